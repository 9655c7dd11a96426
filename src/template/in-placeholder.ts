/** Regions of ours that are placeholders of a template's. */
import type { Grid, Layout, PlaceholderType, Region, TextStyle } from '../model/theme.ts';
import { around, textRect } from './area.ts';
import { isTitle } from './kind.ts';
import type { LayoutMap } from './map.ts';
import type { SchemeColors, TemplatePlaceholder } from './model.ts';
import { isLent, ownStyleName, type Seat } from './own-styles.ts';
import { type Fit, headOf, refitRegion, seated } from './refit.ts';
import { bodies } from './regions.ts';
import { colorLike } from './styles.ts';

export interface Places {
  readonly grid: Grid;
  readonly seat: Seat;
  readonly fit: Fit;
  /** Does a region stand just where its placeholder does? */
  readonly seats: (region: Region) => boolean;
  readonly found: LayoutMap['regions'];
  readonly styles: Readonly<Record<string, TextStyle>>;
  /** Of their layout. */
  readonly colors: SchemeColors;
}

/**
 * A region that is a placeholder of theirs looks like it, and stands in it where all that shares its place has one. A line of
 * words in a body keeps its own look.
 */
export function inPlaceholder(
  region: Region,
  own: TemplatePlaceholder,
  { grid, seat, fit, seats, styles, found, colors }: Places,
): Region {
  const [look] = own.levels;
  const placeholder = { type: own.type as PlaceholderType, idx: own.idx };
  const filled: Region = {
    ...region,
    placeholder,
    inset: own.inset,
    bulleted: look?.bullet !== undefined,
    ...(own.isWritten && { unsaid: true }),
    ...(own.fill && { fill: colorLike(own.fill, seat.scheme, colors) }),
  };
  const lent = { ...refitRegion(filled, seat.base.grid, fit), lent: textRect(own) };
  if (isLent(region, own)) return lent;
  const head = headOf(region, found, seat.base.grid, seat.scale);
  const placed = seats(region) ? widening(seated(filled, own, grid, head), region, found) : lent;
  const { color: _, ...uncolored } = placed;
  const name = ownStyleName(region);
  const style = Object.hasOwn(styles, name) ? name : region.style;
  return { ...uncolored, style, anchor: own.anchor, ...(look && { align: look.align }) };
}

/** It has its neighbour's place too on slides without that, as in our own layouts: such slides say so themselves. */
function widening(placed: Region, { changes }: Region, found: LayoutMap['regions']): Region {
  const without = changes.find(({ without: names, w }) => names?.length === 1 && w !== undefined)?.without;
  const other = found.get(without?.[0] ?? '');
  if (!without || !other) return placed;
  const { y, h } = placed.rect;
  const { x, w } = around([placed, { rect: textRect(other) }]);
  const title = [...found.values()].find(isTitle)?.rect;
  const inWay = title && title.y + title.h > y + 0.1 * h && title.x < x + w && title.x + title.w > x;
  return inWay ? placed : { ...placed, changes: [...placed.changes, { without, x, w }] };
}

/** A heading stands where the words below it begin. */
export function columnOf({ rect }: Region, layout: Layout, { regions: found }: LayoutMap) {
  const beneath = bodies(layout).find((one) => one.rect.x === rect.x && one.rect.w === rect.w);
  const own = beneath && found.get(beneath.name);
  if (!own || beneath.rect === rect || bodies(layout).length < 2) return undefined;
  const { x, w } = textRect(own);
  return { x, w };
}
