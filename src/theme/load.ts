import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { AspectRatio, Theme } from '../model/theme.ts';
import type { ThemeChanges } from './changes.ts';
import { resolveTheme, type ThemeFile } from './resolve.ts';

/** The themes that come with Lectern. */
export const themesDir = fileURLToPath(new URL('../../slides/theme/themes/', import.meta.url));

export function themeNames(): string[] {
  return readdirSync(themesDir)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -5))
    .sort();
}

/** A theme's file as it is written: every value as text, since 596572 and 1E2345 are colours, not numbers. */
type Written = Omit<ThemeFile, 'dark'> & { readonly dark: string; readonly counterpart?: string };

const read = (name: string): Written =>
  parse(readFileSync(`${themesDir}${name}.yaml`, 'utf8'), { schema: 'failsafe' }) as Written;

/** Reads a theme by name. Throws when there is none: names are checked before, against `themeNames`. */
export function loadTheme(name: string, aspect: AspectRatio, changes?: ThemeChanges): Theme {
  const file = read(name);
  return resolveTheme(name, { ...file, dark: file.dark === 'true' }, aspect, changes);
}

/** Name of the theme that is dark where this one is light, or light where it is dark; undefined if it has none. */
export const counterpartOf = (name: string): string | undefined => read(name).counterpart;
