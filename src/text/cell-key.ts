import type { Cell } from '../model/fact.ts';

/** What data calls a cell by: its number, or its words in the first of its languages. */
export function cellKey(cell: Cell): string {
  if (typeof cell === 'object' && cell !== null) return Object.values(cell.byLanguage)[0] ?? '';
  return cell === null ? '' : String(cell);
}
