import { fileURLToPath } from 'node:url';
import picocolors from 'picocolors';
import { expect, it } from 'vitest';
import { catalogue, diagnostic } from '../../src/diagnostics/catalogue.ts';
import { formatDiagnostics } from '../../src/diagnostics/format.ts';
import { nearest, nearestHint } from '../../src/diagnostics/nearest.ts';

const root = fileURLToPath(new URL('../cases/minimal', import.meta.url));
const options = { root, color: picocolors.createColors(false) };

it('shows code, place, source line with a caret, and hint', () => {
  const place = { file: 'deck.yaml', line: 3, column: 30 };
  const one = diagnostic('unknown-key', "there is no key 'en' here", { place, hint: "Did you mean 'for'?" });
  // The caret allows for Chinese characters, which take two cells.
  expect(formatDiagnostics([one], options)).toBe(
    [
      "error unknown-key: there is no key 'en' here",
      '  deck.yaml:3:30',
      '      3 | subtitle: {zh-CN: 一个最小的例子, en: A minimal example}',
      `        | ${' '.repeat(36)}^`,
      "  Did you mean 'for'?",
    ].join('\n'),
  );
});

it('sorts by file, line and column; what has no place comes first', () => {
  const at = (file: string, line: number, column: number) =>
    diagnostic('unknown-fact', `${file}${line}${column}`, { place: { file, line, column } });
  const text = formatDiagnostics(
    [at('b', 1, 1), at('a', 10, 1), at('a', 2, 5), at('a', 2, 1), diagnostic('browser-missing', 'none')],
    options,
  );
  expect([...text.matchAll(/: (none|\w\d+)$/gm)].map((match) => match[1])).toEqual([
    'none',
    'a21',
    'a25',
    'a101',
    'b11',
  ]);
});

it('has permanent codes in kebab-case', () => {
  for (const code of Object.keys(catalogue)) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

it('finds the name most likely meant', () => {
  expect(nearest('fouded', ['founded', 'signed'])).toBe('founded');
  expect(nearest('laed', ['lead', 'text'])).toBe('lead');
  expect(nearest('s3', ['s1', 's2'])).toBeUndefined();
  expect(nearestHint('s3', ['s1', 's2'])).toBe('Possible: s1, s2');
  expect(nearestHint('x', [])).toBeUndefined();
});
