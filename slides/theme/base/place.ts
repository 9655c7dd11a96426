/** Where a figure block stands: its layout says so. */
import type { ComputedRef, InjectionKey } from 'vue';
import type { Rect, Region } from '../../../src/model/theme.ts';

/** The rectangle of the region around a block, in slide coordinates. */
export const regionRect: InjectionKey<ComputedRef<Rect>> = Symbol('region');

/** That region. */
export const regionAround: InjectionKey<ComputedRef<Region>> = Symbol('region around');
/** The step at which its text is set. */
export const regionStep: InjectionKey<ComputedRef<number>> = Symbol('step');

/** A rectangle as inline CSS, measured from a corner of something that contains it. */
export const boxCss = ({ x, y, w, h }: Rect, from: { x: number; y: number } = { x: 0, y: 0 }) => ({
  left: `${round(x - from.x)}px`,
  top: `${round(y - from.y)}px`,
  width: `${round(w)}px`,
  height: `${round(h)}px`,
});

/** Sums of fractions leave tails like 212.66666666666669. */
const round = (value: number): number => Math.round(value * 1000) / 1000;
