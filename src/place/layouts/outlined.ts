import type { Box, ConnectorBox, GroupBox, ImageBox, ShapeBox } from '../../model/box.ts';
import type { Rect } from '../../model/theme.ts';

type Leaf = ShapeBox | ConnectorBox | ImageBox;

/**
 * A drawing of a list, its words by themselves, in the order they are read: PowerPoint has no placeholders within groups,
 * and its outline has nothing but the words of placeholders. What is drawn besides (an axis, numbers, arrows) is a group
 * over them, and below them what words stand on. `drawing`: the whole, or a group for each click; only the first says what
 * the drawing shows.
 */
export const outlined = (drawing: readonly GroupBox[], alt: string): readonly Box[] =>
  drawing.flatMap((group, i): readonly Box[] => {
    const leaves = leavesOf(group);
    const words = leaves.filter(hasWords);
    const said = i === 0 ? { alt } : { alt: '', decorative: true };
    if (words.length === 0) return [{ ...group, ...said }];
    const { click, until } = group;
    const when = { ...(click !== undefined && { click }), ...(until !== undefined && { until }) };
    const below = leaves.filter((leaf, n) => isGround(leaf, leaves.slice(n + 1)));
    const rest = leaves.filter((leaf) => !hasWords(leaf) && !below.includes(leaf));
    const ground = { ...group, id: `${group.id}-ground`, name: `${group.name}, ground`, children: below };
    return [
      ...(below.length > 0
        ? [{ ...ground, ...(rest.length > 0 ? { alt: '', decorative: true } : said) }]
        : []),
      ...words.map((leaf) => ({ ...leaf, ...when })),
      ...(rest.length > 0 ? [{ ...group, ...said, children: rest }] : []),
    ];
  });

/** Whether words that are drawn later stand on it. */
const isGround = (leaf: Leaf, later: readonly Leaf[]): boolean =>
  leaf.type === 'shape' &&
  leaf.outline === undefined &&
  later.some((one) => hasWords(one) && meets(one.rect, leaf.rect));

const meets = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.w - 0.5 && b.x < a.x + a.w - 0.5 && a.y < b.y + b.h - 0.5 && b.y < a.y + a.h - 0.5;

const leavesOf = ({ children }: GroupBox): readonly Leaf[] =>
  children.flatMap((child) => (child.type === 'group' ? leavesOf(child) : [child]));

const hasWords = (leaf: Leaf): leaf is ShapeBox =>
  leaf.type === 'shape' &&
  leaf.outline !== undefined &&
  leaf.text.some(({ runs }) => runs.some(({ text }) => text.trim() !== ''));
