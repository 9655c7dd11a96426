/** Timelines whose events say when they are: an axis to scale. */
import { describe, expect, test } from 'vitest';
import { placeDrawing, readSpec } from '../../src/blocks/index.ts';
import { spanOf } from '../../src/blocks/timeline/at.ts';
import type { GroupBox, ShapeBox } from '../../src/model/box.ts';
import type { Rect } from '../../src/model/theme.ts';
import { loadTheme } from '../../src/theme/load.ts';

const rect = { x: 56, y: 130, w: 848, h: 340 };
const events = [
  { date: 'early 1990s', title: 'Talks', at: '1990/1993' },
  { date: '26 April 1996', title: 'Five', text: 'They meet in Shanghai', at: '1996-04-26', major: true },
  { date: '2001', title: 'Six', at: '2001' },
  { date: 'July 2015', title: 'Ufa', text: 'A procedure begins', at: '2015-07' },
  { date: 'June 2017', title: 'Eight', at: '2017-06', major: true },
];

function drawn(spec: unknown) {
  const { box, overflow } = placeDrawing('timeline', spec, rect, loadTheme('academic', '16:9'), 'en');
  const shapes = shapesOf(box);
  const of = (id: string) => shapes.find((one) => one.id === id)?.rect ?? { x: 0, y: 0, w: 0, h: 0 };
  return { shapes, of, overflow };
}

const shapesOf = (box: GroupBox): ShapeBox[] =>
  box.children.flatMap((one) => (one.type === 'group' ? shapesOf(one) : one.type === 'shape' ? [one] : []));

const middle = ({ x, w }: Rect) => x + w / 2;

describe('a timeline to scale', () => {
  const { of, overflow } = drawn({ alt: 'Years', events });
  const [second, third, fourth, fifth] = [2, 3, 4, 5].map((n) => middle(of(`event-${n}-dot`)));

  test('has its events as far apart as they are in time', () => {
    const year = ((fifth ?? 0) - (second ?? 0)) / (2017.456 - 1996.318);
    expect(((third ?? 0) - (second ?? 0)) / year).toBeCloseTo(2001.5 - 1996.318, 1);
    expect(((fourth ?? 0) - (second ?? 0)) / year).toBeCloseTo(2015.541 - 1996.318, 1);
    expect(of('event-1-bar').w / year).toBeCloseTo(4, 1);
  });

  test('has room for all words, none over another or over the edge', () => {
    expect(overflow).toBe(0);
    const words = events.map((_, i) => of(`event-${i + 1}-words`));
    for (const [i, a] of words.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(rect.x);
      expect(a.x + a.w).toBeLessThanOrEqual(rect.x + rect.w);
      for (const b of words.slice(i + 1))
        expect(a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y).toBe(true);
    }
  });
});

test('events that do not say when they are stand at equal distances', () => {
  const { of, shapes } = drawn({ alt: '', events: events.map(({ at: _, ...event }) => event) });
  const xs = events.map((_, i) => middle(of(`event-${i + 1}-dot`)));
  expect((xs[1] ?? 0) - (xs[0] ?? 0)).toBeCloseTo((xs[4] ?? 0) - (xs[3] ?? 0));
  expect(shapes.some(({ id }) => id.startsWith('tick-'))).toBe(false);
});

test.each([
  [[events[0], { date: 'then', title: 'Undated' }], "events 2 has no 'at'"],
  [[{ ...events[0], at: 'early' }], 'events 1.at is not a date such as 1996'],
  [[{ ...events[0], at: '2015-02-30' }], 'events 1.at is not a date'],
])('a timeline of %j is none', (wrong, problem) => {
  expect(readSpec('timeline', { alt: '', events: wrong })).toEqual({
    problem: expect.stringContaining(problem),
  });
});

test('a date lasts as long as it says', () => {
  const years = (at: string) => {
    const span = spanOf(at);
    return span && Math.round((span.to - span.from) * 366);
  };
  expect(['1996-04-26', '1996-04', '1996', '1990/1993'].map(years)).toEqual([1, 30, 366, 1464]);
  expect(['1996-13', '1993/1990', '1990/1991/1992', ''].map(years)).toEqual(Array(4).fill(undefined));
});
