/** Reads a slide's fields by its kind's schema. What is wrong with them, validation has said. */

import { nearestOrAll } from '../../diagnostics/nearest.ts';
import type { Appears, BlockField, Field, Fields } from '../../model/field.ts';
import type { LocalText } from '../../model/local-text.ts';
import { type LoadContext, links } from '../context.ts';
import type { Cursor } from '../cursor.ts';
import { besideBlock, blockNames, blockOf } from '../kinds/blocks.ts';
import { isLanguageTag, isNamedLanguage } from '../names.ts';
import type { JsonSchema } from '../schema/json-schema.ts';
import { validateValue } from '../validate.ts';
import { settled } from './containers.ts';
import { checkPointIcons, fieldFormats } from './formats.ts';

/** Texts that may stand in where a field is not given: `deck.title`. */
export type StandIns = Readonly<Record<string, LocalText | undefined>>;

/** A map's fields: each that the schema has, undefined where it is not given. */
export function readFields(
  context: LoadContext,
  cursor: Cursor,
  { properties = {} }: JsonSchema,
  standIns: StandIns = {},
): Fields {
  return Object.fromEntries(
    Object.entries(properties).map(([key, schema]) => {
      const field = readField(context, cursor.get(key), schema);
      const instead = typeof schema['from'] === 'string' ? standIns[schema['from']] : undefined;
      return [key, field ?? (instead && { type: 'text', text: instead })];
    }),
  );
}

function readField(context: LoadContext, cursor: Cursor, schema: JsonSchema): Field | undefined {
  if (!cursor.exists) return plain(schema.default);
  const read = fieldFormats[schema.format ?? ''];
  if (read) return read(context, cursor, schema);
  if (schema.format === 'block') return readBlock(context, cursor);
  if (schema.format === 'blocks') return readList(context, cursor, { ...schema, items: { format: 'block' } });
  const one = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].find((each) => fits(cursor, each));
  if (one) return readField(context, cursor, one);
  if (cursor.isList) return readList(context, cursor, schema);
  if (cursor.isMap) return { type: 'map', fields: readFields(context, cursor, schema), place: cursor.place };
  return plain(schema.type === 'string' ? cursor.string : cursor.scalar);
}

/** A map of the block's name, with `only` or `not` beside it; or words alone, which are a text. */
function readBlock(context: LoadContext, cursor: Cursor): Field | undefined {
  const isWords = !cursor.isMap || (cursor.entries.length > 0 && cursor.entries.every(isNamedWording));
  const named = cursor.entries.filter(([key]) => !audienceKeys.includes(key));
  const [[name, value, place] = ['', cursor, cursor.place], ...more] = isWords
    ? [[plainBlock, cursor, cursor.place] as const]
    : named;
  const { problems } = context;
  const block = blockOf(name);
  if (!block) {
    problems.add('unknown-block', `there is no block '${name}'`, place, hintFor(name));
    return undefined;
  }
  for (const [key, , at] of more)
    problems.add('unknown-key', `'${key}' is a block of its own: begin it with a hyphen`, at);
  validateValue(problems, value.value, value, block.validator);
  const read = contentOf(context, value, block.schema);
  const content = { type: 'map', fields: settled(context, name, value, read), place: value.place } as const;
  return {
    type: 'block',
    name,
    template: block.template,
    content,
    ...(isWords ? seenByAll : seenBy(context, cursor)),
    place: cursor.place,
  };
}

/** Keys beside a block's name, which say who sees it. */
const audienceKeys: readonly string[] = ['only', 'not'];

const seenByAll: Pick<BlockField, 'only' | 'not'> = { only: [], not: [] };

function seenBy(context: LoadContext, cursor: Cursor): Pick<BlockField, 'only' | 'not'> {
  const [only, not] = [cursor.get('only'), cursor.get('not')];
  if (only.exists || not.exists) validateValue(context.problems, cursor.value, cursor, besideBlock);
  return { only: links(context, 'audience', only), not: links(context, 'audience', not) };
}

function hintFor(name: string): string {
  if (isNamedLanguage(name)) return `Words with 'only' or 'not' beside them are {text: {${name}: …}}.`;
  return nearestOrAll(name, blockNames());
}

/** A block's fields. One that is all of a format has it under the format's name; a bare value is for `short`. */
function contentOf(context: LoadContext, value: Cursor, schema: JsonSchema): Fields {
  const { short, format, properties = {} } = schema;
  if (format !== undefined) return { [format]: readField(context, value, schema) };
  if (typeof short !== 'string' || fits(value, schema)) return readFields(context, value, schema);
  return { ...none(schema), [short]: readField(context, value, properties[short] ?? {}) };
}

/** What words are that stand where a block does. */
const plainBlock = 'text';

/** A block's fields where only one of them is given: what is not said is as by default. */
const none = ({ properties = {} }: JsonSchema): Fields =>
  Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, plain(one.default)]));

function readList(context: LoadContext, cursor: Cursor, schema: JsonSchema): Field {
  const { items = {}, splits, appears } = schema;
  if (items.format === 'point') checkPointIcons(context, cursor);
  return {
    type: 'list',
    items: cursor.list.flatMap((one) => readField(context, one, items) ?? []),
    splits: splits === true,
    ...(appears !== undefined && { appears: appears as Appears }),
  };
}

function plain(value: unknown): Field | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? { type: 'plain', value }
    : undefined;
}

/** Whether a value is of the sort that a schema is for. */
function fits(cursor: Cursor, schema: JsonSchema): boolean {
  const { format, type, properties } = schema;
  if (schema.const !== undefined) return cursor.scalar === schema.const;
  if (schema.enum) return schema.enum.includes(cursor.scalar);
  if (format === 'rich' && cursor.get('md').exists) return true;
  if (format === 'text' || format === 'rich')
    return !cursor.isList && (!cursor.isMap || cursor.entries.every(isWording));
  if (cursor.isList) return type === 'array';
  if (cursor.isMap)
    return (
      format !== undefined || (type === 'object' && cursor.entries.some(([key]) => key in (properties ?? {})))
    );
  return format !== undefined || (type !== 'array' && type !== 'object');
}

const isNamedWording = ([key]: readonly [string, ...unknown[]]): boolean =>
  key === 'for' || key === 'md' || isNamedLanguage(key);

const isWording = ([key]: readonly [string, ...unknown[]]): boolean => key === 'for' || isLanguageTag(key);
