import { trendCorner } from '../../blocks/chart/beside.ts';
import { markColor, variesByPoint } from '../../blocks/chart/colors.ts';
import { trendDigits, trendLines } from '../../blocks/chart/figures.ts';
import { type Trend, trendOf } from '../../blocks/chart/statistics/trend.ts';
import type { Drawing } from '../../blocks/chart/view.ts';
import { widthOf } from '../../blocks/chart/widths.ts';
import type { ChartSeries, ChartSpec } from '../../model/chart.ts';
import type { Color, Theme } from '../../model/theme.ts';
import { fillXml } from '../parts/color.ts';
import { emu } from '../units.ts';
import { el } from '../xml/el.ts';
import { quietText } from './axes.ts';
import type { SeriesContext } from './context.ts';
import { dataXml, figuresXml, seriesNameXml } from './data.ts';
import { labelsXml } from './labels.ts';
import { columnOf, numberFormat } from './sheet.ts';
import { textPropertiesXml } from './text.ts';

/** Index of the line that is an area's edge: after all series. */
const edgeIndex = ({ series }: ChartSpec, i: number): number => series.length + i;

const none = el('a:noFill');
const noLine = el('a:ln', {}, none);

/** `c:ser`. `i` is its place among all series of the chart. */
export function seriesXml(i: number, context: SeriesContext): string {
  const { drawing, spec, columns } = context;
  const series = spec.series[i];
  if (series === undefined) return '';
  const color = markColor(context, i);
  const index = spec.type === 'area' && drawing === 'line' ? edgeIndex(spec, i) : i;
  const head =
    el('c:idx', { val: index }) +
    el('c:order', { val: index }) +
    seriesNameXml(columnOf(columns, i, 'values'), context) +
    shapeXml(drawing, color, series);
  const labels = labelsXml(series, i, context);
  const data = dataXml(i, context);
  const points = variesByPoint(context, i) ? pointsXml(series, i, context) : '';
  const unsmooth = el('c:smooth', { val: 0 });
  const beside = errorsXml(series, i, context);
  switch (drawing) {
    case 'bar':
      return el('c:ser', {}, head, el('c:invertIfNegative', { val: 0 }), points, labels, beside, data);
    case 'line':
      return el(
        'c:ser',
        {},
        head,
        spec.figures === 'none' && !series.look?.dots ? noMarker : markerXml(color),
        series.look?.dots ? points : '',
        labels,
        beside,
        data,
        unsmooth,
      );
    case 'scatter':
      return el(
        'c:ser',
        {},
        head,
        markerXml(color, 9),
        points,
        labels,
        trendXml(series, color, context),
        beside,
        data,
        unsmooth,
      );
    case 'bubble':
      return el(
        'c:ser',
        {},
        head,
        el('c:invertIfNegative', { val: 0 }),
        points,
        labels,
        data,
        el('c:bubble3D', { val: 0 }),
      );
    case 'radar':
      return el('c:ser', {}, head, markerXml(color), labels, data);
    case 'area':
      return el('c:ser', {}, head, labels, data);
    case 'pie':
    case 'doughnut':
      return el('c:ser', {}, head, slicesXml(context), labels, data);
  }
}

/** Bubbles lie upon each other. */
const bubbleAlpha = 0.75;

function shapeXml(drawing: Drawing, color: Color, { look }: ChartSeries): string {
  if (look?.hidden) return el('c:spPr', {}, none, noLine);
  switch (drawing) {
    case 'pie':
    case 'doughnut':
      return '';
    case 'line':
    case 'radar':
      return look?.dots
        ? el('c:spPr', {}, el('a:ln', { w: emu(1.5) }, none))
        : el('c:spPr', {}, el('a:ln', { w: emu(2.5), cap: 'rnd' }, fillXml(color), el('a:round')));
    case 'scatter':
      return el('c:spPr', {}, el('a:ln', { w: emu(1.5) }, none));
    case 'bubble':
      return el('c:spPr', {}, fillXml({ ...color, alpha: bubbleAlpha }));
    default:
      return el('c:spPr', {}, fillXml(drawing === 'area' ? { ...color, alpha: 0.25 } : color));
  }
}

