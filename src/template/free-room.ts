/** The largest place on a slide that nothing stands in. */
import type { Pt, Rect, Size } from '../model/theme.ts';

/** A picture smaller than this, as shares of the slide, says nothing. */
const least = { w: 0.25, h: 0.25, area: 0.12 };
/** Of many things only the largest count: what is small is lost beside a picture anyway. */
const most = 16;

/** Undefined where there is none worth having. `apart`: how near it comes to what stands there; the slide's edges it reaches. */
export function freeRoom(taken: readonly Rect[], slide: Size, apart: Pt): Rect | undefined {
  const around = taken
    .toSorted((a, b) => b.w * b.h - a.w * a.h)
    .slice(0, most)
    .map(({ x, y, w, h }) => ({
      left: x - apart,
      top: y - apart,
      right: x + w + apart,
      bottom: y + h + apart,
    }));
  const within = (value: number, end: number) => value >= 0 && value <= end;
  const edges = (values: readonly number[], end: number) =>
    [...new Set([0, end, ...values.filter((value) => within(value, end))])].sort((a, b) => a - b);
  const xs = edges(
    around.flatMap(({ left, right }) => [left, right]),
    slide.w,
  );
  const ys = edges(
    around.flatMap(({ top, bottom }) => [top, bottom]),
    slide.h,
  );
  let best: Rect | undefined;
  for (const left of xs)
    for (const right of xs.filter((x) => x - left >= least.w * slide.w))
      for (const top of ys)
        for (const bottom of ys.filter((y) => y - top >= least.h * slide.h)) {
          const [w, h] = [right - left, bottom - top];
          if (best && w * h <= best.w * best.h) continue;
          const isFree = around.every(
            (one) => one.right <= left || one.left >= right || one.bottom <= top || one.top >= bottom,
          );
          if (isFree) best = { x: left, y: top, w, h };
        }
  return best && best.w * best.h >= least.area * slide.w * slide.h ? best : undefined;
}
