/** What a project brings of its own reaches its web deck: templates with classes and styles, components, styles. */
import { cp, lstat, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { loadDeck } from '../../src/load/index.ts';
import { findProject, packageRoot } from '../../src/project.ts';
import { openBrowser } from '../helpers/browser.ts';

let root = '';
let browser: Browser;
let page: Page;
const faults: string[] = [];

const component = (color: string) => `<script setup>
import { ref } from 'vue'
const count = ref(0)
</script>
<template><button class="mine" @click="count++">{{ count }} <slot /></button></template>
<style scoped>.mine { color: ${color} }</style>
`;

const template = `{{> front}}

# {{title}}

<div class="mt-7 text-[rgb(1,2,3)]" id="classed">own</div>

<Mine>mine</Mine>

<style>
#classed { letter-spacing: 3px }
</style>

{{> foot}}
`;

async function buildDeck(): Promise<string> {
  const { deck } = loadDeck(join(root, 'data/minimal'), { root });
  const audience = deck?.audiences.get(deck.defaultAudience);
  if (!deck || !audience) throw new Error('the deck does not load');
  const report = await build({
    project: findProject(root),
    deck,
    audience,
    to: ['web'],
    out: join(root, 'dist'),
  });
  return join(root, report.outputs[0]?.path ?? '');
}

async function openClosing(index: string): Promise<void> {
  const markdown = await readFile(join(root, 'slides/minimal.students.md'), 'utf8');
  const no = [...markdown.matchAll(/^layout: (\S+)$/gm)].findIndex(([, layout]) => layout === 'closing') + 1;
  expect(no).toBeGreaterThan(0);
  await page.goto(`${pathToFileURL(index).href}#/${no}`);
  await page.reload();
  await page.waitForSelector(`.slidev-page-${no} #classed`);
}

const styleOf = (selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((one, name) => getComputedStyle(one).getPropertyValue(name), property);

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lectern-own-'));
  await cp(join(packageRoot, 'test/cases/minimal'), join(root, 'data/minimal'), { recursive: true });
  for (const folder of ['templates/closing', 'slides/components', 'slides/public'])
    await mkdir(join(root, folder), { recursive: true });
  await writeFile(join(root, 'package.json'), '{"private": true}');
  await writeFile(join(root, 'templates/closing/slide.hbs'), template);
  await writeFile(join(root, 'slides/components/Mine.vue'), component('rgb(9, 8, 7)'));
  await writeFile(join(root, 'words.txt'), 'read at the lecture');
  await symlink(join(root, 'words.txt'), join(root, 'slides/public/words.txt'));
  await symlink(join(root, 'nowhere'), join(root, 'slides/public/nowhere.txt'));
  await writeFile(join(root, 'slides/style.css'), '.mine { border: 5px solid }');
  browser = await openBrowser();
  page = await browser.newPage();
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
});
afterAll(async () => {
  await browser?.close();
  await rm(root, { recursive: true, force: true });
});

test('classes, styles and components of a project stand in its deck, and follow when they change', async () => {
  await openClosing(await buildDeck());
  expect(await styleOf('#classed', 'color')).toBe('rgb(1, 2, 3)');
  expect(await styleOf('#classed', 'margin-top')).toBe('28px');
  expect(await styleOf('#classed', 'letter-spacing')).toBe('3px');
  expect(await styleOf('.mine', 'color')).toBe('rgb(9, 8, 7)');
  expect(await styleOf('.mine', 'border-top-width')).toBe('5px');
  await page.locator('.mine').first().dispatchEvent('click');
  expect(await page.locator('.mine').first().innerText()).toBe('1 mine');

  await writeFile(join(root, 'slides/components/Mine.vue'), component('rgb(90, 80, 70)'));
  await openClosing(await buildDeck());
  expect(await styleOf('.mine', 'color')).toBe('rgb(90, 80, 70)');
  expect(faults).toEqual([]);

  const words = join(root, 'dist/minimal/students/web/words.txt');
  expect((await lstat(words)).isFile()).toBe(true);
  expect(await readFile(words, 'utf8')).toBe('read at the lecture');
});
