import { saysUnit } from '../../blocks/chart/figures.ts';
import type { Label, Place } from '../../blocks/chart/labels.ts';
import { ringLabels } from '../../blocks/chart/round-labels.ts';
import { seriesColor, textSize } from '../../blocks/chart/view.ts';
import type { ChartSeries } from '../../model/chart.ts';
import type { Color } from '../../model/theme.ts';
import { inkOn } from '../../theme/contrast.ts';
import { fillXml } from '../parts/color.ts';
import { el } from '../xml/el.ts';
import type { SeriesContext } from './context.ts';
import { numberFormat } from './sheet.ts';
import { nameXml, textPropertiesXml } from './text.ts';

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
      return namesXml(series, i, context);
    case 'area':
      return none;
  }
}

interface Look {
  readonly color?: Color;
  readonly bold?: boolean;
  /** What is behind it, so that no line strikes it through. */
  readonly ground?: Color;
}

/** Number format and text. */
function look(series: ChartSeries, { spec, theme, language }: SeriesContext, own: Look = {}): string {
  const { color = theme.roles.text, bold = false, ground } = own;
  return (
    el('c:numFmt', {
      formatCode: numberFormat(series, language, saysUnit(spec, series)),
      sourceLinked: 0,
    }) +
    el('c:spPr', {}, ground ? fillXml(ground) : el('a:noFill'), el('a:ln', {}, el('a:noFill'))) +
    textPropertiesXml({ size: textSize(theme), color, bold })
  );
}

/** Where most figures of a series stand is said once; those that stand elsewhere, or nowhere, say so themselves. */
function figuresXml(series: ChartSeries, i: number, context: SeriesContext): string {
  const labels = context.labels[i] ?? [];
  const usual = usualPlace(labels);
  if (usual === undefined) return none;
  const lookAt = (place: Place) => look(series, context, lookOf(place, i, context));
  const own = series.values.flatMap((value, idx) => {
    const label = labels[idx];
    if (label === undefined) return value === null ? [] : [goneXml(idx)];
    if (label.place === usual && !label.down) return [];
    return [
      pointXml(idx, lookAt(label.place), position(label.place), moved(0, (label.down ?? 0) / context.size.h)),
    ];
  });
  return el('c:dLbls', {}, ...own, lookAt(usual), position(usual), shown({ value: 1 }));
}

/** The most frequent. */
function usualPlace(labels: readonly (Label | undefined)[]): Place | undefined {
  const counts = new Map<Place, number>();
  for (const label of labels) if (label) counts.set(label.place, (counts.get(label.place) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** On a bar in what reads on its colour, which is the ground then; a line's figures in its own colour where there are several. */
function lookOf(place: Place, i: number, { spec, theme, drawing }: SeriesContext): Look {
  const own = seriesColor(theme, i);
  if (place === 'center' || place === 'inside' || place === 'foot')
    return { color: inkOn(theme, own), bold: true, ground: own };
  const color = drawing === 'line' && spec.series.length > 1 ? own : theme.roles.text;
  return { color, bold: true, ground: theme.roles.ground };
}

/** Figures on the ring; those of slices too thin for them outside it. */
function ringXml(series: ChartSeries, context: SeriesContext): string {
  const { theme, size } = context;
  const own = ringLabels(series, size).map((out, idx) => {
    const color = inkOn(theme, seriesColor(theme, idx));
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
      spec.categories[idx] ?? '',
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
const pointXml = (idx: number, text: string, place = '', layout = ''): string =>
  el('c:dLbl', {}, el('c:idx', { val: idx }), layout, text, place, shown({ value: 1 }));

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
