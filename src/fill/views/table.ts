import type { DataTable, TableCells, TableColumn, TableReference, TableRow } from '../../model/deck.ts';
import { roundOff, type Scale, scaleFor, showNumber } from '../numbers.ts';
import { type Markup, Phrase } from '../phrase.ts';
import type { SlideOf, View, Viewer } from '../view.ts';
import type { Part } from './text.ts';

interface Head {
  readonly title: Phrase;
  readonly marks: Markup;
  /** Markdown's way to say how the column is set. */
  readonly rule: string;
}

const rules = { left: ':--', center: ':-:', right: '--:' } as const;

export function tableView(slide: SlideOf<'table'>, viewer: Viewer, part: Part | undefined): View {
  const { heads, rows } =
    slide.table.type === 'cells' ? ownCells(slide.table, viewer) : fromTable(slide.table, viewer);
  return { heads, rows: part ? rows.slice(part.from, part.to) : rows };
}

function ownCells(table: TableCells, viewer: Viewer): { heads: Head[]; rows: { cells: unknown[] }[] } {
  const heads = table.columns.map((column) => {
    const title = viewer.say(column.title);
    return { title, marks: viewer.cite([title], column.source), rule: rules[column.align] };
  });
  const rows = table.rows.map((row) => ({
    cells: row.cells.map((cell) => {
      if (cell === null) return { text: new Phrase(''), marks: '' };
      const text = typeof cell === 'number' ? new Phrase(number(cell, viewer)) : viewer.say(cell);
      return { text, marks: viewer.cite([text]) };
    }),
  }));
  return { heads, rows };
}

function fromTable(
  reference: TableReference,
  viewer: Viewer,
): { heads: Head[]; rows: { cells: unknown[] }[] } {
  const table = tableOf(viewer, reference.table);
  const names = reference.columns.length > 0 ? reference.columns : table.columns.map((column) => column.name);
  const columns = names.flatMap((name) => table.columns.find((column) => column.name === name) ?? []);
  const picked = rowsOf(table, reference.rows);
  const scales = columns.map((column) => columnScale(column, picked, viewer));
  const heads = columns.map((column, i) => ({
    title: new Phrase(withUnit(viewer.say(column.label).text, scales[i]?.unit ?? '', viewer)),
    marks: viewer.cite([], column.sources),
    rule: column.type === 'text' ? rules.left : rules.right,
  }));
  const rows = picked.map((row) => ({
    cells: columns.map((column, i) => ({ text: cell(row, column, scales[i], viewer), marks: '' })),
  }));
  return { heads, rows };
}

function cell(row: TableRow, column: TableColumn, scale: Scale | undefined, viewer: Viewer): Phrase {
  const value = row.cells[column.name];
  if (value === null || value === undefined) return new Phrase('–');
  if (typeof value === 'object') return viewer.say(value);
  if (column.type === 'year') return new Phrase(String(value));
  const scaled = roundOff(value * (scale?.factor ?? 1));
  return new Phrase(number(scaled, viewer, column.sign));
}

function number(value: number, viewer: Viewer, sign = false): string {
  return showNumber(value, viewer.speaker.language, sign, false);
}

export function tableOf(viewer: Viewer, id: string): DataTable {
  const table = viewer.speaker.deck.tables.get(id);
  if (!table) throw new Error(`unknown table ${id}`);
  return table;
}

/** The rows named, in that order, or all of them. */
export function rowsOf(table: DataTable, keys: readonly string[]): readonly TableRow[] {
  return keys.length === 0
    ? table.rows
    : keys.flatMap((key) => table.rows.find((row) => row.key === key) ?? []);
}

/** One scale for a whole column, so that its figures can be compared. */
export function columnScale(column: TableColumn, rows: readonly TableRow[], viewer: Viewer): Scale {
  const { speaker } = viewer;
  if (column.type !== 'number') return { factor: 1, unit: '' };
  const unit = column.unit === undefined ? undefined : speaker.deck.units.get(column.unit);
  const values = rows.map((row) => row.cells[column.name]).filter((value) => typeof value === 'number');
  return scaleFor(values, unit, speaker.language, speaker.words);
}

/** `总额（亿美元）`, `Total (US$ billion)`. */
export function withUnit(label: string, unit: string, viewer: Viewer): string {
  return unit === '' ? label : viewer.speaker.words.say('with-unit', { label, unit });
}
