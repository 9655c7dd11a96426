/** A chart as both outputs look at it: what it shows, how large, in which looks; and what follows from its type. */
import type { ChartSeries, ChartSpec } from '../../model/chart.ts';
import type { Pt, Size, Theme } from '../../model/theme.ts';
import { chartKinds, type Drawing } from './types/index.ts';

export type { Drawing } from './types/index.ts';

export interface ChartView {
  /** As it is drawn: what `drawnChart` gives. */
  readonly spec: ChartSpec;
  readonly theme: Theme;
  readonly language: string;
  /** Of the chart's frame. */
  readonly size: Size;
}

/** All text of a chart has one size. */
export const textSize = ({ styles: { label } }: Pick<Theme, 'styles'>): Pt =>
  label.steps.at(-1)?.size ?? label.size;

/** Bars lie when categories have long names; then the first stands at the top, as it is read. */
export const isLying = ({ type }: ChartSpec): boolean => chartKinds[type].lies === true;
export const isStacked = ({ type }: ChartSpec): boolean => chartKinds[type].stacks === true;
/** Without axes. Its first series alone is shown: a second would be hidden behind it. */
export const isRound = ({ type }: ChartSpec): boolean =>
  ['pie', 'doughnut'].includes(chartKinds[type].drawing);
export const isRadar = ({ type }: ChartSpec): boolean => chartKinds[type].drawing === 'radar';
/** Points stand at numbers from left to right too. */
export const isOfNumbers = ({ type }: ChartSpec): boolean => chartKinds[type].axes === 'numbers';

/** Measured on the axis at the right, which a combo alone has. */
export const isSecondary = ({ type }: ChartSpec, { secondary }: ChartSeries): boolean =>
  type === 'combo' && secondary === true;
export const hasSecondary = (spec: ChartSpec): boolean =>
  spec.series.some((series) => isSecondary(spec, series));

/** In a combo what has an axis of its own is a line, unless it says otherwise. */
export function drawnAs({ type }: ChartSpec, series: ChartSeries): Drawing {
  if (series.look?.dots) return 'line';
  if (type === 'combo')
    return (series.as ?? (series.secondary ? 'line' : 'column')) === 'line' ? 'line' : 'bar';
  return chartKinds[type].drawing;
}

/** How many bars stand beside each other in a category. */
export const barsBeside = (spec: ChartSpec): number =>
  isStacked(spec) ? 1 : Math.max(1, spec.series.filter((one) => drawnAs(spec, one) === 'bar').length);

/** Has a name for readers. */
export const isListed = ({ look }: ChartSeries): boolean => !look?.hidden && !look?.unlisted;

/** Series drawn alike on the same axes; `at` are their places among all. */
export interface Group {
  readonly drawing: Drawing;
  readonly secondary: boolean;
  readonly at: readonly number[];
}

/** Groups as PowerPoint draws and lists them: columns before the lines that lie over them, the axis at the right last. */
export function groupsOf(spec: ChartSpec): Group[] {
  const found = new Map<string, Group>();
  spec.series.forEach((series, i) => {
    const [drawing, secondary] = [drawnAs(spec, series), isSecondary(spec, series)];
    const key = `${drawing} ${secondary}`;
    found.set(key, { drawing, secondary, at: [...(found.get(key)?.at ?? []), i] });
  });
  const rank = ({ drawing, secondary }: Group) => (drawing === 'bar' ? 0 : 1) + (secondary ? 2 : 0);
  return [...found.values()].sort((a, b) => rank(a) - rank(b));
}
