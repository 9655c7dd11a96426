/** How much a figure changed: an arrow from one mark to another, above the plot, or at its right where bars lie. */
import type { Annotation } from '../../model/chart.ts';
import type { Pt } from '../../model/theme.ts';
import type { Labels } from './label-boxes.ts';
import type { ChartLayout } from './layout.ts';
import { barsOf, type Point, pointsOf } from './marks.ts';
import { notesOf, withNote } from './notes.ts';
import { changeEm, isBandNamed, roomBeside } from './room.ts';
import { type ChartView, drawnAs, isLying, textSize } from './view.ts';
import { labelSizes, lineEm, widthOf } from './widths.ts';
import type { Mark } from './written.ts';

type Change = Extract<Annotation, { type: 'change' }>;

/** `order`: each further one stands farther out. */
export function changeMarks(
  view: ChartView,
  layout: ChartLayout,
  labels: Labels,
  change: Change,
  order: number,
): Mark[] {
  const [from, to] = [change.from, change.to].map((at) => freeEnd(view, layout, labels, change.series, at));
  if (from === undefined || to === undefined) return [];
  const { theme } = view;
  const line = { type: 'line' as const, color: theme.roles.text, width: 1.25, arrow: true };
  const word = { type: 'text' as const, text: change.text, color: theme.roles.text, bold: true };
  const em = textSize(theme);
  const h = lineEm * em;
  const { plot } = layout;
  if (isLying(view.spec)) {
    const w = widthOf(view, [change.text], true) + em;
    const x = view.size.w - roomBeside(view) + order * (w + em) + 0.4 * em;
    const points = [from, { x, y: from.y }, { x, y: to.y }, to];
    const rect = { x: x + 0.3 * em, y: (from.y + to.y) / 2 - h / 2, w: w + 2, h };
    return [
      { ...line, points },
      { ...word, rect, align: 'left' },
    ];
  }
  const below = isBandNamed(view.spec) ? lineEm : 0;
  const y = plot.y - (0.75 + order * changeEm + below) * em;
  const points = [from, { x: from.x, y }, { x: to.x, y }, to];
  const middle = (from.x + to.x) / 2;
  const w = widthOf(view, [change.text], true) + 2 * em;
  return [
    { ...line, points },
    { ...word, rect: { x: middle - w / 2, y: y - h - 1, w, h }, align: 'center' },
  ];
}

/** Where an arrow may end: beyond a mark and the figure that stands there. */
function freeEnd(
  view: ChartView,
  layout: ChartLayout,
  labels: Labels,
  i: number,
  at: number,
): Point | undefined {
  const { spec, theme } = view;
  const series = spec.series[i];
  const point = pointsOf(view, layout, i)[at];
  const size = labelSizes(view, i)[at];
  if (series === undefined || point === undefined || size === undefined) return undefined;
  const isBar = drawnAs(spec, series) === 'bar';
  const bar = isBar ? barsOf(view, layout, i)[at] : undefined;
  const label = labels[i]?.[at];
  const { w, h } = withNote(view, size, notesOf(view, i).get(at));
  const air = 0.45 * textSize(theme);
  const apart: Pt = isBar ? air : 8 + air;
  const isBeyond = label?.place === 'outside' || label?.place === 'above';
  if (isLying(spec)) {
    const end = bar ? bar.x + bar.w : point.x;
    return { x: end + air + (isBeyond ? w + 2 * air : 0), y: bar ? bar.y + bar.h / 2 : point.y };
  }
  const end = bar ? bar.y : point.y;
  const x = bar ? bar.x + bar.w / 2 : point.x;
  return { x, y: end - apart - (isBeyond ? h : 0) };
}
