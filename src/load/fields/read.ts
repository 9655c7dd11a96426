/** Reads a slide's fields by its kind's schema. What is wrong with them, validation has said. */
import type { Appears, Field, Fields } from '../../model/field.ts';
import type { LocalText } from '../../model/local-text.ts';
import type { LoadContext } from '../context.ts';
import type { Cursor } from '../cursor.ts';
import { isLanguageTag } from '../names.ts';
import type { JsonSchema } from '../schema/json-schema.ts';
import { fieldFormats } from './formats.ts';

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
  const one = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].find((each) => fits(cursor, each));
  if (one) return readField(context, cursor, one);
  if (cursor.isList) return readList(context, cursor, schema);
  if (cursor.isMap) return { type: 'map', fields: readFields(context, cursor, schema), place: cursor.place };
  return plain(schema.type === 'string' ? cursor.string : cursor.scalar);
}

function readList(context: LoadContext, cursor: Cursor, schema: JsonSchema): Field {
  const { items = {}, splits, appears } = schema;
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
  if (format === 'text') return !cursor.isList && (!cursor.isMap || cursor.entries.every(isWording));
  if (cursor.isList) return type === 'array';
  if (cursor.isMap)
    return (
      format !== undefined || (type === 'object' && cursor.entries.some(([key]) => key in (properties ?? {})))
    );
  return format !== undefined || (type !== 'array' && type !== 'object');
}

const isWording = ([key]: readonly [string, ...unknown[]]): boolean => key === 'for' || isLanguageTag(key);
