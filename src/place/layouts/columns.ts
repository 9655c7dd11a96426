import type { Rect } from '../../model/theme.ts';
import type { Columns } from '../../model/tree.ts';
import { columnRects } from '../containers/columns.ts';
import type { Part } from '../parts.ts';
import type { PlacedPart, PlaceKind, RegionContext } from './context.ts';
import { clickOf, placeWithin } from './within.ts';

/** Each column as a region of its own. */
export function placeColumns(
  columns: Columns,
  rect: Rect,
  context: RegionContext,
  placePart: PlaceKind<Part>,
): PlacedPart {
  const rects = columnRects(columns, rect, context.theme);
  const placed = columns.children.map(({ children }, i) =>
    placeWithin(children, rects[i] ?? rect, context, `column-${i + 1}`, placePart),
  );
  return {
    boxes: placed.flatMap(({ boxes }) => boxes.map((box) => ({ ...clickOf(columns), ...box }))),
    overflow: Math.max(0, ...placed.map(({ overflow }) => overflow)),
  };
}
