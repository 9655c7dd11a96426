import type { LaneLink, LanesSpec } from './spec.ts';

/** Where a step stands: in which lane, in which column, and as which of all it comes. */
export interface Stand {
  readonly id: string;
  readonly lane: number;
  readonly column: number;
  readonly n: number;
}

/** Each step to the right of those it follows on; links that lead back do not count. No two of a lane share a column. */
export function inOrder({ lanes, links }: LanesSpec): ReadonlyMap<string, Stand> {
  const steps = lanes.flatMap(({ steps: own }, lane) => own.map(({ id }) => ({ id, lane })));
  const onward = withoutWaysBack(
    steps.map(({ id }) => id),
    links,
  );
  const columns = new Map<string, number>();
  const taken = new Set<string>();
  const laneOf = new Map(steps.map(({ id, lane }) => [id, lane]));
  const left = new Set(steps.map(({ id }) => id));
  while (left.size > 0) {
    const ready = [...left].filter((id) => onward.every(({ from, to }) => to !== id || !left.has(from)));
    for (const id of ready) {
      const after = onward.filter(({ to }) => to === id).map(({ from }) => (columns.get(from) ?? 0) + 1);
      let column = Math.max(0, ...after);
      while (taken.has(`${laneOf.get(id)} ${column}`)) column++;
      taken.add(`${laneOf.get(id)} ${column}`);
      columns.set(id, column);
      left.delete(id);
    }
  }
  const inRow = [...steps].sort((a, b) => (columns.get(a.id) ?? 0) - (columns.get(b.id) ?? 0));
  return new Map(inRow.map(({ id, lane }, i) => [id, { id, lane, column: columns.get(id) ?? 0, n: i + 1 }]));
}

/** Links, but for those that lead back to where one came from. */
function withoutWaysBack(ids: readonly string[], links: readonly LaneLink[]): readonly LaneLink[] {
  const state = new Map<string, 'open' | 'done'>();
  const onward: LaneLink[] = [];
  const visit = (id: string): void => {
    state.set(id, 'open');
    for (const link of links) {
      if (link.from !== id || state.get(link.to) === 'open') continue;
      onward.push(link);
      if (!state.has(link.to)) visit(link.to);
    }
    state.set(id, 'done');
  };
  for (const id of ids) if (!state.has(id)) visit(id);
  return onward;
}
