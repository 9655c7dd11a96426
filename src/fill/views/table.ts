import type {
  CalendarDate,
  DataTable,
  LocalText,
  SlideTable,
  TableCells,
  TableColumn,
  TableReference,
  TableRow,
} from '../../model/deck.ts';
import { isRightToLeft } from '../../text/language.ts';
import { showDate } from '../dates.ts';
import { attributeText } from '../escape.ts';
import { citeMarks } from '../marks.ts';
import { roundOff, type Scale, scaleFor, showNumber } from '../numbers.ts';
import { type Markup, Phrase } from '../phrase.ts';
import type { Part, Said } from '../said.ts';

interface Head {
  readonly title: Phrase;
  readonly marks: Markup;
  /** Markdown's way to say how the column is set. */
  readonly rule: string;
}

/** Columns begin where lines do: at the right in Arabic, where figures stand at the left. */
const ruleOf = (align: 'left' | 'center' | 'right', { speaker }: Said): string => {
  if (align === 'center') return ':-:';
  return (align === 'left') === isRightToLeft(speaker.language) ? '--:' : ':--';
};

interface Row {
  readonly cells: readonly { readonly text: Phrase; readonly marks: Markup | '' }[];
  /** Set bold. */
  readonly strong?: boolean;
}

/** A table: `{{table it}}` writes it. */
export class TableView {
  readonly heads: readonly Head[];
  readonly rows: readonly Row[];
  /** What it shows; empty where nobody says. */
  readonly alt: string;

  constructor(heads: readonly Head[], rows: readonly Row[], alt = '') {
    this.heads = heads;
    this.rows = rows;
    this.alt = alt;
  }

  toHTML(): string {
    const table = this.#lines();
    return this.alt === ''
      ? table
      : `<Described alt="${attributeText(this.alt)}">\n\n${table}\n\n</Described>`;
  }

  #lines(): string {
    const line = (cells: readonly string[]) => `${cells.map((one) => `| ${one} `).join('')}|`;
    const cell = (text: string, marks: Markup | '') => text + (marks === '' ? '' : marks.toHTML());
    const bold = (text: Phrase) => (text.text === '' ? '' : `<strong>${text.toHTML()}</strong>`);
    return [
      line(this.heads.map(({ title, marks }) => cell(title.toHTML(), marks))),
      line(this.heads.map(({ rule }) => rule)),
      ...this.rows.map(({ cells, strong }) =>
        line(cells.map(({ text, marks }) => cell(strong ? bold(text) : text.toHTML(), marks))),
      ),
    ].join('\n');
  }
}

export function tableView(table: SlideTable, said: Said, part: Part | undefined): TableView {
  const { heads, rows } = table.type === 'cells' ? ownCells(table, said) : fromTable(table, said);
  const alt = table.alt ? said.say(table.alt).text : '';
  return new TableView(heads, part ? rows.slice(part.from, part.to) : rows, alt);
}

/** Marks of sources named for a column, and of facts in words. */
function cite(said: Said, named: readonly string[], phrase?: Phrase): Markup {
  said.sources.push(...named);
  return citeMarks([...named, ...(phrase?.sources ?? [])], said.speaker);
}

function ownCells(table: TableCells, said: Said): { heads: Head[]; rows: Row[] } {
  const heads = table.columns.map((column) => {
    const title = said.say(column.title);
    return { title, marks: cite(said, column.source, title), rule: ruleOf(column.align, said) };
  });
  const rows = table.rows.map((row) => ({
    cells: row.cells.map((cell) => {
      if (cell === null) return { text: new Phrase(''), marks: '' as const };
      const text = typeof cell === 'number' ? new Phrase(number(cell, said)) : said.say(cell);
      return { text, marks: cite(said, [], text) };
    }),
  }));
  return { heads, rows };
}

function fromTable(reference: TableReference, said: Said): { heads: Head[]; rows: Row[] } {
  const table = tableOf(said, reference.table);
  const names = reference.columns.length > 0 ? reference.columns : table.columns.map((column) => column.name);
  const columns = names.flatMap((name) => table.columns.find((column) => column.name === name) ?? []);
  const picked = rowsOf(table, reference.rows);
  const scales = columns.map((column) => columnScale(column, picked, said));
  const heads = columns.map((column, i) => ({
    title: new Phrase(withUnit(said.say(column.label).text, scales[i]?.unit ?? '', said)),
    marks: cite(said, column.sources),
    rule: ruleOf(column.type === 'text' ? 'left' : 'right', said),
  }));
  const rows = picked.map((row) => ({
    cells: columns.map((column, i) => ({ text: cell(row, column, scales[i], said), marks: '' as const })),
  }));
  return { heads, rows };
}

function cell(row: TableRow, column: TableColumn, scale: Scale | undefined, said: Said): Phrase {
  const value = row.cells[column.name];
  if (value === null || value === undefined) return new Phrase('–');
  if (typeof value === 'object') return wordsOf(value, said);
  if (column.type === 'year') return new Phrase(String(value));
  const scaled = roundOff(value * (scale?.factor ?? 1));
  return new Phrase(number(scaled, said, column.sign));
}

/** A text, or a day as the language writes it. */
export function wordsOf(value: LocalText | CalendarDate, said: Said): Phrase {
  if ('byLanguage' in value) return said.say(value);
  return new Phrase(showDate(value.iso, said.speaker.language, said.speaker.words));
}

function number(value: number, said: Said, sign = false): string {
  return showNumber(value, said.speaker.language, sign, false);
}

export function tableOf(said: Said, id: string): DataTable {
  const table = said.speaker.deck.tables.get(id);
  if (!table) throw new Error(`unknown table ${id}`);
  return table;
}

/** The rows named, in that order, or all of them. */
export function rowsOf(table: DataTable, keys: readonly string[]): readonly TableRow[] {
  return keys.length === 0
    ? table.rows
    : keys.flatMap((key) => table.rows.find((row) => row.key === key) ?? []);
}

/** One scale for a whole column, and for those `beside` it that are shown on the same one: so figures can be compared. */
export function columnScale(
  column: TableColumn,
  rows: readonly TableRow[],
  said: Said,
  beside: readonly TableColumn[] = [],
): Scale {
  const { speaker } = said;
  if (column.type !== 'number') return { factor: 1, unit: '' };
  const values = [column, ...beside]
    .flatMap(({ name }) => rows.map((row) => row.cells[name]))
    .filter((value) => typeof value === 'number');
  return scaleFor(values, speaker.unit(column.unit), speaker.language, speaker.words);
}

/** `总额（亿美元）`, `Total (US$ billion)`. */
export function withUnit(label: string, unit: string, said: Said): string {
  return unit === '' ? label : said.speaker.words.say('with-unit', { label, unit });
}
