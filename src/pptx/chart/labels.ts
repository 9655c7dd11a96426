import type { ChartSeries } from '../../model/block.ts';
import type { Color } from '../../model/theme.ts';
import { el } from '../xml/el.ts';
import type { SeriesContext } from './context.ts';
import { numberFormat } from './sheet.ts';
import { textPropertiesXml } from './text.ts';

/** More figures than these on one chart cannot be read beside each other. */
const most = { bar: 24, line: 14 } as const;

/** Figures stand directly on bars, points and slices, in a size that can be read from the back. */
export function labelsXml(series: ChartSeries, context: SeriesContext): string {
  const { spec, drawing, theme } = context;
  const count = spec.categories.length * spec.series.length;
  const size = theme.styles.label.steps.at(-1)?.size ?? theme.styles.label.size;
  const inside = drawing === 'doughnut' || context.stacked;
  const color: Color = inside ? theme.roles.onAccent : { name: 'tx1' };
  // Beside an axis title that names the unit, figures alone are enough.
  const unit = series.unit === '%' || spec.valueTitle === undefined;
  const look = (unit: boolean) =>
    el('c:numFmt', { formatCode: numberFormat(series, unit), sourceLinked: 0 }) +
    el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill'))) +
    textPropertiesXml({ size, color, bold: inside });
  switch (drawing) {
    case 'bar':
      if (count > most.bar) return none;
      return el('c:dLbls', {}, look(unit), position(context.stacked ? 'ctr' : 'outEnd'), shown({ value: 1 }));
    case 'line':
      return lineLabels(series, look(unit), count <= most.line);
    case 'pie':
      return el('c:dLbls', {}, look(true), position('outEnd'), shown({ value: 1, category: 1 }), leaders);
    case 'doughnut':
      return el('c:dLbls', {}, look(true), shown({ value: 1 }), leaders);
    default:
      return none;
  }
}

/** A line with many points says only where it ends. */
function lineLabels(series: ChartSeries, look: string, all: boolean): string {
  if (all) return el('c:dLbls', {}, look, position('t'), shown({ value: 1 }));
  const last = series.values.findLastIndex((value) => value !== null);
  if (last < 0) return none;
  const label = el('c:dLbl', {}, el('c:idx', { val: last }), look, position('r'), shown({ value: 1 }));
  return el('c:dLbls', {}, label, shown({}));
}

const position = (val: string): string => el('c:dLblPos', { val });
const separator = el('c:separator', {}, '\n');
const leaders = el('c:showLeaderLines', { val: 1 });

function shown({ value = 0, category = 0 }: { readonly value?: number; readonly category?: number }): string {
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
