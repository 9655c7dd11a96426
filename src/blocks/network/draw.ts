import type { Rect } from '../../model/theme.ts';
import type { Pen } from '../kit/kit.ts';
import { best, inGroup, levels } from '../kit/ladder.ts';
import { layOut, type Manner } from './lay-out.ts';
import type { NetworkSpec } from './spec.ts';

/** More nodes than this are tried at the smallest size alone: they need it, and laying them out takes its time. */
const many = 45;

/** Laid out downward or to the right, with wide nodes or narrow ones: whichever lets its text be largest. */
export function drawNetwork(spec: NetworkSpec, rect: Rect, pen: Pen) {
  const wide = rect.w > rect.h * 1.2;
  const ways: readonly Manner['direction'][] = wide ? ['right', 'down'] : ['down', 'right'];
  const asked = ways.filter((way) => way === (spec.direction ?? way));
  const mannersOf = (from: readonly Manner['direction'][]) =>
    [200, 130].flatMap((widest) =>
      from.flatMap((direction) => [false, true].map((close): Manner => ({ direction, widest, close }))),
    );
  const sizes = spec.nodes.length > many ? levels.slice(-1) : levels;
  const laid = (from: readonly Manner['direction'][]) =>
    mannersOf(from).map((manner) => layOut(spec, rect, pen, manner));
  // A direction is kept as long as there is room for it.
  const first = best(laid(asked), sizes);
  return inGroup(first.overflow > 0 && asked.length < ways.length ? best(laid(ways), sizes) : first, pen, {
    id: 'network',
    name: 'Network',
    alt: spec.alt,
  });
}
