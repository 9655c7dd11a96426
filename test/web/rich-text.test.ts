/** Rich text of data in a real browser: all of it is seen, and nothing but it has come in. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RichPhrase } from '../../src/fill/phrase.ts';
import { linkSlides, slidesShown } from '../../src/pdf/in-page.ts';
import { packageRoot } from '../../src/project.ts';
import { parseRich, richWords } from '../../src/text/rich/index.ts';
import { hostileTexts, shown } from '../helpers/hostile-text.ts';
import { type ShownMarkdown, showMarkdown } from '../helpers/shown-markdown.ts';
import { callJudges, lowContrast } from './judge.ts';

const all = [
  '**strong** *emphasis* `code <b>` H~2~O x^2^ ==highlight== 他说**“你好”**。',
  '==`a` [b](#aim) *c* d~e~== one\\\ntwo \\*star\\*',
  '[out](https://example.org/?a=1&b=2) [mail](mailto:me@example.org) [in](#aim)',
  '$\\frac{a}{b} < |x|$ and $\\left\\|y\\right\\|$ 5, wrong: $\\frac{<img src=x onerror="globalThis.hostileRan=1">{{ 7*7 }}$',
];

/** Each alone, and within all that a text may hold. */
const wrapped = hostileTexts.flatMap((text) => [
  text,
  `*${text}*`,
  `\`${text}\``,
  `==**${text}**==`,
  `[${text}](#aim)`,
  `$${text}$`,
]);

let opened: ShownMarkdown;
let page: Page;

const markdownOf = (text: string) => new RichPhrase(parseRich(text).tree).toHTML();
const front = (layout: string, id: string, more = '') =>
  `---\nlayout: ${layout}\nid: ${id}\n${more}---\n\n# ${id}\n\n`;

function deck(): string {
  const points = (texts: readonly string[]) =>
    `${texts.map((text) => `- ${markdownOf(text)}`).join('\n')}\n\n`;
  const table = `| a | b |\n| --- | --- |\n${all.map((text) => `| ${markdownOf(text)} | x |\n`).join('')}\n`;
  const headmatter = `theme: ${join(packageRoot, 'slides/theme')}\nrouterMode: hash\naspectRatio: 16/9\ncanvasWidth: 960\nfonts: {provider: none}\nlectern: {theme: academic, language: zh-CN}\n`;
  return [
    front('bullets', 'rich', headmatter) + points(all),
    front('table', 'cells') + table,
    `${front('closing', 'deep')}::details::\n\n${markdownOf(all[1] ?? '')}\n\n`,
    front('bullets', 'hostile') + points(wrapped),
    front('bullets', 'aim') + points(['there']),
  ].join('');
}

const show = (no: number, from = '') => opened.show(`${from}/${no}`);

beforeAll(async () => {
  opened = await showMarkdown(deck());
  page = opened.page;
});
afterAll(() => opened?.close());

const styleOf = (selector: string, property: string) =>
  page
    .locator(`.slidev-page-1 ${selector}`)
    .first()
    .evaluate((one, name) => getComputedStyle(one).getPropertyValue(name), property);

describe('what is seen', () => {
  beforeAll(() => show(1));

  test('styles', async () => {
    expect(await styleOf('strong', 'font-weight')).toBe('700');
    expect(await styleOf('em', 'font-style')).toBe('italic');
    expect(await styleOf('code', 'font-family')).toContain('Cousine');
    expect(await styleOf('mark', 'background-color')).toBe('rgb(217, 164, 65)');
    expect(await styleOf('mark', 'color')).toBe('rgb(26, 26, 26)');
    const [body, sub] = await Promise.all([styleOf('li', 'font-size'), styleOf('sub', 'font-size')]);
    expect(Number.parseFloat(sub)).toBeCloseTo((Number.parseFloat(body) * 2) / 3, 1);
  });

  test('words', async () => {
    const points = await page.locator('.slidev-page-1 li').allInnerTexts();
    expect(points[0]).toBe('strong emphasis code <b> H2O x2 highlight 他说“你好”。');
    expect(points[1]).toBe('a b c de one\ntwo *star*');
    expect(await page.locator('.slidev-page-1 li strong').allInnerTexts()).toEqual(['strong', '“你好”']);
  });

  test('equations; one that is wrong stands as text', async () => {
    const point = page.locator('.slidev-page-1 li').last();
    expect(await point.locator('.katex').count()).toBe(2);
    expect(await point.locator('annotation').allTextContents()).toEqual([
      '\\frac{a}{b} \\lt \\vert x\\vert',
      '\\left\\Vert y\\right\\Vert',
    ]);
    expect(await point.innerText()).toContain('7*7');
    expect(await point.locator('img').count()).toBe(0);
  });

  test('lines are as far apart as without', async () => {
    const heights = await page
      .locator('.slidev-page-1 li')
      .evaluateAll((items) =>
        items
          .slice(0, 3)
          .map(
            (item) =>
              item.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(item).lineHeight),
          ),
      );
    expect(heights.map((lines) => Math.round(lines * 100) / 100)).toEqual([1, 2, 1]);
  });
});

