import type { ChartSeries, ChartSpec } from '../../model/chart.ts';
import type { Theme } from '../../model/theme.ts';
import { el, xmlHead, xmlns } from '../xml/el.ts';
import {
  type AxisContext,
  axisIds,
  categoryAxisXml,
  chartText,
  lying,
  scatterAxisXml,
  secondaryAxesXml,
  valueAxisXml,
} from './axes.ts';
import type { Drawing } from './context.ts';
import { isThin, ringPlace } from './label-places.ts';
import { edgeIndex, seriesXml } from './series.ts';
import { textPropertiesXml } from './text.ts';

/** A native chart in theme colours. `workbook` is the relationship to the embedded workbook. */
export function chartXml(context: AxisContext, workbook: string): string {
  const { spec, theme } = context;
  const chart = el(
    'c:chart',
    {},
    el('c:autoTitleDeleted', { val: 1 }),
    el(
      'c:plotArea',
      {},
      layoutXml(spec),
      groupsXml(context),
      axesXml(context),
      el('c:spPr', {}, el('a:noFill')),
    ),
    legendXml(spec, theme),
    el('c:plotVisOnly', { val: 1 }),
    el('c:dispBlanksAs', { val: 'gap' }),
  );
  return (
    xmlHead +
    el(
      'c:chartSpace',
      xmlns('c', 'a', 'r'),
      el('c:date1904', { val: 0 }),
      el('c:roundedCorners', { val: 0 }),
      chart,
      el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill'))),
      textPropertiesXml(chartText(theme)),
      el('c:externalData', { 'r:id': workbook }, el('c:autoUpdate', { val: 0 })),
    )
  );
}

/** A doughnut with figures around it leaves them room; everything else is laid out by PowerPoint. */
function layoutXml({ type, series: [first] }: ChartSpec): string {
  if (type !== 'doughnut' || !first?.values.some((_, i) => isThin(first, i))) return el('c:layout');
  const { x, y, w, h } = ringPlace;
  const places = Object.entries({ x, y, w, h }).map(([name, val]) => el(`c:${name}`, { val }));
  const mode = (name: string) => el(name, { val: 'edge' });
  const manual = [el('c:layoutTarget', { val: 'inner' }), mode('c:xMode'), mode('c:yMode'), ...places];
  return el('c:layout', {}, el('c:manualLayout', {}, ...manual));
}

function legendXml(spec: ChartSpec, theme: Theme): string {
  if (!needsLegend(spec)) return '';
  const { type, series } = spec;
  const edges = type === 'area' ? series.map((_, i) => edgeIndex(spec, i)) : [];
  return el(
    'c:legend',
    {},
    el('c:legendPos', { val: type === 'doughnut' ? 'r' : 't' }),
    ...edges.map((idx) => el('c:legendEntry', {}, el('c:idx', { val: idx }), el('c:delete', { val: 1 }))),
    el('c:overlay', { val: 0 }),
    textPropertiesXml(chartText(theme)),
  );
}

/** One series needs no legend: the slide's title says what is shown. Slices of a pie are named beside them. */
const needsLegend = ({ type, series }: ChartSpec): boolean =>
  type === 'doughnut' || (type !== 'pie' && series.length > 1);

interface Group {
  readonly drawing: Drawing;
  readonly secondary: boolean;
  readonly series: readonly (readonly [ChartSeries, number])[];
}

/**
 * Series drawn alike on the same axes, columns before the lines that lie over them. An area's edge is a line of its
 * own, of the same cells: PowerPoint writes an area's figures into its middle, where they say nothing.
 */
function groups(spec: ChartSpec): Group[] {
  const found: Group[] = [];
  spec.series.forEach((series, i) => {
    const drawing = drawingOf(spec, series);
    const secondary = spec.type === 'combo' && series.secondary === true;
    const same = found.findIndex((group) => group.drawing === drawing && group.secondary === secondary);
    const group = found[same];
    if (group === undefined) found.push({ drawing, secondary, series: [[series, i]] });
    else found[same] = { ...group, series: [...group.series, [series, i]] };
  });
  const [areas] = found;
  if (areas?.drawing === 'area') found.push({ ...areas, drawing: 'line' });
  const rank = ({ drawing, secondary }: Group) => (drawing === 'bar' ? 0 : 1) + (secondary ? 2 : 0);
  return found.sort((a, b) => rank(a) - rank(b));
}

function drawingOf({ type }: ChartSpec, series: ChartSeries): Drawing {
  if (type === 'combo') return series.as === 'line' ? 'line' : 'bar';
  if (type === 'line' || type === 'area' || type === 'pie' || type === 'doughnut' || type === 'scatter')
    return type;
  return 'bar';
}

function groupsXml(context: AxisContext): string {
  return groups(context.spec)
    .map((group) => groupXml(group, context))
    .join('');
}

function groupXml(
  { drawing, secondary, series }: Group,
  { spec, theme, language, size }: AxisContext,
): string {
  const stacked = spec.type === 'stacked-bar' || spec.type === 'stacked-column';
  // Pies have one series; a second would be hidden behind it.
  const shown = drawing === 'pie' || drawing === 'doughnut' ? series.slice(0, 1) : series;
  const list = shown
    .map(([one, i]) => seriesXml(one, i, { spec, theme, language, size, drawing, stacked }))
    .join('');
  const vary = (val: number) => el('c:varyColors', { val });
  const ids =
    el('c:axId', { val: secondary ? axisIds.category2 : axisIds.category }) +
    el('c:axId', { val: secondary ? axisIds.value2 : axisIds.value });
  const grouping = (val: string) => el('c:grouping', { val });
  switch (drawing) {
    case 'bar':
      return barsXml(spec, stacked, shown.length, list, ids);
    case 'line':
      return el('c:lineChart', {}, grouping('standard'), vary(0), list, el('c:marker', { val: 1 }), ids);
    case 'area':
      return el('c:areaChart', {}, grouping('standard'), vary(0), list, ids);
    case 'scatter':
      return el('c:scatterChart', {}, el('c:scatterStyle', { val: 'lineMarker' }), vary(0), list, ids);
    case 'pie':
      return el('c:pieChart', {}, vary(1), list, el('c:firstSliceAng', { val: 0 }));
    case 'doughnut':
      return el(
        'c:doughnutChart',
        {},
        vary(1),
        list,
        el('c:firstSliceAng', { val: 0 }),
        el('c:holeSize', { val: 55 }),
      );
  }
}

/** Bars of one category touch none of the next; single or stacked ones are a little slimmer. */
function barsXml(spec: ChartSpec, stacked: boolean, count: number, list: string, ids: string): string {
  return el(
    'c:barChart',
    {},
    el('c:barDir', { val: lying(spec) ? 'bar' : 'col' }),
    el('c:grouping', { val: stacked ? 'stacked' : 'clustered' }),
    el('c:varyColors', { val: 0 }),
    list,
    el('c:gapWidth', { val: count > 1 && !stacked ? 60 : 70 }),
    stacked ? el('c:overlap', { val: 100 }) : '',
    ids,
  );
}

function axesXml(context: AxisContext): string {
  const { type, series } = context.spec;
  if (type === 'pie' || type === 'doughnut') return '';
  if (type === 'scatter') return scatterAxisXml(context) + valueAxisXml(context);
  const second = type === 'combo' && series.some(({ secondary }) => secondary);
  return categoryAxisXml(context) + valueAxisXml(context) + (second ? secondaryAxesXml(context) : '');
}
