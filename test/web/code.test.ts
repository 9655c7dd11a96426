/** Code of data in a real browser: whatever it is, all of it is seen as it is, where PowerPoint has it. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CodeView } from '../../src/fill/views/code.ts';
import { linesOf } from '../../src/load/fields/code-lines.ts';
import type { Listing } from '../../src/model/content.ts';
import { layCode } from '../../src/place/index.ts';
import { packageRoot } from '../../src/project.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { parsePresentation } from '../../src/tree/parse.ts';
import { hostileTexts } from '../helpers/hostile-text.ts';
import { type ShownMarkdown, showMarkdown } from '../helpers/shown-markdown.ts';
import { callJudges, lowContrast } from './judge.ts';

const words = {
  language: 'en',
  say: (key: string) => key,
  count: (key: string) => key,
  find: () => undefined,
  table: [],
};
const place = { file: 'x.yaml', line: 1, column: 1 };

function fence(text: string, more: Partial<Listing> = {}): string {
  const lines = text.split('\n');
  const numbers = lines.map((_, i) => i + 1);
  const listing = { language: 'ts', lines, numbers, showNumbers: false, emphasis: [], ...more };
  return new CodeView({ type: 'code', listing, caption: undefined, place }, undefined as never).toMarkdown(
    words,
  );
}

const hostile = linesOf(
  [
    ...hostileTexts,
    ...['```', '````', '~~~', '<!--', '<!-- x', '---', '::left::', '<<< @/x.ts', '{monaco} {monaco-run}'],
    ...['{{', '{', '$x$ $$', 'v-pre', '// [!code ++]', '// ^?', '<script setup>', '</template>', '\\'],
  ].join('\n'),
);
const languages = ['ts', 'vue', 'html', 'markdown', 'yaml', 'text', 'nonsense', 'mermaid', 'timeline'];

const example = 'const a = 1; // 中文\n\treturn a;\n\nlast 1234567890';
const shown = [
  fence(example, { showNumbers: true, numbers: [7, 8, 9, 10], emphasis: [[[0, 1]], [[3, 3]]] }),
  fence('a\nb\n⋯\nc', { showNumbers: true, numbers: [8, 9, 0, 100] }),
  fence('same\ngone("x")\ncame(1) // y', { marks: ['same', 'removed', 'added'] }),
  fence('x'.repeat(110)),
];

const front = (id: string, more = '') => `---\nlayout: bullets\nid: ${id}\n${more}---\n\n# ${id}\n\n`;

function deck(): string {
  const headmatter = `theme: ${join(packageRoot, 'slides/theme')}\nrouterMode: hash\naspectRatio: 16/9\ncanvasWidth: 960\nfonts: {provider: none}\nlectern: {theme: academic, language: zh-CN}\n`;
  const all = hostile.join('\n');
  return [
    front('shown', headmatter) + shown.slice(0, 2).join('\n\n'),
    front('more') + shown.slice(2).join('\n\n'),
    ...languages.map((language) => front(`hostile-${language}`) + fence(all, { language })),
    front('last') + fence('<!-- open'),
    front('end'),
  ].join('\n\n');
}

let opened: ShownMarkdown;
let page: Page;

const show = (no: number, clicks = 0) => opened.show(`/${no}?clicks=${clicks}`);

beforeAll(async () => {
  opened = await showMarkdown(deck());
  page = opened.page;
});
afterAll(() => opened?.close());

const shownLines = (no: number, nth = 0) =>
  page
    .locator(`.slidev-page-${no} .lt-code`)
    .nth(nth)
    .locator('pre code > .line')
    .evaluateAll((lines) => lines.map((line) => line.textContent));

test('hostile code is seen as it is, in any language, and does nothing', async () => {
  for (const i of languages.keys()) {
    await show(3 + i);
    expect(await shownLines(3 + i)).toEqual(hostile);
  }
  await show(3 + languages.length);
  expect(await shownLines(3 + languages.length)).toEqual(['<!-- open']);
  expect(await page.locator('.slidev-page h1').allTextContents()).toContain('last');
  expect(await page.evaluate(() => (globalThis as { hostileRan?: number }).hostileRan)).toBeUndefined();
  expect(opened.faults).toEqual([]);
});

describe('code', () => {
  const theme = loadTheme('academic', '16:9');

  test('stands as large as in PowerPoint, and its lines are not broken', async () => {
    for (const [no, nth, value] of [
      [1, 0, example],
      [2, 1, 'x'.repeat(110)],
    ] as const) {
      await show(no);
      const [code] = parsePresentation(
        front('x') + shown[nth === 0 ? 0 : 3],
        'x.md',
      ).presentation.slides.flatMap(({ slots }) =>
        (slots['default'] ?? []).flatMap((block) => (block.type === 'code' ? [block] : [])),
      );
      expect(code?.value).toBe(value);
      const laid = code && layCode(code, 848, { theme, cjk: true, step: 0 });
      const box = page.locator(`.slidev-page-${no} .lt-code`).nth(nth);
      const { height, width } = (await box.boundingBox()) ?? { height: 0, width: 0 };
      expect(width).toBeCloseTo(848, 0);
      expect(height).toBeCloseTo(laid?.height ?? 0, 0);
      const first = box.locator('pre code > .line > span').first();
      expect((await first.boundingBox())?.x).toBeCloseTo(56 + (laid?.indent ?? 0), 0);
    }
  });

  test('stands out line after line, click by click', async () => {
    const bright = () =>
      page
        .locator('.slidev-page-1 .lt-code')
        .first()
        .locator('.line')
        .evaluateAll((lines) => lines.map((line) => Number(getComputedStyle(line).opacity) === 1));
    await show(1, 0);
    expect(await bright()).toEqual([true, true, false, false]);
    await show(1, 1);
    await expect.poll(bright).toEqual([false, false, false, true]);
  });

  test('has the numbers and signs before it that the data says, which nobody copies with it', async () => {
    await show(1);
    const inFront = (no: number, nth: number) =>
      page
        .locator(`.slidev-page-${no} .lt-code`)
        .nth(nth)
        .locator('.line')
        .evaluateAll((lines) => lines.map((line) => getComputedStyle(line, '::before').content));
    expect(await inFront(1, 0)).toEqual(Array.from({ length: 4 }, () => 'counter(step)'));
    expect((await inFront(1, 1))[2]).toBe('""');
    await show(2);
    expect(await inFront(2, 0)).toEqual(['""', '"−"', '"+"']);
    expect(await shownLines(2, 0)).toEqual(['same', 'gone("x")', 'came(1) // y']);
  });

  test('can be read on panels, and on the grounds of lines that change', async () => {
    await callJudges(page);
    await show(2);
    expect(await lowContrast(page, 2)).toEqual([]);
  });
});
