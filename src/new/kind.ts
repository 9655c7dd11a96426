import { existsSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Document, isScalar, type Node, visit, type YAMLMap } from 'yaml';
import { InputError, UsageError } from '../errors.ts';
import { Kinds, Problems } from '../load/index.ts';
import { type Project, packageRoot } from '../project.ts';
import { editYaml } from '../text/edit-yaml.ts';
import { isId } from '../text/is-id.ts';
import { missing, titleOf } from './named.ts';

/** Copies a kind into the project's own templates, under a new name. Gives its folder. */
export async function writeKind(project: Project, name: string, from: string): Promise<string> {
  if (!isId(name))
    throw new UsageError(`'${name}' cannot name a kind: lower-case letters, digits and hyphens`);
  const problems = new Problems();
  const kinds = new Kinds(project.templates, project.root, problems);
  const folder = join(project.root, 'templates', name);
  if (kinds.names.includes(name) || existsSync(folder))
    throw new UsageError(`there is a kind '${name}' already; it is left alone`);
  const source = kinds.get(from);
  if (problems.found.length > 0) throw new InputError(problems.found);
  if (!source) throw missing('kind', from, kinds.names);
  await cp(source.dir, folder, { recursive: true });
  await cp(source.kind.template, join(folder, 'slide.hbs'));
  const schema = join(folder, 'schema.yaml');
  const ofLectern = source.dir.startsWith(join(packageRoot, 'templates'));
  const edited = editYaml(await readFile(schema, 'utf8'), (document) => {
    document.set('title', titleOf(name));
    setLayout(document, source.kind.layout, folder);
    if (ofLectern) keepEnglish(document);
  });
  await writeFile(schema, edited);
  return folder;
}

/** Lectern's examples are in Chinese too, for its own pages; whoever writes over them has one language to write. */
function keepEnglish(document: Document): void {
  visit(document.get('examples', true) as Node, {
    Map: (_, map) => {
      if (map.has('en')) map.delete('zh-CN');
    },
  });
}

/** A kind without a layout of its own names the one that it uses. */
function setLayout(document: Document, layout: string, folder: string): void {
  const [choosing] = /\{[\w-]+\}$/.exec(layout) ?? [];
  // Its layouts, one for each value of a field, were copied, and have the new name.
  if (choosing !== undefined) document.set('layout', `${basename(folder)}-${choosing}`);
  else if (!existsSync(join(folder, 'layout.yaml')) && !document.has('layout')) {
    const { items } = document.contents as YAMLMap;
    const after = items.findIndex(({ key }) => isScalar(key) && key.value === 'type');
    items.splice(Math.max(0, after), 0, document.createPair('layout', layout) as (typeof items)[number]);
  }
}
