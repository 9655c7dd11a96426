/** Files of the bundled faces: which characters they draw, and cut down to some of them. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readInUse } from '../in-use.ts';
import { keep, keptIn } from '../kept-in.ts';
import { codesOf, unicodeRange } from '../theme/font-slices.ts';
import { WebError } from './web-error.ts';

/** Code points that a .woff2 has glyphs for. */
export async function coverage(file: string): Promise<readonly number[]> {
  const version = versionOf(file);
  const known = covered.get(version);
  if (known) return known;
  const range = await kept(`range ${version}`, 'txt', async () => {
    const [{ Blob, Face }, font] = await Promise.all([import('harfbuzzjs'), sfntOf(file)]);
    const face = new Face(new Blob(Uint8Array.from(font).buffer), 0);
    return Buffer.from(unicodeRange([...face.collectUnicodes()]));
  });
  const codes = codesOf(range.toString());
  covered.set(version, codes);
  return codes;
}

const covered = new Map<string, readonly number[]>();

/** A file as it is now: a deck's own may change. */
function versionOf(file: string): string {
  const { size, mtimeMs } = statSync(file);
  return `${file} ${size} ${mtimeMs}`;
}

/** The font itself, whatever it is packed as. */
async function sfntOf(file: string): Promise<Buffer> {
  const { default: fontverter } = await import('fontverter');
  try {
    return await fontverter.convert(await readFile(file), 'sfnt');
  } catch (error) {
    throw new WebError(`the face '${file}' cannot be read`, error instanceof Error ? error.message : '');
  }
}

/** Has it more than one weight in it? https://learn.microsoft.com/typography/opentype/spec/otff#table-directory */
export async function isVariable(file: string): Promise<boolean> {
  const font = await sfntOf(file);
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) =>
    font.toString('latin1', 12 + 16 * i, 16 + 16 * i),
  );
  return tables.includes('fvar');
}

/** A .woff2 with the glyphs of some of a file's characters: all of them must be among its `coverage`. */
export async function subset(file: string, codes: readonly number[]): Promise<Buffer> {
  const text = String.fromCodePoint(...(await withOutlines(file, codes)));
  return kept(`${versionOf(file)} ${text}`, 'woff2', async () => {
    const { default: subsetFont } = await import('subset-font');
    return subsetFont(await readFile(file), text, { targetFormat: 'woff2' });
  });
}

/** Browsers refuse a face of nothing but spaces: it gets one sign that is drawn. */
async function withOutlines(file: string, codes: readonly number[]): Promise<readonly number[]> {
  if (codes.some(isDrawn)) return codes;
  const drawn = (await coverage(file)).find(isDrawn);
  return drawn === undefined ? codes : [...codes, drawn];
}

/** Letters and signs, but for those that are there to be seen through. */
const isDrawn = (code: number): boolean =>
  /^(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]$/u.test(String.fromCodePoint(code));

/** Reading and cutting faces takes seconds for a Chinese deck, so what was made once is kept. */
async function kept(what: string, ending: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const hash = createHash('sha256').update(`2 ${what}`).digest('hex').slice(0, 24);
  const path = join(cacheDir, `${hash}.${ending}`);
  const before = await readInUse(path);
  if (before) return before;
  const made = await make();
  await keep(path, made);
  return made;
}

const cacheDir = keptIn('fonts');
