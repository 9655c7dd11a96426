import type {
  CalendarDate,
  DataTable,
  LocalText,
  TableColumn,
  TableReference,
  TableRow,
} from '../../model/deck.ts';
import type { Align } from '../../model/theme.ts';
import { isRightToLeft } from '../../text/language.ts';
import { showDate } from '../dates.ts';
import { citeMarks } from '../marks.ts';
import { roundOff, type Scale, scaleFor, showNumber } from '../numbers.ts';
import { type Markup, Phrase } from '../phrase.ts';
import type { Said } from '../said.ts';
import type { TableCellPart, TableColumnPart, TableParts, TableRowPart } from './table-parts.ts';

/**
 * Markdown's way to say how a column is set. Columns begin where lines do: at the right in Arabic, where figures stand at
 * the left.
 */
export function ruleOf(align: Align, { speaker }: Said): string {
  if (align === 'center') return ':-:';
  return (align === 'left') === isRightToLeft(speaker.language) ? '--:' : ':--';
}

/** Marks of sources named for a column, and of facts in words. */
export function cite(said: Said, named: readonly string[], phrase?: Phrase): Markup {
  said.sources.push(...named);
  return citeMarks([...named, ...(phrase?.sources ?? [])], said.speaker);
}

/** Part of a table of the deck. */
export function fromTable(reference: TableReference, said: Said): TableParts {
  const table = tableOf(said, reference.table);
  const { groupBy } = reference;
  const all = table.columns.filter(({ name }) => name !== groupBy).map(({ name }) => ({ name }));
  const shown: TableReference['columns'] = reference.columns.length > 0 ? reference.columns : all;
  const entries = entriesOf(reference, table, said);
  const picked = entries.flatMap((entry) => ('row' in entry ? [entry.row] : []));
  const columns = shown.flatMap((one) => {
    const column = table.columns.find(({ name }) => name === one.name);
    return column ? [{ column, one, scale: columnScale(column, picked, said) }] : [];
  });
  return {
    columns: columns.map(({ column, one, scale }) => columnOf(column, one, scale, said)),
    rows: entries.map((entry): TableRowPart => {
      if (!('row' in entry)) return { kind: 'group', title: entry.group };
      const { row } = entry;
      return {
        kind: 'cells',
        id: row.key,
        cells: columns.map(({ column, scale }) => cellOf(row, column, scale, said)),
      };
    }),
  };
}

function columnOf(
  column: TableColumn,
  { group, show }: TableReference['columns'][number],
  scale: Scale,
  said: Said,
): TableColumnPart {
  const isNumber = column.type === 'number';
  return {
    title: new Phrase(said.say(column.label).text),
    marks: cite(said, column.sources),
    rule: ruleOf(column.type === 'text' ? 'left' : 'right', said),
    group: group && said.say(group),
    unit: scale.unit,
    id: column.name,
    show,
    // Shares of different wholes do not add up.
    adds: { sum: isNumber && scale.unit !== '%', mean: isNumber },
    say: (value) => inWords(value, column, scale, said),
  };
}

type Entry = { readonly row: TableRow } | { readonly group: Phrase };

/** The rows shown, with heads of groups before those that they are of. */
function entriesOf({ rows, groupBy }: TableReference, table: DataTable, said: Said): readonly Entry[] {
  const rowOf = (key: string) => table.rows.find((row) => row.key === key);
  const listed: readonly Entry[] =
    rows.length === 0
      ? table.rows.map((row) => ({ row }))
      : rows.flatMap((one): Entry[] => {
          if ('group' in one) return [{ group: said.say(one.group) }];
          const row = rowOf(one.key);
          return row ? [{ row }] : [];
        });
  if (groupBy === undefined) return listed;
  const groups = new Map<string, Entry[]>();
  for (const entry of listed) {
    if (!('row' in entry)) continue;
    const value = entry.row.cells[groupBy];
    const title =
      typeof value === 'object' && value ? wordsOf(value, said) : new Phrase(String(value ?? '–'));
    const group = groups.get(title.text) ?? [{ group: title }];
    groups.set(title.text, [...group, entry]);
  }
  return [...groups.values()].flat();
}

function cellOf(row: TableRow, column: TableColumn, scale: Scale, said: Said): TableCellPart {
  const value = row.cells[column.name];
  if (value === null || value === undefined) return { text: new Phrase('–'), marks: '' };
  if (typeof value === 'object') return { text: wordsOf(value, said), marks: '' };
  if (column.type === 'year') return { text: new Phrase(String(value)), marks: '' };
  return { text: new Phrase(inWords(value, column, scale, said)), marks: '', value };
}

/** A text, or a day as the language writes it. */
export function wordsOf(value: LocalText | CalendarDate, said: Said): Phrase {
  if ('byLanguage' in value) return said.say(value);
  return new Phrase(showDate(value.iso, said.speaker.language, said.speaker.words));
}

function inWords(value: number, { sign }: TableColumn, { factor }: Scale, said: Said): string {
  return showNumber(roundOff(value * factor), said.speaker.language, sign, false);
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
