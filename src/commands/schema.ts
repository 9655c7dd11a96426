import { relative } from 'node:path';
import type { Project } from '../project.ts';
import { writeSchemas } from '../project-schemas.ts';
import type { Terminal } from './terminal.ts';

/** Writes the schemas of all data files beside the decks. Throws InputError where a kind is broken. */
export async function schemaCommand(project: Project, terminal: Terminal): Promise<void> {
  const folder = await writeSchemas(project);
  terminal.out(
    `${relative(process.cwd(), folder).replaceAll('\\', '/')}: the first line of a section's file is to be`,
  );
  terminal.out('\n  # yaml-language-server: $schema=../../schemas/section.schema.json\n');
}