const markerXml = (color: Color, size = 7): string =>
  el(
    'c:marker',
    {},
    el('c:symbol', { val: 'circle' }),
    el('c:size', { val: size }),
    el('c:spPr', {}, fillXml(color), noLine),
  );

const noMarker = el('c:marker', {}, el('c:symbol', { val: 'none' }));

/** Points that have not the colour of their series: those that recede. */
function pointsXml(series: ChartSeries, i: number, context: SeriesContext): string {
  const { drawing } = context;
  const isDot = drawing === 'scatter' || drawing === 'line';
  return series.values
    .map((_, idx) => {
      const color = markColor(context, i, idx);
      const own = isDot ? markerXml(color, drawing === 'line' ? 7 : 9) : '';
      const fill = drawing === 'bubble' ? { ...color, alpha: bubbleAlpha } : color;
      return el(
        'c:dPt',
        {},
        el('c:idx', { val: idx }),
        isDot ? '' : el('c:invertIfNegative', { val: 0 }),
        own,
        el('c:bubble3D', { val: 0 }),
        isDot ? '' : el('c:spPr', {}, fillXml(fill)),
      );
    })
    .join('');
}

/** A colour for each slice, parted by lines of the slide's own colour. */
function slicesXml(context: SeriesContext): string {
  const { spec, theme } = context;
  const gap = el('a:ln', { w: emu(1.5) }, fillXml(theme.roles.ground));
  return spec.categories
    .map((_, i) =>
      el(
        'c:dPt',
        {},
        el('c:idx', { val: i }),
        el('c:bubble3D', { val: 0 }),
        el('c:spPr', {}, fillXml(markColor(context, 0, i)), gap),
      ),
    )
    .join('');
}

const besideLine = (theme: Theme): string => el('a:ln', { w: emu(1.25) }, fillXml(theme.roles.text));

/** How far each figure may be off, as the workbook has it. */
function errorsXml({ errors }: ChartSeries, i: number, context: SeriesContext): string {
  if (errors === undefined) return '';
  const { drawing, theme } = context;
  return el(
    'c:errBars',
    {},
    drawing === 'bar' ? '' : el('c:errDir', { val: 'y' }),
    el('c:errBarType', { val: 'both' }),
    el('c:errValType', { val: 'cust' }),
    el('c:noEndCap', { val: 0 }),
    el('c:plus', {}, figuresXml(i, 'plus', context)),
    el('c:minus', {}, figuresXml(i, 'minus', context)),
    el('c:spPr', {}, besideLine(theme)),
  );
}

/** The line of least squares, which PowerPoint calculates anew when a figure changes. */
function trendXml(series: ChartSeries, color: Color, context: SeriesContext): string {
  const { theme, language } = context;
  const trend = series.trend && trendOf(series.x ?? [], series.values);
  if (trend === undefined) return '';
  const asked = series.trend?.formula ? 1 : 0;
  const format = numberFormat({ unit: '', digits: trendDigits(trend) }, language);
  return el(
    'c:trendline',
    {},
    el(
      'c:spPr',
      {},
      el('a:ln', { w: emu(1.5), cap: 'rnd' }, fillXml(color), el('a:prstDash', { val: 'sysDash' })),
    ),
    el('c:trendlineType', { val: 'linear' }),
    el('c:dispRSqr', { val: asked }),
    el('c:dispEq', { val: asked }),
    asked
      ? el(
          'c:trendlineLbl',
          {},
          cornerXml(trend, context),
          el('c:numFmt', { formatCode: format, sourceLinked: 0 }),
          el('c:spPr', {}, none, noLine),
          textPropertiesXml(quietText(theme)),
        )
      : '',
  );
}

/** From the chart's corner, in shares of its width and height. */
function cornerXml(trend: Trend, context: SeriesContext): string {
  const { layout, size, language } = context;
  const width = widthOf(context, trendLines(trend, language));
  const { x, y } = trendCorner(layout, trend, width);
  const mode = (name: string) => el(name, { val: 'edge' });
  const place = [el('c:x', { val: x / size.w }), el('c:y', { val: y / size.h })];
  return el('c:layout', {}, el('c:manualLayout', {}, mode('c:xMode'), mode('c:yMode'), ...place));
}
