import type { ChartSeries, ChartSpec } from '../../model/chart.ts';
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

/** What axes differ in; the order of what they say is the schema's (ECMA-376 part 1, 21.2.2.25 and 21.2.2.226). */
interface Axis {
  readonly id: keyof typeof axisIds;
  /** The axis it crosses, and where. */
  readonly cross: keyof typeof axisIds;
  readonly crosses: 'autoZero' | 'max';
  readonly position: 'l' | 'r' | 'b';
  readonly scaling: string;
  readonly hidden?: boolean;
  readonly gridlines?: string;
  readonly title?: string;
  readonly format?: string;
  readonly ticks?: 'none' | 'out';
  readonly labels: 'low' | 'nextTo' | 'none';
  /** Its own line; none unless given. */
  readonly line?: string;
  /** What only one kind of axis says. */
  readonly rest: string;
}

const axisXml = (name: 'c:catAx' | 'c:valAx', axis: Axis, theme: Theme): string =>
  el(
    name,
    {},
    el('c:axId', { val: axisIds[axis.id] }),
    axis.scaling,
    el('c:delete', { val: axis.hidden ? 1 : 0 }),
    el('c:axPos', { val: axis.position }),
    axis.gridlines ?? '',
    axis.title ?? '',
    el('c:numFmt', { formatCode: axis.format ?? 'General', sourceLinked: 0 }),
    el('c:majorTickMark', { val: axis.ticks ?? 'none' }),
    el('c:minorTickMark', { val: 'none' }),
    el('c:tickLblPos', { val: axis.labels }),
    el('c:spPr', {}, axis.line ?? el('a:ln', {}, el('a:noFill'))),
    textPropertiesXml(chartText(theme)),
    el('c:crossAx', { val: axisIds[axis.cross] }),
    el('c:crosses', { val: axis.crosses }),
    axis.rest,
  );

const scalingOf = (orientation: 'minMax' | 'maxMin', range = ''): string =>
  el('c:scaling', {}, el('c:orientation', { val: orientation }), range);

const categories =
  el('c:auto', { val: 0 }) +
  el('c:lblAlgn', { val: 'ctr' }) +
  el('c:lblOffset', { val: 100 }) +
  el('c:noMultiLvlLbl', { val: 1 });

const between = (val: 'between' | 'midCat'): string => el('c:crossBetween', { val });

export function categoryAxisXml(context: AxisContext): string {
  const { spec, theme } = context;
  const across = lying(spec);
  const axis: Axis = {
    id: 'category',
    cross: 'value',
    crosses: 'autoZero',
    position: across ? 'l' : 'b',
    scaling: scalingOf(across ? 'maxMin' : 'minMax'),
    title: axisTitle(spec.categoryTitle, context, across),
    labels: 'low',
    line: thin(theme),
    rest: categories,
  };
  return axisXml('c:catAx', axis, theme);
}

/** The value axis; bars and areas begin at 0, since their length is what is compared. */
export function valueAxisXml(context: AxisContext): string {
  const { spec, theme } = context;
  const across = lying(spec);
  const onPoints = spec.type === 'scatter' || spec.type === 'area';
  const scale = valueScale(spec);
  const first = spec.series.find(({ secondary }) => !secondary);
  const axis: Axis = {
    id: 'value',
    cross: 'category',
    crosses: across ? 'max' : 'autoZero',
    position: across ? 'b' : 'l',
    scaling: valueScaling(spec),
    gridlines: el('c:majorGridlines', {}, el('c:spPr', {}, thin(theme))),
    title: axisTitle(spec.valueTitle, context, !across),
    format: axisFormat(first, context.language, scale?.step),
    labels: 'nextTo',
    rest: between(onPoints ? 'midCat' : 'between') + (scale ? el('c:majorUnit', { val: scale.step }) : ''),
  };
  return axisXml('c:valAx', axis, theme);
}

/** The axis at the right, and the category axis that its values need, which is not shown. */
export function secondaryAxesXml(context: AxisContext): string {
  const { spec, theme } = context;
  const series = spec.series.find(({ secondary }) => secondary);
  const hidden: Axis = {
    id: 'category2',
    cross: 'value2',
    crosses: 'autoZero',
    position: 'b',
    scaling: scalingOf('minMax'),
    hidden: true,
    labels: 'nextTo',
    rest: categories,
  };
  const value: Axis = {
    id: 'value2',
    cross: 'category2',
    crosses: 'max',
    position: 'r',
    scaling: secondaryScaling(spec),
    title: axisTitle(spec.secondaryTitle, context, true),
    format: axisFormat(series, context.language),
    labels: floats(spec) ? 'none' : 'nextTo',
    rest: between('between'),
  };
  return axisXml('c:catAx', hidden, theme) + axisXml('c:valAx', value, theme);
}

/** A scatter chart's x axis is one of values too. */
export function scatterAxisXml(context: AxisContext): string {
  const { spec, theme } = context;
  const axis: Axis = {
    id: 'category',
    cross: 'value',
    crosses: 'autoZero',
    position: 'b',
    scaling: scalingOf('minMax'),
    title: axisTitle(spec.categoryTitle, context, false),
    ticks: 'out',
    labels: 'low',
    line: thin(theme),
    rest: between('midCat'),
  };
  return axisXml('c:valAx', axis, theme);
}

function valueScaling(spec: ChartSpec): string {
  const values = spec.series.filter(({ secondary }) => !secondary).flatMap((series) => series.values);
  const positive = values.every((value) => value === null || value >= 0);
  const scale = valueScale(spec);
  const top = scale ? el('c:max', { val: scale.max }) : '';
  const bottom = fromZero(spec) && positive ? el('c:min', { val: 0 }) : '';
  return scalingOf('minMax', top + bottom);
}

/** A line that floats above the columns says its figures on its points: its axis begins nowhere and is not shown. */
function secondaryScaling(spec: ChartSpec): string {
  if (!floats(spec)) return scalingOf('minMax');
  const { min, max } = lineRange(spec);
  return scalingOf('minMax', el('c:max', { val: max }) + el('c:min', { val: min }));
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
