/** The part of a table that a slide shows, and what is said around it. */
import type { CellShow, Emphasis, SlideTable } from '../../model/deck.ts';
import { Phrase } from '../phrase.ts';
import type { Part } from '../said.ts';
import type { Words } from '../words.ts';
import type { TableColumnPart, TableParts, TableRowPart } from './table-parts.ts';
import { sharesOf } from './table-shares.ts';

/** The rows of a part. One that begins within a group has the group's head again, which `repeated` counts. */
export function ofPart(
  { rows }: TableParts,
  part: Part | undefined,
  words: Words,
): { readonly rows: readonly TableRowPart[]; readonly repeated: number } {
  if (!part) return { rows, repeated: 0 };
  const shown = rows.slice(part.from, part.to);
  const [first] = shown;
  const head = rows.slice(0, part.from).findLast(({ kind }) => kind === 'group');
  const within = first && (first.kind === 'cells' || (first.kind === 'total' && first.inGroup));
  if (!within || head?.kind !== 'group') return { rows: shown, repeated: 0 };
  const title = new Phrase(head.title.text + words.say('continued'), head.title.sources);
  return { rows: [{ kind: 'group', title }, ...shown], repeated: 1 };
}

interface Shown {
  readonly whole: TableParts;
  readonly rows: readonly TableRowPart[];
}

/** What `<Described>` says of a table, name by name; nothing where it is a plain one. */
export function attributesOf(
  { whole, rows }: Shown,
  table: SlideTable,
  alt: string,
): readonly (readonly [name: string, value: string])[] {
  const { columns } = whole;
  const numbers = (is: (row: TableRowPart) => boolean) =>
    rows.flatMap((row, i) => (is(row) ? [i + 1] : [])).join(' ');
  const strong = emphasisOf(table.emphasize, rows, columns);
  const shares = (show: CellShow) =>
    columns
      .flatMap((column, i) =>
        column.show === show ? [`${i + 1}: ${sharesOf(show, i, whole.rows, rows).join(' ')}`] : [],
      )
      .join('; ');
  const said: readonly (readonly [string, string])[] = [
    ['alt', alt],
    ['heads', columns.some(({ group }) => group) ? '2' : ''],
    ['groups', numbers(({ kind }) => kind === 'group')],
    ['totals', numbers(({ kind }) => kind === 'total')],
    ['row-heads', table.rowHeads ? 'true' : ''],
    ['strong-rows', strong.rows],
    ['strong-columns', strong.columns],
    ['strong-cells', strong.cells],
    ['bars', shares('bars')],
    ['shades', shares('shades')],
  ];
  return said.filter(([, value]) => value !== '');
}

/** Numbers of rows and columns that stand out, and of cells, `row:column`. */
function emphasisOf(
  emphasize: readonly Emphasis[],
  rows: readonly TableRowPart[],
  columns: readonly TableColumnPart[],
) {
  const rowOf = (id: string) => rows.findIndex((row) => row.kind !== 'group' && row.id === id) + 1;
  const columnOf = (id: string) => columns.findIndex((column) => column.id === id) + 1;
  const of = (pick: (one: Emphasis) => string | undefined) =>
    [...new Set(emphasize.flatMap((one) => pick(one) ?? []))].join(' ');
  const there = (n: number) => (n > 0 ? String(n) : undefined);
  return {
    rows: of(({ row, column }) =>
      row !== undefined && column === undefined ? there(rowOf(row)) : undefined,
    ),
    columns: of(({ row, column }) =>
      column !== undefined && row === undefined ? there(columnOf(column)) : undefined,
    ),
    cells: of(({ row, column }) => {
      if (row === undefined || column === undefined) return undefined;
      const [r, c] = [rowOf(row), columnOf(column)];
      return r > 0 && c > 0 ? `${r}:${c}` : undefined;
    }),
  };
}
