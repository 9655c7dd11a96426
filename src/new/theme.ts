import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { UsageError } from '../errors.ts';
import type { Project } from '../project.ts';
import { namedBeside, themeOf } from '../template/load.ts';
import { isId } from '../text/is-id.ts';
import { themeNames } from '../theme/load.ts';
import { missing, titleOf } from './named.ts';

/** Makes a theme of the project's own that extends another, with its colours and faces to change. Gives its folder. */
export async function writeTheme(project: Project, name: string, from: string): Promise<string> {
  if (!isId(name))
    throw new UsageError(`'${name}' cannot name a theme: lower-case letters, digits and hyphens`);
  const dir = join(project.root, 'themes');
  const folder = join(dir, name);
  const names = themeNames(dir);
  if (names.includes(name) || existsSync(folder))
    throw new UsageError(`there is a theme '${name}' already; it is left alone`);
  if (!names.includes(from)) throw missing('theme', from, names);
  const { dark, colors, fonts } = themeOf(namedBeside(dir, from), '16:9');
  const faces = Object.entries(fonts).map(([role, { latin, ea, web }]) => [role, { latin, ea, web }]);
  const text = [
    `# All that does not stand here is as in ${from}. What can stand here: docs/themes.md of Lectern.`,
    stringify({ extends: from, title: titleOf(name), dark }).trimEnd(),
    "# PowerPoint's twelve colours, six hex digits each: bg1 the slide, tx1 text on it, accent1 the main colour.",
    stringify({ colors }, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }).trimEnd(),
    '# latin and ea are the faces PowerPoint names, web is what browsers show.',
    stringify({ fonts: Object.fromEntries(faces) }).trimEnd(),
    '',
  ].join('\n');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'theme.yaml'), text);
  return folder;
}
