/** What a running `lectern dev` answers to whom, byte by byte. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, type DevDeck, serveMinimal } from '../helpers/dev-deck.ts';

const secret = 'a-word-that-stands-in-no-deck';
const outside = mkdtempSync(join(tmpdir(), 'lectern-outside-'));
/** In the project, and nobody's business. */
const secrets = ['.env', '.env.local', 'slides/.env', 'slides/key.pem', '.git/config'];
let deck: DevDeck;
let url = '';
let before = '';
/** As the deck's own page asks. */
let own: OutgoingHttpHeaders;

beforeAll(async () => {
  for (const name of ['secret.txt', 'secret.png']) writeFileSync(join(outside, name), secret);
  deck = await serveMinimal((root) => {
    for (const name of [...secrets, 'slides/open.png']) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), secret);
    }
  });
  url = deck.server.url;
  own = { origin: new URL(url).origin, 'sec-fetch-site': 'same-origin' };
  before = deck.markdown();
});
afterAll(async () => {
  await deck?.end();
  rmSync(outside, { recursive: true, force: true });
});

const slide = '/__slidev/slides/2.json';
const written = JSON.stringify({
  content: '# <script setup>alert(1)</script>',
  note: 'x',
  frontmatterRaw: '',
});
const text = { method: 'POST', 'content-type': 'text/plain', body: written };

/** Everybody but the deck's own page, by the headers that their browsers send. */
const others: readonly (readonly [who: string, headers: OutgoingHttpHeaders])[] = [
  ['another site', { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['another site, said by its origin alone', { origin: 'http://evil.example' }],
  ['another site, said by the browser alone', { 'sec-fetch-site': 'cross-site' }],
  ['a site on another port', { origin: 'http://localhost:1', 'sec-fetch-site': 'same-site' }],
  ['a page without an origin', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
];
const unsaid: typeof others = [
  ['a program that is no browser', {}],
  ['an address that was typed', { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }],
];

test.each([...others, ...unsaid])('%s writes nothing', async (_, headers) => {
  const asked = (path: string, more: OutgoingHttpHeaders = text) => ask(url, path, { ...more, ...headers });
  expect((await asked(slide)).status).toBe(403);
  expect((await asked(slide, { ...text, 'content-type': 'application/json' })).status).toBe(403);
  expect((await asked(slide, { ...text, method: 'PUT' })).status).toBe(403);
  for (const state of ['nav', 'drawings', 'snapshots'])
    expect((await asked(`/@server-reactive/${state}`)).status).toBe(403);
  expect((await asked('/@server-ref/__proto__/x')).status).toBe(403);
  expect((await asked('/__mcp')).status).toBe(403);
  expect((await asked('/', { method: 'OPTIONS' })).status).toBe(403);
  expect(deck.markdown()).toBe(before);
});

test.each([...others, ...unsaid])('%s opens no editor', async (_, headers) => {
  const file = encodeURIComponent(join(deck.root, 'data/minimal/deck.yaml'));
  for (const path of [
    `/__open-in-editor?file=${file}`,
    `/__open-in-editor/?file=${file}`,
    `/__OPEN-IN-EDITOR?file=${file}`,
    '/__open-in-editor?file=slide:2',
    `http://localhost/__open-in-editor?file=${file}`,
  ]) {
    expect((await ask(url, path, headers)).status, path).toBe(403);
    expect((await ask(url, path, { ...headers, 'sec-fetch-mode': 'navigate' })).status, path).toBe(403);
  }
  expect(deck.opened()).toEqual([]);
});

test.each(others)('%s reads nothing, but may link to the deck', async (_, headers) => {
  for (const path of ['/', '/@vite/client', slide, '/@slidev/configs', '/@server-reactive/nav']) {
    const answer = await ask(url, path, headers);
    expect(answer.status, path).toBe(403);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  }
  const { origin: _origin, ...link } = headers;
  if (link['sec-fetch-site'])
    expect((await ask(url, '/', { ...link, 'sec-fetch-mode': 'navigate' })).status).toBe(200);
});

test.each([...others, ...unsaid])('%s has no WebSocket, though it knew the token', async (_, headers) => {
  const { body } = await ask(url, '/@vite/client', own);
  const token = /const wsToken = "([^"]+)"/.exec(body)?.[1];
  expect(token).toBeDefined();
  const upgrade = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'sec-websocket-protocol': 'vite-hmr',
  };
  const path = `/?token=${token}`;
  expect((await ask(url, path, { ...upgrade, ...headers })).status).toBe(0);
  expect((await ask(url, path, { ...upgrade, ...own })).status).toBe(101);
});

test('the own page may not write into Markdown that is made from data, and is told where it stands', async () => {
  const answer = await ask(url, slide, { ...text, ...own });
  expect(answer.status).toBe(403);
  expect(JSON.parse(answer.body)).toEqual({
    error:
      'minimal.students.md is made from data and is read-only here: edit data/minimal/sections/opening.yaml:10 instead',
  });
  expect((await ask(url, '/__mcp', { ...text, ...own })).status).toBe(403);
  expect(deck.markdown()).toBe(before);
  const now = JSON.parse((await ask(url, slide, own)).body) as { content: string };
  expect(now.content).toContain('茶走过漫长的路');
});

