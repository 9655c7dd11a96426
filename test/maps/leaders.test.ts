/** The line from a country to its name goes round other names, as long as there is a way. */
import { expect, test } from 'vitest';
import { beside, leaderTo, squaresAlong } from '../../src/blocks/map/labels.ts';

const frame = { x: 0, y: 0, w: 400, h: 300 };
const size = { w: 60, h: 16 };
const meets = (a: typeof frame, b: typeof frame): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

test.each([
  ['right', { x: 210, y: 140, w: 30, h: 20 }],
  ['below', { x: 190, y: 160, w: 20, h: 24 }],
  ['above', { x: 185, y: 116, w: 30, h: 24 }],
])('a name to the %s is not crossed', (_, name) => {
  const anchor = [200, 150] as const;
  // Nothing may stand near, so that a line must lead away.
  const taken = [{ x: 150, y: 110, w: 100, h: 80 }, name];
  const rect = beside(anchor, size, { frame, taken, coloured: [] });
  const line = rect && leaderTo(rect, anchor);
  expect(line).toBeDefined();
  if (line) expect(squaresAlong(line).filter((one) => meets(one, name))).toEqual([]);
});
