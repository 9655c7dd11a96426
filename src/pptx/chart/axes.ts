import { dateFormat } from '../../blocks/chart/dates.ts';
import { axisTitles } from '../../blocks/chart/figures.ts';
import type { Axis } from '../../blocks/chart/layout.ts';
import { isLying, isOfNumbers, textSize } from '../../blocks/chart/view.ts';
import type { AxisRange } from '../../model/chart.ts';
import type { Color, Theme } from '../../model/theme.ts';
import { fillXml } from '../parts/color.ts';
import { el } from '../xml/el.ts';
import type { ChartContext } from './context.ts';
import { localeTag, numberFormat } from './sheet.ts';
import { type ChartText, textPropertiesXml, titleXml } from './text.ts';

export const axisIds = {
  category: 111111111,
  value: 222222222,
  category2: 333333333,
  value2: 444444444,
} as const;

/** Figures of axes and their titles are quieter than names of categories and series. */
export const quietText = (theme: Theme): ChartText => ({ size: textSize(theme), color: theme.roles.muted });
export const plainText = (theme: Theme): ChartText => ({ size: textSize(theme), color: theme.roles.text });

const thin = (color: Color): string => el('a:ln', { w: 9525 }, fillXml(color));

/** What axes differ in; the order of what they say is the schema's (ECMA-376 part 1, 21.2.2.25 and 21.2.2.226). */
interface AxisParts {
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
  readonly labels: 'low' | 'nextTo';
  /** Its own line; none unless given. */
  readonly line?: string;
  readonly text: ChartText;
  /** Text of an axis lies level; unless some is left out. */
  readonly level?: boolean;
  /** What only one kind of axis says. */
  readonly rest: string;
}

const axisXml = (name: 'c:catAx' | 'c:valAx', axis: AxisParts): string =>
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
    textPropertiesXml(axis.text, axis.level),
    el('c:crossAx', { val: axisIds[axis.cross] }),
    el('c:crosses', { val: axis.crosses }),
    axis.rest,
  );

/** Ends only where the author gave them: else PowerPoint chooses anew whenever a figure changes. */
const scalingOf = (orientation: 'minMax' | 'maxMin', { min, max }: AxisRange = {}): string =>
  el(
    'c:scaling',
    {},
    el('c:orientation', { val: orientation }),
    max === undefined ? '' : el('c:max', { val: max }),
    min === undefined ? '' : el('c:min', { val: min }),
  );

/** What a value axis says at its end. */
const valuesOf = (between: 'between' | 'midCat', { step }: AxisRange = {}): string =>
  el('c:crossBetween', { val: between }) + (step === undefined ? '' : el('c:majorUnit', { val: step }));

/** Where not all names have room, every how many-th is written. */
const categories = (every: number): string =>
  el('c:auto', { val: 0 }) +
  el('c:lblAlgn', { val: 'ctr' }) +
  el('c:lblOffset', { val: 100 }) +
  (every > 1 ? el('c:tickLblSkip', { val: every }) + el('c:tickMarkSkip', { val: every }) : '') +
  el('c:noMultiLvlLbl', { val: 1 });

export function categoryAxisXml(context: ChartContext): string {
  const { spec, theme, layout } = context;
  const across = isLying(spec);
  return axisXml('c:catAx', {
    id: 'category',
    cross: 'value',
    crosses: 'autoZero',
    position: across ? 'l' : 'b',
    scaling: scalingOf(across ? 'maxMin' : 'minMax'),
    title: axisTitle(axisTitles(spec).category, context, across),
    labels: 'low',
    ...(spec.look?.bare ? {} : { line: thin(theme.roles.muted) }),
    text: plainText(theme),
    level: layout.labelEvery === 1,
    rest: categories(layout.labelEvery),
  });
}

const gridlines = (theme: Theme): string =>
  el('c:majorGridlines', {}, el('c:spPr', {}, thin(theme.roles.rule)));

