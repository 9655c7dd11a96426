import { citeMarks } from '../marks.ts';
import { Markup, Phrase } from '../phrase.ts';
import type { Speaker } from '../speaker.ts';
import { TableView } from './table.ts';

type Entry = Readonly<Record<string, unknown>>;

export interface ListTable {
  /** Names of fields, parted by spaces. */
  readonly columns: string | undefined;
  /** Keys of words above them; the names of the fields unless given. */
  readonly heads: string | undefined;
  /** A field that is true in entries to be set bold. */
  readonly emphasize: string | undefined;
}

/** A list of maps as a table. Numbers stand at the right. */
export function listTable(entries: readonly Entry[], said: ListTable, speaker: Speaker): TableView {
  const columns = names(said.columns);
  const heads = said.heads === undefined ? columns : names(said.heads);
  if (columns.length === 0) throw new Error('a table of a list needs columns: columns="name value"');
  if (heads.length !== columns.length)
    throw new Error(`there are ${columns.length} columns, but ${heads.length} heads`);
  const { emphasize } = said;
  return new TableView(
    columns.map((column, i) => ({
      title: new Phrase(speaker.words.say(heads[i] ?? column)),
      marks: new Markup(''),
      rule: entries.every((entry) => isNumber(entry[column])) ? '--:' : ':--',
    })),
    entries.map((entry) => ({
      cells: columns.map((column) => cell(entry, column, speaker)),
      strong: emphasize !== undefined && entry[emphasize] === true,
    })),
  );
}

const names = (list: string | undefined): string[] => (list ?? '').split(' ').filter((one) => one !== '');

/** A figure or a number of its own. */
const isNumber = (value: unknown): boolean => typeof value === 'number' || isFigure(value);

interface FigureLike {
  readonly value: Phrase;
  readonly unit: Phrase | undefined;
}

const isFigure = (value: unknown): value is FigureLike =>
  typeof value === 'object' && value !== null && 'value' in value && 'unit' in value;

function cell(entry: Entry, column: string, speaker: Speaker) {
  if (!Object.hasOwn(entry, column)) throw new Error(`there is no '${column}' here`);
  const value = entry[column];
  const text = isFigure(value)
    ? new Phrase([value.value, value.unit].filter(Boolean).join(' '), value.value.sources)
    : value instanceof Phrase
      ? value
      : new Phrase(value === undefined ? '' : String(value));
  return { text, marks: citeMarks(text.sources, speaker) };
}
