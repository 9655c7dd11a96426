import type { ShapeBox } from '../../model/box.ts';
import type { Pt, Rect } from '../../model/theme.ts';
import type { Pen, TextSize } from '../kit/kit.ts';

/** A node measured: its size, what is wrong with its text there, and how to draw it where it comes to stand. */
export interface Measured extends Pick<TextSize, 'cut' | 'widow'> {
  readonly w: Pt;
  readonly h: Pt;
  readonly draw: (pen: Pen, id: string, rect: Rect) => readonly ShapeBox[];
}
