import type { IncomingHttpHeaders } from 'node:http';
import { expect, test } from 'vitest';
import { askerOf, mayPass } from '../../src/web/same-origin.ts';

const host = 'localhost:3030';
const headers = (origin?: string, site?: string, mode?: string): IncomingHttpHeaders => ({
  host,
  ...(origin === undefined ? {} : { origin }),
  ...(site === undefined ? {} : { 'sec-fetch-site': site }),
  ...(mode === undefined ? {} : { 'sec-fetch-mode': mode }),
});

test.each([
  ['its own page', headers('http://localhost:3030', 'same-origin'), 'own'],
  ['its own page, reading', headers(undefined, 'same-origin'), 'own'],
  ['its own page in a browser that says less', headers('http://localhost:3030'), 'own'],
  [
    'another name of this machine, the same in both',
    { host: '[::1]:3030', origin: 'http://[::1]:3030' },
    'own',
  ],
  ['capitals', { host: 'LOCALHOST:3030', origin: 'http://localhost:3030' }, 'own'],
  ['port 80', { host: 'localhost', origin: 'http://localhost:80' }, 'own'],
  ['another site', headers('http://evil.example', 'cross-site'), 'other'],
  ['another site in a browser that says less', headers('http://evil.example'), 'other'],
  ['another port', headers('http://localhost:8080', 'same-site'), 'other'],
  ['another name of this machine', headers('http://127.0.0.1:3030'), 'other'],
  ['a name that begins alike', headers('http://localhost:3030.evil.example'), 'other'],
  ['a name before an at', headers('http://localhost:3030@evil.example'), 'other'],
  ['no origin to name', headers('null', 'cross-site'), 'other'],
  ['no origin to name, and nothing else', headers('null'), 'other'],
  ['no origin at all', headers(''), 'other'],
  ['an extension', headers('chrome-extension://localhost:3030'), 'other'],
  ['two origins', headers('http://localhost:3030, http://evil.example'), 'other'],
  ['a picture of another site', headers(undefined, 'cross-site'), 'other'],
  ['signs that do not agree', headers('http://evil.example', 'same-origin'), 'other'],
  ['signs that do not agree, the other way round', headers('http://localhost:3030', 'cross-site'), 'other'],
  ['two signs in one', headers(undefined, 'same-origin, cross-site'), 'other'],
  ['no host', { origin: 'http://localhost:3030' }, 'other'],
  ['an address somebody typed', headers(undefined, 'none'), 'unsaid'],
  ['a program that is no browser', headers(), 'unsaid'],
])('%s', (_, given, asker) => {
  expect(askerOf(given)).toBe(asker);
});

const own = headers('http://localhost:3030', 'same-origin');
const link = headers(undefined, 'cross-site', 'navigate');
const picture = headers(undefined, 'cross-site', 'no-cors');
const typed = headers(undefined, 'none', 'navigate');
const program = headers();

test.each([
  ['GET', '/', own, true],
  ['GET', '/', typed, true],
  ['GET', '/', program, true],
  ['HEAD', '/', program, true],
  ['GET', '/', link, true],
  ['GET', '/@vite/client', picture, false],
  ['GET', '/@vite/client', headers('http://localhost:8080', 'same-site', 'cors'), false],
  ['POST', '/__slidev/slides/1.json', own, true],
  ['POST', '/__slidev/slides/1.json', program, false],
  ['POST', '/__slidev/slides/1.json', typed, false],
  ['POST', '/__slidev/slides/1.json', headers('http://evil.example'), false],
  ['POST', '/', { ...link, origin: 'http://evil.example' }, false],
  ['OPTIONS', '/', program, false],
  ['PUT', '/', program, false],
  ['get', '/', program, false],
  ['GET', '/__open-in-editor?file=a.md', own, true],
  ['GET', '/__open-in-editor?file=a.md', program, false],
  ['GET', '/__open-in-editor?file=a.md', typed, false],
  ['GET', '/__open-in-editor?file=a.md', link, false],
  ['GET', '/__OPEN-in-editor/?file=a.md', program, false],
  ['GET', '/base/__open-in-editor?file=a.md', program, false],
  ['GET', 'http://localhost:3030/__open-in-editor?file=a.md', program, false],
  ['HEAD', '/__open-in-editor?file=a.md', picture, false],
] as const)('%s %s %o: %s', (method, url, given, passes) => {
  expect(mayPass({ method, url, headers: given })).toBe(passes);
});
