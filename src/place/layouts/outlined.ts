import type { Box, ConnectorBox, GroupBox, ImageBox, ShapeBox } from '../../model/box.ts';

type Leaf = ShapeBox | ConnectorBox | ImageBox;

/**
 * A drawing of a list, its words by themselves, in the order they are read: PowerPoint has no placeholders within groups,
 * and its outline has nothing but the words of placeholders. What is drawn besides (an axis, numbers, arrows) is a group
 * over them. `drawing`: the whole, or a group for each click; only the first says what the drawing shows.
 */
export const outlined = (drawing: readonly GroupBox[], alt: string): readonly Box[] =>
  drawing.flatMap((group, i): readonly Box[] => {
    const leaves = leavesOf(group);
    const words = leaves.filter(hasWords);
    const said = i === 0 ? { alt } : { alt: '', decorative: true };
    if (words.length === 0) return [{ ...group, ...said }];
    const { click, until } = group;
    const when = { ...(click !== undefined && { click }), ...(until !== undefined && { until }) };
    const rest = leaves.filter((leaf) => !hasWords(leaf));
    return [
      ...words.map((leaf) => ({ ...leaf, ...when })),
      ...(rest.length > 0 ? [{ ...group, ...said, children: rest }] : []),
    ];
  });

const leavesOf = ({ children }: GroupBox): readonly Leaf[] =>
  children.flatMap((child) => (child.type === 'group' ? leavesOf(child) : [child]));

const hasWords = (leaf: Leaf): leaf is ShapeBox =>
  leaf.type === 'shape' &&
  leaf.outline !== undefined &&
  leaf.text.some(({ runs }) => runs.some(({ text }) => text.trim() !== ''));
