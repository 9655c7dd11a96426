/** Text in other scripts than Latin and Chinese: how wide it is, and where its lines break. */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fontverter from 'fontverter';
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';
import { expect, test } from 'vitest';
import { breakLines, longestWord, textWidth } from '../../src/measure/lines.ts';

const require = createRequire(import.meta.url);

/** Width in em as a program that shapes text sets it. */
async function shapedWidth(file: string, text: string): Promise<number> {
  const sfnt = await fontverter.convert(await readFile(require.resolve(`@fontsource/${file}`)), 'sfnt');
  const face = new Face(new Blob(Uint8Array.from(sfnt).buffer), 0);
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(new Font(face), buffer);
  return buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0) / face.upem;
}

const words = (text: string) => text.replaceAll(' ', '');
const width = (text: string, size = 1) => textWidth([{ text, size }], false);

test.each([
  ['arimo/files/arimo-greek-400-normal.woff2', 'Οιπλανήτεςκινούνταιγύρωαπότονήλιο'],
  ['arimo/files/arimo-cyrillic-400-normal.woff2', 'Планетыдвижутсявокругсолнцапоорбитам'],
  ['arimo/files/arimo-hebrew-400-normal.woff2', 'כוכביהלכתסובביםסביבהשמש'],
])('%s', async (file, text) => {
  // The face's kerning is not taken into account.
  expect(Math.abs(width(text) / (await shapedWidth(file, text)) - 1)).toBeLessThan(0.01);
});

test.each([
  'تمثل الشمس مركز النظام الشمسي وتدور حولها ثمانية كواكب',
  'أعلنت الدول الأعضاء تأسيس منظمة شنغهاي للتعاون',
  'المعادلات التفاضلية تصف تغير الكميات بمرور الزمن في الفيزياء والكيمياء',
])('Arabic is measured as its letters join: %s', async (text) => {
  const file = 'noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2';
  const all = text.split(' ');
  let shaped = 0;
  for (const word of all) shaped += await shapedWidth(file, word);
  const measured = all.reduce((sum, word) => sum + width(word), 0);
  expect(measured / shaped).toBeGreaterThan(0.97);
  expect(measured / shaped).toBeLessThan(1.06);
});

test.each([
  'सौर मंडल में आठ ग्रह सूर्य की परिक्रमा करते हैं',
  'विश्वविद्यालय के विद्यार्थियों के लिए व्याख्यान',
  'प्रकाश संश्लेषण की प्रक्रिया में पौधे ऊर्जा प्राप्त करते हैं',
])('Devanagari is measured with its clusters: %s', async (text) => {
  const file = 'noto-sans-devanagari/files/noto-sans-devanagari-devanagari-400-normal.woff2';
  const shaped = await shapedWidth(file, words(text));
  expect(width(words(text)) / shaped).toBeGreaterThan(0.95);
  expect(width(words(text)) / shaped).toBeLessThan(1.05);
});

test('marks above and below take no room', () => {
  expect(width('שָׁלוֹם')).toBe(width('שלום'));
  expect(width('مُحَمَّد')).toBe(width('محمد'));
});

const linesOf = (text: string, columns: number, cjk = false) =>
  breakLines([{ text, size: 10 }], columns * 10 + 1, cjk).map((line) => line.text);

test('Korean is broken between words, not within', () => {
  const text = '태양계에는 여덟 개의 행성이 태양을 돌고 있다';
  expect(linesOf(text, 6)).toEqual(['태양계에는', '여덟 개의', '행성이 태양을', '돌고 있다']);
  expect(longestWord([{ text, size: 10 }], false)).toBeCloseTo(46, 0);
  expect(linesOf('2176억달러를 넘는다', 6)).toEqual(['2176억달러를', '넘는다']);
});

test('Japanese keeps small kana and closing marks off the start of a line', () => {
  expect(linesOf('コンピューターを使って、計算する。', 5, true)).toEqual([
    'コンピュー',
    'ターを使っ',
    'て、計算す',
    'る。',
  ]);
  expect(linesOf('ああああチャート', 5, true)[0]).toBe('ああああ');
  expect(linesOf('ああああ「引用」', 5, true)).toEqual(['ああああ', '「引用」']);
});

test('Thai is broken between the words of a dictionary', () => {
  const lines = linesOf('ดาวเคราะห์แปดดวงโคจรรอบดวงอาทิตย์', 8);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join('')).toBe('ดาวเคราะห์แปดดวงโคจรรอบดวงอาทิตย์');
  for (const line of lines) expect(line).not.toMatch(/^\p{M}/u);
});

test('Romanian, Vietnamese and Polish letters are as wide as they are', () => {
  expect(width('ș')).toBe(width('s'));
  expect(width('ế')).toBe(width('e'));
  expect(width('ł')).toBeCloseTo(0.222, 2);
});
