/** Layouts of ours in the places of a template's. */
import type { Down, Grid, Layout, Length, PlaceChange, Pt, Rect, Region, Size } from '../model/theme.ts';
import { areaOf, contentArea, downOf } from '../theme/grid.ts';
import { textRect } from './area.ts';
import type { LayoutMap } from './map.ts';
import type { TemplatePlaceholder } from './model.ts';

/** From the area that a layout was made for to the one that it gets. */
export interface Fit {
  readonly from: Rect;
  readonly to: Rect;
  /** How much smaller text is. */
  readonly scale: number;
  /** How much smaller strips of one line are; in a narrow area their words run on to a second one. */
  readonly strip: number;
  /** Small print below the area, and how much of the area's foot it takes where the template has no room there. */
  readonly below: readonly string[];
  readonly reserved: Pt;
}

/** The grid of a layout in its area: strips above and below keep their height, in the scale of the text. */
export function refitGrid(grid: Grid, { to, scale, strip, below, reserved }: Fit): Grid {
  const { top, bottom } = areaOf(grid);
  const end = to.y + to.h - reserved;
  const changes = grid.changes.map((change) => ({
    ...change,
    // Words above the content begin a little above it, where a template may have its title.
    ...(change.top !== undefined && { top: to.y + (change.top - top) * strip + grid.gap * scale }),
    ...(change.bottom !== undefined && { bottom: end - (bottom - change.bottom) * strip }),
  }));
  return {
    margin: to.x,
    width: to.w,
    gutter: grid.gutter * scale,
    top: to.y,
    bottom: to.y + to.h,
    gap: grid.gap * scale,
    changes: [...(reserved > 0 ? [{ with: below, bottom: end }] : []), ...changes],
  };
}

const inX = (x: number, { from, to }: Fit): number => to.x + ((x - from.x) * to.w) / from.w;
const inY = (y: number, { from, to }: Fit): number => to.y + ((y - from.y) * to.h) / from.h;

/** A region's place in the area, where it has none of its own. */
export function refitRegion(region: Region, grid: Grid, fit: Fit): Region {
  const { from, to } = fit;
  const { rect, down } = region;
  const line = lineRect(region, grid, fit);
  const { y, h } = line ?? { y: inY(rect.y, fit), h: (rect.h * to.h) / from.h };
  return {
    ...region,
    rect: { x: inX(rect.x, fit), y, w: (rect.w * to.w) / from.w, h },
    down: line || !follows(down) ? { y: { pt: y }, h: { pt: h } } : refitDown(down, fit),
    changes: region.changes.map((change) => refitChange(change, fit)),
  };
}

/** Where one line stands that belongs above, below or at the foot of the area; undefined for what stands in it. */
function lineRect(region: Region, grid: Grid, { from, to, scale, strip, below, reserved }: Fit) {
  const { name, rect } = region;
  const h = rect.h * strip;
  const [end, foot] = [to.y + to.h, from.y + from.h];
  if (below.includes(name)) return { y: end - reserved + 2 * scale, h };
  if (isStrip(name, grid, 'bottom')) return { y: end - reserved - (foot - rect.y) * strip, h };
  if (isStrip(name, grid, 'top')) return { y: to.y, h };
  if (rect.y + rect.h > from.y) return undefined;
  // What belongs above the area, such as a title, stands as near to it as it did, and on the slide.
  const y = Math.max(4, to.y - (from.y - rect.y) * scale);
  return { y, h: Math.max(rect.h * scale * 0.5, Math.min(rect.h * scale, to.y - y)) };
}

/** The content area makes room for it. */
const isStrip = (name: string, grid: Grid, side: 'top' | 'bottom'): boolean =>
  grid.changes.some((change) => change[side] !== undefined && change.with?.includes(name));

const follows = (down: Down): boolean =>
  'rows' in down || (down.y.tops ?? 0) !== 0 || (down.y.heights ?? 0) !== 0;

function refitChange(change: PlaceChange, fit: Fit): PlaceChange {
  return {
    ...change,
    ...(change.x !== undefined && { x: inX(change.x, fit) }),
    ...(change.w !== undefined && { w: (change.w * fit.to.w) / fit.from.w }),
    ...(change.down !== undefined && { down: refitDown(change.down, fit) }),
  };
}