export function valueAxisXml(context: ChartContext): string {
  const { spec, theme, layout } = context;
  const across = isLying(spec);
  const [first] = spec.series.filter(({ secondary }) => !secondary);
  return axisXml('c:valAx', {
    id: 'value',
    cross: 'category',
    crosses: across ? 'max' : 'autoZero',
    position: across ? 'b' : 'l',
    // Of shares the axis goes from 0 to 1.
    scaling: scalingOf('minMax', spec.look?.shares ? { min: 0, max: 1 } : layout.value.given),
    hidden: spec.look?.bare === true,
    gridlines: spec.look?.bare ? '' : gridlines(theme),
    title: axisTitle(axisTitles(spec).value, context, !across),
    format: spec.look?.shares ? '0%' : axisFormat(layout.value, first?.unit, context),
    labels: 'nextTo',
    text: quietText(theme),
    rest: valuesOf(isOfNumbers(spec) ? 'midCat' : 'between', layout.value.given),
  });
}

/** The axis at the right, and the category axis that its values need, which is not shown. */
export function secondaryAxesXml(context: ChartContext): string {
  const { spec, theme, layout } = context;
  const axis = layout.secondary ?? layout.value;
  const hidden: AxisParts = {
    id: 'category2',
    cross: 'value2',
    crosses: 'autoZero',
    position: 'b',
    scaling: scalingOf('minMax'),
    hidden: true,
    labels: 'nextTo',
    text: plainText(theme),
    rest: categories(1),
  };
  const value: AxisParts = {
    id: 'value2',
    cross: 'category2',
    crosses: 'max',
    position: 'r',
    scaling: scalingOf('minMax', axis.given),
    title: axisTitle(axisTitles(spec).secondary, context, true),
    format: axisFormat(axis, spec.series.find(({ secondary }) => secondary)?.unit, context),
    labels: 'nextTo',
    text: quietText(theme),
    rest: valuesOf('between', axis.given),
  };
  return axisXml('c:catAx', hidden) + axisXml('c:valAx', value);
}

/** A scatter chart's x axis is one of values too. Its figures are plain, since they may count years. */
export function scatterAxisXml(context: ChartContext): string {
  const { spec, theme, layout } = context;
  return axisXml('c:valAx', {
    id: 'category',
    cross: 'value',
    crosses: 'autoZero',
    position: 'b',
    scaling: scalingOf('minMax', layout.across?.given),
    title: axisTitle(axisTitles(spec).category, context, false),
    ticks: 'out',
    labels: 'low',
    line: thin(theme.roles.muted),
    text: quietText(theme),
    rest: valuesOf('midCat', layout.across?.given),
  });
}

/** Axis figures carry a percent sign; other units stand in the axis title. Digits are those that the steps need. */
const axisFormat = ({ digits, step }: Axis, unit = '', { language, spec }: ChartContext): string =>
  spec.look?.dates
    ? localeTag(language) + dateFormat(step, language)
    : numberFormat({ unit, digits }, language, unit === '%');

const axisTitle = (title: string | undefined, { theme, language }: ChartContext, upwards: boolean): string =>
  title === undefined ? '' : titleXml(title, quietText(theme), upwards, language);

/** Spokes of a radar chart, and the scale along the first of them. */
export function radarAxesXml(context: ChartContext): string {
  const { spec, theme, layout } = context;
  const [first] = spec.series;
  const names = axisXml('c:catAx', {
    id: 'category',
    cross: 'value',
    crosses: 'autoZero',
    position: 'b',
    scaling: scalingOf('minMax'),
    gridlines: gridlines(theme),
    labels: 'nextTo',
    text: plainText(theme),
    rest: categories(1),
  });
  const scale = axisXml('c:valAx', {
    id: 'value',
    cross: 'category',
    crosses: 'autoZero',
    position: 'l',
    scaling: scalingOf('minMax', layout.value.given),
    gridlines: gridlines(theme),
    format: axisFormat(layout.value, first?.unit, context),
    labels: 'nextTo',
    text: quietText(theme),
    rest: valuesOf('between', layout.value.given),
  });
  return names + scale;
}
