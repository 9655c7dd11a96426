import { existsSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { nearest } from '../diagnostics/nearest.ts';
import { InputError, UsageError } from '../errors.ts';
import { yamlText } from '../fill/escape.ts';
import { Kinds, Problems } from '../load/index.ts';
import { type Project, packageRoot } from '../project.ts';
import { isId } from '../text/is-id.ts';

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
  if (!source) {
    const near = nearest(from, kinds.names);
    throw new UsageError(
      `there is no kind '${from}'${near === undefined ? `; there are: ${kinds.names.join(', ')}` : `; did you mean '${near}'?`}`,
    );
  }
  await cp(source.dir, folder, { recursive: true });
  await cp(source.kind.template, join(folder, 'slide.hbs'));
  const schema = join(folder, 'schema.yaml');
  const ofLectern = source.dir.startsWith(join(packageRoot, 'templates'));
  const text = withLayout(await readFile(schema, 'utf8'), source.kind.layout, folder);
  await writeFile(schema, ofLectern ? inEnglish(titled(text, name)) : titled(text, name));
  return folder;
}

/** `lab-results` is called "Lab results". */
function titled(text: string, name: string): string {
  const title = name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
  return text.replace(/^title: .*$/m, `title: ${yamlText(title)}`);
}

/** Lectern's examples are in Chinese too, for its own pages; whoever writes over them has one language to write. */
function inEnglish(text: string): string {
  const at = text.search(/^examples:/m);
  if (at < 0) return text;
  return (
    text.slice(0, at) + text.slice(at).replace(/(?<=\{en: [^{}]*), zh-CN: (?:"[^"]*"|[^,{}[\]"]*)(?=\})/g, '')
  );
}

/** A kind without a layout of its own names the one that it uses. */
function withLayout(text: string, layout: string, folder: string): string {
  const [, choosing] = /^layout: *\S*(\{[\w-]+\})\s*$/m.exec(text) ?? [];
  // Its layouts, one for each value of a field, were copied, and have the new name.
  if (choosing !== undefined)
    return text.replace(/^layout: .*$/m, `layout: "${basename(folder)}-${choosing}"`);
  if (existsSync(join(folder, 'layout.yaml')) || /^layout:/m.test(text)) return text;
  return text.replace(/^(description: .*\n)/m, (line) => `${line}layout: ${layout}\n`);
}
