/** Which figures a chart says on its marks, and where they stand, so that no line strikes one and none covers another. */
import type { Pt, Rect, Size } from '../../model/theme.ts';
import type { ChartLayout } from './layout.ts';
import {
  barsOf,
  barWidth,
  overlap,
  type Point,
  pointsOf,
  type Segment,
  segmentsOf,
  strikes,
  within,
} from './marks.ts';
import { type ChartView, drawnAs, isLying, isRound, isStacked, textSize } from './view.ts';
import { labelSizes, lineEm, widestLabel, widthOf } from './widths.ts';

/** Of a bar: beyond its end, within at its end, in its middle, at its foot. Else beside a point. */
export type Place = 'outside' | 'inside' | 'center' | 'foot' | 'above' | 'below' | 'left' | 'right';

export interface Label {
  readonly place: Place;
  /** How far it moves down from there. */
  readonly down?: Pt;
}

/** Of every series, by category. Slices of pies are not among them. */
export type Labels = readonly (readonly (Label | undefined)[])[];

/** More figures than these on bars cannot be read beside each other. */
const mostOnBars = 24;
/** More names of points than these cannot make way for each other. */
const mostNames = 100;
/** Between a mark and its figure. */
const away: Pt = 8;

export function labelsOf(view: ChartView, layout: ChartLayout): Labels {
  const { spec } = view;
  if (isRound(spec)) return spec.series.map(() => []);
  if (spec.type === 'scatter') return onScatter(view, layout);
  if (isStacked(spec)) return spec.series.map((_, i) => inParts(view, i));
  const found: (readonly (Label | undefined)[])[] = spec.series.map(() => []);
  const lines = spec.series.flatMap((one, i) => (drawnAs(spec, one) === 'bar' ? [] : [i]));
  const points = lines.map((i) => pointsOf(view, layout, i));
  const taken: Rect[] = [];
  const obstacles = { lines: points.flatMap(segmentsOf), dots: points.flat().flatMap(dotOf), taken };
  spec.series.forEach((one, i) => {
    if (drawnAs(spec, one) === 'bar') found[i] = onBars(view, layout, i, obstacles);
  });
  const ends = layout.everyPoint ? [] : lineEnds(view, points);
  lines.forEach((i, at) => {
    found[i] = ends[at] ?? onPoints(view, layout, i, points[at] ?? [], obstacles);
  });
  return found;
}

interface Obstacles {
  readonly lines: readonly Segment[];
  /** Marks of points. */
  readonly dots: readonly Rect[];
  /** Where figures stand already. */
  readonly taken: Rect[];
}

const upon = ['outside', 'inside', 'foot'] as const;

/** Beyond the end of each bar, or within it where a line passes there. */
function onBars(
  view: ChartView,
  layout: ChartLayout,
  i: number,
  obstacles: Obstacles,
): (Label | undefined)[] {
  const { spec } = view;
  const values = spec.series[i]?.values ?? [];
  const fits = spec.categories.length * spec.series.length <= mostOnBars && barsFit(view, layout, i);
  if (!fits) return [];
  if (isLying(spec)) return values.map((value) => (value === null ? undefined : { place: 'outside' }));
  const sizes = labelSizes(view, i);
  return barsOf(view, layout, i).map((bar, at) => {
    const size = sizes[at];
    if (bar === undefined || size === undefined) return undefined;
    const down = (values[at] ?? 0) < 0;
    const x = bar.x + (bar.w - size.w) / 2;
    const [top, bottom] = [bar.y, bar.y + bar.h - size.h];
    const boxes = [down ? bottom + size.h : top - size.h, down ? bottom : top, down ? top : bottom].map(
      (y) => ({ ...size, x, y }),
    );
    const holds = bar.h >= size.h && bar.w >= size.w;
    const best = cheapest(holds ? boxes : boxes.slice(0, 1), view, obstacles);
    obstacles.taken.push(boxes[best] ?? bar);
    return { place: upon[best] ?? 'outside' };
  });
}

const around = ['above', 'below', 'right', 'left'] as const;

/** Above each point, or where fewer lines and figures are in the way. */
function onPoints(
  view: ChartView,
  { plot }: ChartLayout,
  i: number,
  points: readonly (Point | undefined)[],
  obstacles: Obstacles,
): (Label | undefined)[] {
  const sizes = labelSizes(view, i);
  return points.map((point, at) => {
    const size = sizes[at];
    if (point === undefined || size === undefined) return undefined;
    const boxes = around.map((place) => boxAt(place, point, size));
    // None beside the outermost points, where figures of the axes stand.
    const best = cheapest(boxes, view, obstacles, { ...plot, y: plot.y - size.h });
    obstacles.taken.push(boxes[best] ?? { ...point, ...size });
    return { place: around[best] ?? 'above' };
  });
}

