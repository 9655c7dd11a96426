import type { ChartSpec } from '../../model/chart.ts';
import { Package } from '../package/package.ts';
import { clean, escapeControls } from '../xml/clean.ts';
import { el, textEl, xmlHead } from '../xml/el.ts';
import { type Column, columnName, sheetColumns, sheetName } from './sheet.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The workbook that "Edit Data" opens: one sheet with the chart's figures, in a table, which grows as rows are added. */
export function workbookBytes(spec: ChartSpec, language: string, clock: Date): Uint8Array {
  const columns = sheetColumns(spec, language);
  const texts = new Map<string, number>();
  const formats = [...new Set(columns.flatMap(({ format }) => (format === undefined ? [] : [format])))];
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypesXml(),
    '_rels/.rels': relationshipsXml([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': bookXml(),
    'xl/_rels/workbook.xml.rels': relationshipsXml([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/worksheets/sheet1.xml': sheetXml(columns, formats, texts),
    'xl/worksheets/_rels/sheet1.xml.rels': relationshipsXml([['table', '../tables/table1.xml']]),
    'xl/tables/table1.xml': tableXml(columns),
    'xl/styles.xml': stylesXml(formats),
    'xl/sharedStrings.xml': sharedXml([...texts.keys()]),
  };
  const pkg = new Package(clock);
  for (const [path, xml] of Object.entries(parts)) pkg.set(path, xmlHead + xml);
  return pkg.zip();
}

function sheetXml(
  columns: readonly Column[],
  formats: readonly string[],
  texts: Map<string, number>,
): string {
  const text = (value: string) => {
    const index = texts.get(value) ?? texts.size;
    texts.set(value, index);
    return index;
  };
  const rows = rowsOf(columns);
  const cell = (value: string | number | null, r: string, format?: string) => {
    if (value === null || value === '') return '';
    if (typeof value === 'string') return el('c', { r, t: 's' }, el('v', {}, String(text(clean(value)))));
    const s = format === undefined ? undefined : formats.indexOf(format) + 1;
    return el('c', { r, s }, el('v', {}, String(value)));
  };
  const head = columns.map(({ header }, i) => cell(header, `${columnName(i)}1`));
  const body = [...Array(rows).keys()].map((row) =>
    el(
      'row',
      { r: row + 2 },
      ...columns.map(({ cells, format }, i) =>
        cell(cells[row] ?? null, `${columnName(i)}${row + 2}`, format),
      ),
    ),
  );
  const width = el('col', { min: 1, max: columns.length, width: 18, customWidth: 1 });
  return el(
    'worksheet',
    { xmlns: main, 'xmlns:r': office },
    el('dimension', { ref: rangeOf(columns) }),
    el('cols', {}, width),
    el('sheetData', {}, el('row', { r: 1 }, ...head), ...body),
    el('tableParts', { count: 1 }, el('tablePart', { 'r:id': 'rId1' })),
  );
}

/** A table has a row below its head at least. */
const rowsOf = (columns: readonly Column[]): number =>
  Math.max(1, ...columns.map(({ cells }) => cells.length));

const rangeOf = (columns: readonly Column[]): string =>
  `A1:${columnName(columns.length - 1)}${rowsOf(columns) + 1}`;

/** Names of its columns are what stands in the cells above them, to the letter: else Excel repairs the file. */
function tableXml(columns: readonly Column[]): string {
  const ref = rangeOf(columns);
  return el(
    'table',
    { xmlns: main, id: 1, name: 'Table1', displayName: 'Table1', ref, totalsRowShown: 0 },
    el('autoFilter', { ref }),
    el(
      'tableColumns',
      { count: columns.length },
      ...columns.map(({ header }, i) => el('tableColumn', { id: i + 1, name: escapeControls(header) })),
    ),
    el('tableStyleInfo', {
      name: 'TableStyleLight1',
      showFirstColumn: 0,
      showLastColumn: 0,
      showRowStripes: 0,
      showColumnStripes: 0,
    }),
  );
}

const bookXml = (): string =>
  el(
    'workbook',
    { xmlns: main, 'xmlns:r': office },
    el('sheets', {}, el('sheet', { name: sheetName, sheetId: 1, 'r:id': 'rId1' })),
  );

/** Custom formats are numbered from 164, below which are Excel's own. */
function stylesXml(formats: readonly string[]): string {
  const custom = formats.map((formatCode, i) => el('numFmt', { numFmtId: 164 + i, formatCode }));
  const cells = formats.map((_, i) =>
    el('xf', { numFmtId: 164 + i, fontId: 0, fillId: 0, borderId: 0, xfId: 0, applyNumberFormat: 1 }),
  );
  const plain = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
  const fill = (patternType: string) => el('fill', {}, el('patternFill', { patternType }));
  const font = el('font', {}, el('sz', { val: 11 }), el('name', { val: 'Calibri' }));
  return el(
    'styleSheet',
    { xmlns: main },
    formats.length === 0 ? '' : el('numFmts', { count: formats.length }, ...custom),
    el('fonts', { count: 1 }, font),
    el('fills', { count: 2 }, fill('none'), fill('gray125')),
    el('borders', { count: 1 }, el('border')),
    el('cellStyleXfs', { count: 1 }, el('xf', plain)),
    el('cellXfs', { count: formats.length + 1 }, el('xf', { ...plain, xfId: 0 }), ...cells),
    el('cellStyles', { count: 1 }, el('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
  );
}

const sharedXml = (texts: readonly string[]): string =>
  el(
    'sst',
    { xmlns: main, count: texts.length, uniqueCount: texts.length },
    ...texts.map((value) => el('si', {}, textEl('t', value, { 'xml:space': 'preserve' }))),
  );

const relationshipsXml = (list: readonly (readonly [type: string, target: string])[]): string =>
  el(
    'Relationships',
    { xmlns: relationships },
    ...list.map(([type, Target], i) =>
      el('Relationship', { Id: `rId${i + 1}`, Type: `${office}/${type}`, Target }),
    ),
  );

function contentTypesXml(): string {
  const part = (PartName: string, type: string) =>
    el('Override', { PartName, ContentType: `${spreadsheet}.${type}+xml` });
  return el(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    el('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    el('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    part('/xl/workbook.xml', 'sheet.main'),
    part('/xl/worksheets/sheet1.xml', 'worksheet'),
    part('/xl/tables/table1.xml', 'table'),
    part('/xl/styles.xml', 'styles'),
    part('/xl/sharedStrings.xml', 'sharedStrings'),
  );
}
