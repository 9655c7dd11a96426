import { z } from 'zod';
import { audienceFile } from './audience.ts';
import { factsFile, sourcesFile, tableFile, unitsFile } from './data.ts';
import { deckFile } from './deck.ts';
import { sectionFile } from './section.ts';

const files: Readonly<Record<string, z.ZodType>> = {
  deck: deckFile,
  section: sectionFile,
  facts: factsFile,
  table: tableFile,
  sources: sourcesFile,
  units: unitsFile,
  audience: audienceFile,
};

/** What is in data/schemas: each file's name and JSON. */
export function jsonSchemas(): readonly (readonly [name: string, json: string])[] {
  return Object.entries(files).map(([name, schema]) => {
    const json = z.toJSONSchema(schema, {
      io: 'input',
      target: 'draft-7',
      unrepresentable: 'any',
      override: tidy,
    });
    return [`${name}.schema.json`, `${JSON.stringify(json, undefined, 2)}\n`];
  });
}

type Json = z.core.JSONSchema.BaseSchema;

function tidy({ jsonSchema }: { readonly jsonSchema: Json }): void {
  // Editors offer no completion inside `oneOf` while two members still fit; `anyOf` means the same here.
  if (jsonSchema.oneOf) {
    jsonSchema.anyOf = jsonSchema.oneOf;
    delete jsonSchema.oneOf;
  }
}
