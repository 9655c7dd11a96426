import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Times } from '../../src/cache/times.ts';
import { readShard, shardOf } from '../../src/shards.ts';

const unit = (n: number, slides = 10) => ({ deck: `d${n}`, audience: 'a', slides });
const timesOf = (ms: readonly number[]): Times =>
  Object.fromEntries(ms.map((pptx, n) => [`d${n}`, { a: { pptx } }]));
const indices = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

test('every lecture is in just one shard, in its order', () => {
  const slides = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 60 });
  fc.assert(
    fc.property(
      slides,
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.integer({ min: 0, max: 9000 })),
      (all, count, ms) => {
        const units = all.map((one, n) => unit(n, one));
        const shards = indices(count).map((index) => shardOf(units, { index, count }, timesOf(ms), ['pptx']));
        expect(
          shards
            .flat()
            .map((one) => one.deck)
            .sort(),
        ).toEqual(units.map((one) => one.deck).sort());
        for (const shard of shards)
          expect(shard.map((one) => units.indexOf(one))).toEqual(
            shard.map((one) => units.indexOf(one)).sort((a, b) => a - b),
          );
      },
    ),
  );
});

test('shards take equally long, within ten per cent, by the times before', () => {
  const ms = Array.from({ length: 200 }, (_, n) => 200 + ((n * 7919) % 2000));
  const units = ms.map((_, n) => unit(n));
  for (const count of [2, 4, 8]) {
    const sums = indices(count).map((index) =>
      shardOf(units, { index, count }, timesOf(ms), ['pptx']).reduce(
        (sum, { deck }) => sum + (ms[Number(deck.slice(1))] ?? 0),
        0,
      ),
    );
    expect(Math.max(...sums) / Math.min(...sums)).toBeLessThan(1.1);
  }
});

test('without times by slides; with some, the rest at their pace', () => {
  const units = [unit(0, 90), unit(1, 30), unit(2, 30), unit(3, 30)];
  const first = (times: Times) =>
    shardOf(units, { index: 1, count: 2 }, times, ['pptx']).map(({ deck }) => deck);
  expect(first({})).toEqual(['d0']);
  // Ten milliseconds a slide: the second takes as long as all the others.
  expect(first({ d1: { a: { pptx: 300 } } })).toEqual(['d0']);
  expect(first(timesOf([10, 900]))).toEqual(['d1']);
  // Times of another kind tell nothing of this one.
  expect(first({ d1: { a: { web: 90_000 } } })).toEqual(['d0']);
});

test.each(['0/4', '5/4', '1', '1/0', 'a/b', '-1/2', '1/2/3'])('%s is no shard', (text) => {
  expect(() => readShard(text)).toThrow(/--shard takes/);
});
