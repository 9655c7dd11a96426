/** Schemas, compiled when they are first needed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { packageRoot } from '../../project.ts';
import { isLanguageTag } from '../names.ts';
import type { JsonSchema } from './json-schema.ts';

/** What is wrong with a value; nothing where all is right. */
export type Validator = (value: unknown) => readonly ErrorObject[];

/** Names of the files in `data/schemas`, which editors use too. */
export type SchemaName =
  | 'audience'
  | 'deck'
  | 'facts'
  | 'formats'
  | 'slide'
  | 'sources'
  | 'table'
  | 'units'
  | 'words';

let ajv: Ajv2020 | undefined;

function compiler(): Ajv2020 {
  if (ajv) return ajv;
  // Types that may be any of several are ours throughout, and our keywords mean nothing to it.
  ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: false,
    validateSchema: false,
    // Schemas are used a few times each: what would make checking quicker makes compiling slower.
    inlineRefs: false,
    code: { optimize: false },
  });
  ajv.addFormat('language', isLanguageTag);
  ajv.addFormat('text-key', (key) => key === 'for' || isLanguageTag(key));
  ajv.addSchema(read('formats'), 'formats.schema.json');
  // A block is checked by itself where it is read, so that what is wrong is said of the block that was meant.
  ajv.addSchema({ type: ['object', 'string', 'number'] }, 'block.schema.json');
  return ajv;
}

/** One of `data/schemas`. Its references to others are relative. */
function read(name: SchemaName): JsonSchema {
  const path = join(packageRoot, 'data', 'schemas', `${name}.schema.json`);
  const { $schema: _, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as JsonSchema;
  return { ...schema, $id: `${name}.schema.json` };
}

const published = new Map<SchemaName, JsonSchema>();

export function publishedSchema(name: SchemaName): JsonSchema {
  const schema = published.get(name) ?? read(name);
  published.set(name, schema);
  return schema;
}

const named = new Map<SchemaName, Validator>();

export function validatorOf(name: SchemaName): Validator {
  const known = named.get(name);
  if (known) return known;
  const made = compile(read(name));
  named.set(name, made);
  return made;
}

/** What keeps a schema from being one; nothing where it is. */
export function schemaErrors(schema: JsonSchema): readonly ErrorObject[] {
  const { $schema: _, ...rest } = schema;
  return compiler().validateSchema(rest) ? [] : (compiler().errors ?? []);
}

/** Throws where it is no JSON Schema. */
export function compile(schema: JsonSchema): Validator {
  const validate = compiler().compile(schema);
  return (value) => (validate(value) ? [] : (validate.errors ?? []));
}