function refitDown(down: Down, fit: Fit): Down {
  if ('rows' in down) return down;
  // A length from the top of the area is one of text; one from the slide's edge is a place.
  const place = (length: Length): Length =>
    length.tops || length.heights
      ? { ...length, pt: length.pt * fit.scale }
      : { ...length, pt: inY(length.pt, fit) };
  return {
    y: place(down.y),
    ...(down.h && { h: { ...down.h, pt: down.h.pt * (down.h.heights ? fit.scale : fit.to.h / fit.from.h) } }),
  };
}

/**
 * A region in a placeholder of theirs: there exactly, and with the area where that is moved. Below a heading that has none,
 * it begins lower: `head`, by how much, where one of these is there.
 */
export function seated(region: Region, own: TemplatePlaceholder, grid: Grid, head?: Head): Region {
  const rect = textRect(own);
  const area = contentArea(grid);
  const inside = rect.y >= area.y - 1 && rect.y + rect.h <= area.y + area.h + 1;
  // A line keeps its height, and its distance from the edge that it is nearer to.
  const foot = rect.y + rect.h / 2 > area.y + area.h / 2;
  const line: Down = foot
    ? { y: { pt: rect.y - area.y - area.h, tops: 1, heights: 1 }, h: { pt: rect.h } }
    : { y: { pt: rect.y - area.y, tops: 1 }, h: { pt: rect.h } };
  if (inside && own.small) return { ...region, rect, down: line, changes: [] };
  const down = (by: Pt): Down =>
    inside
      ? { y: { pt: rect.y + by - area.y, tops: 1 }, h: { pt: rect.h - by - area.h, heights: 1 } }
      : { y: { pt: rect.y + by }, h: { pt: rect.h - by } };
  if (!head) return { ...region, rect, down: down(0), changes: [] };
  return { ...region, rect, down: down(head.height), changes: [{ without: head.of, down: down(0) }] };
}

export interface Head {
  /** Names of regions. */
  readonly of: readonly string[];
  readonly height: Pt;
}

/**
 * What stands above a region's words only where it is there, and has no placeholder of its own. Below a strip the content
 * area begins lower already.
 */
export function headOf(
  region: Region,
  found: LayoutMap['regions'],
  grid: Grid,
  scale: number,
): Head | undefined {
  const change = region.changes.find(
    ({ without = [], down }) =>
      down && without.length > 0 && without.every((name) => !found.has(name) && !isStrip(name, grid, 'top')),
  );
  if (!change?.down || !change.without) return undefined;
  const area = areaOf(grid);
  const height = downOf(region.down, grid, area).y - downOf(change.down, grid, area).y;
  return height > 0 ? { of: change.without, height: height * scale } : undefined;
}

/** Regions of small print below a layout's area that have no placeholder. */
export const linesBelow = ({ regions }: Layout, found: LayoutMap['regions'], from: Rect): readonly Region[] =>
  regions.filter(({ name, rect }) => !found.has(name) && rect.h < 60 && rect.y >= from.y + from.h);

/** How much of the area's foot they need: nothing where the template has room between it and its own foot. */
export function reservedFor(
  lines: readonly Region[],
  { layout, area }: LayoutMap,
  slide: Size,
  strip: number,
): Pt {
  if (lines.length === 0) return 0;
  const needed = (Math.max(...lines.map(({ rect }) => rect.h)) + 4) * strip;
  const end = area.y + area.h;
  const all = [...layout.placeholders, ...layout.art.shapes].map(({ rect }) => rect);
  const below = all.filter(({ x, y, w }) => y >= end - 2 && x < area.x + area.w && x + w > area.x);
  return Math.min(slide.h - 4, ...below.map(({ y }) => y)) - end >= needed ? 0 : needed;
}

/** Of a strip's height, for lines that are made for an area: where text would be broken it is one of two lines. */
export const stripScale = (from: Rect, to: Rect, scale: number): number =>
  to.w < 0.8 * from.w * scale ? 1.5 * scale : scale;
