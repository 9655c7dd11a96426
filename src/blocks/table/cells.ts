/** How each cell of a table looks: what it is, what it is merged with, what stands behind its words. */
import type { Color, Theme } from '../../model/theme.ts';
import type { Table, TableBar, TableLook } from '../../model/tree.ts';
import { tableLook } from '../../theme/table-look.ts';
import { barColor, shadeColor, strongColor } from './shades.ts';

export interface CellLook {
  readonly role: 'head' | 'group' | 'total' | 'body';
  /** Columns and rows that it takes. */
  readonly across: number;
  readonly down: number;
  /** Part of a cell at its left or above it, and empty. */
  readonly covered?: 'left' | 'above';
  readonly bold: boolean;
  /** In place of the bands'. */
  readonly fill?: Color;
  /** From its left edge, in per cent of its width, with the ground beside it. */
  readonly bar?: TableBar & { readonly color: Color; readonly ground: Color };
}

const plain: TableLook = {
  heads: 1,
  groups: [],
  totals: [],
  rowHeads: false,
  strongRows: [],
  strongColumns: [],
  strongCells: [],
  bars: new Map(),
  shades: new Map(),
};

export const lookOf = ({ look = plain }: Table): TableLook => look;

/** Rows are banded where nothing else parts them. */
export const hasBands = (table: Table, theme: Pick<Theme, 'drawings' | 'roles'>): boolean =>
  tableLook(theme).bands && lookOf(table).groups.length === 0;

/** How many rows are heads, at the table's top. */
export const headRows = (table: Table): number => Math.min(lookOf(table).heads, table.children.length);

/** The one total that is the table's last row: PowerPoint's own style has a look for it. */
export function endsInTotal(table: Table): boolean {
  const { totals, heads } = lookOf(table);
  return totals.length === 1 && totals[0] === table.children.length - heads;
}

/** A look for every cell, row by row; rows that are too short are as they are. */
export function cellLooks(table: Table, theme: Pick<Theme, 'colors' | 'roles' | 'drawings'>): CellLook[][] {
  const look = lookOf(table);
  const heads = headRows(table);
  return table.children.map(({ children }, row) =>
    children.map((_, column) =>
      row < heads ? headLook(table, row, column) : bodyLook(table, look, row - heads + 1, column + 1, theme),
    ),
  );
}

const alone = { across: 1, down: 1, bold: true } as const;

/** Over two rows: a head without one below it reaches down, one with reaches as far right as there is none beside it. */
function headLook(table: Table, row: number, column: number): CellLook {
  const heads = headRows(table);
  const role = 'head' as const;
  if (heads < 2) return { role, ...alone };
  const isEmpty = (r: number, c: number) => (table.children[r]?.children[c]?.children.length ?? 0) === 0;
  if (isEmpty(1, column)) return { role, ...alone, ...(row === 0 ? { down: 2 } : { covered: 'above' }) };
  if (row === 1) return { role, ...alone };
  const joined = (c: number) => c > 0 && isEmpty(0, c) && !isEmpty(1, c) && !isEmpty(1, c - 1);
  if (joined(column)) return { role, ...alone, covered: 'left' };
  let across = 1;
  while (column + across < (table.children[0]?.children.length ?? 0) && joined(column + across)) across++;
  return { role, ...alone, across };
}

/** `row` and `column` from 1. */
function bodyLook(
  table: Table,
  look: TableLook,
  row: number,
  column: number,
  theme: Pick<Theme, 'colors' | 'roles' | 'drawings'>,
): CellLook {
  const { roles } = theme;
  const { group } = tableLook(theme);
  const width = table.children[row + look.heads - 1]?.children.length ?? 1;
  if (look.groups.includes(row))
    return {
      role: 'group',
      ...alone,
      ...(column === 1 ? { across: width } : { covered: 'left' }),
      ...(group && { fill: group }),
    };
  const role = look.totals.includes(row) ? ('total' as const) : ('body' as const);
  const strong =
    look.strongRows.includes(row) ||
    look.strongColumns.includes(column) ||
    look.strongCells.some(([r, c]) => r === row && c === column);
  const bold = strong || role === 'total' || (look.rowHeads && column === 1);
  const ground =
    hasBands(table, theme) && isBanded(look, row) && role === 'body' ? roles.panel : roles.ground;
  const fill =
    shadeColor(look.shades.get(column)?.[row - 1], theme) ?? (strong ? strongColor(theme) : undefined);
  const share = look.bars.get(column)?.[row - 1];
  const bar = share && { ...share, color: barColor(fill !== undefined, theme), ground: fill ?? ground };
  return { role, ...alone, bold, ...(fill && { fill }), ...(bar && { bar }) };
}

/** PowerPoint counts bands below the first row, be there one more with heads or not. */
const isBanded = ({ heads }: TableLook, row: number): boolean => (row + heads) % 2 === 0;
