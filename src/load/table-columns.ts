import { nearestHint } from '../diagnostics/nearest.ts';
import type { TableColumn } from '../model/fact.ts';
import type { LoadContext } from './context.ts';
import type { Cursor } from './cursor.ts';
import { canonicalTag, isLanguageTag } from './names.ts';
import type { RowsCell, RowsFile } from './rows-file.ts';

/** For each declared column, the cells of a CSV row that are its, by language. */
export type CsvColumns = ReadonlyMap<
  string,
  readonly { readonly index: number; readonly language: string }[]
>;

/** Finds the declared columns in the header (`name`, or `name@zh-CN` and `name@en`); reports both kinds of odd ones out. */
export function bindColumns(
  context: LoadContext,
  root: Cursor,
  columns: readonly TableColumn[],
  csv: RowsFile,
  file: string,
): CsvColumns {
  const bound = new Map<string, { index: number; language: string }[]>();
  const declared = new Map(columns.map((column) => [column.name, column]));
  const seen = new Set<string>();
  for (const [index, cell] of csv.header.entries()) {
    const [name = '', language] = cell.value.split('@');
    if (seen.has(cell.value)) {
      context.problems.add('duplicate-id', `there is a column '${cell.value}' already`, cell.place);
      continue;
    }
    seen.add(cell.value);
    const column = declared.get(name);
    if (!column) {
      reportUndeclared(context, cell, declared.keys());
    } else if (isBindable(context, column, cell, language)) {
      bound.set(name, [...(bound.get(name) ?? []), { index, language: language ?? context.language }]);
    }
  }
  for (const { name } of columns) {
    if (bound.has(name)) continue;
    const place = root.get('columns').keyPlace(name);
    const hint = nearestHint(name, unclaimed(csv, declared));
    context.problems.add(
      'missing-column',
      `'${context.folder.shown(file)}' has no column '${name}'`,
      place,
      hint,
    );
  }
  return bound;
}

function unclaimed(csv: RowsFile, declared: ReadonlyMap<string, TableColumn>): string[] {
  return csv.header.map((cell) => cell.value.split('@')[0] ?? '').filter((name) => !declared.has(name));
}

function reportUndeclared(context: LoadContext, cell: RowsCell, declared: Iterable<string>): void {
  const message =
    cell.value === '' ? 'a column without a name' : `nothing says what column '${cell.value}' is`;
  const hint = nearestHint(cell.value, declared) ?? 'Declare it in the .yaml of the same name.';
  context.problems.add('undeclared-column', message, cell.place, hint);
}

function isBindable(context: LoadContext, column: TableColumn, cell: RowsCell, language?: string): boolean {
  if (language === undefined) return true;
  if (column.type !== 'text') {
    const hint = `Write '${column.name}': a ${column.type} has no language.`;
    context.problems.add(
      'undeclared-column',
      `'${cell.value}' gives a language to a ${column.type}`,
      cell.place,
      hint,
    );
    return true;
  }
  if (isLanguageTag(language)) return true;
  const meant = canonicalTag(language);
  const hint = meant === undefined ? undefined : `Did you mean '${column.name}@${meant}'?`;
  context.problems.add('bad-language', `'${language}' is not a language`, cell.place, hint);
  return true;
}
