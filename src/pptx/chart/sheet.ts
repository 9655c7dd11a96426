/** Where each figure of a chart stands in its workbook: one description for the sheet and for the references to it. */
import { acrossOf } from '../../blocks/chart/extent.ts';
import { shownUnit } from '../../blocks/chart/figures.ts';
import type { ChartSpec } from '../../model/chart.ts';
import { groupsDigits } from '../../text/digits.ts';
import { clean } from '../xml/clean.ts';

export const sheetName = 'Sheet1';

export interface Column {
  /** As Excel takes the head of a column in a table: not empty, and like no other. */
  readonly header: string;
  readonly cells: readonly (string | number | null)[];
  /** Excel's number format; absent for text. */
  readonly format?: string;
}

/** Categories in the first column, then a column for each series. In a scatter chart each series has its own x. */
export function sheetColumns(spec: ChartSpec, language: string): Column[] {
  if (spec.type === 'scatter') {
    return withHeads(
      spec.series.flatMap((series) => [
        { header: spec.categoryTitle ?? 'x', cells: acrossOf(series), format: 'General' },
        { header: series.name, cells: series.values, format: numberFormat(series, language) },
      ]),
    );
  }
  const categories: Column = { header: '', cells: spec.categories };
  return withHeads([
    categories,
    ...spec.series.map((series) => ({
      header: series.name,
      cells: spec.categories.map((_, i) => series.values[i] ?? null),
      format: numberFormat(series, language),
    })),
  ]);
}

/** What Excel takes for a name of a table's column. */
const longestHead = 255;

/**
 * Heads that Excel opens without repairing: without line breaks, none too long, empty or twice, capitals or not. Those that
 * would be get spaces at their end, which nobody sees in a legend; PowerPoint itself puts one above the categories.
 */
function withHeads(columns: readonly Column[]): Column[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    const plain = clean(column.header).replace(/\s+/g, ' ').trim();
    let header = plain === '' ? ' ' : cut(plain, longestHead);
    for (let spaces = 1; taken.has(header.toLowerCase()); spaces++)
      header = cut(plain, longestHead - spaces - 1) + ' '.repeat(spaces + (plain === '' ? 1 : 0));
    taken.add(header.toLowerCase());
    return { ...column, header };
  });
}

/** Never through a sign of two units. */
const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;

/** `A`, `B` ... `Z`, `AA`: a column by its index from 0. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : columnName(rest - 1)) + String.fromCharCode(65 + (index % 26));
}

/** A header or the figures below it, as chart parts refer to them. */
export const headerRef = (column: number): string => `${sheetName}!$${columnName(column)}$1`;
/** At least one cell, be it empty: a range cannot have none. */
export const cellsRef = (column: number, count: number): string =>
  `${sheetName}!$${columnName(column)}$2:$${columnName(column)}$${Math.max(count, 1) + 1}`;

/** `#,##0.0"US$"`, in Chinese `0.0"亿美元"`: digits and unit. Quotes in a unit would end the literal. */
export function numberFormat(
  series: { readonly unit: string; readonly digits: number },
  language: string,
  withUnit = true,
): string {
  const { unit, digits } = series;
  const places = Math.min(Math.max(Math.trunc(digits), 0), 10);
  const number = `${groupsDigits(language) ? '#,##0' : '0'}${places > 0 ? `.${'0'.repeat(places)}` : ''}`;
  const literal = shownUnit(unit, language).replace(/["\\]/g, '');
  return withUnit && literal !== '' ? `${number}"${literal}"` : number;
}
