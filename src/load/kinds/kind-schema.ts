/** A kind's `schema.yaml`: is it one, and what does it say? */
import type { DiagnosticCode } from '../../diagnostics/catalogue.ts';
import { nearestHint, nearestOrAll } from '../../diagnostics/nearest.ts';
import type { Cursor } from '../cursor.ts';
import { fieldFormats } from '../fields/formats.ts';
import type { Problems } from '../problems.ts';
import { pathOf } from '../schema/faults.ts';
import type { JsonSchema } from '../schema/json-schema.ts';
import { schemaErrors, schemaKeywords } from '../schema/validator.ts';

/** Texts that may stand in where a field is not given. */
export const standIns = ['deck.title', 'deck.subtitle', 'section.title'];

/** What only our schemas have. */
const ownKeywords: Readonly<Record<string, readonly unknown[]>> = {
  splits: [true, false],
  appears: ['each', 'asked'],
  from: standIns,
  frame: [true, false],
  optional: [true, false],
  cites: [true, false],
  opens: ['section'],
  lists: ['sources'],
};

/** The same, with a value of any kind. */
const kindKeywords = ['layout', 'minutes'];

/** What slides of every kind have already: `slide.schema.json`. */
const taken = (base: JsonSchema): ReadonlySet<string> => new Set(Object.keys(base.properties ?? {}));

/**
 * Reports what makes a schema none for slides. `value` is what stands at `root`; `trusted`: it comes with Lectern, and is
 * known to be JSON Schema.
 */
export function checkKindSchema(
  problems: Problems,
  root: Cursor,
  value: unknown,
  { base, trusted }: { readonly base: JsonSchema; readonly trusted: boolean },
): void {
  if (isEndless(value)) {
    problems.add('bad-kind', 'this schema holds itself, by an alias', root.place);
    return;
  }
  const add: Add = (code, message, { place }, hint) => problems.add(code, message, place, hint);
  if (!root.isMap) add('bad-kind', 'a schema is a map of keys and values', root);
  const properties = root.get('properties');
  for (const [key, , place] of properties.entries)
    if (taken(base).has(key)) problems.add('bad-kind', `slides of every kind have '${key}' already`, place);
  checkKeywords(add, root, true);
  if (trusted || !root.isMap) return;
  checkNames(add, root, [...Object.keys(ownKeywords), ...kindKeywords, ...schemaKeywords()]);
  const faults = schemaErrors(value as JsonSchema);
  // Of alternatives in JSON Schema's own schema the first that is deepest says most.
  const [fault] = [...faults].sort((a, b) => b.instancePath.length - a.instancePath.length);
  if (!fault) return;
  const path = pathOf(fault);
  const given = root.at(path);
  const message = `'${path.at(-1) ?? 'this'}' is not what JSON Schema takes here: it ${fault.message}`;
  const own = path.at(-1) === 'type' && formats.includes(given.string ?? '');
  const allowed = fault.params['allowedValues'] as readonly string[] | undefined;
  const hint = own ? `Write 'format: ${given.string}'.` : allowed && nearestHint(given.string ?? '', allowed);
  problems.add('bad-kind', message, given.place, hint);
}

/** Keys that nothing reads, and fields that are required but not there: each is a slip of the pen. */
function checkNames(add: Add, schema: Cursor, known: readonly string[]): void {
  for (const [key, , place] of schema.entries) {
    if (known.includes(key) || key.startsWith('x-')) continue;
    add('bad-kind', `a schema has no '${key}'`, { place }, nearestHint(key, known));
  }
  const properties = schema.get('properties').entries.map(([key]) => key);
  const open = ['allOf', 'anyOf', 'oneOf', '$ref', 'patternProperties'].some((key) => schema.get(key).exists);
  if (schema.get('properties').exists && !open)
    for (const one of schema.get('required').list)
      if (one.string !== undefined && !properties.includes(one.string)) {
        const hint = nearestHint(one.string, properties);
        add('bad-kind', `'${one.string}' is required, but 'properties' has no such field`, one, hint);
      }
  for (const inner of innerSchemas(schema)) checkNames(add, inner, known);
}

function isEndless(value: unknown): boolean {
  try {
    JSON.stringify(value);
    return false;
  } catch {
    return true;
  }
}

type Add = (code: DiagnosticCode, message: string, at: Pick<Cursor, 'place'>, hint?: string) => void;

const formats = [...Object.keys(fieldFormats), 'block', 'blocks'];

function checkKeywords(add: Add, schema: Cursor, isKind = false): void {
  const format = schema.get('format');
  const name = format.string;
  if (name !== undefined && !formats.includes(name)) {
    const hint = nearestOrAll(name, formats);
    add('bad-kind', `there is no format '${name}'`, format, hint);
  }
  const layout = schema.get('layout');
  if (layout.exists && layout.string === undefined)
    add('bad-kind', "'layout' is the name of a layout", layout);
  for (const [key, values] of Object.entries(ownKeywords)) {
    const given = schema.get(key);
    if (!given.exists || values.includes(given.scalar)) continue;
    const all = values.map(String);
    add('bad-kind', `'${key}' cannot be '${given.string}'`, given, nearestOrAll(given.string ?? '', all));
  }
  if (schema.get('appears').exists && schema.get('type').string !== 'array')
    add('bad-kind', "only a list's entries appear one by one", schema.get('appears'));
  // Of a kind itself it says so of what its template makes of more than the slide.
  const splits = schema.get('type').string === 'array' || name === 'table' || isKind;
  if (schema.get('splits').exists && !splits)
    add('bad-kind', 'only a list or a table goes on over further slides', schema.get('splits'));
  for (const inner of innerSchemas(schema)) checkKeywords(add, inner);
}