function boxAt(place: (typeof around)[number], { x, y }: Point, { w, h }: Size): Rect {
  if (place === 'above') return { x: x - w / 2, y: y - away - h, w, h };
  if (place === 'below') return { x: x - w / 2, y: y + away, w, h };
  return { x: place === 'right' ? x + away : x - away - w, y: y - h / 2, w, h };
}

/** The mark of a point. */
const dotOf = (at: Point | undefined): Rect[] => (at ? [{ x: at.x - 4, y: at.y - 4, w: 8, h: 8 }] : []);

/** Where there is ink in a line of figures: they have no descenders, and less than their size of height. */
const inkOf = ({ x, y, w, h }: Rect): Rect => ({ x: x + 1, y: y + h / 4, w: w - 2, h: h / 2 });

/** The box that meets least; of equals the first. */
function cheapest(
  boxes: readonly Rect[],
  { size }: ChartView,
  { lines, dots, taken }: Obstacles,
  room?: Rect,
): number {
  // The size may be that of a frame, which has a place.
  const area = room ?? { x: 0, y: 0, w: size.w, h: size.h };
  const costs = boxes.map(
    (box) =>
      2 * lines.filter((line) => strikes(line, inkOf(box))).length +
      2 * dots.filter((dot) => overlap(dot, inkOf(box))).length +
      3 * taken.filter((other) => overlap(other, box)).length +
      (within(box, area) ? 0 : 5),
  );
  return costs.indexOf(Math.min(...costs));
}

/** Is there room for a figure at each bar? Neighbours of other height leave a little more. */
function barsFit(view: ChartView, layout: ChartLayout, i: number): boolean {
  const width = barWidth(view, layout) * (1 + layout.gap / 100);
  return isLying(view.spec)
    ? barWidth(view, layout) >= 0.9 * textSize(view.theme)
    : widestLabel(view, i) <= width;
}

/** Parts of stacked bars say their figures within, but for those too thin: less than 6 % of the longest bar. */
function inParts({ spec }: ChartView, i: number): (Label | undefined)[] {
  const bars = spec.categories.map((_, at) =>
    spec.series.reduce((sum, { values }) => sum + Math.abs(values[at] ?? 0), 0),
  );
  const longest = Math.max(0, ...bars);
  const values = spec.series[i]?.values ?? [];
  return values.map((value) =>
    value === null || Math.abs(value) < longest * 0.06 ? undefined : { place: 'center' },
  );
}

/** A line with many points says only where it ends; ends that meet step apart. */
function lineEnds(
  { theme }: ChartView,
  lines: readonly (readonly (Point | undefined)[])[],
): (Label | undefined)[][] {
  const line = lineEm * textSize(theme);
  const ends = lines
    .map((points, i) => ({ i, at: points.findLastIndex((point) => point !== undefined) }))
    .flatMap(({ i, at }) => ({ i, at, y: lines[i]?.[at]?.y ?? Number.NaN }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.y - b.y);
  const found: (Label | undefined)[][] = lines.map((points) => points.map(() => undefined));
  let free = Number.NEGATIVE_INFINITY;
  for (const { i, at, y } of ends) {
    const place = Math.max(y, free);
    const own = found[i];
    if (own) own[at] = { place: 'right', down: place - y };
    free = place + line;
  }
  return found;
}

/** Names of a scatter chart's points: at their right, or where they cover no other and stay in the plot. */
function onScatter(view: ChartView, layout: ChartLayout): Labels {
  const { spec, theme } = view;
  const h = lineEm * textSize(theme);
  const points = spec.series.map((_, i) => pointsOf(view, layout, i));
  const few = spec.categories.length * spec.series.length <= mostNames;
  const obstacles: Obstacles = { lines: [], dots: few ? points.flat().flatMap(dotOf) : [], taken: [] };
  return points.map((own) =>
    own.map((point, at) => {
      const name = spec.categories[at] ?? '';
      if (point === undefined || name === '') return undefined;
      const boxes = sides.map((side) => boxAt(side, point, { w: widthOf(view, [name]), h }));
      const best = cheapest(boxes, view, obstacles, layout.plot);
      const box = boxes[best];
      if (few && box) obstacles.taken.push(box);
      return { place: sides[best] ?? 'right' };
    }),
  );
}

const sides = ['right', 'left', 'above', 'below'] as const;
