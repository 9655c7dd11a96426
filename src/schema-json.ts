/** The JSON Schemas that are made from kinds and blocks. */
import { InputError } from './errors.ts';
import {
  blocksSchema,
  type JsonSchema,
  type Kind,
  Kinds,
  mergedSchema,
  Problems,
  publishedSchema,
} from './load/index.ts';

/** By file name. Throws InputError where a kind is broken; `dirs` are folders of kinds, the nearest first. */
export function madeSchemas(dirs: readonly string[], root: string): Readonly<Record<string, string>> {
  const kinds = kindsIn(dirs, root);
  return {
    'audience.schema.json': jsonOf(audienceSchema(kinds)),
    'block.schema.json': jsonOf(blocksSchema()),
    'section.schema.json': jsonOf(
      mergedSchema(new Map([...kinds].map(([name, { schema }]) => [name, schema]))),
    ),
  };
}

function kindsIn(dirs: readonly string[], root: string): ReadonlyMap<string, Kind> {
  const problems = new Problems();
  const kinds = new Kinds(dirs, root, problems);
  const found = kinds.names.flatMap((name) => {
    const kind = kinds.get(name);
    return kind ? [[name, kind] as const] : [];
  });
  if (problems.found.length > 0) throw new InputError(problems.found);
  return new Map(found);
}

/** With the kinds that an audience's form may leave out. */
function audienceSchema(kinds: ReadonlyMap<string, Kind>): JsonSchema {
  const { $id: _, ...schema } = publishedSchema('audience');
  const { form = {}, ...properties } = schema.properties ?? {};
  const optional = [...kinds].filter(([, { kind }]) => kind.optional);
  const named = optional.map(
    ([
      name,
      {
        schema: { title },
      },
    ]) => {
      const description = `Slides of this kind: ${String(title ?? name).toLowerCase()} (default true)`;
      return [name, { type: 'boolean', description }] as const;
    },
  );
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...schema,
    properties: {
      ...properties,
      form: { ...form, properties: { ...form.properties, ...Object.fromEntries(named) } },
    },
  };
}

const jsonOf = (schema: JsonSchema): string => `${JSON.stringify(schema, undefined, 2)}\n`;
