import { paragraph } from '../../blocks/kit/kit.ts';
import { paragraphsHeight } from '../../measure/paragraphs.ts';
import type { TextParagraph } from '../../model/box.ts';
import type { Color, Pt, Rect, TextStyleName } from '../../model/theme.ts';
import type { Callout } from '../../model/tree.ts';
import { insideOf, startOf } from '../../theme/mirror.ts';
import { calloutSpace } from '../../theme/spacing.ts';
import type { Setting } from '../setting.ts';

/** A callout's heading: in the style of its text, bold. Layouts may have styles of their own. */
export const headingParagraph = (
  heading: string,
  { style, step, theme }: Setting,
  color?: Color,
): TextParagraph =>
  paragraph({ style: style as TextStyleName, step }, [{ text: heading }], {
    bold: true,
    align: startOf(theme),
    after: 0,
    ...(color && { color }),
  });

/** With what stands between it and the text; 0 where there is none. */
export function headingHeight({ heading, children }: Callout, width: Pt, setting: Setting): Pt {
  if (heading === '') return 0;
  const { l, r, after } = calloutSpace;
  const { theme, cjk } = setting;
  const height = paragraphsHeight([headingParagraph(heading, setting)], width - l - r, theme, cjk);
  return height + (children.length > 0 ? after : 0);
}

/** The place of what a callout holds, within its own. */
export function calloutInside(callout: Callout, rect: Rect, setting: Setting): Rect {
  const { x, y, w, h } = rect;
  const { l, t, r, b } = calloutSpace;
  const top = t + headingHeight(callout, w, setting);
  return insideOf(setting.theme, rect, { x: x + l, y: y + top, w: w - l - r, h: h - top - b });
}
