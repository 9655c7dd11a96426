import { cp, mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type Project, packageRoot } from '../project.ts';
import { sectionJson } from '../schema-json.ts';
import { writeWhole } from '../write-whole.ts';
import { decksWithKinds } from './kinds.ts';
import type { Terminal } from './terminal.ts';

/** Writes the schemas of all data files beside the decks. Throws InputError where a kind is broken. */
export async function schemaCommand(project: Project, terminal: Terminal): Promise<void> {
  const folder = join(project.root, 'data', 'schemas');
  const own = join(packageRoot, 'data', 'schemas');
  await mkdir(folder, { recursive: true });
  if (folder !== own) await cp(own, folder, { recursive: true });
  const decks = decksWithKinds(project).map((name) => join(project.root, 'data', name, 'templates'));
  await writeWhole(
    join(folder, 'section.schema.json'),
    sectionJson([...decks, ...project.templates], project.root),
  );
  const shown = relative(process.cwd(), folder).replaceAll('\\', '/');
  terminal.out(`${shown}: the first line of a section's file is to be`);
  terminal.out('\n  # yaml-language-server: $schema=../../schemas/section.schema.json\n');
}
