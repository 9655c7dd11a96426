/** `npm run schema`: the JSON Schema of sections, made from Lectern's own kinds. The others are written by hand. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './project.ts';
import { sectionJson } from './section-json.ts';

const path = join(packageRoot, 'data/schemas/section.schema.json');
writeFileSync(path, sectionJson([join(packageRoot, 'templates')], packageRoot));
console.log('data/schemas/section.schema.json');
