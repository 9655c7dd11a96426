import { cp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import type { Document } from 'yaml';
import packageJson from '../../package.json' with { type: 'json' };
import { UsageError } from '../errors.ts';
import { packageRoot } from '../project.ts';
import { editYaml } from '../text/edit-yaml.ts';

/** Real files, a deck that loads and builds where it stands: `templates/starter`. */
export const starterDir = join(packageRoot, 'templates', 'starter');

export interface StarterAnswers {
  readonly title?: string | undefined;
  /** BCP 47. */
  readonly language: string;
  readonly presenter?: string | undefined;
  readonly institution?: string | undefined;
}

/** Writes a starter deck into a folder that is new or empty. Returns the deck's name. */
export async function writeStarter(dir: string, answers: StarterAnswers): Promise<string> {
  await refuseIfFilled(dir);
  const name = deckName(dir);
  await mkdir(dir, { recursive: true });
  await cp(starterDir, dir, {
    recursive: true,
    filter: (path) => !/[\\/](dist|slides|node_modules)$/.test(path),
  });
  await rename(join(dir, 'gitignore'), join(dir, '.gitignore'));
  if (name !== 'starter') await rename(join(dir, 'data', 'starter'), join(dir, 'data', name));
  const data = join(dir, 'data', name);
  const files = await readdir(data, { recursive: true });
  const { language } = answers;
  for (const file of files.filter((one) => one.endsWith('.yaml')))
    await changeYaml(join(data, file), (document) => setLanguage(document, language));
  await changeYaml(join(data, 'deck.yaml'), (document) =>
    setWords(document, ['title'], answers.title, [language]),
  );
  // A name needs no translation.
  const both = [language, otherLanguage(language)];
  await changeYaml(join(data, 'audiences', 'lecture.yaml'), (document) => {
    setWords(document, ['brand', 'presenter'], answers.presenter, both);
    setWords(document, ['brand', 'institution'], answers.institution, both);
  });
  await change(join(dir, 'package.json'), (text) => {
    const described = JSON.parse(text) as { readonly dependencies: Record<string, string> };
    const dependencies = { ...described.dependencies, lectern: ownAddress(dir) };
    // npm heeds overrides of the project itself alone, so what Slidev needs pinned is pinned there too.
    const { overrides } = packageJson;
    return `${JSON.stringify({ ...described, name, dependencies, overrides }, undefined, 2)}\n`;
  });
  return name;
}

/** How the new project's package.json names Lectern: by version when it was installed, by folder in a clone. */
function ownAddress(dir: string): string {
  if (packageRoot.split(/[\\/]/).includes('node_modules')) return `^${packageJson.version}`;
  return `file:${relative(resolve(dir), packageRoot).replaceAll('\\', '/')}`;
}

/** A folder with anything in it is somebody's work; an empty repository is not. */
export async function refuseIfFilled(dir: string): Promise<void> {
  try {
    const entries = await readdir(dir);
    if (entries.some((entry) => entry !== '.git'))
      throw new UsageError(`'${dir}' is there and is not empty; it is left alone. Name a new folder`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') throw new UsageError(`'${dir}' is a file; name a new folder`);
    if (code !== 'ENOENT') throw error;
  }
}

/** The folder's name as an id: small letters, digits, hyphens. */
function deckName(dir: string): string {
  const id = basename(resolve(dir))
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return /^[a-z]/.test(id) ? id : 'lecture';
}

async function change(file: string, edit: (text: string) => string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const edited = edit(text);
  if (edited !== text) await writeFile(file, edited);
}

const changeYaml = (file: string, edit: (document: Document) => void): Promise<void> =>
  change(file, (text) => editYaml(text, edit));

/** A Chinese deck's listeners of another language are English, every other deck's Chinese. */
const otherLanguage = (language: string): string => (isChinese(language) ? 'en' : 'zh-CN');
const isChinese = (language: string): boolean => /^zh\b/.test(language);

/**
 * Who is spoken to in which language. The starter's words stay under the languages that they are in: in a deck of another
 * language they stand in, and `check` says where to translate.
 */
function setLanguage(document: Document, language: string): void {
  const said = document.get('language');
  if (said === 'en') document.set('language', language);
  if (said === 'zh-CN') document.set('language', otherLanguage(language));
}

/** Whether a new deck's text has to be translated before it is in its language. */
export const isStarterIn = (language: string): boolean => /^(en|zh)\b/.test(language);

/** What was answered, under each of `languages`. */
function setWords(
  document: Document,
  path: readonly string[],
  answer: string | undefined,
  languages: readonly string[],
): void {
  if (answer === undefined || answer.trim() === '') return;
  // A brace before a name would ask for a fact.
  const words = answer.trim().replace(/\{(?=[\w-]+[.}])/g, '\\{');
  const said = document.createNode(Object.fromEntries(languages.map((one) => [one, words])), { flow: true });
  document.setIn(path, said);
}
