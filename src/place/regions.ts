/** Where the regions of a slide stand, which depends on which of them have content. */
import type { LayoutName, Rect, Region, Theme } from '../model/theme.ts';
import { grid } from '../theme/layouts.ts';

export interface PlacedRegion {
  readonly region: Region;
  readonly rect: Rect;
}

/** Between a canvas and the note below it. */
const noteGap = 10;
/** What a lead pushes down. */
const moved: ReadonlySet<string> = new Set(['canvas', 'takeaways', 'caption', 'body']);
const headingHeight = 34;
const headingGap = 8;

/**
 * Rectangles of a layout's regions that have content: below a lead everything moves down, above a note the canvas ends,
 * and what is not there leaves its place to its neighbour. The web theme calls this too.
 */
export function placeRegions(theme: Theme, layout: LayoutName, filled: ReadonlySet<string>): PlacedRegion[] {
  const all = theme.layouts[layout].regions;
  return all
    .filter(({ name }) => filled.has(name))
    .map((region) => ({ region, rect: rectOf(region, layout, filled, theme) }));
}

function rectOf(region: Region, layout: LayoutName, filled: ReadonlySet<string>, theme: Theme): Rect {
  const { name, rect } = region;
  const g = grid(theme.size);
  const full = { x: g.margin, w: g.w };
  if (layout === 'two-columns') return columnRect(region, filled, theme);
  if (layout === 'references' && name === 'left' && !filled.has('right')) return { ...rect, ...full };
  if (!moved.has(name)) return rect;
  const partner = name === 'canvas' ? (layout === 'chart' ? 'takeaways' : 'caption') : 'canvas';
  const alone = (layout === 'chart' || layout === 'image') && !filled.has(partner);
  return between({ ...rect, ...(alone ? full : {}) }, layout, filled, theme);
}

/** Between a lead above and a note below. */
function between(rect: Rect, layout: LayoutName, filled: ReadonlySet<string>, theme: Theme): Rect {
  const { leadShift } = grid(theme.size);
  const note = theme.layouts[layout].regions.find(({ name }) => name === 'note');
  const top = rect.y + (filled.has('lead') ? leadShift : 0);
  const bottom = note && filled.has('note') ? note.rect.y - noteGap : rect.y + rect.h;
  return { ...rect, y: top, h: bottom - top };
}

/** Both columns begin alike, with headings or without. */
function columnRect({ name, rect }: Region, filled: ReadonlySet<string>, theme: Theme): Rect {
  const { body, leadShift } = grid(theme.size);
  const top = body.top + (filled.has('lead') ? leadShift : 0);
  if (name.endsWith('-heading')) return { ...rect, y: top };
  if (name !== 'left' && name !== 'right') return rect;
  const headed = filled.has('left-heading') || filled.has('right-heading');
  const y = top + (headed ? headingHeight + headingGap : 0);
  return { ...rect, y, h: body.bottom - y };
}
