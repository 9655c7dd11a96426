import { existsSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { InputError, UsageError } from '../errors.ts';
import type { Project } from '../project.ts';
import { isInside } from '../real-path.ts';
import { findings, freeRegions } from '../template/findings.ts';
import { readThemeTemplate } from '../template/load.ts';
import { mappingPath, mappingText } from '../template/mapping-file.ts';
import { mappingSchema } from '../template/mapping-schema.ts';
import { mappingPage } from '../template/page.ts';
import { writeWhole } from '../write-whole.ts';
import { chooseDeck } from './choose.ts';
import type { Terminal } from './terminal.ts';

export interface TemplateFlags {
  readonly force?: boolean;
  readonly json?: boolean;
}

/** Maps an institution's template to our layouts: a file that a person corrects, and a page that shows it. */
export async function templateCommand(
  project: Project,
  file: string,
  deck: string | undefined,
  { force = false, json = false }: TemplateFlags,
  terminal: Terminal,
): Promise<void> {
  const given = resolve(file);
  if (!/\.(?:potx|pptx|potm|pptm)$/i.test(given))
    throw new UsageError(`'${file}' is no PowerPoint template: it should end in .potx or .pptx`);
  if (!existsSync(given)) throw new UsageError(`there is no file '${file}'`);
  const name = await chooseDeck(project, deck, terminal);
  const path = await besideDeck(given, join(project.root, 'data', name));
  const shown = relative(project.root, path).replaceAll('\\', '/');
  const mapping = mappingPath(path);
  const isNew = force || !existsSync(mapping);
  // What a person has written counts; a new file begins from nothing.
  const read = readThemeTemplate(path, { shown, corrected: !isNew });
  const { theme, template, map, diagnostics } = read;
  if (!theme || !template || !map) throw new InputError(diagnostics, project.root);
  const beside = (ending: string) => mapping.replace(/yaml$/, ending);
  const [page, schema] = [beside('html'), beside('schema.json')];
  if (isNew) await writeWhole(mapping, mappingText(template, map, theme, basename(schema)));
  await writeWhole(schema, `${JSON.stringify(mappingSchema(template, theme), undefined, 2)}\n`);
  await writeWhole(
    page,
    mappingPage(template, map, theme, { name: basename(path), mapping: basename(mapping) }),
  );
  const told = findings(template, map, theme);
  const from = (one: string) => relative(process.cwd(), one).replaceAll('\\', '/');
  if (json) {
    const layouts = Object.fromEntries(
      [...map].map(([ours, { layout }]) => {
        const own = theme.layouts[ours];
        return [ours, { layout: layout.name, free: own ? freeRegions(own) : [] }];
      }),
    );
    terminal.out(
      JSON.stringify({
        template: from(path),
        mapping: from(mapping),
        page: from(page),
        layouts,
        findings: told,
      }),
    );
    return;
  }
  terminal.out(
    `${from(path)}: ${template.layouts.length} layouts, of which ${new Set([...map.values()].map(({ layout }) => layout.part)).size} are used.`,
  );
  for (const one of told) terminal.out(`  ${one}`);
  terminal.out(`\n  ${from(page)}  shows each layout: open it in a browser`);
  terminal.out(
    `  ${from(mapping)}  ${isNew ? 'says what stands where: correct what is wrong' : 'is kept as you have it; --force makes it anew'}`,
  );
  terminal.out(`\nIn deck.yaml, or in an audience's brand:\n\n  theme: {template: ${basename(path)}}\n`);
}

/** Copies a template into the deck's folder, unless it is there. */
async function besideDeck(given: string, folder: string): Promise<string> {
  if (isInside(given, folder)) return given;
  const path = join(folder, basename(given));
  if (existsSync(path) && !(await readFile(path)).equals(await readFile(given)))
    throw new UsageError(`'${path}' is there already and is another file; rename one of them`);
  await copyFile(given, path);
  return path;
}
