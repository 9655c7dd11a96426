import type { TableBox } from '../../model/box.ts';
import type { Theme } from '../../model/theme.ts';
import { cellInset } from '../../theme/spacing.ts';
import { frameXml } from '../parts/placeholder.ts';
import { tableStyleId } from '../parts/table-style.ts';
import { emu } from '../units.ts';
import { at, childrenNamed, descendants, type Element, one, replace, setChildren } from '../xml/dom.ts';
import { el } from '../xml/el.ts';
import { drawn, type SlidePass } from './slide-part.ts';

/** Tables take the deck's table style, a header row and bands; cells say nothing of their own but their anchor. */
export const tables: SlidePass = (slide) => {
  for (const { element, item } of drawn(slide))
    if (item.box.type === 'table') mend(element, item.box, slide.theme);
};

function mend(frame: Element, box: TableBox, theme: Theme): void {
  const h = box.rows.reduce((sum, row) => sum + row, 0);
  replace(at(frame, 'p:xfrm'), one(frameXml('p:xfrm', { ...box.rect, h })));
  if (box.placeholder === undefined) setChildren(at(frame, 'p:nvGraphicFramePr', 'p:nvPr'), []);
  const table = at(frame, 'a:graphic', 'a:graphicData', 'a:tbl');
  const style = el(
    'a:tblPr',
    { rtl: theme.rightToLeft ? 1 : undefined, firstRow: 1, bandRow: 1 },
    el('a:tableStyleId', {}, tableStyleId),
  );
  replace(at(table, 'a:tblPr'), one(style));
  childrenNamed(at(table, 'a:tblGrid'), 'a:gridCol').forEach((column, i) => {
    column.attribs = { w: String(emu(box.columns[i] ?? 0)) };
  });
  childrenNamed(table, 'a:tr').forEach((row, i) => {
    row.attribs = { h: String(emu(box.rows[i] ?? 0)) };
  });
  const { l, t, r, b } = cellInset;
  const margins = { marL: emu(l), marR: emu(r), marT: emu(t), marB: emu(b) };
  for (const cell of descendants(table, 'a:tcPr')) {
    replace(cell, one(el('a:tcPr', { ...margins, anchor: 'ctr' })));
  }
}
