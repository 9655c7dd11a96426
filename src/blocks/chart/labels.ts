/** Which figures a chart says on its marks, and where they stand, so that no line strikes one and none covers another. */
import type { Rect, Size } from '../../model/theme.ts';
import { cheapest, dotOf, type Label, type Labels, type Obstacles } from './label-boxes.ts';
import type { ChartLayout } from './layout.ts';
import { endsOfLines, onPoints } from './line-labels.ts';
import { barsOf, barWidth, placeOfValue, pointsOf, segmentsOf } from './marks.ts';
import { seriesNames } from './names.ts';
import { notesOf, withNote } from './notes.ts';
import { onScatter } from './point-labels.ts';
import { errorSpans } from './spans.ts';
import { inParts } from './stack-labels.ts';
import {
  type ChartView,
  drawnAs,
  isLying,
  isOfNumbers,
  isRadar,
  isRound,
  isStacked,
  textSize,
} from './view.ts';
import { labelSizes, widestLabel } from './widths.ts';

export type { Label, Labels, Place } from './label-boxes.ts';

/** More figures than these on bars cannot be read beside each other. */
const mostOnBars = 24;

export function labelsOf(view: ChartView, layout: ChartLayout): Labels {
  const { spec } = view;
  if (isRound(spec) || isRadar(spec)) return spec.series.map(() => []);
  if (isOfNumbers(spec)) return onScatter(view, layout);
  const found: (readonly (Label | undefined)[])[] = spec.series.map(() => []);
  const lines = spec.series.flatMap((one, i) =>
    drawnAs(spec, one) === 'bar' || one.look?.silent ? [] : [i],
  );
  const points = lines.map((i) => pointsOf(view, layout, i));
  const taken: Rect[] = [];
  const obstacles = { lines: points.flatMap(segmentsOf), dots: points.flat().flatMap(dotOf), taken };
  spec.series.forEach((one, i) => {
    if (drawnAs(spec, one) === 'bar' && !one.look?.silent)
      found[i] =
        isStacked(spec) && spec.figures !== 'none'
          ? inParts(view, layout, i)
          : onBars(view, layout, i, obstacles);
  });
  const named = seriesNames(view) === 'ends';
  const endless = layout.everyPoint || spec.figures === 'none';
  const ends = endless && !named ? [] : endsOfLines(view, lines, points, named);
  lines.forEach((i, at) => {
    found[i] = onPoints(view, layout, i, points[at] ?? [], obstacles, ends[at]);
  });
  return found;
}

const upon = ['outside', 'inside', 'foot'] as const;

/** Beyond the end of each bar, or within it where a line passes there. */
function onBars(
  view: ChartView,
  layout: ChartLayout,
  i: number,
  obstacles: Obstacles & { readonly taken: Rect[] },
): (Label | undefined)[] {
  const { spec } = view;
  const values = spec.series[i]?.values ?? [];
  const notes = notesOf(view, i);
  if (spec.figures === 'none') return [];
  const many = spec.categories.length * spec.series.length > mostOnBars || !barsFit(view, layout, i);
  if (many && notes.size === 0) return [];
  const isSaid = (at: number) => values[at] !== null && (!many || notes.has(at));
  const withWords = (at: number) => {
    const note = notes.get(at);
    return note === undefined ? {} : { note };
  };
  const past = pastErrors(view, layout, i);
  if (isLying(spec))
    return values.map((_, at) =>
      isSaid(at) ? { place: 'outside', ...past(at), ...withWords(at) } : undefined,
    );
  const sizes = labelSizes(view, i).map((size, at) => size && withNote(view, size, notes.get(at)));
  return barsOf(view, layout, i).map((bar, at) => {
    const size = sizes[at];
    if (bar === undefined || size === undefined || !isSaid(at)) return undefined;
    const boxes = boxesUpon(bar, size, (values[at] ?? 0) < 0);
    const holds = bar.h >= size.h && bar.w >= size.w;
    const best = cheapest(holds ? boxes : boxes.slice(0, 1), view, obstacles);
    obstacles.taken.push(boxes[best] ?? bar);
    const place = upon[best] ?? 'outside';
    return { place, ...(place === 'outside' ? past(at) : {}), ...withWords(at) };
  });
}

/** How far a figure moves so that it stands beyond an error bar. */
function pastErrors(view: ChartView, layout: ChartLayout, i: number): (at: number) => Partial<Label> {
  const { spec } = view;
  const spans = errorSpans(spec, i);
  const values = spec.series[i]?.values ?? [];
  return (at) => {
    const [span, value = 0] = [spans[at], values[at] ?? 0];
    if (span === undefined) return {};
    const place = (one: number) => placeOfValue(view, layout, one);
    const by = place(value < 0 ? span.from : span.to) - place(value);
    return isLying(spec) ? { right: by } : { down: by };
  };
}

/** Beyond its end, within there, and at its foot. */
function boxesUpon(bar: Rect, size: Size, down: boolean): Rect[] {
  const x = bar.x + (bar.w - size.w) / 2;
  const [top, bottom] = [bar.y, bar.y + bar.h - size.h];
  const heights = [down ? bottom + size.h : top - size.h, down ? bottom : top, down ? top : bottom];
  return heights.map((y) => ({ ...size, x, y }));
}

/** Is there room for a figure at each bar? Neighbours of other height leave a little more. */
function barsFit(view: ChartView, layout: ChartLayout, i: number): boolean {
  const width = barWidth(view, layout) * (1 + layout.gap / 100);
  return isLying(view.spec)
    ? barWidth(view, layout) >= 0.9 * textSize(view.theme)
    : widestLabel(view, i) <= width;
}
