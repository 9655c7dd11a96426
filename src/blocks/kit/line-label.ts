/** Words on a line: on the slide's own ground, so that the line stops before them. */
import type { ShapeBox, TextParagraph } from '../../model/box.ts';
import type { Pt } from '../../model/theme.ts';
import { inset, type Pen, roomForLine, shape, textSize } from './kit.ts';

const space = inset(5, 1);

/** Room for a label that is at most so wide; none for no label. */
export function labelSize(
  words: TextParagraph | undefined,
  widest: Pt,
  pen: Pen,
): { readonly w: Pt; readonly h: Pt } {
  if (!words) return { w: 0, h: 0 };
  const w = Math.min(widest, roomForLine(words, pen) + space.l + space.r + 1);
  return { w, h: textSize([words], w - space.l - space.r, pen).height + space.t + space.b };
}

export const label = (
  pen: Pen,
  id: string,
  words: TextParagraph,
  [x, y]: readonly [Pt, Pt],
  { w, h }: { readonly w: Pt; readonly h: Pt },
): ShapeBox =>
  shape(
    pen,
    id,
    `Label: ${words.runs[0]?.text ?? ''}`,
    { x: x - w / 2, y: y - h / 2, w, h },
    {
      fill: pen.theme.roles.ground,
      text: [words],
      anchor: 'middle',
      inset: space,
    },
  );
