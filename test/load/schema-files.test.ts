import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { jsonSchemas } from '../../src/load/schemas/json.ts';

it.each(jsonSchemas())('data/schemas/%s is what `npm run schema` writes', (name, json) => {
  expect(readFileSync(new URL(`../../data/schemas/${name}`, import.meta.url), 'utf8')).toBe(json);
});

it('completes slides by their kind', () => {
  const section = JSON.parse(new Map(jsonSchemas()).get('section.schema.json') ?? '');
  const kinds = section.properties.slides.items.anyOf.map(
    (slide: { properties: { kind: { const: string } } }) => slide.properties.kind.const,
  );
  expect(kinds).toHaveLength(17);
  expect(kinds).toContain('two-columns');
});
