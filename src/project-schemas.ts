/** The JSON Schemas beside a project's decks, by which editors complete and check data with its own kinds. */
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kinds, Problems } from './load/index.ts';
import { deckNames, type Project, packageRoot } from './project.ts';
import { madeSchemas } from './schema-json.ts';
import { writeWhole } from './write-whole.ts';

const folderOf = ({ root }: Project): string => join(root, 'data', 'schemas');
const own = join(packageRoot, 'data', 'schemas');

/** Writes all of them; gives their folder. Throws InputError where a kind is broken. */
export async function writeSchemas(project: Project): Promise<string> {
  const folder = folderOf(project);
  const made = madeFor(project);
  await mkdir(folder, { recursive: true });
  if (folder !== own) await cp(own, folder, { recursive: true });
  for (const [name, json] of Object.entries(made)) await writeWhole(join(folder, name), json);
  return folder;
}

/** Brings those up to date that were written before and are others now. */
export async function keepSchemas(project: Project): Promise<void> {
  const folder = folderOf(project);
  if (folder === own || !existsSync(folder)) return;
  for (const [name, json] of Object.entries(madeFor(project))) {
    const path = join(folder, name);
    if ((await readFile(path, 'utf8').catch(() => '')) !== json) await writeWhole(path, json);
  }
}

/** With the kinds of all decks, and the project's. */
function madeFor(project: Project): Readonly<Record<string, string>> {
  const decks = deckNames(project)
    .map((name) => join(project.root, 'data', name, 'templates'))
    .filter((dir) => new Kinds([dir], project.root, new Problems()).names.length > 0);
  return madeSchemas([...decks, ...project.templates], project.root);
}
