import type { Theme } from '../../model/theme.ts';
import { cellsOf, columnCount, contentArea } from '../../theme/grid.ts';
import { el, namespaces } from '../xml/el.ts';

/** PowerPoint's master units, 576 to the inch. */
const masterUnits = (pt: number): number => Math.round(pt * 8);

interface Guide {
  readonly orient?: 'horz';
  readonly pos: number;
}

/** Lines to draw along, at the margins, the columns and the content area's top and bottom of the theme's grid. */
function guidesOf({ grid, size }: Theme): readonly Guide[] {
  const { x, y, w, h } = contentArea(grid);
  const axis = { start: x, size: w, gap: grid.gutter, cells: columnCount };
  const edges = Array.from({ length: columnCount }, (_, i) => cellsOf(axis, i + 1, i + 1)).flatMap(
    ({ at, size: width }) => [at, at + width],
  );
  const inside = (most: number) => (pos: number) => pos >= 0 && pos <= masterUnits(most);
  const across = [...new Set(edges.map(masterUnits))].filter(inside(size.w));
  const down = [y, y + h].map(masterUnits).filter(inside(size.h));
  return [...down.map((pos) => ({ orient: 'horz' as const, pos })), ...across.map((pos) => ({ pos }))];
}

/** Last on the slide master: guides that a person sees on every slide, and moves on the master alone (MS-PPTX 2.7). */
export function masterGuidesXml(theme: Theme): string {
  const color = el('p15:clr', {}, el('a:srgbClr', { val: 'F26B43' }));
  const guides = guidesOf(theme).map(({ orient, pos }, i) =>
    el('p15:guide', { id: i + 1, orient, pos, userDrawn: 1 }, color),
  );
  return el(
    'p:extLst',
    {},
    el(
      'p:ext',
      { uri: '{27BBF7A9-308A-43DC-89C8-2F10F3537804}' },
      el('p15:sldGuideLst', { 'xmlns:p15': namespaces.p15 }, ...guides),
    ),
  );
}
