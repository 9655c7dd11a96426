/** What holds things apart that stand side by side: a panel behind each, or a rule above each, as the theme has it. */
import type { ShapeBox } from '../../model/box.ts';
import type { Color, Pt, Theme } from '../../model/theme.ts';
import { type Pen, type ShapeLook, shape } from './kit.ts';

/** How thick the rule above a column is. */
export const ruleWeight: Pt = 2;

export const isRuled = ({ drawings }: Theme): boolean => drawings.holder === 'rule';

/** A ground with the corners of the theme's panels. */
export const ground = ({ drawings: { corners } }: Theme, fill: Color): ShapeLook => ({
  fill,
  ...(corners > 0 && { geometry: 'roundRect' as const, radius: corners }),
});

/** Whether panels are of one piece: what has round corners cannot be put together from two rectangles. */
export const isRounded = ({ drawings }: Theme): boolean => drawings.corners > 0;

/** A rule across a column: in the text's colour, in the accent where it says so. */
export function ruleAbove(
  pen: Pen,
  id: string,
  name: string,
  { x, y, w }: { readonly x: Pt; readonly y: Pt; readonly w: Pt },
  emphasised = false,
): ShapeBox {
  const { accent, text } = pen.theme.roles;
  return shape(pen, id, name, { x, y, w, h: ruleWeight }, { fill: emphasised ? accent : text });
}
