/** Where series are named: at the ends of a few lines, else in a legend; one series needs no name. */
import type { ChartSpec, SeriesNames } from '../../model/chart.ts';
import { figureText, saysUnit } from './figures.ts';
import { type ChartView, drawnAs, isListed, isRound } from './view.ts';
import { widthOf } from './widths.ts';

/** More lines than these meet at their ends. */
const mostNamed = 4;
/** Names at the ends of lines take at most this much of the chart, where nobody asked for them. */
const namesShare = 0.24;

/** Lines have ends that a name can stand at. */
export const hasLineEnds = (spec: ChartSpec): boolean =>
  spec.series.every((one) => ['line', 'area'].includes(drawnAs(spec, one)));

export function seriesNames(view: ChartView): SeriesNames {
  const { spec, size } = view;
  if (isRound(spec)) return spec.type === 'doughnut' ? 'legend' : 'none';
  if (spec.names === 'ends') return hasLineEnds(spec) ? 'ends' : 'legend';
  if (spec.names !== undefined) return spec.names;
  const listed = spec.series.filter(isListed);
  if (listed.length <= 1) return 'none';
  const few = spec.type === 'line' && listed.length <= mostNamed;
  const names = listed.map(({ name }) => name);
  if (few && names.every((name) => name !== '') && widthOf(view, names, true) <= namesShare * size.w)
    return 'ends';
  return 'legend';
}

/** One series needs no legend: the slide's title says what is shown. Slices of a pie are named beside them. */
export const hasLegend = (view: ChartView): boolean => seriesNames(view) === 'legend';

/** What stands at the end of a line that is named there: on one line, or where that is long on two. */
export interface EndLabel {
  readonly lines: readonly string[];
  readonly onOneLine: boolean;
}

export function endLabel(view: ChartView, i: number, at: number): EndLabel {
  const { spec, language, size } = view;
  const series = spec.series[i];
  const value = series?.values[at] ?? null;
  if (series === undefined || value === null) return { lines: [], onOneLine: true };
  if (spec.figures === 'none') return { lines: [series.name], onOneLine: true };
  const figure = figureText(value, series, saysUnit(spec, series), language);
  const one = `${series.name} ${figure}`;
  const onOneLine = widthOf(view, [one], true) <= namesShare * 0.75 * size.w;
  return { lines: onOneLine ? [one] : [series.name, figure], onOneLine };
}
