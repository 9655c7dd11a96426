/** Regions of ours that are placeholders of a template's. */
import type { Grid, Layout, PlaceholderType, Region, TextStyle } from '../model/theme.ts';
import { textRect } from './area.ts';
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
  const { color: _, ...uncolored } = seats(region) ? seated(filled, own, grid, head) : lent;
  const name = ownStyleName(region);
  const style = Object.hasOwn(styles, name) ? name : region.style;
  return { ...uncolored, style, anchor: own.anchor, ...(look && { align: look.align }) };
}

/** A heading stands where the words below it begin. */
export function columnOf({ rect }: Region, layout: Layout, { regions: found }: LayoutMap) {
  const beneath = bodies(layout).find((one) => one.rect.x === rect.x && one.rect.w === rect.w);
  const own = beneath && found.get(beneath.name);
  if (!own || beneath.rect === rect || bodies(layout).length < 2) return undefined;
  const { x, w } = textRect(own);
  return { x, w };
}
