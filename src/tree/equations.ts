/** `<Formula>` and `<Derivation>`: maths on lines of its own, with a number or a reason beside it. */
import { mathSize } from '../measure/maths.ts';
import type { Place } from '../model/diagnostic.ts';
import type { Block, EquationLine, Equations, Math as Maths } from '../model/tree.ts';
import { isProblem, readMaths } from '../text/maths.ts';
import type { Tag } from './html.ts';

/** How much room LaTeX takes on a line of its own. */
export function sizeOf(source: string): Pick<Maths, 'size'> {
  const read = readMaths({ source, display: true });
  return isProblem(read) ? {} : { size: mathSize(read.row) };
}

/** What an element that holds `blocks` is; undefined where that is no such maths, as in somebody else's component. */
export function asEquations(
  tag: Tag,
  blocks: readonly Block[],
  place: Place | undefined,
): Equations | undefined {
  const at = place ? { place } : {};
  const lines = tag.name === 'Derivation' ? stepsIn(blocks) : lineIn(tag, blocks, place);
  if (!lines) return undefined;
  const { alt } = tag.attributes;
  return { type: 'equations', aligned: tag.name !== 'Formula', ...(alt && { alt }), lines, ...at };
}

/** A side that is not there. */
const nothing = '{}';

/** A step has its two sides, and a reason that may be several lines. */
function lineIn(
  { name, attributes }: Tag,
  blocks: readonly Block[],
  place?: Place,
): EquationLine[] | undefined {
  const maths = blocks.filter((block) => block.type === 'math');
  const words = blocks.filter((block) => block.type === 'paragraph');
  if (maths.length + words.length < blocks.length) return undefined;
  const sides = name === 'Formula' ? [undefined, ...maths] : maths;
  const [left, right, ...more] = sides;
  if (!right || more.length > 0 || (name === 'Formula' && words.length > 0)) return undefined;
  const reason = words.flatMap(({ children }, i) =>
    i > 0 ? [{ type: 'break' as const }, ...children] : children,
  );
  const { number } = attributes;
  return [
    {
      ...(left && left.value !== nothing && { left }),
      right,
      reason,
      ...(number && { number }),
      ...(place && { place }),
    },
  ];
}

function stepsIn(blocks: readonly Block[]): EquationLine[] | undefined {
  const lines = blocks.flatMap((block) =>
    block.type === 'equations' && block.aligned
      ? block.lines.map((line) => ({ ...line, ...(block.click === undefined ? {} : { click: block.click }) }))
      : [],
  );
  return lines.length > 0 && lines.length === blocks.length ? lines : undefined;
}
