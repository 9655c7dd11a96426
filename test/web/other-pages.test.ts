/** A browser that has a running deck open, and other pages beside it: what they can do to it, and what its own can. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type WatchedPage, watchedPage } from '../helpers/browser.ts';
import { ask, type DevDeck, serveMinimal } from '../helpers/dev-deck.ts';

let deck: DevDeck;
let url = '';
let browser: Browser;
let elsewhere: Server;
let watched: WatchedPage;

beforeAll(async () => {
  deck = await serveMinimal();
  url = deck.server.url;
  browser = await openBrowser();
  watched = await watchedPage(browser, url, { width: 1400, height: 800 });
  await watched.page.goto(`${url}#/2`);
  await watched.page.waitForSelector('.slidev-page-2 h1', { timeout: 240_000 });
  elsewhere = createServer(({ url: path }, response) => {
    // A page in a sandbox has no origin to name.
    const sandbox =
      path === '/sandboxed' ? { 'content-security-policy': 'sandbox allow-scripts allow-forms' } : {};
    response.writeHead(200, { 'content-type': 'text/html', ...sandbox });
    response.end('<!doctype html><title>Elsewhere</title><iframe name="sink"></iframe>');
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '::', resolve));
});
afterAll(async () => {
  await browser?.close();
  elsewhere?.close();
  await deck?.end();
});

interface Aim {
  readonly url: string;
  /** What the deck's own page proves itself with to Vite's WebSocket. */
  readonly token: string;
  readonly file: string;
}

/** All that a page can try; runs in the browser. Tells what it could read, and whether its WebSocket opened. */
async function attack({ url: target, token, file }: Aim) {
  const slide = `${target}__slidev/slides/2.json`;
  const nav = `${target}@server-reactive/nav`;
  const body = JSON.stringify({ content: '# Taken over', note: 'Taken over' });
  const editor = `${target}__open-in-editor?file=${encodeURIComponent(file)}`;
  const settled = (promise: Promise<unknown>) => promise.catch(() => undefined);
  const text = { 'content-type': 'text/plain' };
  await settled(fetch(slide, { method: 'POST', mode: 'no-cors', headers: text, body }));
  await settled(fetch(slide, { method: 'POST', headers: { 'content-type': 'application/json' }, body }));
  await settled(fetch(nav, { method: 'POST', mode: 'no-cors', headers: text, body: '{"data":{"page":4}}' }));
  await settled(fetch(editor, { mode: 'no-cors' }));
  navigator.sendBeacon(slide, body);
  const form = document.createElement('form');
  Object.assign(form, { method: 'POST', enctype: 'text/plain', action: slide, target: 'sink' });
  const field = document.createElement('input');
  // As text/plain it arrives as name=value: {"content":"…","x":"="}.
  Object.assign(field, { name: '{"content":"# Taken over","x":"', value: '"}' });
  form.append(field);
  document.body.append(form);
  form.submit();
  const loaded = (tag: 'img' | 'iframe' | 'script', src: string, type = '') =>
    new Promise<boolean>((resolve) => {
      const element = Object.assign(document.createElement(tag), { type, src });
      element.onload = () => resolve(true);
      element.onerror = () => resolve(false);
      document.body.append(element);
    });
  await Promise.all((['img', 'iframe', 'script'] as const).map((tag) => loaded(tag, editor)));
  const read = await settled(fetch(`${target}@vite/client`).then((answer) => answer.text()));
  const imported = await loaded('script', `${target}@vite/client`, 'module');
  const socket = await new Promise<string>((resolve) => {
    const made = new WebSocket(`${target.replace('http', 'ws')}?token=${token}`, 'vite-hmr');
    made.onopen = () => resolve('open');
    made.onerror = () => resolve('refused');
  });
  return { read, imported, socket };
}

test.each([
  ['of another site', '127.0.0.1', '/'],
  ['of another port of this machine', 'localhost', '/'],
  ['without an origin', 'localhost', '/sandboxed'],
])('a page %s changes nothing, opens no editor, and reads nothing', async (_, host, path) => {
  const before = deck.markdown();
  const own = { origin: new URL(url).origin, 'sec-fetch-site': 'same-origin' };
  const client = await ask(url, '/@vite/client', own);
  const token = /const wsToken = "([^"]+)"/.exec(client.body)?.[1] ?? '';
  const page = await browser.newPage();
  await page.goto(`http://${host}:${(elsewhere.address() as AddressInfo).port}${path}`);
  const file = join(deck.root, 'data/minimal/deck.yaml');
  const { read, imported, socket } = await page.evaluate(attack, { url, token, file });
  // The form's answer, and what an editor would have noted.
  await page.waitForTimeout(1000);
  expect.soft(deck.markdown()).toBe(before);
  expect.soft(deck.opened()).toEqual([]);
  expect.soft({ read, imported, socket }).toEqual({ read: undefined, imported: false, socket: 'refused' });
  expect.soft((await ask(url, '/@server-reactive/nav', own)).body).not.toContain('"page":4');
  await page.close();
  expect(watched.page.url()).toMatch(/#\/2$/);
});

