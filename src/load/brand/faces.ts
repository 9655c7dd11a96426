import { closeSync, openSync, readSync } from 'node:fs';
import { nearest } from '../../diagnostics/nearest.ts';
import type { BrandFile, FontRole } from '../../model/audience.ts';
import type { FaceFile } from '../../model/theme.ts';
import { bundledFaces, familyNames, isGeneric } from '../../theme/faces.ts';
import type { LoadContext } from '../context.ts';
import type { Cursor } from '../cursor.ts';
import { fromDeck, isAddress, readProjectPath } from './project-path.ts';

/** The elements of `typography` whose face a role takes: the first that names one. */
const elements: Readonly<Record<FontRole, readonly string[]>> = {
  heading: ['headings', 'base'],
  body: ['base'],
  mono: ['monospace', 'monospace-block', 'monospace-inline'],
};

interface Faces extends Pick<BrandFile, 'families' | 'faces'> {
  /** Paths from the project's folder. */
  readonly files: readonly string[];
}

/** The faces of a brand file. `folder` is its own, from the project's. */
export function readFaces(context: LoadContext, typography: Cursor, folder: string): Faces {
  const families: Partial<Record<FontRole, string>> = {};
  const used = new Map<string, FaceFile[]>();
  const files: string[] = [];
  for (const role of Object.keys(elements) as FontRole[]) {
    const at = elements[role].map((name) => familyAt(typography.get(name))).find((one) => one.exists);
    const family = at && readFamily(context, at);
    if (!at || family === undefined) continue;
    families[role] = family;
    if (used.has(family)) continue;
    const found = entryOf(context, typography.get('fonts'), family, at);
    used.set(family, found ? readFiles(context, found, { family, folder, files }) : []);
  }
  return { families, faces: [...used.values()].flat(), files };
}

/** `base: Open Sans` is `base: {family: Open Sans}`. */
const familyAt = (element: Cursor): Cursor => (element.isMap ? element.get('family') : element);

/** The first face where it is a list as in CSS; undefined for one of CSS's generic families. */
function readFamily({ problems }: LoadContext, cursor: Cursor): string | undefined {
  const [name] = familyNames(cursor.string ?? '') ?? [];
  if (name === undefined) {
    const hint = 'The name of one face: letters, digits, spaces and hyphens.';
    problems.add('bad-face', `'${cursor.string ?? ''}' is not the name of a face`, cursor.place, hint);
  }
  return name === undefined || isGeneric(name) ? undefined : name;
}

const isSame = (one: string | undefined, other: string): boolean =>
  one?.toLowerCase() === other.toLowerCase();

/** What `fonts` says of a face. That nothing brings it is told. */
function entryOf({ problems }: LoadContext, fonts: Cursor, family: string, at: Cursor): Cursor | undefined {
  if (bundledFaces.some((name) => isSame(name, family))) return undefined;
  const entry = fonts.list.find((one) => isSame(one.get('family').string, family));
  if (!entry && fonts.list.length > 0) {
    const near = nearest(
      family,
      fonts.list.flatMap((one) => one.get('family').string ?? []),
    );
    const hint = near ? `Did you mean '${near}'?` : 'Say there where it comes from, be it from the system.';
    problems.add('unknown-face', `'${family}' is not among 'fonts'`, at.place, hint);
  }
  const site = { google: 'Google Fonts', bunny: 'Bunny Fonts' }[entry?.get('source').string ?? ''];
  if (entry && site) tellNotBrought(problems, entry, `'${family}' is not fetched from ${site}`);
  return entry;
}

function tellNotBrought(problems: LoadContext['problems'], { place }: Cursor, message: string): void {
  const hint = 'Put its files beside the brand file: source: file, files: [fonts/….woff2].';
  problems.add('face-not-brought', `${message}: it is shown only where it is installed`, place, hint);
}

/** The files of a face. */
function readFiles(
  context: LoadContext,
  entry: Cursor,
  { family, folder, files }: { readonly family: string; readonly folder: string; readonly files: string[] },
): FaceFile[] {
  return entry.get('files').list.flatMap((one) => {
    const at = one.isMap ? one.get('path') : one;
    if (!at.exists) return [];
    if (isAddress(at.string ?? '')) {
      tellNotBrought(context.problems, at, `'${at.string}' is not fetched`);
      return [];
    }
    const { path, ok } = readProjectPath(context, at, folder);
    files.push(path);
    if (!ok) return [];
    if (!isFaceFile(`${context.folder.root}/${path}`)) {
      const hint = 'TrueType, OpenType, WOFF and WOFF2 are.';
      context.problems.add('bad-face', `'${at.string}' is not a file of a face`, at.place, hint);
      return [];
    }
    const weight = weightOf(one.get('weight').string);
    const style = /^(?:italic|oblique)/.test(one.get('style').string ?? '') ? 'italic' : 'normal';
    return [{ family, src: fromDeck(context, path), ...(weight && { weight }), style }];
  });
}

/** https://www.w3.org/TR/css-fonts-4/#font-weight-prop and brand.yml's names. */
const weights: Readonly<Record<string, string>> = {
  thin: '100',
  'extra-light': '200',
  'ultra-light': '200',
  light: '300',
  normal: '400',
  regular: '400',
  medium: '500',
  'semi-bold': '600',
  'demi-bold': '600',
  bold: '700',
  'extra-bold': '800',
  'ultra-bold': '800',
  black: '900',
};

/** Also `600..900`, as a variable face has it. Undefined where nothing is said. */
export function weightOf(said: string | undefined): string | undefined {
  const named = weights[said ?? ''] ?? said;
  const range = /^(\d{1,4})(?:\.\.(\d{1,4}))?$/.exec(named ?? '');
  return range ? range.slice(1).filter(Boolean).join(' ') : undefined;
}

/** The first bytes of files that browsers take: https://www.w3.org/TR/WOFF2/ and OpenType's table directory. */
const signatures = new Set(['00010000', '74727565', '4f54544f', '774f4646', '774f4632']);

function isFaceFile(file: string): boolean {
  const bytes = Buffer.alloc(4);
  const open = openSync(file, 'r');
  try {
    readSync(open, bytes, 0, 4, 0);
  } finally {
    closeSync(open);
  }
  return signatures.has(bytes.toString('hex'));
}
