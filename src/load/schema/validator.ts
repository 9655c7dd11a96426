/** Schemas, compiled when they are first needed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Code } from 'ajv';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { hashOf } from '../../hashed-file.ts';
import { packageRoot } from '../../project.ts';
import type { JsonSchema } from './json-schema.ts';
import { shippedValidators } from './shipped-validators.ts';
import { stringFormats } from './string-formats.ts';

/** What is wrong with a value; nothing where all is right. */
export type Validator = (value: unknown) => readonly ErrorObject[];

/** Names of the files in `data/schemas`, which editors use too. */
export const schemaNames = [
  ...(['audience', 'brand', 'deck', 'facts', 'slide', 'sources', 'table', 'units', 'words'] as const),
] as const;
export type SchemaName = (typeof schemaNames)[number];

/** `kept`: its code is to be kept, and says only whether all is right. */
export function newCompiler(kept?: { readonly formats: Code }): Ajv2020 {
  // Types that may be any of several are ours throughout, and our keywords mean nothing to it.
  const made = new Ajv2020({
    ...(kept ? { messages: false } : { allErrors: true, verbose: true }),
    strict: false,
    validateSchema: false,
    // Schemas are used a few times each: what would make checking quicker makes compiling slower.
    inlineRefs: false,
    code: { optimize: false, ...(kept && { source: true, esm: true, ...kept }) },
  });
  for (const [name, holds] of Object.entries(stringFormats)) made.addFormat(name, holds);
  made.addSchema(read('formats'), 'formats.schema.json');
  // A block is checked by itself where it is read, so that what is wrong is said of the block that was meant.
  made.addSchema({ type: ['object', 'string', 'number'] }, 'block.schema.json');
  return made;
}

let ajv: Ajv2020 | undefined;

function compiler(): Ajv2020 {
  ajv ??= newCompiler();
  return ajv;
}

/** One of `data/schemas`. Its references to others are relative. */
function read(name: SchemaName | 'formats'): JsonSchema {
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
  const made = compile(publishedSchema(name));
  named.set(name, made);
  return made;
}

/** What keeps a schema from being one; nothing where it is. */
export function schemaErrors(schema: JsonSchema): readonly ErrorObject[] {
  const { $schema: _, ...rest } = schema;
  return compiler().validateSchema(rest) ? [] : (compiler().errors ?? []);
}

/** Words that JSON Schema has. */
export const schemaKeywords = (): readonly string[] => Object.keys(compiler().RULES.keywords);

/** What a schema is known by. */
export const keyOf = (schema: JsonSchema): string => hashOf(JSON.stringify(schema));

/** Throws where it is no JSON Schema. */
export function compile(schema: JsonSchema): Validator {
  const accepts = shippedValidators[keyOf(schema)];
  let validate = accepts ? undefined : compiler().compile(schema);
  return (value) => {
    if (accepts?.(value)) return [];
    validate ??= compiler().compile(schema);
    return validate(value) ? [] : (validate.errors ?? []);
  };
}
