import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diagnostic } from '../diagnostics/catalogue.ts';
import { InputError } from '../errors.ts';
import type { AspectRatio, Theme } from '../model/theme.ts';
import { decodeText, isUndecodable } from '../text/decode.ts';
import { Recent } from '../text/recent.ts';
import type { ThemeChanges } from './changes.ts';
import { resolveTheme } from './resolve.ts';
import { type ReadTheme, readTheme } from './theme-file.ts';

/** The themes that come with Lectern. */
export const themesDir = fileURLToPath(new URL('../../slides/theme/themes/', import.meta.url));

export function themeNames(dir: string = themesDir): string[] {
  return readdirSync(dir)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -5))
    .sort();
}

/** A text read before is the same theme again: a deck is filled many times while one works on it. */
const known = new Recent<ReadTheme>(8);

function read(name: string, dir: string): NonNullable<ReadTheme['theme']> {
  const path = join(dir, `${name}.yaml`);
  const file = relative(process.cwd(), path).replaceAll('\\', '/');
  const names = themeNames(dir);
  const text = textOf(path, file);
  const { theme, diagnostics } = known.get(JSON.stringify([file, names, text]), () =>
    readTheme(text, file, names),
  );
  if (!theme) throw new InputError(diagnostics, process.cwd());
  return theme;
}

function textOf(path: string, file: string): string {
  try {
    return decodeText(readFileSync(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const place = { file, line: 1, column: 1 };
    const fault = isUndecodable(error)
      ? diagnostic('bad-encoding', `'${file}' is not UTF-8`, { place })
      : diagnostic('unreadable-file', `'${file}' cannot be read (${code})`, { place });
    throw new InputError([fault], process.cwd());
  }
}

/**
 * Reads a theme by name; names are checked before, against `themeNames`. Throws InputError when its file is wrong: its
 * places are relative to the working directory.
 */
export function loadTheme(
  name: string,
  aspect: AspectRatio,
  changes?: ThemeChanges,
  dir: string = themesDir,
): Theme {
  return resolveTheme(name, read(name, dir), aspect, changes);
}

/** Name of the theme that is dark where this one is light, or light where it is dark; undefined if it has none. */
export const counterpartOf = (name: string): string | undefined => read(name, themesDir).counterpart;
