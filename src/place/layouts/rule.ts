import type { ShapeBox } from '../../model/box.ts';
import type { Color, Rect } from '../../model/theme.ts';

/** A rule beside text: a bar without words. */
export const ruleShape = (id: string, name: string, rect: Rect, fill: Color): ShapeBox => ({
  type: 'shape',
  geometry: 'rect',
  anchor: 'top',
  id,
  name,
  rect,
  fill,
  text: [],
  inset: { l: 0, t: 0, r: 0, b: 0 },
});
