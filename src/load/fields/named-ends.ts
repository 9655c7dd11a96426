/** Drawings whose parts name each other by ids: every name is there, once. */
import { nearestOrAll } from '../../diagnostics/nearest.ts';
import type { LoadContext } from '../context.ts';
import type { Cursor } from '../cursor.ts';

/** Ids of entries, each with where it stands; one that is there twice is reported. */
function idsOf({ problems }: LoadContext, entries: readonly Cursor[]): readonly string[] {
  const places = new Map<string, Cursor>();
  for (const entry of entries) {
    const id = entry.get('id');
    if (id.string === undefined) continue;
    const before = places.get(id.string);
    const hint = before && `The first is at ${before.place.file}:${before.place.line}.`;
    if (before) problems.add('duplicate-id', `there is an id '${id.string}' already`, id.place, hint);
    else places.set(id.string, id);
  }
  return [...places.keys()];
}

function known({ problems }: LoadContext, at: Cursor, ids: readonly string[], what: string): void {
  const name = at.string;
  if (name === undefined || ids.includes(name)) return;
  problems.add('unknown-node', `there is no ${what} '${name}'`, at.place, nearestOrAll(name, ids));
}

const linkEnds = (at: Cursor): readonly Cursor[] =>
  at
    .get('links')
    .list.flatMap((link) => [link.get('from'), link.get('to')])
    .filter(({ exists }) => exists);

export function checkNetwork(context: LoadContext, at: Cursor): void {
  const [nodes, groups] = [at.get('nodes').list, at.get('groups').list];
  const ids = idsOf(context, [...nodes, ...groups]);
  const groupIds = groups.flatMap((one) => one.get('id').string ?? []);
  for (const end of linkEnds(at)) known(context, end, ids, 'node');
  for (const one of [...nodes, ...groups])
    if (one.get('group').exists) known(context, one.get('group'), groupIds, 'group');
  for (const one of groups) checkNesting(context, one, groups);
}

/** A group that is within itself, over others or not. */
function checkNesting({ problems }: LoadContext, group: Cursor, groups: readonly Cursor[]): void {
  const outer = (id: string | undefined) =>
    groups.find((one) => one.get('id').string === id)?.get('group').string;
  const own = group.get('id').string;
  let at = group.get('group').string;
  for (let steps = 0; at !== undefined && steps < groups.length; steps++) {
    if (at === own) {
      problems.add('bad-nesting', `the group '${own}' is within itself`, group.get('group').place);
      return;
    }
    at = outer(at);
  }
}

export function checkLanes(context: LoadContext, at: Cursor): void {
  const ids = idsOf(
    context,
    at.get('lanes').list.flatMap((lane) => lane.get('steps').list),
  );
  for (const end of linkEnds(at)) known(context, end, ids, 'step');
}

export function checkVenn(context: LoadContext, at: Cursor): void {
  const ids = idsOf(context, at.get('sets').list);
  for (const shared of at.get('shared').list)
    for (const one of shared.get('of').list) known(context, one, ids, 'set');
}
