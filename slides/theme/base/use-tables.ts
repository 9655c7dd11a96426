/** Column widths and row heights of Markdown tables: the same reckoning that PowerPoint's tables come from. */

import type { Ref } from 'vue';
import { lastStep } from '../../../src/measure/step.ts';
import type { Rect } from '../../../src/model/theme.ts';
import type { Inline, Table, TableCell } from '../../../src/model/tree.ts';
import { hasCjkPunctuation, placeTable } from '../../../src/place/index.ts';
import { deck, theme } from './theme.ts';
import { useMeasured } from './use-measured.ts';

export function useTables(
  region: Ref<HTMLElement | undefined>,
  rect: () => Rect,
  step: () => number | undefined,
): void {
  useMeasured<HTMLTableElement>(region, 'table', (table) => set(table, rect(), step()));
}

function set(element: HTMLTableElement, rect: Rect, step: number | undefined): void {
  const placed = placeTable(
    tableOf(element),
    rect,
    theme.value,
    hasCjkPunctuation(deck.value.language),
    step,
  );
  // Its region's text may have smaller steps than tables have.
  const smallest = lastStep(theme.value, 'table');
  element.className = `lt-text-table lt-step-${Math.min(placed.step, smallest)}`;
  const alt = element.closest<HTMLElement>('.lt-described')?.dataset['alt'];
  if (alt) element.setAttribute('aria-label', alt);
  element.style.width = `${rect.w}px`;
  [...element.rows].forEach((row, i) => {
    row.style.height = `${placed.rows[i] ?? 0}px`;
    [...row.cells].forEach((cell, column) => {
      cell.style.width = `${placed.columns[column] ?? 0}px`;
      if (i === 0) cell.scope = 'col';
    });
  });
}

const tableOf = (element: HTMLTableElement): Table => ({
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
  if (node.tagName === 'STRONG') return [{ type: 'strong', children }];
  return node.tagName === 'EM' ? [{ type: 'emphasis', children }] : children;
}
