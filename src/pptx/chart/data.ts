/** Figures and names as a chart keeps them: a reference to its workbook, and what stood there when last looked at. */

import { isOfNumbers } from '../../blocks/chart/view.ts';
import { clean } from '../xml/clean.ts';
import { el, textEl } from '../xml/el.ts';
import type { SeriesContext } from './context.ts';
import { cellsRef, columnOf, headerRef, type Part } from './sheet.ts';

/** What a series is called. */
export const seriesNameXml = (column: number, { columns }: SeriesContext): string =>
  el('c:tx', {}, textRef(headerRef(column), [columns[column]?.header ?? '']));

/** Of series `i`. */
export function dataXml(i: number, context: SeriesContext): string {
  const { spec } = context;
  if (!isOfNumbers(spec))
    return (
      el('c:cat', {}, textRef(cellsRef(0, spec.categories.length), spec.categories)) +
      el('c:val', {}, figuresXml(i, 'values', context))
    );
  const { sizes } = spec.series[i] ?? {};
  return (
    el('c:xVal', {}, figuresXml(i, 'x', context)) +
    el('c:yVal', {}, figuresXml(i, 'values', context)) +
    (sizes ? el('c:bubbleSize', {}, figuresXml(i, 'sizes', context)) : '')
  );
}

/** A column of figures of a series. */
export function figuresXml(i: number, part: Part, { columns }: SeriesContext): string {
  const index = columnOf(columns, i, part);
  const { cells = [], format = 'General' } = columns[index] ?? {};
  return numberRef(cellsRef(index, cells.length), cells as readonly (number | null)[], format);
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
