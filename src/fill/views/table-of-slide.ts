import type { TableCells, WrittenCell } from '../../model/deck.ts';
import { citeMarks } from '../marks.ts';
import { showNumber } from '../numbers.ts';
import { Phrase } from '../phrase.ts';
import type { Said } from '../said.ts';
import { cite, ruleOf } from './table-of-deck.ts';
import type { TableCellPart, TableParts, TableRowPart } from './table-parts.ts';

/** A table that is written on its slide. */
export function ownCells(table: TableCells, said: Said): TableParts {
  const say = (value: number) => showNumber(value, said.speaker.language, false, false);
  const columns = table.columns.map((column, i) => {
    const title = said.say(column.title.text, column.title.rich);
    const counts = table.rows.every((row) => !('cells' in row) || isNumber(row.cells[i]));
    return {
      title,
      marks: cite(said, column.source, title),
      rule: ruleOf(column.align, said),
      group: column.group && said.say(column.group),
      unit: column.unit && said.say(column.unit).text,
      id: String(i + 1),
      show: column.show,
      adds: { sum: counts, mean: counts },
      say,
    };
  });
  let n = 0;
  const rows = table.rows.map((row): TableRowPart => {
    if ('group' in row) return { kind: 'group', title: said.say(row.group) };
    return { kind: 'cells', id: String(++n), cells: row.cells.map((cell) => cellOf(cell, said, say)) };
  });
  return { columns, rows };
}

const isNumber = (cell: WrittenCell | undefined): boolean => cell === null || typeof cell === 'number';

function cellOf(cell: WrittenCell, said: Said, say: (value: number) => string): TableCellPart {
  if (cell === null) return { text: new Phrase(''), marks: '' };
  if (typeof cell === 'number') return { text: new Phrase(say(cell)), marks: '', value: cell };
  const text = said.say(cell.text, cell.rich);
  return { text, marks: citeMarks(text.sources, said.speaker) };
}
