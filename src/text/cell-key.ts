import type { Cell } from '../model/fact.ts';

/** What data calls a cell by: its number, its day as in 2026-03-01, or its words in the first of its languages. */
export function cellKey(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return 'iso' in cell ? cell.iso : (Object.values(cell.byLanguage)[0] ?? '');
}
