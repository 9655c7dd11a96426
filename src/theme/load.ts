import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { AspectRatio, Theme } from '../model/theme.ts';
import { resolveTheme, type ThemeChanges, type ThemeFile } from './resolve.ts';

/** The themes that come with Lectern. */
export const themesDir = fileURLToPath(new URL('../../slides/theme/themes/', import.meta.url));

export function themeNames(): string[] {
  return readdirSync(themesDir)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -5))
    .sort();
}

/** Reads a theme by name. Throws when there is none: names are checked before, against `themeNames`. */
export function loadTheme(name: string, aspect: AspectRatio, changes?: ThemeChanges): Theme {
  // Every value as text: 596572 and 1E2345 are colours, not numbers.
  const text = readFileSync(`${themesDir}${name}.yaml`, 'utf8');
  const file = parse(text, { schema: 'failsafe' }) as Omit<ThemeFile, 'dark'> & { readonly dark: string };
  return resolveTheme(name, { ...file, dark: file.dark === 'true' }, aspect, changes);
}
