import { nearestOrAll } from '../diagnostics/nearest.ts';
import type { Depth } from '../model/audience.ts';
import type { DeckSlide, Minutes } from '../model/deck-slide.ts';
import type { LocalText } from '../model/local-text.ts';
import { type LoadContext, links, noText } from './context.ts';
import type { Cursor } from './cursor.ts';
import { readFields, type StandIns } from './fields/read.ts';
import type { Kind, Kinds } from './kinds/kinds.ts';
import { optionalText } from './texts.ts';
import { validateValue } from './validate.ts';

/** Where a slide stands, as far as it must know. */
export interface SlideHome {
  /** Id of its section. */
  readonly section: string;
  readonly standIns: StandIns;
  readonly kinds: Kinds;
}

/** A slide; undefined where its kind is none. `value` is what stands at `cursor`. */
export function readSlide(
  context: LoadContext,
  cursor: Cursor,
  value: unknown,
  { section, standIns, kinds }: SlideHome,
): DeckSlide | undefined {
  const kind = kindOf(context, cursor, kinds);
  if (!kind) return undefined;
  validateValue(context.problems, value, cursor, kind.validator);
  const fields = readFields(context, cursor, kind.schema, standIns);
  return {
    kind: kind.kind,
    title: titleOf(fields['title'], cursor),
    fields,
    ...readCommon(context, cursor, section, kind.minutes),
  };
}

function kindOf({ problems }: LoadContext, cursor: Cursor, kinds: Kinds): Kind | undefined {
  const at = cursor.get('kind');
  const name = at.string;
  if (name === undefined) return undefined; // The section's schema has said so.
  const before = problems.found.length;
  const kind = kinds.get(name);
  if (kind || problems.found.length > before || kinds.names.includes(name)) return kind;
  problems.add(
    'unknown-kind',
    `there is no kind of slide '${name}'`,
    at.place,
    kinds.almost(name) ?? nearestOrAll(name, kinds.names),
  );
  return undefined;
}

const titleOf = (field: DeckSlide['fields'][string], cursor: Cursor): LocalText =>
  field?.type === 'text' ? field.text : noText(cursor);

function readCommon(context: LoadContext, cursor: Cursor, section: string, minutes: number) {
  return {
    id: cursor.get('id').string ?? '',
    section,
    minutes: readMinutes(context, cursor.get('minutes'), minutes),
    weight: cursor.get('weight').number(5),
    essential: cursor.get('essential').boolean(false),
    depth: cursor.get('depth').number(2) as Depth,
    tags: cursor.get('tags').list.map((one) => one.string ?? ''),
    source: links(context, 'source', cursor.get('source')),
    ...optionalText(context, cursor, 'notes'),
    only: links(context, 'audience', cursor.get('only')),
    not: links(context, 'audience', cursor.get('not')),
    ...builtUp(cursor.get('clicks')),
    place: cursor.place,
  };
}

const builtUp = (cursor: Cursor): { readonly clicks?: boolean } =>
  typeof cursor.scalar === 'boolean' ? { clicks: cursor.scalar } : {};

function readMinutes(context: LoadContext, cursor: Cursor, usual: number): Minutes {
  if (!cursor.isMap) return { default: cursor.number(usual), variants: {} };
  const variants: Record<string, number> = {};
  for (const [audience, minutes, place] of cursor.get('for').entries) {
    context.links.push({ kind: 'audience', id: audience, place });
    variants[audience] = minutes.number(1);
  }
  return { default: cursor.get('default').number(usual), variants };
}
