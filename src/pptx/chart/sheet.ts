/** Where each figure of a chart stands in its workbook: one description for the sheet and for the references to it. */
import type { ChartSpec } from '../../model/chart.ts';
import { groupsDigits } from '../../text/digits.ts';

export const sheetName = 'Sheet1';

export interface Column {
  readonly header: string;
  readonly cells: readonly (string | number | null)[];
  /** Excel's number format; absent for text. */
  readonly format?: string;
}

/** Categories in the first column, then a column for each series. In a scatter chart each series has its own x. */
export function sheetColumns(spec: ChartSpec, language: string): Column[] {
  if (spec.type === 'scatter') {
    return spec.series.flatMap((series, i) => [
      { header: spec.categoryTitle ?? 'x', cells: xValues(spec, i), format: 'General' },
      { header: series.name, cells: series.values, format: numberFormat(series, language) },
    ]);
  }
  const categories: Column = { header: '', cells: spec.categories };
  return [
    categories,
    ...spec.series.map((series) => ({
      header: series.name,
      cells: spec.categories.map((_, i) => series.values[i] ?? null),
      format: numberFormat(series, language),
    })),
  ];
}

/** A scatter series without x of its own counts its points. */
const xValues = (spec: ChartSpec, i: number): readonly number[] => {
  const series = spec.series[i];
  return series?.x ?? series?.values.map((_, point) => point + 1) ?? [];
};

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
  const literal = unit.replace(/["\\]/g, '');
  return withUnit && literal !== '' ? `${number}"${literal}"` : number;
}
