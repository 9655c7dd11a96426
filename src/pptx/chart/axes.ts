import type { ChartSeries, ChartSpec } from '../../model/block.ts';
import type { Size, Theme } from '../../model/theme.ts';
import { floats, fromZero, lineRange, valueScale } from '../../theme/chart-scale.ts';
import { fillXml } from '../parts/color.ts';
import { el } from '../xml/el.ts';
import { numberFormat } from './sheet.ts';
import { type ChartText, textPropertiesXml, titleXml } from './text.ts';

export const axisIds = {
  category: 111111111,
  value: 222222222,
  category2: 333333333,
  value2: 444444444,
} as const;

export interface AxisContext {
  readonly spec: ChartSpec;
  readonly theme: Theme;
  readonly language: string;
  /** Of the chart's frame. */
  readonly size: Size;
}

/** Small print of a chart: axis labels and titles, the legend. */
export function chartText({ styles, roles }: Theme): ChartText {
  return { size: styles.label.steps.at(-1)?.size ?? styles.label.size, color: roles.muted };
}

const thin = (theme: Theme): string => el('a:ln', { w: 9525 }, fillXml(theme.roles.rule));

/** Bars lie when categories have long names; then the first stands at the top, as it is read. */
export const lying = ({ type }: ChartSpec): boolean => type === 'bar' || type === 'stacked-bar';

