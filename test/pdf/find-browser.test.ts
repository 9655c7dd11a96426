import { expect, test } from 'vitest';
import { findBrowser, type Machine } from '../../src/browser/find.ts';
import { ToolError } from '../../src/errors.ts';

function machine(there: readonly string[], over: Partial<Machine> = {}): Machine {
  const env = { PATH: '/usr/bin:/opt/bin', HOME: '/Users/li', ProgramFiles: 'C:\\Program Files' };
  return { platform: 'linux', env, runnable: (path) => there.includes(path), ...over };
}

test('the browser named comes first, then LECTERN_BROWSER, then what is found', () => {
  const there = ['/a/chrome', '/b/edge', '/usr/bin/chromium', '/opt/bin/google-chrome'];
  const env = { PATH: '/usr/bin:/opt/bin', LECTERN_BROWSER: '/b/edge' };
  expect(findBrowser('/a/chrome', machine(there, { env }))).toBe('/a/chrome');
  expect(findBrowser(undefined, machine(there, { env }))).toBe('/b/edge');
  expect(findBrowser(undefined, machine(there))).toBe('/opt/bin/google-chrome');
  expect(findBrowser('chromium', machine(there))).toBe('/usr/bin/chromium');
});

test('browsers are found on macOS and Windows where they are installed', () => {
  const mac = '/Users/li/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
  expect(findBrowser(undefined, machine([mac], { platform: 'darwin' }))).toBe(mac);
  const windows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
  expect(findBrowser(undefined, machine([windows], { platform: 'win32' }))).toBe(windows);
});

test('without a browser one sentence says what to install', () => {
  const missing = (named?: string) => {
    try {
      findBrowser(named, machine([]));
    } catch (error) {
      return error;
    }
    return undefined;
  };
  expect(missing()).toBeInstanceOf(ToolError);
  expect(missing()).toMatchObject({
    code: 'browser-missing',
    message: expect.stringMatching(/^[^.]*install Google Chrome, Chromium or Microsoft Edge[^.]*\.$/),
  });
  expect(missing('/no/such')).toMatchObject({
    code: 'browser-missing',
    message: expect.stringContaining('/no/such'),
  });
});
