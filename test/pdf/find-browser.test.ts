import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { findBrowser, type Machine } from '../../src/browser/find.ts';
import { withBrowser } from '../../src/browser/launch.ts';
import { findPackage } from '../../src/browser/packaged.ts';
import { ToolError } from '../../src/errors.ts';
import { packageRoot } from '../../src/project.ts';

function machine(there: readonly string[], over: Partial<Machine> = {}): Machine {
  const env = { PATH: '/usr/bin:/opt/bin', HOME: '/Users/li', ProgramFiles: 'C:\\Program Files' };
  const runnable = (path: string) => there.includes(path);
  return { platform: 'linux', arch: 'x64', env, runnable, findPackage: () => undefined, ...over };
}

test('the browser named comes first, then LECTERN_BROWSER, then what is found', async () => {
  const there = ['/a/chrome', '/b/edge', '/usr/bin/chromium', '/opt/bin/google-chrome'];
  const env = { PATH: '/usr/bin:/opt/bin', LECTERN_BROWSER: '/b/edge' };
  const found = async (named?: string, over?: Partial<Machine>) =>
    (await findBrowser({ named }, machine(there, over))).path;
  expect(await found('/a/chrome', { env })).toBe('/a/chrome');
  expect(await found(undefined, { env })).toBe('/b/edge');
  expect(await found()).toBe('/opt/bin/google-chrome');
  expect(await found('chromium')).toBe('/usr/bin/chromium');
});

test('browsers are found on macOS and Windows where they are installed', async () => {
  const mac = '/Users/li/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
  expect((await findBrowser({}, machine([mac], { platform: 'darwin' }))).path).toBe(mac);
  const windows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
  expect((await findBrowser({}, machine([windows], { platform: 'win32' }))).path).toBe(windows);
});

test('without a browser one sentence says which command brings one, where one does', async () => {
  const missing = (named?: string, over?: Partial<Machine>) =>
    findBrowser({ named, root: '/home/li/lecture' }, machine([], over)).catch((error: unknown) => error);
  const version = packageJson.devDependencies['@sparticuz/chromium'];
  expect(await missing()).toBeInstanceOf(ToolError);
  expect(await missing()).toMatchObject({
    code: 'browser-missing',
    message: expect.stringContaining(`run 'npm install @sparticuz/chromium@${version}`),
  });
  for (const over of [{ platform: 'darwin' }, { arch: 'arm64' }] as const)
    expect(await missing(undefined, over)).toMatchObject({
      message: expect.stringMatching(/^[^.@]*install Google Chrome, Chromium or Microsoft Edge[^.]*\.$/),
    });
  expect(await missing('/no/such')).toMatchObject({
    code: 'browser-missing',
    message: expect.stringContaining('/no/such'),
  });
});

test('in a clone the command asks for what npm may have left out', async () => {
  const asked = await findBrowser({ root: packageRoot }, machine([])).catch((error: unknown) => error);
  expect(asked).toMatchObject({ message: expect.stringContaining('npm install --include=dev @sparticuz') });
});

test('where the machine has no browser, the one of the package starts', async () => {
  const program = await findBrowser({}, machine([], { findPackage: () => findPackage(packageRoot) }));
  expect(program.path).toMatch(/chromium-[\d.]+\/chromium$/);
  expect(readdirSync(join(program.path, '../..')).filter((name) => name.endsWith('.part'))).toEqual([]);
  const title = await withBrowser(program, async (browser) => {
    const page = await browser.newPage();
    await page.setContent('<title>started</title>');
    return await page.title();
  });
  expect(title).toBe('started');
});
