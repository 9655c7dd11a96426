/** Column widths and row heights of Markdown tables: the same reckoning that PowerPoint's tables come from. */

import type { Ref } from 'vue';
import { type CellLook, cellLooks, hasBands, headRows } from '../../../src/blocks/table/cells.ts';
import { readLook } from '../../../src/blocks/table/look.ts';
import { lastStep } from '../../../src/measure/step.ts';
import type { Color, Rect } from '../../../src/model/theme.ts';
import type { Inline, Table, TableCell, TableLook } from '../../../src/model/tree.ts';
import { hasCjkPunctuation, placeTable } from '../../../src/place/index.ts';
import { cssColor } from '../../../src/web/css-color.ts';
import { deck, theme } from './theme.ts';
import { useMeasured } from './use-measured.ts';

export function useTables(
  region: Ref<HTMLElement | undefined>,
  rect: () => Rect,
  step: () => number | undefined,
): void {
  useMeasured<HTMLTableElement>(region, 'table', (table) => set(table, rect(), step(), region.value));
}

function set(
  element: HTMLTableElement,
  rect: Rect,
  step: number | undefined,
  region: HTMLElement | undefined,
): void {
  const around = element.closest<HTMLElement>('.lt-described');
  const table = tableOf(element, readLook(JSON.parse(around?.dataset['look'] ?? '{}')).look);
  const cjk = hasCjkPunctuation(deck.value.language);
  const largest = placeTable(table, rect, theme.value, cjk, step);
  // What stands beside other things is no higher than it needs.
  const isAlone = (around ?? element).parentElement === region && region?.childElementCount === 1;
  const placed = isAlone ? largest : placeTable(table, { ...rect, h: 0 }, theme.value, cjk, largest.step);
  // Its region's text may have smaller steps than tables have.
  const smallest = lastStep(theme.value, 'table');
  element.className = `lt-text-table lt-step-${Math.min(placed.step, smallest)}`;
  const alt = around?.dataset['alt'];
  if (alt) element.setAttribute('aria-label', alt);
  element.style.width = `${rect.w}px`;
  setColumns(element, placed.columns);
  const looks = cellLooks(table, theme.value);
  element.classList.toggle('lt-no-bands', !hasBands(table, theme.value));
  // A cell cannot reach from the head into the body.
  const second = headRows(table) === 2 ? element.rows[1] : undefined;
  if (second && second.parentElement !== element.tHead) element.tHead?.append(second);
  element.classList.toggle('lt-two-heads', second !== undefined);
  [...element.rows].forEach((row, i) => {
    row.style.height = `${placed.rows[i] ?? 0}px`;
    [...row.cells].forEach((cell, column) => {
      const look = looks[i]?.[column];
      if (look) dress(cell, look, { row: i, column, rowHeads: table.look?.rowHeads ?? false });
    });
  });
}

/** Widths are the columns' own: cells of the first row may be merged. */
function setColumns(element: HTMLTableElement, widths: readonly number[]): void {
  const group =
    element.querySelector('colgroup') ??
    element.insertBefore(document.createElement('colgroup'), element.firstChild);
  group.replaceChildren(
    ...widths.map((width) => {
      const column = document.createElement('col');
      column.style.width = `${width}px`;
      return column;
    }),
  );
}

/** What PowerPoint's table style and its cells say of this one. */
function dress(
  cell: HTMLTableCellElement,
  look: CellLook,
  at: { readonly row: number; readonly column: number; readonly rowHeads: boolean },
): void {
  const { role, across, down, covered, bold } = look;
  cell.colSpan = across;
  cell.rowSpan = down;
  cell.hidden = covered !== undefined;
  cell.classList.toggle('lt-cell-head', role === 'head');
  cell.classList.toggle('lt-cell-total', role === 'total');
  cell.classList.toggle('lt-cell-bold', bold && role !== 'head');
  cell.style.background = groundOf(look);
  cell.classList.toggle('lt-cell-across', role === 'head' && across > 1);
  const names = role === 'group' || (at.rowHeads && at.column === 0);
  if (role === 'head') {
    if (at.row === 0) cell.scope = across > 1 ? 'colgroup' : 'col';
    else cell.setAttribute('role', 'columnheader');
  } else if (names) cell.setAttribute('role', 'rowheader');
}

function groundOf({ fill, bar }: CellLook): string {
  const css = (color: Color) => cssColor(theme.value, color);
  if (!bar) return fill ? css(fill) : '';
  const { from, to } = bar;
  const [color, ground] = [css(bar.color), css(bar.ground)];
  return `linear-gradient(to right, ${ground} ${from}%, ${color} ${from}% ${to}%, ${ground} ${to}%)`;
}

const tableOf = (element: HTMLTableElement, look: TableLook | undefined): Table => ({
  ...(look && { look }),
  type: 'table',
  align: [...(element.rows[0]?.cells ?? [])].map((cell) => alignOf(cell)),
  children: [...element.rows].map((row) => ({
    type: 'tableRow',
    children: [...row.cells].map(
      (cell): TableCell => ({ type: 'tableCell', children: [...cell.childNodes].flatMap(inlineOf) }),
    ),
  })),
});

const alignOf = ({ style }: HTMLTableCellElement): 'left' | 'center' | 'right' =>
  style.textAlign === 'right' || style.textAlign === 'center' ? style.textAlign : 'left';

/** As much of the tree's inline nodes as measuring needs. */
export function inlineOf(node: Node): Inline[] {
  if (node.nodeType === Node.TEXT_NODE) return [{ type: 'text', value: node.textContent ?? '' }];
  if (!(node instanceof HTMLElement)) return [];
  if (node.classList.contains('lt-cite'))
    return [
      {
        type: 'cite',
        value: node.querySelector('.lt-cite-mark')?.textContent ?? '',
        from: '',
        inline: node.classList.contains('lt-cite-inline'),
      },
    ];
  // What KaTeX draws holds the same three times over: to be heard, to be seen, and as it was written.
  if (node.classList.contains('katex'))
    return [{ type: 'inlineMath', value: node.querySelector('annotation')?.textContent ?? '' }];
  const children = [...node.childNodes].flatMap(inlineOf);
  if (node.tagName === 'BR') return [{ type: 'break' }];
  if (node.tagName === 'CODE') return [{ type: 'inlineCode', value: node.textContent ?? '' }];
  if (node.tagName === 'SUB' || node.tagName === 'SUP') return [{ type: 'sub', children }];
  if (node.tagName === 'SMALL') return [{ type: 'small', children }];
  if (node.tagName === 'STRONG') return [{ type: 'strong', children }];
  return node.tagName === 'EM' ? [{ type: 'emphasis', children }] : children;
}
