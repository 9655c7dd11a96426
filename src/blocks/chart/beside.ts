/** Error bars and trend lines, where the web draws them: PowerPoint has its own. */

import type { Pt } from '../../model/theme.ts';
import { markColor } from './colors.ts';
import { trendLines } from './figures.ts';
import type { ChartLayout } from './layout.ts';
import { barsOf, type Point, placeOfCategory, placeOfValue, pointsOf } from './marks.ts';
import { errorSpans } from './spans.ts';
import { type Trend, trendOf } from './statistics/trend.ts';
import { type ChartView, drawnAs, isLying, isOfNumbers, isStacked, textSize } from './view.ts';
import { lineEm, widthOf } from './widths.ts';
import type { Mark } from './written.ts';

/** `shows`: whether those of a series' mark at a category are drawn; -1 stands for the series. */
export const besideMarks = (view: ChartView, layout: ChartLayout, shows: Shows = () => true): Mark[] =>
  view.spec.series.flatMap((_, i) => [
    ...errorMarks(view, layout, i, (at) => shows(i, at)),
    ...(shows(i, -1) ? trendMarks(view, layout, i) : []),
  ]);

type Shows = (series: number, at: number) => boolean;

/** Half of the caps' width. */
const cap = 4;

function errorMarks(view: ChartView, layout: ChartLayout, i: number, shows: (at: number) => boolean): Mark[] {
  const { spec, theme } = view;
  const color = theme.roles.text;
  const line = (...points: readonly Point[]): Mark => ({ type: 'line', points, color, width: 1.25 });
  return errorSpans(spec, i).flatMap((span, at) => {
    const middle = middleOf(view, layout, i, at);
    if (span === undefined || middle === undefined || span.from === span.to || !shows(at)) return [];
    const ends = [span.from, span.to].map((value) => placeOfValue(view, layout, value));
    const point = (along: number, across: number): Point =>
      isLying(spec) ? { x: along, y: across } : { x: across, y: along };
    const [from = 0, to = 0] = ends;
    const caps = [from, to].map((end) => line(point(end, middle - cap), point(end, middle + cap)));
    return [line(point(from, middle), point(to, middle)), ...caps];
  });
}

/** The middle of a mark, across its axis. */
function middleOf(view: ChartView, layout: ChartLayout, i: number, at: number): number | undefined {
  const { spec } = view;
  const series = spec.series[i];
  if (series === undefined) return undefined;
  if (isOfNumbers(spec)) return pointsOf(view, layout, i)[at]?.x;
  if (isStacked(spec) || drawnAs(spec, series) !== 'bar') return placeOfCategory(view, layout, at);
  const bar = barsOf(view, layout, i)[at];
  return bar && (isLying(spec) ? bar.y + bar.h / 2 : bar.x + bar.w / 2);
}

/** Where a trend line's formula stands: in the upper corner that the line leaves free. */
export const trendCorner = ({ plot }: ChartLayout, { slope }: Trend, w: Pt): Point => ({
  x: slope < 0 ? plot.x + plot.w - w - 6 : plot.x + 10,
  y: plot.y + 4,
});

/** From the first point to the last, with its formula. */
function trendMarks(view: ChartView, layout: ChartLayout, i: number): Mark[] {
  const { spec, theme, language } = view;
  const { across, plot } = layout;
  const series = spec.series[i];
  const trend = series?.trend && trendOf(series.x ?? [], series.values);
  if (trend === undefined || across === undefined) return [];
  const at = (x: number): Point => ({
    x: plot.x + ((x - across.min) / (across.max - across.min)) * plot.w,
    y: placeOfValue(view, layout, trend.intercept + trend.slope * x),
  });
  const [from, to] = [at(trend.from), at(trend.to)];
  const color = markColor(view, i);
  const line: Mark = { type: 'line', points: [from, to], color, width: 1.5, dashed: true };
  if (!series?.trend?.formula) return [line];
  const lines = trendLines(trend, language);
  const h = lines.length * lineEm * textSize(theme);
  const w = widthOf(view, lines) + 2;
  const rect = { ...trendCorner(layout, trend, w), w, h };
  const { muted } = theme.roles;
  return [line, { type: 'text', rect, text: lines.join('\n'), color: muted, bold: false, align: 'left' }];
}
