/** Names of points that stand at numbers both ways. */
import type { Rect } from '../../model/theme.ts';
import { bubbleRadii } from './bubbles.ts';
import { boxAt, cheapest, dotOf, type Label, type Obstacles } from './label-boxes.ts';
import type { ChartLayout } from './layout.ts';
import { type Point, pointsOf } from './marks.ts';
import { notesOf } from './notes.ts';
import { type ChartView, textSize } from './view.ts';
import { lineEm, widthOf } from './widths.ts';

/** More names of points than these cannot make way for each other. */
const mostNames = 100;

const sides = ['right', 'left', 'above', 'below'] as const;

/** At their right, or where they cover no other and stay in the plot. */
export function onScatter(view: ChartView, layout: ChartLayout): (Label | undefined)[][] {
  const { spec, theme } = view;
  const h = lineEm * textSize(theme);
  const points = spec.series.map((_, i) => pointsOf(view, layout, i));
  const few = spec.categories.length * spec.series.length <= mostNames;
  const marks = points.flatMap((own, i) => {
    const radii = spec.series[i]?.sizes ? bubbleRadii(view, layout, i) : [];
    return own.flatMap((point, at) => (radii[at] === undefined ? dotOf(point) : around(point, radii[at])));
  });
  const obstacles: Obstacles = { lines: [], dots: few ? marks : [], taken: [] };
  return points.map((own, i) => {
    const notes = notesOf(view, i);
    return own.map((point, at) => {
      const note = notes.get(at);
      const name = note ?? spec.categories[at] ?? '';
      if (point === undefined || name === '') return undefined;
      const boxes = sides.map((side) => boxAt(side, point, { w: widthOf(view, [name]), h }));
      const best = isBubble(spec.series[i]) ? 0 : cheapest(boxes, view, obstacles, layout.plot);
      const box = boxes[best];
      if (few && box) obstacles.taken.push(box);
      return { place: sides[best] ?? 'right', ...(note === undefined ? {} : { text: note }) };
    });
  });
}

const isBubble = (series: { readonly sizes?: unknown } | undefined): boolean => series?.sizes !== undefined;

/** The middle of a bubble is as solid as its edge, but a name may lie across both. */
const around = (point: Point | undefined, r: number): Rect[] =>
  point ? [{ x: point.x - r, y: point.y - r, w: 2 * r, h: 2 * r }] : [];
