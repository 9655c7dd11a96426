/** The styles of citations that come with Lectern, and what can be told of any before it is used. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { packageRoot } from '../../project.ts';
import { decodeText } from '../decode.ts';

const folder = join(packageRoot, 'src/text/csl');

/** `gb-t-7714` is the standard in force. */
const aliases: Readonly<Record<string, string>> = {
  'gb-t-7714': 'gb-t-7714-2025-numeric',
  'gb-t-7714-author-date': 'gb-t-7714-2025-author-date',
  chicago: 'chicago-author-date',
  harvard: 'harvard-cite-them-right',
  mla: 'modern-language-association',
  ama: 'american-medical-association',
};

/** What marks look like: numbers, what stands among words, or notes, for which slides have numbers. */
export type MarkSort = 'numbers' | 'words' | 'notes';

export interface StyleInfo {
  readonly marks: MarkSort;
  /** A style that is but another name for one: its address. */
  readonly parent: string | undefined;
}

/** The style of a deck in this language that names none. */
export const usualStyle = (language: string): string => (/^zh\b/.test(language) ? 'gb-t-7714' : 'apa');

/** The file of a style by its name; undefined for a name of none. */
export function styleFile(name: string): string | undefined {
  const real = Object.hasOwn(aliases, name) ? aliases[name] : name;
  return ownStyles().includes(`${real}.csl`) ? join(folder, 'styles', `${real}.csl`) : undefined;
}

/** Names that `styleFile` knows. */
export const styleNames = (): string[] =>
  [...Object.keys(aliases), ...ownStyles().map((name) => name.slice(0, -4))].sort();

const ownStyles = (): string[] => readdirSync(join(folder, 'styles')).filter((name) => name.endsWith('.csl'));

/** A locale's file: the language's own, another of the same language, or English. */
export function localeFile(tag: string): string {
  const path = (name: string) => join(folder, 'locales', name);
  if (existsSync(path(`${tag}.xml`))) return path(`${tag}.xml`);
  const base = new Intl.Locale(tag).maximize();
  const traditional = base.language === 'zh' && base.script === 'Hant' ? 'zh-TW.xml' : undefined;
  const names = readdirSync(join(folder, 'locales'));
  const usual = `${base.language}-${base.region}.xml`;
  const near =
    names.find((name) => name === usual) ?? names.find((name) => name.startsWith(`${base.language}-`));
  return path(traditional ?? near ?? 'en-US.xml');
}

/** The text of a style or locale. Throws what reading a file throws. */
export const cslText = (file: string): string => decodeText(readFileSync(file));

/** What a style says of itself; undefined where the text is none. */
export function styleInfo(xml: string): StyleInfo | undefined {
  let style: Readonly<Record<string, string>> | undefined;
  let format = '';
  let parent: string | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'style') style ??= attributes;
        if (name === 'category') format ||= attributes['citation-format'] ?? '';
        if (name === 'link' && attributes['rel'] === 'independent-parent') parent ??= attributes['href'];
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  if (style?.['xmlns'] !== 'http://purl.org/net/xbiblio/csl') return undefined;
  if (style['class'] === 'note') return { marks: 'notes', parent };
  return { marks: format === 'numeric' ? 'numbers' : 'words', parent };
}

const require = createRequire(import.meta.url);

/** Whether the program that sets citations is installed: npm may have been told to leave it out. */
export function isProcessorThere(): boolean {
  try {
    require.resolve('citeproc');
    return true;
  } catch {
    return false;
  }
}
