/** `npm run schema`: the JSON Schemas made from what Lectern has. The others are written by hand. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './project.ts';
import { madeSchemas } from './schema-json.ts';

for (const [name, json] of Object.entries(madeSchemas([join(packageRoot, 'templates')], packageRoot))) {
  writeFileSync(join(packageRoot, 'data/schemas', name), json);
  console.log(`data/schemas/${name}`);
}
