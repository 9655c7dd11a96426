/** Callouts, columns and questions in a real browser: where PowerPoint has them, the answer at a click; and on paper. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Box } from '../../src/model/box.ts';
import type { Rect } from '../../src/model/theme.ts';
import { prepare } from '../../src/prepare.ts';
import { packageRoot } from '../../src/project.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { openBrowser, type WatchedPage, watchedPage } from '../helpers/browser.ts';
import { buildForWeb, type WebDeck } from '../helpers/build-for-web.ts';
import { type ContentDeck, contentDeck, contentSlide } from '../helpers/content-deck.ts';
import { type ServedFolder, serveFolder } from '../helpers/serve-folder.ts';
import { readPdf } from '../pdf/read-pdf.ts';

const alt = 'Trade "grew" <b>& {{x}} | y';

let browser: Browser;
let data: ContentDeck;
let built: WebDeck;
let served: ServedFolder;
let watched: WatchedPage;
let page: Page;
let boxes: readonly (readonly Box[])[];

beforeAll(async () => {
  data = contentDeck(
    [
      contentSlide(
        'held',
        'Some words above the columns',
        `columns: {columns: [[{callout: {theorem: [words of it, {list: [a, b]}], title: Bayes}}, {callout: {proof: {table: {table: trade, rows: [2023], alt: ${JSON.stringify(alt)}}}}}], [{figures: [{fact: trade-2023}]}]], widths: [2, 1]}`,
      ),
      contentSlide(
        'asked',
        'question: {question: "Which {{is}} it?", options: [first, second, third], answer: 2, explanation: because}',
      ),
      contentSlide(
        'technical',
        "columns: [[{callout: {example: [{code: {language: python, text: 'a = 1', caption: listed}}]}}], [{formula: {tex: a = b, id: ab}}, {derivation: [{tex: c = d, reason: so}]}]]",
      ),
    ].join(''),
  );
  built = await buildForWeb({
    data: join(data.root, 'data/minimal'),
    home: data.root,
    to: ['web', 'pdf', 'handout'],
  });
  const project = {
    root: packageRoot,
    slides: join(data.root, 'slides'),
    templates: [join(packageRoot, 'templates')],
    slidevTheme: join(packageRoot, 'slides/theme'),
  };
  boxes = prepare(project, built.deck, built.audience).placed.map(({ placed }) => placed.boxes);
  served = await serveFolder(built.web);
  browser = await openBrowser();
  watched = await watchedPage(browser, served.url, { width: 960, height: 540 });
  page = watched.page;
});
afterAll(async () => {
  await browser?.close();
  served?.close();
  data?.remove();
});

const current = '.slidev-page:visible';

async function rectOf(selector: string): Promise<Rect> {
  const one = page.locator(`${current} ${selector}`);
  const { x, y, width, height } = (await one.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x, y, w: width, h: height };
}

const flat = (all: readonly Box[]): readonly Box[] =>
  all.flatMap((box) => ('children' in box ? [box, ...flat(box.children)] : [box]));

/** The rectangle around a box of the nth slide, by its name. */
function placed(n: number, name: string): Rect {
  const box = flat(boxes[n - 1] ?? []).find((one) => one.name === name);
  if (!box) throw new Error(`no box ${name}: ${flat(boxes[n - 1] ?? []).map((one) => one.name)}`);
  const rects = flat([box]).flatMap((one) => ('rect' in one ? [one.rect] : []));
  const [x, y] = [Math.min(...rects.map((one) => one.x)), Math.min(...rects.map((one) => one.y))];
  const right = Math.max(...rects.map((one) => one.x + one.w));
  const bottom = Math.max(...rects.map((one) => one.y + one.h));
  return { x, y, w: right - x, h: bottom - y };
}

function expectNear(one: Rect, other: Rect): void {
  for (const side of ['x', 'y', 'w', 'h'] as const)
    expect(Math.abs(one[side] - other[side]), `${side}: ${one[side]} and ${other[side]}`).toBeLessThan(6);
}

test('a table says what it shows, in both outputs', async () => {
  const [slide = []] = boxes;
  const table = flat(slide).find(({ type }) => type === 'table');
  expect(table).toMatchObject({ type: 'table', alt });
  await page.goto(`${served.url}#/1`);
  expect(await page.locator('.slidev-page-1 table').getAttribute('aria-label')).toBe(alt);
});

