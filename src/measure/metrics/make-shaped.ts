/**
 * Writes shaped.json: widths of scripts whose letters look otherwise beside others. Of an Arabic letter the widths alone,
 * at a word's end, at its beginning and within, as far as it joins; of Devanagari and Thai that of each sign.
 *
 *     npm install --no-save @fontsource/noto-sans-thai@5.3.0 && node src/measure/metrics/make-shaped.ts
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fontverter from 'fontverter';
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';

interface Script {
  readonly font: Font;
  readonly face: Face;
}

async function scriptOf(script: string, weight: number): Promise<Script> {
  const name = `noto-sans-${script}`;
  const url = import.meta.resolve(`@fontsource/${name}/files/${name}-${script}-${weight}-normal.woff2`);
  const sfnt = await fontverter.convert(await readFile(fileURLToPath(url)), 'sfnt');
  const face = new Face(new Blob(Uint8Array.from(sfnt).buffer), 0);
  return { face, font: new Font(face) };
}

/** First and last code points. Marks that stand above and below take no room, and are in none. */
const arabic: readonly (readonly [number, number])[] = [
  [0x60c, 0x60c],
  [0x61b, 0x61f],
  [0x621, 0x64a],
  [0x660, 0x66d],
  [0x671, 0x6d3],
  [0x6f0, 0x6f9],
];
const signs = {
  devanagari: { codes: [0x904, 0x97f], base: 'क' },
  thai: { codes: [0xe01, 0xe5b], base: 'ก' },
} as const;

const codes = ([first, last]: readonly [number, number]): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** Advances of a text's glyphs from left to right, in thousandths of an em. */
function advances({ font, face }: Script, text: string): number[] {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  return buffer.getGlyphPositions().map(({ xAdvance }) => Math.round((xAdvance * 1000) / face.upem));
}

const widthOf = (script: Script, text: string): number =>
  advances(script, text).reduce((sum, one) => sum + one, 0);

/** A letter that joins at both sides. */
const beh = 'ب';

/** Alone, final, initial and medial: one, two or all four. */
function formsOf(script: Script, letter: string): number[] {
  const width = (text: string) => widthOf(script, text);
  // In بب the text's first stands at the right.
  const [behFinal = 0, behInitial = 0] = advances(script, beh + beh).filter((one) => one > 0);
  const alone = width(letter);
  const joinsBefore = width(beh + letter) !== width(beh) + alone;
  const joinsAfter = width(letter + beh) !== alone + width(beh);
  if (!joinsBefore && !joinsAfter) return [alone];
  const final = width(beh + letter) - behInitial;
  if (!joinsAfter) return [alone, final];
  return [alone, final, width(letter + beh) - behFinal, width(beh + letter + beh) - behInitial - behFinal];
}

/** A sign beside a letter is measured with one, else it gets a ring to stand on. */
const signWidth = (script: Script, sign: string, base: string): number =>
  /\p{M}/u.test(sign)
    ? Math.max(0, widthOf(script, base + sign) - widthOf(script, base))
    : widthOf(script, sign);

async function tables(weight: number) {
  const letters = await scriptOf('arabic', weight);
  const has = new Set(letters.face.collectUnicodes());
  const forms = arabic
    .flatMap(codes)
    .filter((code) => has.has(code))
    .map((code) => [code, formsOf(letters, String.fromCodePoint(code))] as const);
  const others: [string, number[]][] = [];
  for (const [script, range] of Object.entries(signs)) {
    const own = await scriptOf(script, weight);
    const there = new Set(own.face.collectUnicodes());
    const { base } = range;
    const widths = codes(range.codes).map((code) =>
      there.has(code) ? signWidth(own, String.fromCodePoint(code), base) : 0,
    );
    others.push([String(range.codes[0]), widths]);
  }
  return { arabic: Object.fromEntries(forms), signs: Object.fromEntries(others) };
}

const target = new URL('shaped.json', import.meta.url);
await writeFile(target, `${JSON.stringify({ regular: await tables(400), bold: await tables(700) })}\n`);
