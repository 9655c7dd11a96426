/**
 * How wide a face's Latin text is: of some, sign by sign; of others as a share of Arimo's, by whose widths they are
 * measured. Of faces that the machine has it is measured, of the usual ones it is known, and others are taken to be as wide
 * as their kind.
 */
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { advance, type MetricsName } from '../measure/advance.ts';

export interface FaceWidth {
  /** Whose widths it has; Arimo's unless given. */
  readonly metrics?: MetricsName;
  /** As a share of those; 1 unless given. */
  readonly width?: number;
  readonly from: 'machine' | 'known' | 'guess';
}

/** Faces of which every sign's width is known, since a free one has the same. */
const twins: Readonly<Record<string, MetricsName>> = {
  Arial: 'arimo',
  Arimo: 'arimo',
  Helvetica: 'arimo',
  'Liberation Sans': 'arimo',
  Calibri: 'carlito',
  Carlito: 'carlito',
  Cambria: 'caladea',
  Caladea: 'caladea',
  Georgia: 'gelasio',
  Gelasio: 'gelasio',
  'Times New Roman': 'tinos',
  Tinos: 'tinos',
  'Liberation Serif': 'tinos',
};

/** The free face that has just its widths, by the name of its metrics. */
export const twinOf = (face: string): MetricsName | undefined =>
  Object.hasOwn(twins, face) ? twins[face] : undefined;

/** Widths of other common faces in the sentence below, from their own tables. */
const known: Readonly<Record<string, number>> = {
  Aptos: 0.98,
  'Calibri Light': 0.89,
  Candara: 0.93,
  'Century Gothic': 1.08,
  Constantia: 0.95,
  Corbel: 0.92,
  'Franklin Gothic Book': 0.95,
  Garamond: 0.85,
  'Gill Sans MT': 0.91,
  Montserrat: 1.14,
  'Open Sans': 1.04,
  'Palatino Linotype': 0.98,
  Roboto: 0.98,
  Rockwell: 1,
  'Segoe UI': 0.99,
  'Source Sans Pro': 0.92,
  Tahoma: 0.98,
  'Trebuchet MS': 0.97,
  Verdana: 1.16,
};

const sentence =
  'The quick brown fox jumps over the lazy dog, and in 1984 eleven of them were seen to rest beneath the old stone ' +
  'bridge; nobody minded. Forschung und Lehre, recherche et enseignement.';

const found = new Map<string, FaceWidth>();

export function faceWidth(face: string): FaceWidth {
  const before = found.get(face);
  if (before) return before;
  const own = widthOf(face);
  found.set(face, own);
  return own;
}

function widthOf(face: string): FaceWidth {
  const metrics = twinOf(face);
  if (metrics) return { ...(metrics !== 'arimo' && { metrics }), from: 'known' };
  const measured = measuredWidth(face);
  if (measured !== undefined) return { width: measured, from: 'machine' };
  const width = Object.hasOwn(known, face) ? known[face] : undefined;
  return width === undefined ? { from: 'guess' } : { width, from: 'known' };
}

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Where systems keep faces. */
function folders(): readonly string[] {
  const home = homedir();
  const { WINDIR, LOCALAPPDATA } = process.env;
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(home, '.fonts'),
    join(home, '.local/share/fonts'),
    '/System/Library/Fonts',
    '/Library/Fonts',
    join(home, 'Library/Fonts'),
    ...(WINDIR ? [join(WINDIR, 'Fonts')] : []),
    ...(LOCALAPPDATA ? [join(LOCALAPPDATA, 'Microsoft/Windows/Fonts')] : []),
  ].filter(existsSync);
}

/** By file names, which for upright faces are those of the family: `Carlito-Regular.ttf`, `calibri.ttf`. */
function fileOf(face: string): string | undefined {
  const wanted = [plain(face), `${plain(face)}regular`];
  for (const folder of folders()) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const own = files.find(
      (file) => /\.(?:ttf|otf)$/i.test(file) && wanted.includes(plain(basename(file, extname(file)))),
    );
    if (own !== undefined) return join(folder, own);
  }
  return undefined;
}

interface OpenFont {
  readonly unitsPerEm: number;
  readonly layout: (text: string) => { readonly advanceWidth: number };
}

const require = createRequire(import.meta.url);

function measuredWidth(face: string): number | undefined {
  const file = fileOf(face);
  return file === undefined ? undefined : fileWidth(file);
}

/** The same of a face's file: TrueType, OpenType, WOFF or WOFF2. */
export function fileWidth(file: string): number | undefined {
  try {
    const font = (require('fontkit') as { openSync: (path: string) => OpenFont }).openSync(file);
    const own = font.layout(sentence).advanceWidth / font.unitsPerEm;
    const usual = [...sentence].reduce(
      (sum, sign) => sum + advance(sign, { bold: false, italic: false, mono: false }, false),
      0,
    );
    // A file that is not what its name says gives no text.
    return own > 0.5 * usual && own < 2 * usual ? own / usual : undefined;
  } catch {
    // Whatever is wrong with a file of the machine's, text is measured by the nearest widths.
    return undefined;
  }
}
