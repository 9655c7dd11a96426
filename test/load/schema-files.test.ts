import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/project.ts';
import { madeSchemas } from '../../src/schema-json.ts';

const folder = join(packageRoot, 'data/schemas');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const made = madeSchemas([join(packageRoot, 'templates')], packageRoot);
const section = made['section.schema.json'] ?? '';

it.each(Object.entries(made))('data/schemas/%s is what `npm run schema` writes', (name, json) => {
  expect(read(name)).toBe(json);
});

it('completes slides by their kind', () => {
  const kinds = JSON.parse(section).properties.slides.items.anyOf.map(
    (slide: { properties: { kind: { const: string } } }) => slide.properties.kind.const,
  );
  const folders = readdirSync('templates').filter((name) => existsSync(`templates/${name}/schema.yaml`));
  expect(kinds.toSorted()).toEqual(folders.toSorted());
});

it('every schema is one, and names only definitions that are there', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const names = readdirSync(folder);
  for (const name of names) {
    const { $schema: _, ...schema } = JSON.parse(read(name));
    ajv.addSchema({ ...schema, $id: name }, name);
  }
  for (const name of names) expect(ajv.getSchema(name)).toBeDefined();
});
