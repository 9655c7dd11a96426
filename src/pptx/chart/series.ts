import { type Drawing, seriesColor } from '../../blocks/chart/view.ts';
import type { ChartSpec } from '../../model/chart.ts';
import type { Color, Theme } from '../../model/theme.ts';
import { fillXml } from '../parts/color.ts';
import { emu } from '../units.ts';
import { clean } from '../xml/clean.ts';
import { el, textEl } from '../xml/el.ts';
import type { SeriesContext } from './context.ts';
import { labelsXml } from './labels.ts';
import { cellsRef, headerRef } from './sheet.ts';

/** Index of the line that is an area's edge: after all series. */
const edgeIndex = ({ series }: ChartSpec, i: number): number => series.length + i;

/** `c:ser`. `i` is its place among all series of the chart. */
export function seriesXml(i: number, context: SeriesContext): string {
  const { drawing, theme, spec, columns } = context;
  const series = spec.series[i];
  if (series === undefined) return '';
  const column = spec.type === 'scatter' ? 2 * i + 1 : i + 1;
  const color = seriesColor(theme, i);
  const index = spec.type === 'area' && drawing === 'line' ? edgeIndex(spec, i) : i;
  const head =
    el('c:idx', { val: index }) +
    el('c:order', { val: index }) +
    el('c:tx', {}, textRef(headerRef(column), [columns[column]?.header ?? ''])) +
    shapeXml(drawing, color);
  const labels = labelsXml(series, i, context);
  const data = dataXml(column, context);
  switch (drawing) {
    case 'bar':
      return el('c:ser', {}, head, el('c:invertIfNegative', { val: 0 }), labels, data);
    case 'line':
      return el('c:ser', {}, head, markerXml(color), labels, data, el('c:smooth', { val: 0 }));
    case 'scatter':
      return el('c:ser', {}, head, markerXml(color, 9), labels, data, el('c:smooth', { val: 0 }));
    case 'area':
      return el('c:ser', {}, head, labels, data);
    case 'pie':
    case 'doughnut':
      return el('c:ser', {}, head, slicesXml(spec, theme), labels, data);
  }
}

function shapeXml(drawing: Drawing, color: Color): string {
  if (drawing === 'pie' || drawing === 'doughnut') return '';
  if (drawing === 'line')
    return el('c:spPr', {}, el('a:ln', { w: emu(2.5), cap: 'rnd' }, fillXml(color), el('a:round')));
  if (drawing === 'scatter') return el('c:spPr', {}, el('a:ln', { w: emu(1.5) }, el('a:noFill')));
  const fill = drawing === 'area' ? { ...color, alpha: 0.25 } : color;
  return el('c:spPr', {}, fillXml(fill));
}

const markerXml = (color: Color, size = 7): string =>
  el(
    'c:marker',
    {},
    el('c:symbol', { val: 'circle' }),
    el('c:size', { val: size }),
    el('c:spPr', {}, fillXml(color), el('a:ln', {}, el('a:noFill'))),
  );

/** A colour for each slice, parted by lines of the slide's own colour. */
function slicesXml(spec: ChartSpec, theme: Theme): string {
  const gap = el('a:ln', { w: emu(1.5) }, fillXml(theme.roles.ground));
  return spec.categories
    .map((_, i) =>
      el(
        'c:dPt',
        {},
        el('c:idx', { val: i }),
        el('c:bubble3D', { val: 0 }),
        el('c:spPr', {}, fillXml(seriesColor(theme, i)), gap),
      ),
    )
    .join('');
}

/** The figures, as the workbook has them: a reference and what it held when last looked at. */
function dataXml(column: number, { spec, columns }: SeriesContext): string {
  const figures = (index: number) => {
    const { cells = [], format = 'General' } = columns[index] ?? {};
    return numberRef(cellsRef(index, cells.length), cells as readonly (number | null)[], format);
  };
  if (spec.type === 'scatter')
    return el('c:xVal', {}, figures(column - 1)) + el('c:yVal', {}, figures(column));
  return (
    el('c:cat', {}, textRef(cellsRef(0, spec.categories.length), spec.categories)) +
    el('c:val', {}, figures(column))
  );
}

function textRef(ref: string, texts: readonly string[]): string {
  const points = texts.map((value, idx) =>
    value === '' ? '' : el('c:pt', { idx }, textEl('c:v', clean(value))),
  );
  return el(
    'c:strRef',
    {},
    el('c:f', {}, ref),
    el('c:strCache', {}, el('c:ptCount', { val: Math.max(1, texts.length) }), ...points),
  );
}

/** A missing figure is a point left out: an empty one would break the file. */
function numberRef(ref: string, values: readonly (number | null)[], format: string): string {
  const points = values.map((value, idx) =>
    typeof value === 'number' && Number.isFinite(value)
      ? el('c:pt', { idx }, el('c:v', {}, String(value)))
      : '',
  );
  return el(
    'c:numRef',
    {},
    el('c:f', {}, ref),
    el(
      'c:numCache',
      {},
      textEl('c:formatCode', format),
      el('c:ptCount', { val: Math.max(1, values.length) }),
      ...points,
    ),
  );
}
