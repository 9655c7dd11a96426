import { expect, test } from 'vitest';
import { nearestAspect } from '../../src/theme/aspect.ts';

test.each([
  ['16/9', '16:9', true],
  ['16:9', '16:9', true],
  ['4x3', '4:3', true],
  [4 / 3, '4:3', true],
  [1.78, '16:9', true],
  [undefined, '16:9', true],
  ['3/2', '4:3', false],
  ['16:10', '16:9', false],
  ['wide', '16:9', false],
  [[16, 9], '16:9', true],
] as const)('%s is nearest to %s', (said, aspect, isExact) => {
  expect(nearestAspect(said)).toEqual({ aspect, isExact });
});
