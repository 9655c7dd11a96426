/** The built page reaches nothing: what gets into it all the same neither runs nor leaves. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../helpers/browser.ts';
import { buildForWeb, type WebDeck } from '../helpers/build-for-web.ts';

let browser: Browser;
let built: WebDeck;
let page: Page;
let other: Server;
let elsewhere: string;
/** What was asked of another server. */
const asked: string[] = [];
const violations: string[] = [];

beforeAll(async () => {
  other = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' });
    response.end('globalThis.foreignRan = 1');
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  built = await buildForWeb({ data: 'test/cases/minimal' });
  browser = await openBrowser();
  page = await browser.newPage();
  page.on('console', (message) => violations.push(message.text()));
  await page.goto(pathToFileURL(join(built.web, 'index.html')).href);
  await page.waitForSelector('.slidev-page-1 h1');
});
afterAll(async () => {
  await browser?.close();
  other?.close();
  await built?.remove();
});

test('a deck opened by double click shows itself and complains of nothing', () => {
  expect(violations).toEqual([]);
});

const attempts: Readonly<Record<string, (url: string) => unknown>> = {
  fetch: (url) => fetch(url).catch(() => undefined),
  beacon: (url) => navigator.sendBeacon(url, 'x'),
  picture: (url) => document.body.append(Object.assign(new Image(), { src: url })),
  script: (url) => document.body.append(Object.assign(document.createElement('script'), { src: url })),
  frame: (url) => document.body.append(Object.assign(document.createElement('iframe'), { src: url })),
  style: (url) =>
    document.head.append(
      Object.assign(document.createElement('style'), {
        textContent: `@import "${url}"; @font-face { font-family: X; src: url(${url}) } body { font-family: X }`,
      }),
    ),
  socket: (url) => void new WebSocket(url.replace('http', 'ws')),
  form: (url) => {
    const form = Object.assign(document.createElement('form'), {
      action: url,
      method: 'post',
      target: '_blank',
    });
    document.body.append(form);
    form.submit();
  },
};

test.each(Object.entries(attempts))('a %s asks nothing of another site', async (name, attempt) => {
  const before = violations.length;
  await page.evaluate(attempt as (url: string) => void, `${elsewhere}/${name}`).catch(() => undefined);
  await expect.poll(() => violations.slice(before).join('\n')).toMatch(/Content Security Policy/);
  expect(asked).toEqual([]);
});

test('code that gets into the page does not run', async () => {
  await page.evaluate(() => {
    const inline = document.createElement('script');
    inline.textContent = 'globalThis.foreignRan = 1';
    document.body.append(inline);
    document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="globalThis.foreignRan = 1">');
  });
  // A text as code: what a page's own code must not do either.
  await page.evaluate(() => {
    setTimeout('globalThis.foreignRan = 1', 0);
  });
  await page.waitForTimeout(200);
  expect(await page.evaluate('globalThis.foreignRan')).toBeUndefined();
});
