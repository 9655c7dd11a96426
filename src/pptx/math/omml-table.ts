import { type Element, elements } from '../xml/dom.ts';
import { el } from '../xml/el.ts';

type WriteRow = (parts: readonly Element[]) => string;

/** Matrices; lines aligned at their signs; and what KaTeX makes of `\tag`, of which the formula is left. */
export function tableXml(table: Element, rows: readonly Element[], write: WriteRow): string {
  const { columnalign = '', columnspacing, width } = table.attribs;
  const cells = rows.map((row) => elements(row).map((cell) => write(elements(cell))));
  if (width === '100%') return cells.map((row) => row[1] ?? '').join('');
  // `aligned` and its kin: right and left by turns, with nothing between.
  const aligns = columnalign.split(' ');
  const isAligned = aligns[0] === 'right' && aligns[1] === 'left' && columnspacing?.startsWith('0em');
  return isAligned || /^right left( right left)*$/.test(columnalign)
    ? alignedXml(cells)
    : matrixXml(cells, aligns);
}

/** At every other mark lines are aligned, the ones between are space. */
const mark = el('m:r', {}, '<m:t>&amp;</m:t>');

const alignedXml = (cells: readonly (readonly string[])[]): string =>
  el('m:eqArr', {}, ...cells.map((row) => el('m:e', {}, row.join(mark))));

const edges: ReadonlySet<string> = new Set(['left', 'center', 'right']);

function matrixXml(cells: readonly (readonly string[])[], aligns: readonly string[]): string {
  const count = Math.max(1, ...cells.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, i) => {
    const align = aligns[i] ?? '';
    return el(
      'm:mc',
      {},
      el(
        'm:mcPr',
        {},
        el('m:count', { 'm:val': 1 }),
        el('m:mcJc', { 'm:val': edges.has(align) ? align : 'center' }),
      ),
    );
  });
  // A row that ends early has empty cells.
  const body = cells.map((row) =>
    el('m:mr', {}, ...Array.from({ length: count }, (_, i) => el('m:e', {}, row[i] ?? ''))),
  );
  return el('m:m', {}, el('m:mPr', {}, el('m:mcs', {}, ...columns)), ...body);
}
