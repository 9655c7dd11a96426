import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { kindsPage, page } from './kinds-page.ts';

test('docs/kinds.md is what `npm run docs` makes, and its pictures are there', () => {
  const text = kindsPage();
  expect(readFileSync(page, 'utf8')).toBe(text);
  const pictures = [...text.matchAll(/\]\((pictures\/[^)]+)\)/g)].map(([, path = '']) => path);
  expect(pictures.length).toBeGreaterThan(30);
  expect(pictures.filter((path) => !existsSync(join(dirname(page), path)))).toEqual([]);
});