export function categoryAxisXml(context: AxisContext): string {
  const { spec, theme } = context;
  const across = lying(spec);
  return el(
    'c:catAx',
    {},
    el('c:axId', { val: axisIds.category }),
    el('c:scaling', {}, el('c:orientation', { val: across ? 'maxMin' : 'minMax' })),
    el('c:delete', { val: 0 }),
    el('c:axPos', { val: across ? 'l' : 'b' }),
    axisTitle(spec.categoryTitle, context, across),
    el('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    el('c:majorTickMark', { val: 'none' }),
    el('c:minorTickMark', { val: 'none' }),
    el('c:tickLblPos', { val: 'low' }),
    el('c:spPr', {}, thin(theme)),
    textPropertiesXml(chartText(theme)),
    el('c:crossAx', { val: axisIds.value }),
    el('c:crosses', { val: 'autoZero' }),
    el('c:auto', { val: 0 }),
    el('c:lblAlgn', { val: 'ctr' }),
    el('c:lblOffset', { val: 100 }),
    el('c:noMultiLvlLbl', { val: 1 }),
  );
}

/** The value axis; bars and areas begin at 0, since their length is what is compared. */
export function valueAxisXml(context: AxisContext): string {
  const { spec, theme } = context;
  const across = lying(spec);
  const scatter = spec.type === 'scatter';
  const scale = valueScale(spec);
  const first = spec.series.find(({ secondary }) => !secondary);
  return el(
    'c:valAx',
    {},
    el('c:axId', { val: axisIds.value }),
    scalingXml(spec),
    el('c:delete', { val: 0 }),
    el('c:axPos', { val: across ? 'b' : 'l' }),
    el('c:majorGridlines', {}, el('c:spPr', {}, thin(theme))),
    axisTitle(spec.valueTitle, context, !across),
    el('c:numFmt', { formatCode: axisFormat(first, context.language, scale?.step), sourceLinked: 0 }),
    el('c:majorTickMark', { val: 'none' }),
    el('c:minorTickMark', { val: 'none' }),
    el('c:tickLblPos', { val: 'nextTo' }),
    el('c:spPr', {}, el('a:ln', {}, el('a:noFill'))),
    textPropertiesXml(chartText(theme)),
    el('c:crossAx', { val: axisIds.category }),
    el('c:crosses', { val: across ? 'max' : 'autoZero' }),
    el('c:crossBetween', { val: scatter || spec.type === 'area' ? 'midCat' : 'between' }),
    scale ? el('c:majorUnit', { val: scale.step }) : '',
  );
}

/** The axis at the right. */
export function secondaryAxesXml(context: AxisContext): string {
  const { spec, theme } = context;
  const series = spec.series.find(({ secondary }) => secondary);
  const value = el(
    'c:valAx',
    {},
    el('c:axId', { val: axisIds.value2 }),
    secondaryScalingXml(spec),
    el('c:delete', { val: 0 }),
    el('c:axPos', { val: 'r' }),
    axisTitle(spec.secondaryTitle, context, true),
    el('c:numFmt', { formatCode: axisFormat(series, context.language), sourceLinked: 0 }),
    el('c:majorTickMark', { val: 'none' }),
    el('c:minorTickMark', { val: 'none' }),
    el('c:tickLblPos', { val: floats(spec) ? 'none' : 'nextTo' }),
    el('c:spPr', {}, el('a:ln', {}, el('a:noFill'))),
    textPropertiesXml(chartText(theme)),
    el('c:crossAx', { val: axisIds.category2 }),
    el('c:crosses', { val: 'max' }),
    el('c:crossBetween', { val: 'between' }),
  );
  return hiddenAxisXml() + value;
}

/** Values at the right need a category axis of their own, which is not shown. */
function hiddenAxisXml(): string {
  return el(
    'c:catAx',
    {},
    el('c:axId', { val: axisIds.category2 }),
    el('c:scaling', {}, el('c:orientation', { val: 'minMax' })),
    el('c:delete', { val: 1 }),
    el('c:axPos', { val: 'b' }),
    el('c:majorTickMark', { val: 'none' }),
    el('c:minorTickMark', { val: 'none' }),
    el('c:tickLblPos', { val: 'nextTo' }),
    el('c:crossAx', { val: axisIds.value2 }),
    el('c:crosses', { val: 'autoZero' }),
    el('c:auto', { val: 0 }),
    el('c:lblAlgn', { val: 'ctr' }),
    el('c:lblOffset', { val: 100 }),
    el('c:noMultiLvlLbl', { val: 1 }),
  );
}

/** A scatter chart's x axis is one of values too. */
export function scatterAxisXml(context: AxisContext): string {
  const { spec, theme } = context;
  return el(
    'c:valAx',
    {},
    el('c:axId', { val: axisIds.category }),
    el('c:scaling', {}, el('c:orientation', { val: 'minMax' })),
    el('c:delete', { val: 0 }),
    el('c:axPos', { val: 'b' }),
    axisTitle(spec.categoryTitle, context, false),
    el('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    el('c:majorTickMark', { val: 'out' }),
    el('c:minorTickMark', { val: 'none' }),
    el('c:tickLblPos', { val: 'low' }),
    el('c:spPr', {}, thin(theme)),
    textPropertiesXml(chartText(theme)),
    el('c:crossAx', { val: axisIds.value }),
    el('c:crosses', { val: 'autoZero' }),
    el('c:crossBetween', { val: 'midCat' }),
  );
}

function scalingXml(spec: ChartSpec): string {
  const values = spec.series.filter(({ secondary }) => !secondary).flatMap((series) => series.values);
  const positive = values.every((value) => value === null || value >= 0);
  const scale = valueScale(spec);
  const top = scale ? el('c:max', { val: scale.max }) : '';
  const bottom = fromZero(spec) && positive ? el('c:min', { val: 0 }) : '';
  return el('c:scaling', {}, el('c:orientation', { val: 'minMax' }), top, bottom);
}

/** A line that floats above the columns says its figures on its points: its axis begins nowhere and is not shown. */
function secondaryScalingXml(spec: ChartSpec): string {
  const orientation = el('c:orientation', { val: 'minMax' });
  if (!floats(spec)) return el('c:scaling', {}, orientation);
  const { min, max } = lineRange(spec);
  return el('c:scaling', {}, orientation, el('c:max', { val: max }), el('c:min', { val: min }));
}

/** Axis figures carry a percent sign; other units stand in the axis title. Digits are those that the steps need. */
function axisFormat(series: ChartSeries | undefined, language: string, step?: number): string {
  if (series === undefined) return 'General';
  const digits = step === undefined ? digitsOf(series) : Math.max(0, -Math.floor(Math.log10(step)));
  return numberFormat({ ...series, digits }, language, series.unit === '%');
}

/** Where PowerPoint chooses the steps: figures below ten may need those between whole numbers. */
const digitsOf = ({ values, digits }: ChartSeries): number =>
  values.some((value) => Math.abs(value ?? 0) >= 10) ? 0 : digits;

const axisTitle = (title: string | undefined, { theme, language }: AxisContext, upwards: boolean): string =>
  title === undefined || title === '' ? '' : titleXml(title, chartText(theme), upwards, language);