test("the deck's own page goes on: a change arrives, and slides follow the presenter", async () => {
  const { page, faults } = watched;
  const file = join(deck.root, 'data/minimal/sections/opening.yaml');
  const data = readFileSync(file, 'utf8');
  writeFileSync(file, data.replace('茶走过漫长的路', '茶走了很久'));
  await page.getByText('茶走了很久').first().waitFor();
  const presenter = await watchedPage(browser, url, { width: 1400, height: 800 });
  await presenter.page.goto(`${url}#/presenter/2`);
  await presenter.page.waitForSelector('.slidev-note');
  await presenter.page.keyboard.press('ArrowRight');
  await page.waitForURL(/#\/3/);
  expect([...faults, ...presenter.faults]).toEqual([]);
  await presenter.page.close();
});

test('the side editor shows the text read-only, and where it stands in the data', async () => {
  const { page, faults } = watched;
  await page.goto(`${url}#/2`);
  await page.mouse.move(100, 780);
  await page.getByTitle('Show editor').click();
  const bar = page.locator('.lt-data-place');
  const place = bar.getByRole('button');
  await expect.poll(() => place.innerText()).toBe('data/minimal/sections/opening.yaml:10');
  expect(await bar.innerText()).toContain('Made from data, so read-only here');
  const before = deck.markdown();
  for (const tab of ['content', 'notes']) {
    await page.getByTitle(`Switch to ${tab} tab`).click();
    const text = page.locator('textarea:visible');
    const shown = await text.inputValue();
    expect(shown).toContain(tab === 'content' ? '760年已有专书' : '茶有6类');
    await text.click();
    await page.keyboard.type('taken over');
    await page.keyboard.press('Control+s');
    expect(await text.inputValue()).toBe(shown);
  }
  // Slidev saves half a second after the last key.
  await page.waitForTimeout(1000);
  expect(deck.markdown()).toBe(before);
  expect(faults).toEqual([]);
});

test('the place follows the data, and a click opens it', async () => {
  const { page } = watched;
  const place = page.locator('.lt-data-place').getByRole('button');
  const file = join(deck.root, 'data/minimal/sections/opening.yaml');
  writeFileSync(file, `# A line more.\n${readFileSync(file, 'utf8')}`);
  await expect
    .poll(() => place.innerText(), { timeout: 10_000 })
    .toBe('data/minimal/sections/opening.yaml:11');
  await place.click();
  await expect.poll(deck.opened).toEqual([`${file} 11 5`]);
  await page.getByTitle('Open in editor').click();
  await expect.poll(deck.opened).toEqual([`${file} 11 5`, `${file} 11 5`]);
  await page.goto(`${url}#/1`);
  await expect.poll(() => place.innerText()).toBe('data/minimal/sections/opening.yaml:6');
});

test("the presenter's pencil shows that editor; no other editor of notes writes", async () => {
  const { page, faults } = watched;
  const before = deck.markdown();
  await page.goto(`${url}#/presenter/2`);
  await page.getByTitle('Close').first().click();
  await page.getByTitle('Edit Notes').click();
  expect(await page.locator('.lt-data-place').innerText()).toContain('opening.yaml:11');
  await page.goto(`${url}#/notes-edit`);
  const all = page.locator('textarea.prose');
  expect(await all.inputValue()).toContain('各位好。');
  await all.click();
  await page.keyboard.type('taken over');
  expect(await all.inputValue()).not.toContain('taken over');
  expect(await page.locator('.lt-data-place').innerText()).toContain('edit the data');
  await page.goto(`${url}#/overview`);
  await page.getByText('各位好。').first().dblclick();
  expect(await page.locator('textarea').count()).toBe(0);
  await page.getByTitle('Open in editor').nth(1).click({ force: true });
  await expect.poll(() => deck.opened().length).toBe(3);
  expect(deck.opened()[2]).toContain('opening.yaml 11 5');
  expect(deck.markdown()).toBe(before);
  expect(faults).toEqual([]);
});
