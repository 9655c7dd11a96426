import { atStep } from '../../measure/step.ts';
import type { GroupBox, ShapeBox } from '../../model/box.ts';
import type { Rect } from '../../model/theme.ts';
import type { Block } from '../../model/tree.ts';
import { type EntryLook, entryOf } from '../../theme/entries.ts';
import { insideOf } from '../../theme/mirror.ts';
import { styleOf } from '../../theme/style-of.ts';
import { flowSpans } from '../flow.ts';
import { identity, type RegionContext } from './context.ts';
import { ruleShape } from './rule.ts';
import { settingOf } from './within.ts';

/** What marks a list's entries: a hairline between two, or a disc behind each number. `rect`: of the text. */
export function entryMarks(blocks: readonly Block[], rect: Rect, context: RegionContext): GroupBox[] {
  const { theme, region, step } = context;
  const style = styleOf(theme, region.style);
  const { line, after, size } = atStep(theme, region.style, step);
  // Each entry as a block of its own, to know where it stands.
  const apart = blocks.flatMap((block): readonly Block[] =>
    block.type === 'list' ? block.children.map((item) => ({ ...block, children: [item] })) : [block],
  );
  const spans = flowSpans(apart, rect.w, settingOf(context));
  const { id, name } = identity(context);
  const shapes = spans.flatMap(({ block, from, height }, i): ShapeBox[] => {
    const look = block.type === 'list' ? entryOf(block, { size }, theme, style) : undefined;
    const isLast = spans[i + 1]?.block.type !== 'list';
    if (!look || (look.mark === 'rule' && isLast)) return [];
    const place = placeOf(look, rect, { from, height, line, after });
    const fill = look.mark === 'rule' ? theme.roles.rule : theme.roles.accent;
    const shape = ruleShape(
      `${id}-mark-${i + 1}`,
      `${name} mark ${i + 1}`,
      insideOf(theme, rect, place),
      fill,
    );
    return [{ ...shape, geometry: look.mark === 'rule' ? 'rect' : 'ellipse' }];
  });
  if (shapes.length === 0) return [];
  return [
    { type: 'group', id: `${id}-marks`, name: `${name} marks`, alt: '', decorative: true, children: shapes },
  ];
}

interface Span {
  readonly from: number;
  readonly height: number;
  readonly line: number;
  readonly after: number;
}

function placeOf({ mark, disc }: EntryLook, { x, y, w }: Rect, { from, height, line, after }: Span): Rect {
  if (mark === 'rule') return { x, y: y + from + height + after / 2 - 0.5, w, h: 1 };
  return { x, y: y + from + (line - disc) / 2, w: disc, h: disc };
}