test('what they hold stands where PowerPoint has it', async () => {
  await page.goto(`${served.url}#/1`);
  await page.locator(`${current} .lt-callout`).first().waitFor();
  expectNear(await rectOf('.lt-callout >> nth=0'), placed(1, '定理1（Bayes）'));
  expectNear(await rectOf('.lt-callout >> nth=1'), placed(1, '证明'));
  const table = flat(boxes[0] ?? []).find(({ type }) => type === 'table');
  expectNear(await rectOf('table'), table?.type === 'table' ? table.rect : placed(1, 'table'));
  const drawn = page.locator(`${current} .lt-shape path`);
  const figures = placed(1, 'Figures');
  const all = await drawn.evaluateAll((paths) => paths.map((path) => path.getBoundingClientRect().toJSON()));
  expect(Math.abs(Math.min(...all.map(({ left }) => left)) - figures.x)).toBeLessThan(6);
  expect(Math.abs(Math.min(...all.map(({ top }) => top)) - figures.y)).toBeLessThan(6);
});

test('code and maths keep within the callout or column that holds them', async () => {
  await page.goto(`${served.url}#/3`);
  // Without the slide before, which goes slowly.
  await page.reload();
  await page.locator(`${current} .lt-callout`).waitFor();
  expectNear(await rectOf('.lt-code >> nth=0'), placed(3, '代码，Python，1行: panel'));
  expectNear(await rectOf('.lt-equation-number'), placed(3, 'Number (1)'));
  expectNear(await rectOf('.lt-derivation-step > p'), placed(3, 'Step 1: reason'));
  // In PowerPoint the code's panel stands over the callout's, and the code over that.
  const names = flat(boxes[2] ?? []).map(({ name }) => name);
  const order = ['例1', '代码，Python，1行: panel', '代码，Python，1行'].map((name) => names.indexOf(name));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order).not.toContain(-1);
});

test('a caption is small print of its own size', async () => {
  await page.goto(`${served.url}#/3`);
  const caption = page.locator(`${current} .lt-small-print small`);
  await caption.waitFor();
  const look = await caption.evaluate((one) => {
    const { fontSize, color } = getComputedStyle(one);
    return { fontSize, color, text: getComputedStyle(one.closest('.lt-region') ?? one).color };
  });
  const { size } = loadTheme('academic', '16:9').styles.small;
  expect(Number.parseFloat(look.fontSize)).toBe(size);
  expect(look.color).not.toBe(look.text);
});

test('the answer waits for a click, and is marked then', async () => {
  await page.goto(`${served.url}#/2`);
  const answer = page.locator(`${current} .lt-answer`);
  const right = page.locator(`${current} .lt-right`);
  await right.waitFor();
  const shadow = () => right.evaluate((one) => getComputedStyle(one).boxShadow);
  expect(await answer.evaluate((one) => getComputedStyle(one).opacity)).toBe('0');
  expect(await shadow()).toBe('none');
  expect(await right.innerText()).toBe('second');
  expect(await page.locator(`${current} .lt-question > p`).innerText()).toBe('Which {{is}} it?');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => answer.evaluate((one) => getComputedStyle(one).opacity)).toBe('1');
  expect(await answer.innerText()).toMatch(/答案：B\s+because/);
  expect(await shadow()).toContain('inset');
  expectNear(await rectOf('.lt-right'), placed(2, 'Mark B'));
});

test('nothing complains', () => expect(watched.faults).toEqual([]));

test('on paper the question stands without its answer, which is at the end of the handout', async () => {
  const file = (kind: string) =>
    join(packageRoot, built.report.outputs.find((one) => one.kind === kind)?.path ?? '');
  const texts = async (kind: string) => (await readPdf(file(kind))).pages.map((one) => one.text);
  expect(readFileSync(file('pdf')).length).toBeGreaterThan(0);
  const slides = (await texts('pdf')).join('\n');
  expect(slides).toContain('third');
  expect(slides).not.toMatch(/because|答案/);
  const pages = await texts('handout');
  expect(pages.slice(0, -1).join('\n')).not.toMatch(/because|答案/);
  expect(pages.at(-1)).toMatch(/答案[\s\S]*答案：B[\s\S]*because/);
});
