import { markColor } from '../../blocks/chart/colors.ts';
import { figureText, saysUnit } from '../../blocks/chart/figures.ts';
import type { Label, Place } from '../../blocks/chart/labels.ts';
import { ringLabels } from '../../blocks/chart/round-labels.ts';
import { textSize } from '../../blocks/chart/view.ts';
import type { ChartSeries } from '../../model/chart.ts';
import type { Color } from '../../model/theme.ts';
import { inkOn } from '../../theme/contrast.ts';
import { fillXml } from '../parts/color.ts';
import { el } from '../xml/el.ts';
import type { SeriesContext } from './context.ts';
import { numberFormat } from './sheet.ts';
import { type ChartText, nameXml, notedXml, textPropertiesXml } from './text.ts';

/** Figures stand directly on bars, points and slices, in a size that can be read from the back. */
export function labelsXml(series: ChartSeries, i: number, context: SeriesContext): string {
  switch (context.drawing) {
    case 'bar':
    case 'line':
      return figuresXml(series, i, context);
    case 'pie':
      return el(
        'c:dLbls',
        {},
        look(series, context),
        position('outside'),
        shown({ value: 1, category: 1 }),
        leaders,
      );
    case 'doughnut':
      return ringXml(series, context);
    case 'scatter':
    case 'bubble':
      return namesXml(series, i, context);
    case 'area':
    case 'radar':
      return none;
  }
}

interface Look {
  readonly color?: Color;
  readonly bold?: boolean;
  /** What is behind it, so that no line strikes it through. */
  readonly ground?: Color;
  /** On as many lines as its words have, however narrow its place. */
  readonly unbroken?: boolean;
}

/** Number format and text. */
function look(series: ChartSeries, context: SeriesContext, own: Look = {}): string {
  const { spec, language } = context;
  const { ground } = own;
  return (
    el('c:numFmt', {
      formatCode: numberFormat(series, language, saysUnit(spec, series)),
      sourceLinked: 0,
    }) +
    el('c:spPr', {}, ground ? fillXml(ground) : el('a:noFill'), el('a:ln', {}, el('a:noFill'))) +
    textPropertiesXml(textOf(own, context), true, own.unbroken)
  );
}

const textOf = ({ color, bold = false }: Look, { theme }: SeriesContext): ChartText => ({
  size: textSize(theme),
  color: color ?? theme.roles.text,
  bold,
});

/** Where most figures of a series stand is said once; those that stand elsewhere, or nowhere, say so themselves. */
function figuresXml(series: ChartSeries, i: number, context: SeriesContext): string {
  const labels = context.labels[i] ?? [];
  const usual = usualPlace(labels);
  if (usual === undefined) return none;
  const own = series.values.flatMap((value, idx) => {
    const label = labels[idx];
    if (label === undefined) return value === null ? [] : [goneXml(idx)];
    const like = lookOf(label.place, i, context, idx);
    const isUsual = label.place === usual && like.color === lookOf(usual, i, context).color;
    if (isUsual && Object.values(label).every((part) => part === label.place || !part)) return [];
    return [ownXml(series, idx, label, like, context)];
  });
  return el(
    'c:dLbls',
    {},
    ...own,
    look(series, context, lookOf(usual, i, context)),
    position(usual),
    shown({ value: 1 }),
  );
}

/** A label that is not like the others of its series: moved, with words of its own, with the series' name. */
function ownXml(series: ChartSeries, idx: number, label: Label, like: Look, context: SeriesContext): string {
  const { size, spec, language } = context;
  const value = series.values[idx] ?? 0;
  const text = textOf(like, context);
  const figure = figureText(value, series, saysUnit(spec, series), language);
  const name = label.name === undefined ? '' : series.name + (label.name === 'above' ? '\n' : ' ');
  const words =
    label.text !== undefined
      ? nameXml(label.text, text, language)
      : label.note === undefined
        ? ''
        : notedXml({ before: name, figure, below: label.note, idx }, text, language);
  const named = label.name !== undefined && label.note === undefined;
  return pointXml(
    idx,
    words + look(series, context, { ...like, unbroken: named || label.note !== undefined }),
    position(label.place),
    moved((label.right ?? 0) / size.w, (label.down ?? 0) / size.h),
    named
      ? shown({ value: 1, series: 1, separator: label.name === 'above' ? '\n' : ' ' })
      : shown({ value: 1 }),
    label.note === undefined ? '' : fields,
  );
}

