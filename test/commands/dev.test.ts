/** The evening before: a running `lectern dev`, a browser that looks on, and files that change. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dev } from '../../src/dev.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { findProject, packageRoot } from '../../src/project.ts';
import type { DevServer } from '../../src/web/index.ts';
import { openBrowser } from '../helpers/browser.ts';
import { projectWith } from './terminal.ts';

const root = projectWith('minimal');
const said: (readonly Diagnostic[])[] = [];
/** Milliseconds from saving to seeing, by what was changed. */
const waited: Record<string, number> = {};
let server: DevServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await dev({
    project: findProject(root),
    deck: 'minimal',
    audience: undefined,
    port: 0,
    open: false,
    onFilled: (diagnostics) => said.push(diagnostics),
  });
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 960, height: 540 }, reducedMotion: 'reduce' });
  // What Vite makes of the libraries is not there yet: the first look takes its time.
  await page.goto(server.url);
  await page.waitForFunction(onSlide, '茶与丝绸', { timeout: 240_000 });
});
afterAll(async () => {
  // Told, not judged: a test that looks at the clock fails on a busy machine.
  console.info('milliseconds from saving to seeing:', waited);
  await browser?.close();
  server?.stop();
  await server?.ended;
  rmSync(root, { recursive: true, force: true });
});

/** Saves a file of the project with one text in place of another, as an editor would. */
function edit(file: string, from: string, to: string): void {
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  if (!before.includes(from)) throw new Error(`${file} does not have ${from}`);
  writeFileSync(
    path,
    before.replace(from, () => to),
  );
}

/** Saves as editors do that fear a power cut: a new file takes the old one's name. */
function swap(file: string, from: string, to: string): void {
  const path = join(root, file);
  writeFileSync(
    `${path}.tmp`,
    readFileSync(path, 'utf8').replace(from, () => to),
  );
  renameSync(`${path}.tmp`, path);
}

/** Waits until the browser shows what is wanted, and notes how long that was. */
async function seen(what: string, shows: (wanted: string) => boolean, wanted = ''): Promise<void> {
  const started = performance.now();
  await page.waitForFunction(shows, wanted, { polling: 10, timeout: 20_000 });
  waited[what] = Math.round(performance.now() - started);
}

const onSlide = (wanted: string): boolean =>
  [...document.querySelectorAll('#slide-content .slidev-page')].some(
    (one) => one.checkVisibility() && (one.textContent ?? '').includes(wanted),
  );
const noOverlay = (): boolean => document.querySelector('vite-error-overlay') === null;