/** Schemas within a schema; not what stands in its examples. */
function innerSchemas(schema: Cursor): Cursor[] {
  const maps = ['properties', '$defs'].flatMap((key) => schema.get(key).entries.map(([, value]) => value));
  const lists = ['anyOf', 'oneOf', 'allOf'].flatMap((key) => schema.get(key).list);
  return [...maps, ...lists, ...[schema.get('items')].filter(({ isMap }) => isMap)];
}

/**
 * The schema with definitions in the places that name them, so that each part stands by itself: its own (`#/$defs/node`),
 * and what blocks take (`block:timeline`, `block:timeline#events`), which `blockSchema` gives.
 */
export function inlined(
  schema: JsonSchema,
  blockSchema: (name: string) => JsonSchema | undefined,
): JsonSchema {
  const { $defs = {}, ...rest } = schema;
  const meantBy = (ref: string): JsonSchema | undefined => {
    if (ref.startsWith('#/$defs/')) return $defs[ref.slice('#/$defs/'.length)];
    const [, name = '', key] = /^block:([\w-]+)(?:#(.+))?$/.exec(ref) ?? [];
    const { title: _, description: __, short: ___, ...block } = blockSchema(name) ?? {};
    return key === undefined ? block : block.properties?.[key];
  };
  const walk = (value: unknown, above: readonly string[]): unknown => {
    if (Array.isArray(value)) return value.map((one) => walk(one, above));
    if (typeof value !== 'object' || value === null) return value;
    const { $ref, ...own } = value as JsonSchema;
    const meant = $ref === undefined || above.includes($ref) ? undefined : meantBy($ref);
    if (meant && $ref !== undefined) return walk({ ...meant, ...own }, [...above, $ref]);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one, above)]));
  };
  return walk(rest, []) as JsonSchema;
}

/** A schema as validators and editors know it: formats of ours as what their data looks like. */
export function forValidators(schema: JsonSchema): JsonSchema {
  const { format, splits: _, appears: __, from: ___, short: ____, ...rest } = schema;
  const known =
    format !== undefined &&
    (Object.hasOwn(fieldFormats, format) || format === 'block' || format === 'blocks');
  const { properties, items, anyOf, oneOf, allOf = [] } = rest;
  const meant = known ? [{ $ref: `formats.schema.json#/definitions/${format}` }] : [];
  const all = [...meant, ...allOf.map(forValidators)];
  return {
    ...rest,
    ...(format !== undefined && !known && { format }),
    ...(all.length > 0 && { allOf: all }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, one]) => [key, forValidators(one)]),
      ),
    }),
    ...(items && { items: forValidators(items) }),
    ...(anyOf && { anyOf: anyOf.map(forValidators) }),
    ...(oneOf && { oneOf: oneOf.map(forValidators) }),
  };
}

/** Whether any part of a schema has a keyword. */
export function has(schema: JsonSchema, keyword: string): boolean {
  const { properties = {}, items, anyOf = [], oneOf = [] } = schema;
  const inner = [...Object.values(properties), ...(items ? [items] : []), ...anyOf, ...oneOf];
  return (
    (schema[keyword] !== undefined && schema[keyword] !== false) || inner.some((one) => has(one, keyword))
  );
}

/** What all slides have of `base`, as far as slides of this kind do. */
function commonOf(kind: JsonSchema, { properties = {} }: JsonSchema): Readonly<Record<string, JsonSchema>> {
  const { clicks, ...common } = properties;
  return clicks && (has(kind, 'appears') || holdsBlocks(kind)) ? { ...common, clicks } : common;
}

/** Whether blocks may stand in it, some of which appear part by part. */
function holdsBlocks({ format, properties = {}, items }: JsonSchema): boolean {
  const inner = [...Object.values(properties), ...(items ? [items] : [])];
  return format === 'block' || format === 'blocks' || inner.some(holdsBlocks);
}

/** What a kind's own fields are to be; those that all slides have are let pass, since `base` is checked by itself. */
export function ownSchema(kind: JsonSchema, base: JsonSchema): JsonSchema {
  const passed = Object.keys(commonOf(kind, base)).map((key) => [key, {}] as const);
  const { properties } = forValidators({ properties: kind.properties ?? {} });
  return {
    type: 'object',
    properties: { ...Object.fromEntries(passed), ...properties },
    required: kind.required ?? [],
    additionalProperties: false,
  };
}

/** What a slide of a kind looks like, whole. */
export function slideSchema(name: string, kind: JsonSchema, base: JsonSchema): JsonSchema {
  const { properties, ...own } = ownSchema(kind, base);
  const { title, description } = kind;
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...own,
    properties: { ...properties, ...commonOf(kind, base), kind: { type: 'string', const: name } },
    required: [...(base.required ?? []), ...(kind.required ?? [])],
  };
}
