/** `npm run schema`: the JSON Schemas that editors use through the first line of each data file. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { jsonSchemas } from './load/schemas/json.ts';

const folder = fileURLToPath(new URL('../data/schemas/', import.meta.url));

mkdirSync(folder, { recursive: true });
for (const [name, json] of jsonSchemas()) {
  writeFileSync(`${folder}${name}`, json);
  console.log(`data/schemas/${name}`);
}