describe('links', () => {
  test('lead out in a window of their own', async () => {
    await show(1);
    const links = page.locator('.slidev-page-1 a[target=_blank]');
    expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
      'https://example.org/?a=1&b=2',
      'mailto:me@example.org',
    ]);
  });

  test.each(['', '/presenter'])('lead to a slide%s', async (view) => {
    await show(1, view);
    await page.locator('.slidev-page-1 a', { hasText: /^in$/ }).first().click();
    await page.waitForSelector('.slidev-page-5 h1:visible');
    expect(new URL(page.url()).hash.replace(/\?.*/, '')).toBe(`#${view}/aim`);
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/\/4/);
  });
});

test('a link to a slide leads there on paper', async () => {
  await page.goto(`${opened.url}?print=true#/print`);
  await page.waitForFunction(slidesShown, 5);
  await page.evaluate(linkSlides, ['rich', 'cells', 'deep', 'hostile', 'aim']);
  const link = page.locator('.print-slide-container').first().locator('a', { hasText: /^in$/ });
  expect(await link.first().getAttribute('href')).toMatch(/^#0*5-/);
});

test.each(['light', 'dark'])('reads well on a %s slide, in a table and on a deep ground', async (scheme) => {
  await show(1);
  if (scheme === 'dark') await page.keyboard.press('d');
  await page.waitForSelector(`html.${scheme}`);
  await callJudges(page);
  for (const no of [1, 2, 3]) {
    await page.evaluate((n) => location.assign(`#/${n}`), no);
    await page.waitForSelector(`.slidev-page-${no} h1:visible`);
    expect(await lowContrast(page, no)).toEqual([]);
  }
});

test('whatever a text says, nothing but rich text has come in', async () => {
  await show(4);
  const points = await page.locator('.slidev-page-4 li').evaluateAll((items) =>
    items.map((item) => ({
      text: [...item.querySelectorAll('.katex-mathml')].length > 0 ? undefined : (item.textContent ?? ''),
      tags: [...item.querySelectorAll('*')]
        .filter((one) => !one.closest('.katex'))
        .map((one) => one.tagName.toLowerCase()),
      attributes: [...item.querySelectorAll('*')]
        .filter((one) => !one.closest('.katex'))
        .flatMap((one) => one.getAttributeNames()),
    })),
  );
  expect(points).toHaveLength(wrapped.length);
  const allowed = ['em', 'strong', 'code', 'sub', 'sup', 'mark', 'span', 'br', 'a'];
  expect([...new Set(points.flatMap(({ tags }) => tags))].filter((tag) => !allowed.includes(tag))).toEqual(
    [],
  );
  expect([...new Set(points.flatMap(({ attributes }) => attributes))].sort()).toEqual([
    'class',
    'href',
    'target',
  ]);
  const changed = points.flatMap(({ text }, i) => {
    const { tree } = parseRich(wrapped[i] ?? '');
    return text === undefined ||
      JSON.stringify(tree).includes('inlineMath') ||
      shown(text) === shown(richWords(tree))
      ? []
      : [[wrapped[i], text]];
  });
  expect(changed).toEqual([]);
  expect(await page.evaluate(() => (globalThis as { hostileRan?: unknown }).hostileRan)).toBeUndefined();
});

test('nothing complains', () => expect(opened.faults).toEqual([]));
