/** Drawings that are built up by clicks: a group for each click, beside what stands there from the start. */
import type { GroupBox } from '../../model/box.ts';
import type { Child } from './kit.ts';

/** Ids say what belongs together: `event-2`, or `branch-2` with `items-2-1` and the `link-2` that leads to it; `node-2-1` hangs on `node-2`. */
const numbered =
  /(?:^|-)(?:event|figure|card|step|branch|items|link|node|label|callout|icon|option|part)-(\d+)(?:-\d+)*$/;
/** An arrow comes with the step it leads to. */
const leading = /(?:^|-)arrow-(\d+)$/;
const last = { base: 1e3, outward: 1e3 + 1 } as const;

/** Over all that comes before and after it. */
const above = /(?:^|-)over-(\d+)$/;

/** Which part a child is of; undefined for what carries all: an axis, a root. */
function partOf({ id }: Child): number | undefined {
  const own = numbered.exec(id)?.[1];
  if (own !== undefined) return Number(own);
  const before = leading.exec(id)?.[1];
  if (before !== undefined) return Number(before) + 1;
  if (/(?:^|-)outward$/.test(id)) return last.outward;
  return /(?:^|-)base$/.test(id) ? last.base : undefined;
}

/**
 * A drawing in groups, in the order they appear: first what stands there from the start, then one for each click
 * from `firstClick` on. Side by side, not nested, since PowerPoint animates whole groups only.
 */
export function buildUp(drawing: GroupBox, firstClick: number): readonly GroupBox[] {
  const parts = new Map<number | undefined, Child[]>();
  const over = new Map<number, Child[]>();
  for (const child of drawing.children) {
    const upper = Number(above.exec(child.id)?.[1]);
    if (upper) over.set(upper, [...(over.get(upper) ?? []), child]);
    if (upper) continue;
    const part = partOf(child);
    parts.set(part, [...(parts.get(part) ?? []), child]);
  }
  const still = parts.get(undefined) ?? [];
  const moving = [...parts].filter(([part]) => part !== undefined).sort(([a = 0], [b = 0]) => a - b);
  const clickOf = (part: number) => firstClick + moving.findIndex(([own]) => own === part);
  return [
    ...(still.length > 0 ? [{ ...drawing, children: still }] : []),
    ...moving.map(([, children], i): GroupBox => {
      const n = i + 1;
      const [only] = children;
      const base = children.length === 1 && only?.type === 'group' ? only : undefined;
      const group = base ?? {
        type: 'group',
        id: `${drawing.id}-part-${n}`,
        name: `${drawing.name}, part ${n}`,
        children,
      };
      return { ...group, alt: base?.alt || textOf(children), click: firstClick + i };
    }),
    ...[...over].flatMap(([part, children]) =>
      children.flatMap((child) =>
        child.type === 'group' ? [{ ...child, alt: textOf([child]), click: clickOf(part), over: true }] : [],
      ),
    ),
  ];
}

/** What a part says, for those who cannot see it. */
const textOf = (children: readonly Child[]): string =>
  children
    .flatMap(wordsOf)
    .filter((words) => words !== '')
    .join(' ');

function wordsOf(child: Child): string[] {
  if (child.type === 'connector' || child.type === 'image') return [];
  if (child.type === 'group') return child.children.flatMap(wordsOf);
  return child.text.map(({ runs }) =>
    runs
      .filter(({ cite }) => cite === undefined)
      .map(({ text }) => text)
      .join(''),
  );
}
