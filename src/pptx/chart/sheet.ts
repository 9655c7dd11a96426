/** Where each figure of a chart stands in its workbook: one description for the sheet and for the references to it. */
import { acrossOf } from '../../blocks/chart/extent.ts';
import { shownUnit } from '../../blocks/chart/figures.ts';
import { isOfNumbers } from '../../blocks/chart/view.ts';
import type { ChartSeries, ChartSpec, Values } from '../../model/chart.ts';
import { groupsDigits } from '../../text/digits.ts';
import { clean } from '../xml/clean.ts';

export const sheetName = 'Sheet1';

/** What of a series a column has. */
export type Part = 'values' | 'x' | 'sizes' | 'plus' | 'minus';

export interface Column {
  /** As Excel takes the head of a column in a table: not empty, and like no other. */
  readonly header: string;
  readonly cells: readonly (string | number | null)[];
  /** Excel's number format; absent for text. */
  readonly format?: string;
  /** Whose it is; absent for names of categories. */
  readonly of?: { readonly series: number; readonly part: Part };
}

/** Categories in the first column, then a column for each series, then error bars. Where points stand at numbers each series has its own x. */
export function sheetColumns(spec: ChartSpec, language: string): Column[] {
  const { series: all } = spec;
  const own = (
    i: number,
    part: Part,
    header: string,
    cells: Column['cells'],
    format = 'General',
  ): Column => ({
    header,
    cells,
    format,
    of: { series: i, part },
  });
  const errors = all.flatMap(({ name, errors }, i) =>
    errors
      ? [
          own(i, 'plus', `${name} +`, lengths(errors.plus)),
          own(i, 'minus', `${name} −`, lengths(errors.minus)),
        ]
      : [],
  );
  if (isOfNumbers(spec)) {
    const points = all.flatMap((one, i) => [
      own(i, 'x', spec.categoryTitle ?? 'x', acrossOf(one)),
      own(i, 'values', one.name, one.values, numberFormat(one, language)),
      ...(one.sizes ? [own(i, 'sizes', spec.words?.['size'] ?? 'Size', one.sizes)] : []),
    ]);
    return withHeads([...points, ...errors]);
  }
  const values = all.map((one, i) =>
    own(
      i,
      'values',
      one.name,
      spec.categories.map((_, at) => one.values[at] ?? null),
      cellFormat(spec, one, language),
    ),
  );
  return withHeads([{ header: '', cells: spec.categories }, ...values, ...errors]);
}

/** No error bar is one of no length: LibreOffice would take what it had before. */
const lengths = (values: Values): number[] => values.map((value) => value ?? 0);

/** Where a part of a series stands; -1 where it has none. */
export const columnOf = (columns: readonly Column[], series: number, part: Part): number =>
  columns.findIndex(({ of }) => of?.series === series && of.part === part);

/** Of a chart over dates the first column of figures has days. */
function cellFormat(spec: ChartSpec, series: ChartSeries, language: string): string {
  return spec.look?.dates && series.look?.hidden ? 'yyyy\\-mm\\-dd' : numberFormat(series, language);
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

/** `#,##0.0" km"`, in Chinese `0.0"亿美元"`: digits and unit. Quotes in a unit would end the literal. */
export function numberFormat(
  series: Pick<ChartSeries, 'unit' | 'digits' | 'look'>,
  language: string,
  withUnit = true,
): string {
  const { unit, digits, look } = series;
  const places = Math.min(Math.max(Math.trunc(digits), 0), 10);
  const literal = shownUnit(unit, language).replace(/["\\]/g, '');
  const number = `${groupsDigits(language) ? '#,##0' : '0'}${places > 0 ? `.${'0'.repeat(places)}` : ''}`;
  const figure = withUnit && literal !== '' ? `${number}"${literal}"` : number;
  // A length that is added or taken away: its sign is the same above and below zero.
  const signed = look?.sign === undefined ? figure : `"${look.sign}"${figure};"${look.sign}"${figure}`;
  return localeTag(language) + signed;
}

/** Languages whose figures are not written as in English, as Windows numbers them ([MS-LCID]). */
const locales: Readonly<Record<string, string>> = {
  ...{ ar: '401', bg: '402', ca: '403', cs: '405', da: '406', de: '407', el: '408', es: 'C0A', fi: '40B' },
  ...{ fr: '40C', hu: '40E', it: '410', nl: '413', nb: '414', no: '414', pl: '415', pt: '416', ro: '418' },
  ...{ ru: '419', hr: '41A', sk: '41B', sv: '41D', tr: '41F', id: '421', uk: '422', sl: '424', vi: '42A' },
  ...{ 'de-ch': '807', 'de-at': 'C07', 'fr-ch': '100C', 'fr-ca': 'C0C', 'pt-pt': '816', 'es-mx': '80A' },
};

/** `[$-407]`: what reads it writes figures, and names of months, as in that language. None for English and Chinese. */
export function localeTag(language: string): string {
  const tag = language.toLowerCase();
  const found = locales[tag] ?? locales[tag.split('-')[0] ?? ''];
  return found === undefined ? '' : `[$-${found}]`;
}
