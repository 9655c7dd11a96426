import { readRoot } from './files.ts';
import { hashOfFiles, readThemeFiles, themeNames, themesDir } from './load.ts';
import { plainOf } from './part.ts';
import type { ShippedTheme } from './shipped.ts';

/** The themes that come with Lectern, read beforehand. One with a fault is read, and reported, when it is asked for. */
export function shippedThemes(): Readonly<Record<string, ShippedTheme>> {
  const themes = themeNames().flatMap((name) => {
    const { root, files } = readRoot(name, themesDir);
    const [wide, narrow] = (['16:9', '4:3'] as const).map((aspect) => readThemeFiles(name, aspect).theme);
    if (!root || !wide || !narrow) return [];
    const paths = files.map(([path]) => path);
    const theme: ShippedTheme = {
      files: paths,
      hash: hashOfFiles(files),
      root: JSON.stringify(plainOf(root)),
      themes: { '16:9': JSON.stringify(wide), '4:3': JSON.stringify(narrow) },
    };
    return [[name, theme] as const];
  });
  return Object.fromEntries(themes);
}
