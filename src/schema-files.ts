/** `npm run schema`: the JSON Schemas of sections and blocks, made from what Lectern has. The others are written by hand. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './project.ts';
import { blocksJson, sectionJson } from './schema-json.ts';

const made = {
  'block.schema.json': blocksJson(),
  'section.schema.json': sectionJson([join(packageRoot, 'templates')], packageRoot),
};
for (const [name, json] of Object.entries(made)) {
  writeFileSync(join(packageRoot, 'data/schemas', name), json);
  console.log(`data/schemas/${name}`);
}
