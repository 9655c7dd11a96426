/** Blocks: what may stand in any region. Each is a folder of `src/blocks`; its data is said by its `schema.yaml`. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../project.ts';
import { Problems } from '../problems.ts';
import { DeckFolder } from '../read-file.ts';
import type { JsonSchema } from '../schema/json-schema.ts';
import { compile, publishedSchema, type Validator } from '../schema/validator.ts';
import { readYaml } from '../yaml-file.ts';
import { forValidators, inlined } from './kind-schema.ts';

const folder = join(packageRoot, 'src', 'blocks');

export interface BlockKind {
  readonly name: string;
  /** Of its fields as a map; `short` is the field that a value in place of the map is for. */
  readonly schema: JsonSchema;
  readonly template: string;
  readonly validator: Validator;
}

let names: readonly string[] | undefined;

export function blockNames(): readonly string[] {
  names ??= readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'schema.yaml')))
    .sort();
  return names;
}

const known = new Map<string, BlockKind>();

/** The block of a name; undefined if there is none. Throws where its own files are wrong: they come with Lectern. */
export function blockOf(name: string): BlockKind | undefined {
  if (!blockNames().includes(name)) return undefined;
  const before = known.get(name);
  if (before) return before;
  const schema = inlined(readSchema(name), blockSchema);
  let validate: Validator | undefined;
  const validator: Validator = (value) => {
    validate ??= compile(takenBy(schema));
    return validate(value);
  };
  const made = { name, schema, validator, template: join(folder, name, 'block.hbs') };
  known.set(name, made);
  return made;
}

export const blockSchema = (name: string): JsonSchema | undefined => blockOf(name)?.schema;

/** What may stand after a block's name: its fields, or a value for the one that `short` names. */
export function takenBy(schema: JsonSchema): JsonSchema {
  const { title: _, description: __, short, $schema: ___, ...rest } = schema;
  const whole = forValidators(rest);
  const one = typeof short === 'string' ? schema.properties?.[short] : undefined;
  return one ? { anyOf: [whole, forValidators(one)] } : whole;
}

/** What may stand beside a block's name: who sees it, as slides say it. */
const seenBy = (): Readonly<Record<string, JsonSchema>> => {
  const { only = {}, not = {} } = publishedSchema('slide').properties ?? {};
  return { only, not };
};

let beside: Validator | undefined;

/** What is wrong with what stands beside a block's name. */
export const besideBlock: Validator = (value) => {
  beside ??= compile({ type: 'object', properties: seenBy() });
  return beside(value);
};

/** What editors complete blocks by: a map of the block's name, with who sees it, or words alone. */
export function blocksSchema(): JsonSchema {
  const anyOf = blockNames().flatMap((name) => {
    const block = blockOf(name);
    if (!block) return [];
    const { title, description } = block.schema;
    const properties = { [name]: takenBy(block.schema), ...seenBy() };
    return [
      { title, description, type: 'object', properties, required: [name], additionalProperties: false },
    ];
  }) as JsonSchema[];
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A block',
    description: 'What may stand in a region of a slide; words alone are a text',
    anyOf: [...anyOf, { $ref: 'formats.schema.json#/definitions/text' }],
  };
}

function readSchema(name: string): JsonSchema {
  const problems = new Problems();
  const file = readYaml(new DeckFolder(join(folder, name), packageRoot, problems), 'schema.yaml', []);
  if (!file) throw new Error(`the block '${name}': ${problems.found[0]?.message}`);
  return file.value as JsonSchema;
}
