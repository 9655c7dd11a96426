/** A theme's folder: `theme.yaml`, and `layouts.yaml` and `words.yaml` beside it, laid over those of the theme that it extends. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diagnostic } from '../diagnostics/catalogue.ts';
import { nearestHint } from '../diagnostics/nearest.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { decodeText, isUndecodable } from '../text/decode.ts';
import { Recent } from '../text/recent.ts';
import { overlay, without } from './overlay.ts';
import { fieldsOf, type Part, parsePart, textAt } from './part.ts';

/** The themes that come with Lectern. */
export const themesDir = fileURLToPath(new URL('../../slides/theme/themes/', import.meta.url));

const mainFile = 'theme.yaml';
/** Keys of the theme that have files of their own, which need not be there. */
const parts = ['layouts', 'words'] as const;

/** Whether a folder of themes has one of its own. */
export const hasTheme = (dir: string, name: string): boolean => existsSync(join(dir, name, mainFile));

/** Names of the themes that can be named in a folder of themes, which need not be there: its own, and Lectern's. */
export function themeNames(dir: string = themesDir): string[] {
  const own = [...new Set([dir, themesDir])].flatMap((one) =>
    existsSync(one) ? readdirSync(one).filter((name) => hasTheme(one, name)) : [],
  );
  return [...new Set(own)].sort();
}

/** A theme's file, by its path in the folder of themes: its text, or why there is none. Absent where it may be. */
export type ThemeFile = readonly [path: string, text: string | Diagnostic | undefined];

export interface ReadRoot {
  /** Absent where a file cannot be read. */
  readonly root?: Part;
  readonly diagnostics: readonly Diagnostic[];
  /** All that was looked for. */
  readonly files: readonly ThemeFile[];
}

/** A text read before is the same part again. */
const parsed = new Recent<Part | Diagnostic>(16);

/**
 * All that a theme says, with what it takes from others: of its own folder of themes, else Lectern's. `path`: themes that
 * extend this one.
 */
export function readRoot(name: string, dir: string, path: readonly string[] = []): ReadRoot {
  const files = [mainFile, ...parts.map(fileOf)].map((file) => readThemeFile(`${name}/${file}`, dir));
  const [main, ...beside] = files.map(([file, text]) =>
    text === undefined ? undefined : partOf(file, text, dir),
  );
  const diagnostics = [main, ...beside].filter(isFault);
  if (diagnostics.length > 0 || !main || isFault(main)) return { diagnostics, files };
  const own = withParts(main, beside);
  const parent = textAt(main, 'extends');
  const said = fieldsOf(main).get('extends');
  if (parent === undefined || !said) return { root: own, diagnostics, files };
  // A project's theme may have the name of the one that it extends.
  const isOurs = hasTheme(themesDir, parent) && (parent === name || !hasTheme(dir, parent));
  const from = isOurs ? themesDir : dir;
  const before = [...path, keyOf(name, dir)];
  const fault = parentFault(parent, said, dir, before, from);
  if (fault) return { diagnostics: [fault], files };
  const below = readRoot(parent, from, before);
  const all = [...files, ...below.files];
  if (!below.root) return { diagnostics: below.diagnostics, files: all };
  return { root: overTheme(below.root, own), diagnostics, files: all };
}

const fileOf = (key: (typeof parts)[number]): string => `${key}.yaml`;

const isFault = (part: Part | Diagnostic | undefined): part is Diagnostic =>
  part !== undefined && 'code' in part;

const shownPath = (path: string, dir: string): string =>
  relative(process.cwd(), join(dir, path)).replaceAll('\\', '/');

export function readThemeFile(path: string, dir: string): ThemeFile {
  const file = shownPath(path, dir);
  const place = { file, line: 1, column: 1 };
  try {
    return [path, decodeText(readFileSync(join(dir, path)))];
  } catch (error) {
    if (isUndecodable(error)) return [path, diagnostic('bad-encoding', `'${file}' is not UTF-8`, { place })];
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (code === 'ENOENT' && !path.endsWith(mainFile)) return [path, undefined];
    return [path, diagnostic('unreadable-file', `'${file}' cannot be read (${code})`, { place })];
  }
}

function partOf(path: string, text: string | Diagnostic, dir: string): Part | Diagnostic {
  if (typeof text !== 'string') return text;
  const file = shownPath(path, dir);
  return parsed.get(`${file}\n${text}`, () => parsePart(text, file));
}

const keyOf = (name: string, dir: string): string => join(dir, name);

function parentFault(
  parent: string,
  said: Part,
  dir: string,
  path: readonly string[],
  from: string,
): Diagnostic | undefined {
  const place = said.at?.();
  if (path.includes(keyOf(parent, from))) {
    const message = `this theme extends itself: ${[...path.map((one) => basename(one)), parent].join(' -> ')}`;
    return diagnostic('circular-extends', message, { place });
  }
  const names = themeNames(dir);
  if (names.includes(parent)) return undefined;
  return diagnostic('unknown-theme', `there is no theme '${parent}'`, {
    place,
    hint: nearestHint(parent, names),
  });
}

/** The theme's own file with those beside it, in the order of `parts`. */
function withParts(main: Part, beside: readonly (Part | Diagnostic | undefined)[]): Part {
  if (!(main.value instanceof Map)) return main;
  const own = parts.flatMap((key, i) => {
    const part = beside[i];
    return part && !isFault(part) ? [[key, part] as const] : [];
  });
  return { ...main, value: new Map([...fieldsOf(main), ...own]) };
}

/** One theme over another. A layout that says what it extends begins anew; any other changes the one of its name. */
function overTheme(below: Part, above: Part): Part {
  const whole = overlay(without(below, ['counterpart', 'extends']), above);
  const layouts = fieldsOf(whole).get('layouts');
  const own = fieldsOf(fieldsOf(above).get('layouts'));
  if (!layouts || own.size === 0) return whole;
  const begun = [...fieldsOf(layouts)].map(([name, layout]) => {
    const said = own.get(name);
    return [name, said && fieldsOf(said).has('extends') ? said : layout] as const;
  });
  return {
    ...whole,
    value: new Map([...fieldsOf(whole), ['layouts', { ...layouts, value: new Map(begun) }]]),
  };
}
