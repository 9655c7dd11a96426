/**
 * What is written into a chart besides its marks: lines at a height and their names, bands, how much something changed.
 * Both outputs draw the same lines, areas and words, in points from the chart's corner.
 */
import type { Annotation } from '../../model/chart.ts';
import type { Color, Pt } from '../../model/theme.ts';
import { changeMarks } from './change.ts';
import type { Labels } from './label-boxes.ts';
import type { ChartLayout } from './layout.ts';
import { placeOfCategory, placeOfValue, pointsOf } from './marks.ts';
import { seriesNames } from './names.ts';
import { roomBeside, writtenAbove } from './room.ts';
import { type ChartView, isLying, textSize } from './view.ts';
import { lineEm, mostLines, widthOf } from './widths.ts';
import type { Mark } from './written.ts';

export type { Mark } from './written.ts';

type Of<T extends Annotation['type']> = Extract<Annotation, { type: T }>;

/** In the order in which they lie upon each other. */
export function overlayOf(view: ChartView, layout: ChartLayout, labels: Labels): Mark[] {
  const { annotations = [] } = view.spec;
  const areas = annotations.flatMap((one) => {
    if (one.type === 'band') return bandMarks(view, layout, one);
    return one.type === 'range' ? rangeMarks(view, layout, one) : [];
  });
  const lines = annotations.flatMap((one) => {
    if (one.type === 'upright') return uprightMarks(view, layout, one);
    return one.type === 'line' ? lineMarks(view, layout, one) : [];
  });
  const changes = annotations.filter((one): one is Of<'change'> => one.type === 'change');
  const all = [
    ...areas,
    ...lines,
    ...namesBeside(view, layout, labels),
    ...changes.flatMap((one, i) => changeMarks(view, layout, labels, one, i)),
  ];
  return [...all.filter(({ type }) => type !== 'text'), ...all.filter(({ type }) => type === 'text')];
}

/** So clear that marks below are seen. */
const clear = 0.16;

/** Categories from one to another, whose name stands above the plot. */
function bandMarks(view: ChartView, layout: ChartLayout, { from, to, text }: Of<'band'>): Mark[] {
  const { spec, theme } = view;
  const { plot } = layout;
  const half = plot.w / Math.max(1, spec.categories.length) / 2;
  const [x1, x2] = [
    placeOfCategory(view, layout, Math.min(from, to)) - half,
    placeOfCategory(view, layout, Math.max(from, to)) + half,
  ];
  const rect = { x: x1, y: plot.y, w: x2 - x1, h: plot.h };
  const { muted } = theme.roles;
  return [
    { type: 'area', rect, color: { ...muted, alpha: clear } },
    ...nameAbove(view, layout, text, (x1 + x2) / 2, muted),
  ];
}

/** Across the axis of categories, with its name above the plot. */
function uprightMarks(view: ChartView, layout: ChartLayout, { at, text }: Of<'upright'>): Mark[] {
  const { plot } = layout;
  const color = view.theme.roles.text;
  const x = placeOfCategory(view, layout, at);
  const points = [
    { x, y: plot.y },
    { x, y: plot.y + plot.h },
  ];
  return [
    { type: 'line', points, color, width: 1.5, dashed: true },
    ...nameAbove(view, layout, text, x, color),
  ];
}

function nameAbove(view: ChartView, { plot }: ChartLayout, text: string, middle: Pt, color: Color): Mark[] {
  if (text === '') return [];
  const line = lineEm * textSize(view.theme);
  const w = Math.min(2 * Math.min(middle, view.size.w - middle), widthOf(view, [text]) + 6);
  const rect = { x: middle - w / 2, y: plot.y - line - 1, w, h: line };
  return [{ type: 'text', rect, text, color, bold: false, align: 'center', ground: view.theme.roles.ground }];
}

