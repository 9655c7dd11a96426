import {
  type CellLook,
  cellLooks,
  endsInTotal,
  hasBands,
  headRows,
  lookOf,
} from '../../blocks/table/cells.ts';
import type { TableBox } from '../../model/box.ts';
import type { Theme } from '../../model/theme.ts';
import { cellInset } from '../../theme/spacing.ts';
import { tableLook } from '../../theme/table-look.ts';
import { colorXml, fillXml } from '../parts/color.ts';
import { frameXml } from '../parts/placeholder.ts';
import { lineXml, tableStyleId, totalLine } from '../parts/table-style.ts';
import { emu } from '../units.ts';
import { at, childrenNamed, type Element, one, replace, setChildren } from '../xml/dom.ts';
import { el } from '../xml/el.ts';
import { drawn, type SlidePass } from './slide-part.ts';

/**
 * Tables take the deck's table style: its header row, bands, first column and total. Cells say of their own only what that
 * has no look for.
 */
export const tables: SlidePass = (slide) => {
  for (const { element, item } of drawn(slide))
    if (item.box.type === 'table') mend(element, item.box, slide.theme);
};

function mend(frame: Element, box: TableBox, theme: Theme): void {
  const h = box.rows.reduce((sum, row) => sum + row, 0);
  replace(at(frame, 'p:xfrm'), one(frameXml('p:xfrm', { ...box.rect, h })));
  if (box.placeholder === undefined) setChildren(at(frame, 'p:nvGraphicFramePr', 'p:nvPr'), []);
  const table = at(frame, 'a:graphic', 'a:graphicData', 'a:tbl');
  const flags = {
    rtl: theme.rightToLeft ? 1 : undefined,
    firstRow: 1,
    firstCol: lookOf(box.table).rowHeads ? 1 : undefined,
    lastRow: endsInTotal(box.table) ? 1 : undefined,
    bandRow: hasBands(box.table, theme) ? 1 : undefined,
  };
  replace(at(table, 'a:tblPr'), one(el('a:tblPr', flags, el('a:tableStyleId', {}, tableStyleId))));
  childrenNamed(at(table, 'a:tblGrid'), 'a:gridCol').forEach((column, i) => {
    column.attribs = { w: String(emu(box.columns[i] ?? 0)) };
  });
  const looks = cellLooks(box.table, theme);
  childrenNamed(table, 'a:tr').forEach((row, i) => {
    row.attribs = { h: String(emu(box.rows[i] ?? 0)) };
    childrenNamed(row, 'a:tc').forEach((cell, column) => {
      const look = looks[i]?.[column];
      if (look)
        dress(cell, look, { row: i, heads: headRows(box.table), isStyled: endsInTotal(box.table), theme });
    });
  });
}

interface Around {
  readonly row: number;
  readonly heads: number;
  /** The table's style has a look for its total. */
  readonly isStyled: boolean;
  readonly theme: Theme;
}

function dress(cell: Element, look: CellLook, around: Around): void {
  const { across, down, covered } = look;
  const merged = {
    rowSpan: down > 1 ? down : undefined,
    gridSpan: across > 1 ? across : undefined,
    hMerge: covered === 'left' ? 1 : undefined,
    vMerge: covered === 'above' ? 1 : undefined,
  };
  cell.attribs = Object.fromEntries(
    Object.entries(merged).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
  const { l, t, r, b } = cellInset;
  const margins = { marL: emu(l), marR: emu(r), marT: emu(t), marB: emu(b) };
  const properties = el('a:tcPr', { ...margins, anchor: 'ctr' }, ...groundOf(look, around));
  replace(at(cell, 'a:tcPr'), one(properties));
}

/** Lines and fill where they are not the style's. */
function groundOf(look: CellLook, { row, heads, isStyled, theme }: Around): string[] {
  const { role, fill, bar } = look;
  const { end } = tableLook(theme);
  if (role === 'head') return heads === 1 ? [] : headGround(look, row, theme);
  const total = role === 'total' && !isStyled;
  const above = total ? [lineXml('a:lnT', end, totalLine)] : [];
  if (bar) return [...above, barXml(bar)];
  if (fill) return [...above, fillXml(fill)];
  return total ? [...above, el('a:noFill')] : [];
}

/** Of two rows of heads: the style knows only the first. What stands across several columns has a thin rule below it. */
function headGround({ across, down }: CellLook, row: number, theme: Theme): string[] {
  const { ground, aroundHead } = tableLook(theme);
  if (!aroundHead) return row > 0 && ground ? [fillXml(ground)] : [];
  if (row > 0 || down > 1) return [...(row > 0 ? [lineXml('a:lnT')] : []), lineXml('a:lnB', aroundHead)];
  return [across > 1 ? lineXml('a:lnB', theme.roles.rule) : lineXml('a:lnB')];
}

/** A fill that changes at once from the bar's colour to the ground's, where the figure is. */
function barXml({ from, to, color, ground }: NonNullable<CellLook['bar']>): string {
  const stops = [
    ...(from > 0
      ? ([
          [0, ground],
          [from, ground],
        ] as const)
      : []),
    [from, color] as const,
    [to, color] as const,
    ...(to < 100
      ? ([
          [to, ground],
          [100, ground],
        ] as const)
      : []),
  ];
  if (from === to) return fillXml(ground);
  if (from === 0 && to === 100) return fillXml(color);
  return el(
    'a:gradFill',
    { rotWithShape: 1 },
    el('a:gsLst', {}, ...stops.map(([share, of]) => el('a:gs', { pos: share * 1000 }, colorXml(of)))),
    el('a:lin', { ang: 0, scaled: 0 }),
  );
}