async function lookAt(title: string): Promise<string> {
  const names = readFileSync(join(root, 'slides/minimal.students.md'), 'utf8').matchAll(/^# (.*)$/gm);
  const no = [...names].findIndex(([, name]) => name?.startsWith(title)) + 1;
  await page.goto(`${server.url}#/${no}`);
  await page.waitForFunction(onSlide, title);
  return page.url();
}

test('slides one has not looked at are not drawn, and are there when one does', async () => {
  // Slidev draws all slides three seconds after the first, and whoever saves then waits for it.
  await page.waitForTimeout(3500);
  expect(await page.locator('#slide-content .slidev-page').count()).toBeLessThan(3);
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(onSlide, '茶走过漫长的路');
  await page.keyboard.press('o');
  await page.waitForFunction((title) => document.body.innerText.includes(title), '谢谢');
  await page.keyboard.press('Escape');
});

test('a figure in a CSV file is seen on the slide one was looking at', async () => {
  const url = await lookAt('贸易在增长');
  edit('data/minimal/tables/trade.csv', '21.3', '34.7');
  await seen('first CSV figure', onSlide, '34.7');
  edit('data/minimal/tables/trade.csv', '34.7', '35.6');
  await seen('CSV figure', onSlide, '35.6');
  expect(page.url()).toBe(url);
});

test('every saving is seen of an editor that puts a new file in the place of the old', async () => {
  await lookAt('贸易在增长');
  for (const [before, after] of [
    ['35.6', '36.7'],
    ['36.7', '37.8'],
    ['37.8', '38.9'],
  ] as const) {
    swap('data/minimal/tables/trade.csv', before, after);
    await seen(`new file, ${after}`, onSlide, after);
  }
});

test('a saving right after another is not lost, as of an editor that formats what it saved', async () => {
  const markdown = () => readFileSync(join(root, 'slides/minimal.students.md'), 'utf8');
  for (let i = 0; i < 5; i++) {
    edit('data/minimal/tables/trade.csv', '38.9', '40.1');
    await setTimeout(25);
    edit('data/minimal/tables/trade.csv', '40.1', '38.9');
    // By now the first is in the Markdown, and was the last word where the second was lost.
    await setTimeout(300);
    await expect.poll(markdown, { timeout: 5000 }).toContain('38.9');
  }
});

test("the project's own template is seen, even where it had no templates before", async () => {
  const url = await lookAt('茶走过漫长的路');
  const own = readFileSync(join(packageRoot, 'templates/bullets/slide.hbs'), 'utf8');
  mkdirSync(join(root, 'templates/bullets'), { recursive: true });
  writeFileSync(join(root, 'templates/bullets/slide.hbs'), own.replace('# {{title}}', '# {{title}} ♨'));
  await seen('first template', onSlide, '♨');
  edit('templates/bullets/slide.hbs', '# {{title}} ♨', '# {{title}}');
  await seen(
    'template',
    (sign) => !document.querySelector('#slide-content')?.textContent?.includes(sign),
    '♨',
  );
  edit('templates/bullets/slide.hbs', '# {{title}}', '# {{title}} ☕');
  await seen('template', onSlide, '☕');
  expect(page.url()).toBe(url);
});

test("a colour of the audience's brand is seen", async () => {
  const url = await lookAt('茶走过漫长的路');
  const bulletColor = (wanted: string): boolean =>
    [...document.querySelectorAll('#slide-content li')].some(
      (one) => getComputedStyle(one, '::before').color === wanted,
    );
  const file = 'data/minimal/audiences/students.yaml';
  edit(file, 'brand:', 'brand:\n  colors: {accent1: "7A1F2B"}');
  await seen('brand colour', bulletColor, 'rgb(122, 31, 43)');
  edit(file, '7A1F2B', '005A30');
  await seen('brand colour again', bulletColor, 'rgb(0, 90, 48)');
  expect(page.url()).toBe(url);
});

test("a brand file in the project's folder is seen: made, changed, broken, mended and gone", async () => {
  const url = await lookAt('港口');
  const ground = (wanted: string): boolean =>
    [...document.querySelectorAll('#slide-content .lt-slide')].some(
      (one) => one.checkVisibility() && getComputedStyle(one).backgroundColor === wanted,
    );
  const file = '_brand.yml';
  writeFileSync(join(root, file), 'color: {background: "#F0FFF0"}\n');
  await seen('brand file', ground, 'rgb(240, 255, 240)');
  edit(file, '#F0FFF0', '#FFF0F0');
  await seen('brand file again', ground, 'rgb(255, 240, 240)');
  edit(file, '"#FFF0F0"', 'nocolour');
  await seen('broken brand file', () => document.querySelector('vite-error-overlay') !== null);
  expect(said.at(-1)?.[0]).toMatchObject({ code: 'unknown-color', place: { file, line: 1, column: 21 } });
  edit(file, 'nocolour', '"#F0F0FF"');
  await seen('mended brand file', ground, 'rgb(240, 240, 255)');
  rmSync(join(root, file));
  await seen('no brand file', ground, 'rgb(255, 255, 255)');
  expect(page.url()).toBe(url);
});

test('a Markdown that cannot be written is an error that one can catch', async () => {
  const blocked = projectWith('minimal');
  writeFileSync(join(blocked, 'slides'), 'a file where the folder should be');
  const options = { deck: 'minimal', audience: undefined, port: 0, open: false, onFilled: () => {} };
  await expect(dev({ ...options, project: findProject(blocked) })).rejects.toThrow('slides');
  rmSync(blocked, { recursive: true });
});

test('a mistake stands in the terminal and over the slide until it is mended', async () => {
  const url = await lookAt('茶走过漫长的路');
  const file = 'data/minimal/sections/opening.yaml';
  edit(file, 'kind: bullets', 'kind: [bullets');
  await seen('mistake', () => document.querySelector('vite-error-overlay') !== null);
  const overlay = await page.evaluate(
    () => document.querySelector('vite-error-overlay')?.shadowRoot?.textContent ?? '',
  );
  expect(overlay).toContain('opening.yaml');
  const errors = said.at(-1)?.filter(({ severity }) => severity === 'error') ?? [];
  expect(errors[0]?.place?.file).toContain('sections/opening.yaml');
  expect(overlay).toContain(`opening.yaml:${errors[0]?.place?.line}`);
  edit(file, 'kind: [bullets', 'kind: bullets');
  await seen('mended', noOverlay);
  await page.waitForFunction(onSlide, '茶走过漫长的路');
  expect(page.url()).toBe(url);
  expect(said.at(-1)).toEqual([]);
});

test('a slide that was added is there, and gone when it is taken out', async () => {
  await lookAt('港口');
  const file = 'data/minimal/sections/trade.yaml';
  const slide = '  - {id: ships, kind: statement, title: {zh-CN: 船}, statement: {zh-CN: 海上的路}}\n';
  edit(file, '  - id: closing', `${slide}  - id: closing`);
  await page.waitForTimeout(600);
  await page.keyboard.press('ArrowRight');
  await seen('added slide', onSlide, '海上的路');
  edit(file, slide, '');
  await seen('removed slide', onSlide, '谢谢');
});
