import type { Box, ConnectorBox, GroupBox, ShapeBox, TextParagraph } from '../../model/box.ts';
import type { Rect } from '../../model/theme.ts';
import { insideOf, otherAlign, otherInset } from '../../theme/mirror.ts';

type Child = GroupBox['children'][number];

/** A drawing as a mirror in the middle of its place shows it: it begins at the right, and its text is read from there. */
export const mirroredGroup = (group: GroupBox, within: Rect): GroupBox => ({
  ...group,
  children: group.children.map((child) => mirroredChild(child, within)),
});

function mirroredChild(box: Child, within: Rect): Child {
  switch (box.type) {
    case 'group':
      return mirroredGroup(box, within);
    case 'connector':
      return mirroredConnector(box);
    case 'shape':
      return mirroredShape(box, within);
    case 'image':
      return { ...box, rect: mirroredRect(box, within) };
  }
}

const mirroredRect = ({ rect }: Extract<Box, { rect: Rect }>, within: Rect): Rect =>
  insideOf({ rightToLeft: true }, within, rect);

const pointing: readonly string[] = ['chevron', 'homePlate', 'rightArrow'];

function mirroredShape(box: ShapeBox, within: Rect): ShapeBox {
  const { flipped: _, ...rest } = box;
  return {
    ...rest,
    rect: mirroredRect(box, within),
    inset: otherInset(box.inset),
    text: box.text.map((one): TextParagraph => ({ ...one, align: otherAlign(one.align) })),
    ...(pointing.includes(box.geometry) && { flipped: true }),
  };
}

const otherSide = { 0: 0, 1: 3, 2: 2, 3: 1 } as const;

const mirroredConnector = (box: ConnectorBox): ConnectorBox => ({
  ...box,
  from: { ...box.from, site: otherSide[box.from.site] },
  to: { ...box.to, site: otherSide[box.to.site] },
});