test('the own page sets what presenter and slides share', async () => {
  const body = JSON.stringify({ source: 'a', patch: { page: 3 }, timestamp: 1 });
  const json = { method: 'POST', 'content-type': 'application/json', body };
  expect((await ask(url, '/@server-reactive/nav', { ...json, ...own })).status).toBe(200);
});

test("a slide's place in the data opens in the editor of the own page's reader", async () => {
  expect((await ask(url, '/__open-in-editor?file=slide:2', own)).status).toBe(200);
  await expect.poll(deck.opened).toEqual([`${deck.root}/data/minimal/sections/opening.yaml 10 5`]);
});

test('only this machine is listened to', async () => {
  const port = Number(new URL(url).port);
  const reached = (host: string) =>
    new Promise<boolean>((resolve) => {
      const socket = connect({ host, port, timeout: 2000 }, () => resolve(true));
      for (const end of ['error', 'timeout']) socket.on(end, () => resolve(false));
      socket.on('connect', () => socket.destroy());
    });
  // The whole of 127.x is this machine: on Linux all of it is reached where all addresses are listened to.
  const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  const outer = addresses.filter(({ internal }) => !internal).map(({ address }) => address);
  expect(await reached('localhost')).toBe(true);
  for (const host of ['127.0.0.2', ...outer]) expect(await reached(host), host).toBe(false);
});

test.each([
  ['evil.example', 403],
  ['evil.example:3030', 403],
  ['localhost.evil.example', 403],
  ['localhost', 200],
  ['127.0.0.1', 200],
])('asked by the name %s it answers %i: no other name may be bound to this machine', async (host, status) => {
  const named = { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' };
  expect((await ask(url, '/', named)).status).toBe(status);
  expect((await ask(url, slide, { ...text, ...named })).status).toBe(403);
  expect(deck.markdown()).toBe(before);
});

const queries = [
  '',
  '?',
  '??',
  '?.svg?.wasm?init',
  '?monaco-types&raw',
  ...['raw', 'url', 'inline'].flatMap((one) => [
    `?${one}`,
    `?${one}??`,
    `?import&${one}`,
    `?import&${one}??`,
  ]),
  ...['import', 'url&inline', 'raw&url', 'raw&inline'].map((some) => `?${some}`),
];

/** What the server says of a path in every way that Vite knows to ask for a file. */
async function everyWay(path: string): Promise<string> {
  const answers = await Promise.all(
    queries.flatMap((query) =>
      [own, { ...own, accept: 'text/css' }].map((headers) => ask(url, path + query, headers)),
    ),
  );
  expect(answers.map(({ status }) => status)).not.toContain(0);
  return answers.map(({ body }) => body).join('\n');
}
/** The secret as it is, or as it stands in a `data:` URL. */
const leaks = (body: string): boolean =>
  [secret, Buffer.from(secret).toString('base64')].some((one) => body.includes(one));

test('files outside the project are not read', async () => {
  for (const path of [
    `/@fs${outside}/secret.txt`,
    `/@fs${outside}/secret.png`,
    `/@fs/${outside}/secret.txt`,
    `/@fs${deck.root}/slides/../../../${outside}/secret.txt`,
    `/..${outside}/secret.txt`,
    `/..%2f..%2f..%2f${outside}/secret.txt`,
    `/@id/${outside}/secret.txt`,
    `/@id/__x00__${outside}/secret.txt`,
    `${outside}/secret.txt`,
  ])
    expect(leaks(await everyWay(path)), path).toBe(false);
  expect(await everyWay('/@fs/etc/passwd')).not.toContain('root:');
});

test('secrets inside the project are not read', async () => {
  for (const name of secrets) {
    expect(leaks(await everyWay(`/@fs${join(deck.root, name)}`)), name).toBe(false);
    expect(leaks(await everyWay(`/@id/${join(deck.root, name)}`)), name).toBe(false);
  }
  for (const path of ['/.env', '/key.pem']) expect(leaks(await everyWay(path)), path).toBe(false);
});

test('a file that may be read is read in these ways', async () => {
  for (const path of ['/open.png', `/@fs${deck.root}/slides/open.png`]) {
    const body = await everyWay(path);
    expect(body).toContain(secret);
    expect(body).toContain(Buffer.from(secret).toString('base64'));
  }
});

test('all of this holds when Vite has started its server anew', async () => {
  writeFileSync(join(deck.root, 'slides/.env'), 'VITE_OTHER=1');
  // It is gone for a moment, and has forgotten what the old one was told: the shared state, and where slides stand.
  const nav = async () => (await ask(url, '/@server-reactive/nav', own)).body;
  await expect.poll(nav, { timeout: 20_000 }).not.toContain('"page":3');
  const place = async () => (await ask(url, slide, { ...text, ...own })).body;
  await expect.poll(place, { timeout: 20_000 }).toContain('opening.yaml:10');
  expect((await ask(url, slide, { ...text, origin: 'http://evil.example' })).status).toBe(403);
  expect((await ask(url, '/__open-in-editor?file=slide:2')).status).toBe(403);
  expect(leaks(await everyWay(`/@fs${outside}/secret.png`))).toBe(false);
  expect(deck.markdown()).toBe(before);
});
