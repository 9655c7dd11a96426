import { bubbleScale } from '../../blocks/chart/bubbles.ts';
import { hasLegend } from '../../blocks/chart/names.ts';
import { pieLayout, ringLabels, ringPlace } from '../../blocks/chart/round-labels.ts';
import {
  type Drawing,
  type Group,
  groupsOf,
  hasSecondary,
  isListed,
  isLying,
  isOfNumbers,
  isRadar,
  isRound,
  isStacked,
} from '../../blocks/chart/view.ts';
import type { Rect, Size } from '../../model/theme.ts';
import { el, xmlHead, xmlns } from '../xml/el.ts';
import {
  axisIds,
  categoryAxisXml,
  plainText,
  radarAxesXml,
  scatterAxisXml,
  secondaryAxesXml,
  valueAxisXml,
} from './axes.ts';
import type { ChartContext } from './context.ts';
import { seriesXml } from './series.ts';
import { textPropertiesXml, titleXml } from './text.ts';

/** A native chart in theme colours. `workbook` and `written` are relationships to the embedded workbook, and to what is written into the chart. */
export function chartXml(context: ChartContext, workbook: string, written?: string): string {
  const { theme, language, spec } = context;
  const title = spec.look?.title;
  const chart = el(
    'c:chart',
    {},
    title === undefined ? '' : titleXml(title, { ...plainText(theme), bold: true }, false, language),
    el('c:autoTitleDeleted', { val: title === undefined ? 1 : 0 }),
    el(
      'c:plotArea',
      {},
      layoutXml(context),
      groupsXml(context),
      axesXml(context),
      el('c:spPr', {}, el('a:noFill')),
    ),
    legendXml(context),
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
      textPropertiesXml(plainText(theme)),
      el('c:externalData', { 'r:id': workbook }, el('c:autoUpdate', { val: 0 })),
      written === undefined ? '' : el('c:userShapes', { 'r:id': written }),
    )
  );
}

/** Room that PowerPoint would not leave: around pies and doughnuts for names and figures, beside lines for their last ones. */
function layoutXml(context: ChartContext): string {
  const { spec, size, layout } = context;
  const [first] = spec.series;
  if (spec.type === 'pie') return placed(sharesOf(pieLayout(context).plot, size));
  if (spec.type === 'doughnut' && first && ringLabels(first, size).some((out) => out !== undefined))
    return placed(ringPlace);
  const lines = groupsOf(spec).some(({ drawing }) => drawing === 'line' || drawing === 'area');
  return layout.placed || (lines && !layout.everyPoint)
    ? placed(sharesOf(layout.plot, size))
    : el('c:layout');
}

const sharesOf = ({ x, y, w, h }: Rect, size: Size): Rect => ({
  x: x / size.w,
  y: y / size.h,
  w: w / size.w,
  h: h / size.h,
});

/** In shares of the chart's width and height. */
function placed({ x, y, w, h }: Rect): string {
  const places = Object.entries({ x, y, w, h }).map(([name, val]) => el(`c:${name}`, { val }));
  const mode = (name: string) => el(name, { val: 'edge' });
  const manual = [el('c:layoutTarget', { val: 'inner' }), mode('c:xMode'), mode('c:yMode'), ...places];
  return el('c:layout', {}, el('c:manualLayout', {}, ...manual));
}

/** An area is listed by its edge, in its full colour. */
function legendXml(context: ChartContext): string {
  const { spec, theme } = context;
  if (!hasLegend(context)) return '';
  const unlisted = spec.series.flatMap((one, idx) => (spec.type === 'area' || !isListed(one) ? [idx] : []));
  return el(
    'c:legend',
    {},
    el('c:legendPos', { val: spec.type === 'doughnut' ? 'r' : 't' }),
    ...unlisted.map((idx) => el('c:legendEntry', {}, el('c:idx', { val: idx }), el('c:delete', { val: 1 }))),
    el('c:overlay', { val: 0 }),
    textPropertiesXml(plainText(theme)),
  );
}

/**
 * An area's edge is a line of its own, of the same cells: PowerPoint writes an area's figures into its middle, where they
 * say nothing.
 */
function groupsXml(context: ChartContext): string {
  const groups = groupsOf(context.spec);
  const edges = groups.flatMap((group) =>
    group.drawing === 'area' ? [{ ...group, drawing: 'line' as const }] : [],
  );
  return [...groups, ...edges].map((group) => groupXml(group, context)).join('');
}

function groupXml({ drawing, secondary, at }: Group, context: ChartContext): string {
  const { spec } = context;
  const shown = isRound(spec) ? at.slice(0, 1) : at;
  const list = shown.map((i) => seriesXml(i, { ...context, drawing })).join('');
  const ids =
    el('c:axId', { val: secondary ? axisIds.category2 : axisIds.category }) +
    el('c:axId', { val: secondary ? axisIds.value2 : axisIds.value });
  return groupOf(drawing, list, ids, context);
}

function groupOf(drawing: Drawing, list: string, ids: string, context: ChartContext): string {
  const vary = (val: number) => el('c:varyColors', { val });
  const standard = el('c:grouping', { val: 'standard' });
  const turned = el('c:firstSliceAng', { val: 0 });
  switch (drawing) {
    case 'bar':
      return barsXml(context, list, ids);
    case 'line':
      return el('c:lineChart', {}, standard, vary(0), list, el('c:marker', { val: 1 }), ids);
    case 'area':
      return el('c:areaChart', {}, standard, vary(0), list, ids);
    case 'scatter':
      return el('c:scatterChart', {}, el('c:scatterStyle', { val: 'lineMarker' }), vary(0), list, ids);
    case 'bubble':
      return el(
        'c:bubbleChart',
        {},
        vary(0),
        list,
        el('c:bubbleScale', { val: bubbleScale }),
        el('c:showNegBubbles', { val: 0 }),
        el('c:sizeRepresents', { val: 'area' }),
        ids,
      );
    case 'radar':
      return el('c:radarChart', {}, el('c:radarStyle', { val: 'marker' }), vary(0), list, ids);
    case 'pie':
      return el('c:pieChart', {}, vary(1), list, turned);
    case 'doughnut':
      return el('c:doughnutChart', {}, vary(1), list, turned, el('c:holeSize', { val: 55 }));
  }
}

function barsXml({ spec, layout }: ChartContext, list: string, ids: string): string {
  const stacked = isStacked(spec);
  return el(
    'c:barChart',
    {},
    el('c:barDir', { val: isLying(spec) ? 'bar' : 'col' }),
    el('c:grouping', { val: spec.look?.shares ? 'percentStacked' : stacked ? 'stacked' : 'clustered' }),
    el('c:varyColors', { val: 0 }),
    list,
    el('c:gapWidth', { val: layout.gap }),
    stacked ? el('c:overlap', { val: 100 }) : '',
    ids,
  );
}

function axesXml(context: ChartContext): string {
  const { spec } = context;
  if (isRound(spec)) return '';
  if (isRadar(spec)) return radarAxesXml(context);
  if (isOfNumbers(spec)) return scatterAxisXml(context) + valueAxisXml(context);
  return (
    categoryAxisXml(context) + valueAxisXml(context) + (hasSecondary(spec) ? secondaryAxesXml(context) : '')
  );
}