/** The most frequent. */
function usualPlace(labels: readonly (Label | undefined)[]): Place | undefined {
  const counts = new Map<Place, number>();
  for (const label of labels) if (label) counts.set(label.place, (counts.get(label.place) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** On a bar in what reads on its colour, which is the ground then; a line's figures in its own colour where there are several. */
function lookOf(place: Place, i: number, context: SeriesContext, at?: number): Look {
  const { spec, theme, drawing } = context;
  const hidden = spec.series[i]?.look?.hidden === true;
  const inside = ['center', 'inside', 'foot'].includes(place);
  const label = at === undefined ? undefined : context.labels[i]?.[at];
  const isMoved = (label?.right ?? 0) !== 0 || (inside && (label?.down ?? 0) !== 0);
  if (hidden) return { color: theme.roles.text, bold: true };
  if (isMoved) return { color: theme.roles.text, bold: true, ground: theme.roles.ground };
  const own = markColor(context, i, at);
  if (inside) return { color: inkOn(theme, own), bold: true, ground: own };
  const color = drawing === 'line' && spec.series.length > 1 ? own : theme.roles.text;
  return { color, bold: true, ground: theme.roles.ground };
}

/** Figures on the ring; those of slices too thin for them outside it. */
function ringXml(series: ChartSeries, context: SeriesContext): string {
  const { theme, size } = context;
  const own = ringLabels(series, size).map((out, idx) => {
    const color = inkOn(theme, markColor(context, 0, idx));
    const text = look(series, context, out ? {} : { color, bold: true });
    return pointXml(idx, text, '', out ? moved(...out) : '');
  });
  return el('c:dLbls', {}, ...own, look(series, context), shown({ value: 1 }), leaders);
}

/** Points of a scatter chart are named where the specification names them. */
function namesXml(series: ChartSeries, i: number, { spec, theme, language, labels }: SeriesContext): string {
  const own = series.values.flatMap((_, idx) => {
    const label = labels[i]?.[idx];
    if (label === undefined) return [];
    const text = nameXml(
      label.text ?? spec.categories[idx] ?? '',
      { size: textSize(theme), color: theme.roles.text },
      language,
    );
    return [pointXml(idx, text, position(label.place))];
  });
  return own.length === 0 ? none : el('c:dLbls', {}, ...own, shown({}));
}

const goneXml = (idx: number): string =>
  el('c:dLbl', {}, el('c:idx', { val: idx }), el('c:delete', { val: 1 }));

/** A point's own label, which may be moved from where it would stand. */
const pointXml = (
  idx: number,
  text: string,
  place = '',
  layout = '',
  parts = shown({ value: 1 }),
  extensions = '',
): string => el('c:dLbl', {}, el('c:idx', { val: idx }), layout, text, place, parts, extensions);

/** That fields stand for figures PowerPoint reads only with this beside them ([MS-ODRAWXML] 2.24.3.22). */
const fields = el(
  'c:extLst',
  {},
  el(
    'c:ext',
    {
      uri: '{CE6537A1-D6FC-4f65-9D91-7224C49458BB}',
      'xmlns:c15': 'http://schemas.microsoft.com/office/drawing/2012/chart',
    },
    el('c15:dlblFieldTable'),
    el('c15:showDataLabelsRange', { val: 0 }),
  ),
);

/** From where it would stand, in shares of the chart's width and height. */
function moved(x: number, y: number): string {
  if (x === 0 && y === 0) return '';
  return el('c:layout', {}, el('c:manualLayout', {}, el('c:x', { val: x }), el('c:y', { val: y })));
}

/** `ST_DLblPos` (ECMA-376 part 1, 21.2.3.11). */
const positions: Readonly<Record<Place, string>> = {
  outside: 'outEnd',
  inside: 'inEnd',
  center: 'ctr',
  foot: 'inBase',
  above: 't',
  below: 'b',
  left: 'l',
  right: 'r',
};
const position = (place: Place): string => el('c:dLblPos', { val: positions[place] });
const leaders = el('c:showLeaderLines', { val: 1 });

interface Shown {
  readonly value?: number;
  readonly category?: number;
  readonly series?: number;
  readonly separator?: string;
}

function shown({ value = 0, category = 0, series = 0, separator = '\n' }: Shown): string {
  return (
    el('c:showLegendKey', { val: 0 }) +
    el('c:showVal', { val: value }) +
    el('c:showCatName', { val: category }) +
    el('c:showSerName', { val: series }) +
    el('c:showPercent', { val: 0 }) +
    el('c:showBubbleSize', { val: 0 }) +
    (category || series ? el('c:separator', {}, separator) : '')
  );
}

const none = el('c:dLbls', {}, shown({}));
