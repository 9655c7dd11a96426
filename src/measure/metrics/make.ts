/**
 * Writes a table of advance widths for each face: Arimo's are Arial's and Liberation Sans's, and so on, so that one table
 * serves PowerPoint, browsers and LibreOffice. Cousine needs no table: every sign is 0.6 em wide.
 *
 *     node src/measure/metrics/make.ts
 */
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Font, openSync } from 'fontkit';

const families = ['arimo', 'carlito', 'tinos', 'gelasio', 'caladea'];

const faces = {
  regular: '400-normal',
  bold: '700-normal',
  italic: '400-italic',
  boldItalic: '700-italic',
} as const;

/** Slices of the font in the package, each with some of the ranges below. */
const slices = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese', 'hebrew'];

/** First and last code point: Latin-1, Latin Extended-A, Romanian, Greek, Cyrillic, Hebrew, Vietnamese, punctuation, currency, arrows, maths. */
const ranges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x1a0, 0x1b0],
  [0x218, 0x21b],
  [0x386, 0x3ce],
  [0x400, 0x45f],
  [0x490, 0x4e9],
  [0x5be, 0x5be],
  [0x5d0, 0x5f4],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2044],
  [0x20a0, 0x20bf],
  [0x2116, 0x2122],
  [0x2190, 0x2195],
  [0x2202, 0x2265],
];

function widths(fonts: readonly Font[], first: number, last: number): number[] {
  const perMille = (code: number): number => {
    const font = fonts.find((candidate) => candidate.hasGlyphForCodePoint(code));
    return font ? Math.round((font.glyphForCodePoint(code).advanceWidth * 1000) / font.unitsPerEm) : 0;
  };
  return Array.from({ length: last - first + 1 }, (_, i) => perMille(first + i));
}

for (const family of families) {
  const table = Object.fromEntries(
    Object.entries(faces).map(([face, file]) => {
      // Not every family has every slice.
      const fonts = slices.flatMap((slice) => {
        const url = import.meta.resolve(`@fontsource/${family}/files/${family}-${slice}-${file}.woff2`);
        return existsSync(fileURLToPath(url)) ? [openSync(fileURLToPath(url)) as Font] : [];
      });
      const all = ranges.map(([first, last]) => [first, widths(fonts, first, last)] as const);
      return [face, Object.fromEntries(all.filter(([, own]) => own.some((width) => width > 0)))];
    }),
  );
  writeFileSync(new URL(`${family}.json`, import.meta.url), `${JSON.stringify(table)}\n`);
}
