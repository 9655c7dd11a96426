import { calloutColors } from '../../blocks/callout/kinds.ts';
import type { Box, PanelBox, ShapeBox, TextBox } from '../../model/box.ts';
import type { Rect } from '../../model/theme.ts';
import type { Block, Callout } from '../../model/tree.ts';
import { insideOf, otherInset } from '../../theme/mirror.ts';
import { calloutSpace } from '../../theme/spacing.ts';
import { calloutInside, headingParagraph } from '../containers/callout-inside.ts';
import type { Part } from '../parts.ts';
import { identity, type PlacedPart, type PlaceKind, type RegionContext } from './context.ts';
import { ruleShape } from './rule.ts';
import { clickOf, placeWithin, settingOf } from './within.ts';

/** A panel with its rule and heading, and the text on it. Tables, code, figures and pictures stand over it by themselves. */
export function placeCallout(
  callout: Callout,
  rect: Rect,
  context: RegionContext,
  placePart: PlaceKind<Part>,
): PlacedPart {
  const { id, name } = identity(context);
  const inner = calloutInside(callout, rect, settingOf(context));
  const { boxes, overflow } = placeWithin(callout.children, inner, context, 'in', placePart);
  const texts = boxes.filter(isStill);
  const others = boxes.filter((box) => !(texts as readonly Box[]).includes(box));
  const panel: PanelBox = {
    type: 'panel',
    id,
    name: callout.heading || name,
    children: [...frame(callout, rect, id, context), ...texts],
    ...clickOf(callout),
  };
  return { boxes: [panel, ...others.map((box) => ({ ...clickOf(callout), ...box }))], overflow };
}

/**
 * PowerPoint animates a group as a whole: text that appears point by point stays out of it. Code stays with its own
 * panel, which stands over the callout's.
 */
const isStill = (box: Box): box is TextBox =>
  box.type === 'text' && box.listing === undefined && !box.blocks.some(waits);

const waits = (block: Block): boolean =>
  block.click !== undefined ||
  (block.type === 'list' &&
    block.children.some(({ click, children }) => click !== undefined || children.some(waits)));

function frame({ kind, heading }: Callout, rect: Rect, id: string, context: RegionContext): ShapeBox[] {
  const colors = calloutColors(kind, context.theme);
  const { rule, l, t, r, b } = calloutSpace;
  const inset = { l: l - rule, t, r, b };
  const { theme } = context;
  const ruleRect = insideOf(theme, rect, { ...rect, w: rule });
  const text = heading === '' ? [] : [headingParagraph(heading, settingOf(context), colors.heading)];
  return [
    ruleShape(`${id}-rule`, 'Rule', ruleRect, colors.rule),
    {
      type: 'shape',
      geometry: 'rect',
      anchor: 'top',
      id: `${id}-panel`,
      name: 'Panel',
      rect: insideOf(theme, rect, { ...rect, x: rect.x + rule, w: rect.w - rule }),
      fill: context.theme.roles.panel,
      text,
      inset: theme.rightToLeft ? otherInset(inset) : inset,
    },
  ];
}
