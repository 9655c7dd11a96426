import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseReferences } from '../../src/text/references.ts';

it.each([
  ['', []],
  ['plain', ['plain']],
  ['{founded}', [{ fact: 'founded', part: 'whole' }]],
  [
    'in {founded.when}, {kinds}',
    ['in ', { fact: 'founded', part: 'when' }, ', ', { fact: 'kinds', part: 'whole' }],
  ],
  ['\\{founded}', ['{founded}']],
  ['{{ founded }} and {{founded}}', ['{{ founded }} and {{founded}}']],
  ['{{founded', ['{{founded']],
  ['{a, b} {} { a } {中国}', ['{a, b} {} { a } {中国}']],
  ['{Founded.}', [{ fact: 'Founded', part: '' }]],
  ['back\\slash', ['back\\slash']],
])('%s', (text, parts) => {
  expect(parseReferences(text)).toEqual(parts);
});

it('reads text back that has its braces escaped', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('{', '}', 'a', '.', ' ', '中') }), (text) => {
      // Double braces are literal with or without escapes, so only single ones are tried.
      fc.pre(!text.includes('{{'));
      expect(parseReferences(text.replaceAll('{', '\\{')).join('')).toBe(text);
    }),
  );
});