function rangeMarks(view: ChartView, layout: ChartLayout, { from, to }: Of<'range'>): Mark[] {
  const { plot } = layout;
  const places = [placeOfValue(view, layout, from), placeOfValue(view, layout, to)];
  const [low, high] = [Math.min(...places), Math.max(...places)];
  const rect = isLying(view.spec) ? { ...plot, x: low, w: high - low } : { ...plot, y: low, h: high - low };
  return [{ type: 'area', rect, color: { ...view.theme.roles.muted, alpha: clear } }];
}

function lineMarks(view: ChartView, layout: ChartLayout, { value }: Of<'line'>): Mark[] {
  const { plot } = layout;
  const at = placeOfValue(view, layout, value);
  const points = isLying(view.spec)
    ? [
        { x: at, y: plot.y },
        { x: at, y: plot.y + plot.h },
      ]
    : [
        { x: plot.x, y: at },
        { x: plot.x + plot.w, y: at },
      ];
  return [{ type: 'line', points, color: view.theme.roles.text, width: 1.5, dashed: true }];
}

/** Names of lines and ranges at the right of the plot, or above it where bars lie; those that meet step apart. */
function namesBeside(view: ChartView, layout: ChartLayout, labels: Labels): Mark[] {
  const { annotations = [] } = view.spec;
  const named = annotations.flatMap((one) => {
    if ((one.type !== 'line' && one.type !== 'range') || one.text === '') return [];
    const value = one.type === 'line' ? one.value : (one.from + one.to) / 2;
    const color = one.type === 'line' ? view.theme.roles.text : view.theme.roles.muted;
    return [{ text: one.text, at: placeOfValue(view, layout, value), color }];
  });
  if (named.length === 0) return [];
  return isLying(view.spec) ? above(view, layout, named) : beside(view, layout, labels, named);
}

interface Named {
  readonly text: string;
  readonly at: Pt;
  readonly color: Color;
}

function above({ theme, spec, size }: ChartView, { plot }: ChartLayout, named: readonly Named[]): Mark[] {
  const line = lineEm * textSize(theme);
  const y = plot.y - writtenAbove(spec) * textSize(theme);
  return named.map(({ text, at, color }) => {
    const w = 2 * Math.min(at, size.w - at);
    return {
      type: 'text',
      rect: { x: at - w / 2, y, w, h: line },
      text,
      color,
      bold: false,
      align: 'center',
    };
  });
}

function beside(view: ChartView, layout: ChartLayout, labels: Labels, named: readonly Named[]): Mark[] {
  const { theme, size } = view;
  const { plot } = layout;
  const line = lineEm * textSize(theme);
  const x = plot.x + plot.w + (layout.secondary ? size.w - plot.x - plot.w - roomBeside(view) : 5);
  const w = Math.max(line, size.w - x);
  const taken = endsTaken(view, layout, labels);
  return [...named]
    .sort((a, b) => a.at - b.at)
    .map(({ text, at, color }): Mark => {
      const h = line * mostLines(view, [text], w);
      const meets = (y: Pt) => taken.find((own) => y < own.to && y + h > own.from);
      let y = at - h / 2;
      for (let other = meets(y), tries = 0; other && tries < 9; other = meets(y), tries++) y = other.to;
      taken.push({ from: y, to: y + h });
      return { type: 'text', rect: { x, y, w, h }, text, color, bold: false, align: 'left' };
    });
}

/** Where lines are named already. */
function endsTaken(view: ChartView, layout: ChartLayout, labels: Labels): { from: Pt; to: Pt }[] {
  const line = lineEm * textSize(view.theme);
  const named = seriesNames(view) === 'ends' || !layout.everyPoint;
  if (!named) return [];
  return labels.flatMap((own, i) => {
    const last = own.findLastIndex((label) => label !== undefined);
    const label = own[last];
    const point = pointsOf(view, layout, i)[last];
    if (label?.place !== 'right' || point === undefined) return [];
    const h = label.name === 'above' ? 2 * line : line;
    const y = point.y + (label.down ?? 0) - h / 2;
    return [{ from: y, to: y + h }];
  });
}
