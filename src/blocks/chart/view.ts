/** A chart as both outputs look at it: what it shows, how large, in which looks; and what follows from its type. */
import type { ChartSeries, ChartSpec } from '../../model/chart.ts';
import type { Color, Pt, Size, Theme } from '../../model/theme.ts';

export interface ChartView {
  readonly spec: ChartSpec;
  readonly theme: Theme;
  readonly language: string;
  /** Of the chart's frame. */
  readonly size: Size;
}

/** How a series is drawn; a combo has columns and lines. */
export type Drawing = 'bar' | 'line' | 'area' | 'pie' | 'doughnut' | 'scatter';

/** All text of a chart has one size. */
export const textSize = ({ styles: { label } }: Pick<Theme, 'styles'>): Pt =>
  label.steps.at(-1)?.size ?? label.size;

/** The colour of a series, or of a slice, by its place. */
export const seriesColor = ({ roles }: Pick<Theme, 'roles'>, i: number): Color =>
  roles.series[i % roles.series.length] ?? roles.accent;

/** Bars lie when categories have long names; then the first stands at the top, as it is read. */
export const isLying = ({ type }: ChartSpec): boolean => type === 'bar' || type === 'stacked-bar';
export const isStacked = ({ type }: ChartSpec): boolean =>
  type === 'stacked-bar' || type === 'stacked-column';
/** Without axes. Its first series alone is shown: a second would be hidden behind it. */
export const isRound = ({ type }: ChartSpec): boolean => type === 'pie' || type === 'doughnut';

/** Measured on the axis at the right, which a combo alone has. */
export const isSecondary = ({ type }: ChartSpec, { secondary }: ChartSeries): boolean =>
  type === 'combo' && secondary === true;
export const hasSecondary = (spec: ChartSpec): boolean =>
  spec.series.some((series) => isSecondary(spec, series));

/** In a combo what has an axis of its own is a line, unless it says otherwise. */
export function drawnAs(spec: ChartSpec, series: ChartSeries): Drawing {
  const { type } = spec;
  if (type === 'combo')
    return (series.as ?? (series.secondary ? 'line' : 'column')) === 'line' ? 'line' : 'bar';
  if (type === 'line' || type === 'area' || type === 'pie' || type === 'doughnut' || type === 'scatter')
    return type;
  return 'bar';
}

/** How many bars stand beside each other in a category. */
export const barsBeside = (spec: ChartSpec): number =>
  isStacked(spec) ? 1 : Math.max(1, spec.series.filter((one) => drawnAs(spec, one) === 'bar').length);

/** One series needs no legend: the slide's title says what is shown. Slices of a pie are named beside them. */
export const hasLegend = ({ type, series }: ChartSpec): boolean =>
  type === 'doughnut' || (type !== 'pie' && series.length > 1);

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
