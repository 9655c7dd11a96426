/** Files of the bundled faces: which characters they draw, and cut down to some of them. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readInUse } from '../in-use.ts';
import { codesOf, unicodeRange } from '../theme/font-slices.ts';
import { keep, keptIn } from './kept.ts';

/** Code points that a .woff2 has glyphs for. */
export async function coverage(file: string): Promise<readonly number[]> {
  const known = covered.get(file);
  if (known) return known;
  const range = await kept(`range ${file}`, 'txt', async () => {
    const [{ Blob, Face }, { default: fontverter }] = await Promise.all([
      import('harfbuzzjs'),
      import('fontverter'),
    ]);
    const font = await fontverter.convert(await readFile(file), 'sfnt');
    const face = new Face(new Blob(Uint8Array.from(font).buffer), 0);
    return Buffer.from(unicodeRange([...face.collectUnicodes()]));
  });
  const codes = codesOf(range.toString());
  covered.set(file, codes);
  return codes;
}

const covered = new Map<string, readonly number[]>();

/** A .woff2 with the glyphs of some of a file's characters: all of them must be among its `coverage`. */
export async function subset(file: string, codes: readonly number[]): Promise<Buffer> {
  const text = String.fromCodePoint(...(await withOutlines(file, codes)));
  return kept(`${file} ${text}`, 'woff2', async () => {
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
