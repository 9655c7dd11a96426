import {
  type EquationsPlace,
  type LineNeed,
  type MathLevel,
  type PlacedEquations,
  placeEquations as placeLines,
} from '../../blocks/derivation/place.ts';
import { settled } from '../../blocks/kit/kit.ts';
import type { TextBox } from '../../model/box.ts';
import type { Align, Pt, Rect, Theme } from '../../model/theme.ts';
import type { Block, EquationLine, Equations, Math as Maths } from '../../model/tree.ts';
import { inlineRuns } from '../flow.ts';
import { identity, type PlaceKind, type RegionContext } from './context.ts';

/** What cannot be read stands there as text, about as wide as its signs. */
const sizeOf = ({ size, value }: Maths) => size ?? { w: value.length * 0.5, h: 1.2 };

const needOf = ({ left, right, reason, number }: EquationLine): LineNeed => ({
  ...(left && { left: sizeOf(left) }),
  right: sizeOf(right),
  ...(reason.length > 0 && { reason: (size) => inlineRuns(reason, size) }),
  ...(number !== undefined && { number }),
});

/** The web theme calls this too. */
export const placeEquations = (
  { lines, aligned }: Pick<Equations, 'lines' | 'aligned'>,
  place: Omit<EquationsPlace, 'aligned'>,
): PlacedEquations => placeLines(lines.map(needOf), { ...place, aligned });

/** Alone on a slide they stand a little above its middle, as drawings do; beside something else they begin with it. */
export const topOf = (rect: Rect, height: Pt, { grid }: Theme): Pt =>
  rect.w < grid.width - 1 ? rect.y : settled(rect, height);

/** A text box for each side, reason and number: PowerPoint aligns them by their edges, and shows them one by one. */
export const equations: PlaceKind<Equations> = (block, rect, context) => {
  const { theme, cjk, step } = context;
  const placed = placeEquations(block, { width: rect.w, from: step, theme, cjk });
  const top = topOf(rect, placed.height, theme);
  const boxes = block.lines.flatMap((line, i) => {
    const at = placed.lines[i];
    if (!at) return [];
    const name = block.aligned
      ? `Step ${i + 1}`
      : `Formula${line.number === undefined ? '' : ` ${line.number}`}`;
    const box = boxIn(context, `${i + 1}`, { x: rect.x, y: top }, line.click ?? block.click);
    const alt = (i === 0 ? block.alt : undefined) ?? line.right.value;
    const side = block.aligned ? 'left' : 'center';
    return [
      ...(line.left && at.left
        ? [box('left', name, at.left, placed.maths, 'right', [maths(line.left, 'right')], line.left.value)]
        : []),
      ...(line.right.value === '{}'
        ? []
        : [box('right', name, at.right, placed.maths, side, [maths(line.right, side)], alt)]),
      ...(at.reason
        ? [
            box('reason', `${name}: reason`, at.reason, placed.words, 'left', [
              { type: 'paragraph' as const, children: line.reason },
            ]),
          ]
        : []),
      ...(at.number && line.number !== undefined
        ? [box('number', `Number ${line.number}`, at.number, placed.words, 'right', [words(line.number)])]
        : []),
    ];
  });
  return { boxes, overflow: placed.over };
};

const maths = ({ align: _, ...one }: Maths, align: Align): Block =>
  align === 'center' ? one : { ...one, align };

const words = (value: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value }] });

const boxIn =
  (
    context: RegionContext,
    line: string,
    from: { readonly x: number; readonly y: number },
    click: number | undefined,
  ) =>
  (
    part: string,
    name: string,
    rect: Rect,
    { style, step }: MathLevel,
    align: Align,
    blocks: readonly Block[],
    alt?: string,
  ): TextBox => {
    const { id, region } = identity(context);
    const { text, muted } = context.theme.roles;
    return {
      type: 'text',
      id: `${id}-${line}-${part}`,
      name,
      region,
      rect: { ...rect, x: rect.x + from.x, y: rect.y + from.y },
      style,
      step,
      color: part === 'reason' ? muted : text,
      align,
      anchor: 'middle',
      blocks,
      ...(alt === undefined ? {} : { alt }),
      ...(click === undefined ? {} : { click }),
    };
  };
