import type { ChartSeries } from '../../model/chart.ts';
import type { Color } from '../../model/theme.ts';
import { inkOn } from '../../theme/contrast.ts';
import { el } from '../xml/el.ts';
import type { SeriesContext } from './context.ts';
import { isThin, lineEndsBelow, outwards, tooThin } from './label-places.ts';
import { seriesColor } from './series-color.ts';
import { numberFormat } from './sheet.ts';
import { nameXml, textPropertiesXml } from './text.ts';

/** More figures than these on one chart cannot be read beside each other. */
const most = { bar: 24, line: 14 } as const;

/** Figures stand directly on bars, points and slices, in a size that can be read from the back. */
export function labelsXml(series: ChartSeries, i: number, context: SeriesContext): string {
  const { spec, drawing, stacked } = context;
  const count = spec.categories.length * spec.series.length;
  switch (drawing) {
    case 'bar':
      if (count > most.bar) return none;
      return stacked
        ? stackedLabels(series, i, context)
        : labels(look(series, context, { bold: true }), at('outEnd'));
    case 'line':
      return lineLabels(series, i, context, count <= most.line);
    case 'pie':
      return el(
        'c:dLbls',
        {},
        look(series, context, { unit: true }),
        at('outEnd'),
        shown({ value: 1, category: 1 }),
        leaders,
      );
    case 'doughnut':
      return ringLabels(series, context);
    case 'scatter':
      return pointNames(series, context);
    case 'area':
      return none;
  }
}

interface Look {
  readonly unit?: boolean;
  readonly color?: Color;
  readonly bold?: boolean;
}

/** Number format and text. Beside an axis title that names the unit, figures alone are enough. */
function look(series: ChartSeries, { spec, theme, language }: SeriesContext, own: Look = {}): string {
  const { unit = series.unit === '%' || spec.valueTitle === undefined, color = { name: 'tx1' } } = own;
  const size = theme.styles.label.steps.at(-1)?.size ?? theme.styles.label.size;
  return (
    el('c:numFmt', { formatCode: numberFormat(series, language, unit), sourceLinked: 0 }) +
    el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill'))) +
    textPropertiesXml({ size, color, bold: own.bold ?? false })
  );
}

/** A part of a bar too thin for its figure goes without. */
function stackedLabels(series: ChartSeries, i: number, context: SeriesContext): string {
  const color = inkOn(context.theme, seriesColor(context.theme, i));
  const gone = tooThin(series, context.spec).map((idx) =>
    el('c:dLbl', {}, el('c:idx', { val: idx }), el('c:delete', { val: 1 })),
  );
  return el(
    'c:dLbls',
    {},
    ...gone,
    look(series, context, { color, bold: true }),
    at('ctr'),
    shown({ value: 1 }),
  );
}

/** A line with many points says only where it ends, in its own colour; ends that meet step apart. */
function lineLabels(series: ChartSeries, i: number, context: SeriesContext, all: boolean): string {
  const { spec, theme } = context;
  const color: Color = spec.series.length > 1 ? seriesColor(theme, i) : { name: 'tx1' };
  const text = look(series, context, { color, bold: true, ...(series.secondary ? { unit: true } : {}) });
  // The first point of an area stands on the axis, where its figure would cover the axis' own.
  if (all) return labels(text, at('t'), spec.type === 'area' ? [pointLabel(0, text, at('r'))] : []);
  const last = series.values.findLastIndex((value) => value !== null);
  if (last < 0) return none;
  const shift = lineEndsBelow(spec)[i] ?? 0;
  return el(
    'c:dLbls',
    {},
    pointLabel(last, text, at(spec.type === 'area' ? 't' : 'r'), moved(0, shift)),
    shown({}),
  );
}

/** Figures on the ring; those of slices too thin for them outside it. */
function ringLabels(series: ChartSeries, context: SeriesContext): string {
  const { spec, theme, size } = context;
  const own = spec.categories.map((_, idx) => {
    const color = inkOn(theme, seriesColor(theme, idx));
    const thin = isThin(series, idx);
    const text = look(series, context, thin ? { unit: true } : { unit: true, color, bold: true });
    return pointLabel(idx, text, '', thin ? moved(...outwards(series, idx, size)) : '');
  });
  return el('c:dLbls', {}, ...own, look(series, context, { unit: true }), shown({ value: 1 }), leaders);
}

/** Points of a scatter chart are named where the specification names them. */
function pointNames(series: ChartSeries, context: SeriesContext): string {
  const { spec, theme, language } = context;
  const size = theme.styles.label.steps.at(-1)?.size ?? theme.styles.label.size;
  const own = spec.categories.slice(0, series.values.length).flatMap((name, idx) => {
    if (name === '' || series.values[idx] === null) return [];
    const text = nameXml(name, { size, color: { name: 'tx1' } }, language);
    return [pointLabel(idx, text, at('r'))];
  });
  return own.length === 0 ? none : el('c:dLbls', {}, ...own, shown({}));
}

const labels = (text: string, position: string, own: readonly string[] = []): string =>
  el('c:dLbls', {}, ...own, text, position, shown({ value: 1 }));

/** A point's own label, which may be moved from where it would stand. */
const pointLabel = (idx: number, text: string, position = '', layout = ''): string =>
  el('c:dLbl', {}, el('c:idx', { val: idx }), layout, text, position, shown({ value: 1 }));

/** From where it would stand, in shares of the chart's width and height. */
function moved(x: number, y: number): string {
  if (x === 0 && y === 0) return '';
  return el('c:layout', {}, el('c:manualLayout', {}, el('c:x', { val: x }), el('c:y', { val: y })));
}

const at = (val: string): string => el('c:dLblPos', { val });
const separator = el('c:separator', {}, '\n');
const leaders = el('c:showLeaderLines', { val: 1 });

interface Shown {
  readonly value?: number;
  readonly category?: number;
}

function shown({ value = 0, category = 0 }: Shown): string {
  return (
    el('c:showLegendKey', { val: 0 }) +
    el('c:showVal', { val: value }) +
    el('c:showCatName', { val: category }) +
    el('c:showSerName', { val: 0 }) +
    el('c:showPercent', { val: 0 }) +
    el('c:showBubbleSize', { val: 0 }) +
    (category ? separator : '')
  );
}

const none = el('c:dLbls', {}, shown({}));
