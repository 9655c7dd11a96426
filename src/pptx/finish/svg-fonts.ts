/** Our bundled faces for text in vector pictures: their PNG is the same on every machine, with or without fonts. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withDraft } from '../../drafts.ts';
import { readSlices } from '../../theme/font-slices.ts';

const require = createRequire(import.meta.url);

/** First those for Latin; the last has Chinese. */
const sheets: readonly string[] = [
  '@fontsource/arimo/400.css',
  '@fontsource/arimo/700.css',
  '@fontsource/cousine/400.css',
  '@fontsource/noto-sans-sc/400.css',
];

export const families = {
  defaultFontFamily: 'Arimo',
  sansSerifFamily: 'Arimo',
  serifFamily: 'Arimo',
  monospaceFamily: 'Cousine',
} as const;

/** Faces that recipients have, by the bundled ones of the same widths. */
export const withBundledFaces = (svg: string): string =>
  svg
    .replace(/\b(Arial|Helvetica(?: Neue)?)\b/g, 'Arimo')
    .replace(/\bCourier New\b/g, 'Cousine')
    .replace(/\b(Microsoft YaHei|PingFang SC|SimHei|SimSun)\b/g, 'Noto Sans SC');

/** Calls `use` with files of the faces that the picture's characters need; none where it has no text. */
export async function withFonts<T>(svg: string, use: (files: string[]) => T): Promise<T> {
  if (!/<text\b/.test(svg)) return use([]);
  return await withDraft(join(tmpdir(), 'lectern-fonts'), async (folder) => {
    await mkdir(folder, { mode: 0o700 });
    return use(await writeFaces(svg, folder));
  });
}

async function writeFaces(svg: string, folder: string): Promise<string[]> {
  const { default: subset } = await import('subset-font');
  const codes = new Set([...decoded(svg)].map((sign) => sign.codePointAt(0) ?? 0));
  const slices = (await Promise.all(sheets.map((sheet) => readSlices(require.resolve(sheet))))).flat();
  const files: string[] = [];
  for (const { file, codes: has } of slices) {
    const own = has.filter((code) => codes.has(code));
    if (own.length === 0) continue;
    const face = await subset(await readFile(file), String.fromCodePoint(...own), {
      targetFormat: 'truetype',
    });
    const path = join(folder, `${files.length}.ttf`);
    await writeFile(path, face);
    files.push(path);
  }
  return files;
}

/** Characters may be written by number. */
const decoded = (svg: string): string =>
  svg.replace(/&#(x[\da-f]+|\d+);/gi, (whole, number: string) => {
    const code = /^x/i.test(number) ? Number.parseInt(number.slice(1), 16) : Number(number);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
