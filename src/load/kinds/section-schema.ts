import type { JsonSchema } from '../schema/json-schema.ts';
import { publishedSchema } from '../schema/validator.ts';
import { slideSchema } from './kind-schema.ts';

/** sections/*.yaml; each slide is held to its kind's schema besides. */
export const sectionSchema = (slide: JsonSchema): JsonSchema => ({
  type: 'object',
  properties: {
    id: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', description: 'Unique in the deck' },
    title: { $ref: 'formats.schema.json#/definitions/text' },
    slides: { type: 'array', minItems: 1, items: slide },
  },
  required: ['id', 'title', 'slides'],
  additionalProperties: false,
  title: 'A section',
  description: 'sections/*.yaml: slides in order',
});

/** The same of any slides, before their kinds are known. */
export const frameSchema: JsonSchema = sectionSchema({ type: 'object', required: ['kind'] });

/** What editors use: all kinds at once. */
export function mergedSchema(kinds: ReadonlyMap<string, JsonSchema>): JsonSchema {
  const base = publishedSchema('slide');
  // Editors offer no completion inside `oneOf` while two members still fit; `anyOf` means the same here.
  const anyOf = [...kinds].map(([name, schema]) => slideSchema(name, schema, base));
  return { $schema: 'http://json-schema.org/draft-07/schema#', ...sectionSchema({ anyOf }) };
}
