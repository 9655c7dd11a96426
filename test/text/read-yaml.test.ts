import { expect, test } from 'vitest';
import { limits } from '../../src/model/limits.ts';
import { readYaml, yamlNesting } from '../../src/text/read-yaml.ts';
import { worked } from '../helpers/worked.ts';

const { most } = limits.nesting;

test('how deep YAML nests, counted before it is parsed', () => {
  const indented = (n: number) => Array.from({ length: n }, (_, i) => `${' '.repeat(i)}a:\n\n`).join('');
  for (const deep of [
    '['.repeat(most + 1),
    '{a: '.repeat(most + 1),
    '- '.repeat(most + 1),
    '? '.repeat(most + 1),
  ])
    expect(yamlNesting(deep), deep.slice(0, 4)).toBeGreaterThan(most);
  expect(yamlNesting(indented(most + 1))).toBeGreaterThan(most);
  const flat = ['- [a, {b: c}]\n', 'a: [1]\n', 'a: "[[[{{{"\n', 'a: |\n  [[[\n  - - -\n', '# [[[\n'];
  for (const text of flat) expect(yamlNesting(text.repeat(200)), text).toBeLessThan(10);
});

test('values; the first fault with its line', () => {
  expect(readYaml('a: 1\n__proto__: {b: 2}\n')).toMatchObject({ value: { a: 1 } });
  expect(readYaml('a: 1\nb: [\n')).toMatchObject({ fault: { line: expect.any(Number) } });
  expect(readYaml('a: 1\nb: 2\na: 3\n')).toEqual({
    fault: { message: 'this key stands above already', line: 3 },
  });
  expect(readYaml('a: *b\n')).toMatchObject({ fault: { message: expect.stringContaining('b') } });
  expect(({} as { b?: number }).b).toBeUndefined();
});

test('many keys and aliases take no time that grows with the square of them', () => {
  const started = worked();
  const many = Array.from({ length: 60_000 }, (_, i) => `k${i}: 1\n`).join('');
  expect(readYaml(many)).toHaveProperty('value');
  const laughs = 'bcdefghij'
    .split('')
    .map((one, i) => `${one}: &${one} [${Array(9).fill(`*${'abcdefghij'[i]}`)}]\n`);
  expect(readYaml(`a: &a [x]\n${laughs.join('')}`)).toHaveProperty('fault');
  expect(worked() - started).toBeLessThan(6000);
});
