/** Code of `schema/shipped-validators.ts` with the schemas that come with Lectern in it. */
import { join } from 'node:path';
import { _ } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { packageRoot } from '../project.ts';
import { blockNames, blockOf, takenBy } from './kinds/blocks.ts';
import { ownSchema } from './kinds/kind-schema.ts';
import { Kinds } from './kinds/kinds.ts';
import { frameSchema } from './kinds/section-schema.ts';
import { Problems } from './problems.ts';
import type { JsonSchema } from './schema/json-schema.ts';
import { keyOf, newCompiler, publishedSchema, schemaNames } from './schema/validator.ts';

export function shippedValidatorsCode(): string {
  const ajv = newCompiler({ formats: _`stringFormats` });
  const names = schemas().map((schema, i) => {
    const id = `shipped${i}`;
    // Their own names stand in them, for what is relative to them.
    ajv.addSchema(schema, id);
    return [id, keyOf(schema)] as const;
  });
  const code = standaloneCode.default(ajv, Object.fromEntries(names.map(([id]) => [id, id])));
  const table = names.map(([id, key]) => `${JSON.stringify(key)}: ${id}`).join(', ');
  return [
    "import { stringFormats } from './string-formats.ts';",
    code,
    `export const shippedValidators = { ${table} };`,
  ].join('\n');
}

function schemas(): JsonSchema[] {
  const base = publishedSchema('slide');
  const kinds = new Kinds([join(packageRoot, 'templates')], packageRoot, new Problems());
  const own = kinds.names.flatMap((name) => {
    const kind = kinds.get(name);
    return kind ? [ownSchema(kind.schema, base)] : [];
  });
  const blocks = blockNames().flatMap((name) => {
    const block = blockOf(name);
    return block ? [takenBy(block.schema)] : [];
  });
  return [...schemaNames.map(publishedSchema), frameSchema, ...own, ...blocks];
}
