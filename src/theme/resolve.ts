import type { AspectRatio, Color, ColorName, ColorRoles, FontPair, Theme } from '../model/theme.ts';
import type { ThemeChanges } from './changes.ts';
import { familyList, familyNames, isFaceName } from './faces.ts';
import { chrome, layouts, slideSizes } from './layouts.ts';
import { textStyles } from './scale.ts';

/** What a theme file says: `slides/theme/themes/<name>.yaml`. Colours are six hex digits. */
export interface ThemeFile {
  readonly title: string;
  readonly dark: boolean;
  readonly colors: Readonly<Record<ColorName, string>>;
  readonly fonts: Theme['fonts'];
}

/** The whole theme at an aspect ratio: the file's colours and faces, our type scale and layouts. */
export function resolveTheme(
  name: string,
  file: ThemeFile,
  aspect: AspectRatio,
  changes: ThemeChanges = {},
): Theme {
  const colors = { ...file.colors, ...changes.colors };
  const size = slideSizes[aspect];
  const roles = colorRoles(file.dark);
  const text: Color = { name: 'tx1' };
  const title: Color = { name: 'tx2' };
  return {
    name,
    title: file.title,
    aspect,
    size,
    dark: file.dark,
    colors,
    roles,
    fonts: {
      heading: facesOf(name, { ...file.fonts.heading, ...changes.fonts?.heading }),
      body: facesOf(name, { ...file.fonts.body, ...changes.fonts?.body }),
      mono: facesOf(name, { ...file.fonts.mono, ...changes.fonts?.mono }),
    },
    styles: textStyles(roles, title, text),
    layouts: layouts(size, roles, { name: 'bg1' }),
    chrome: chrome(size, roles),
    bullets: [
      { char: '•', indent: 26, hanging: 26, color: roles.accent },
      { char: '–', indent: 46, hanging: 20, color: roles.accent },
      { char: '·', indent: 64, hanging: 18, color: roles.accent },
    ],
  };
}

/** Faces as CSS can take them. Throws where a theme's file names none: brands and front matter are checked before. */
function facesOf(theme: string, { latin, ea, web }: FontPair): FontPair {
  const names = familyNames(web);
  const wrong = [latin, ea].find((face) => !isFaceName(face)) ?? (names ? undefined : web);
  if (!names || wrong !== undefined) throw new Error(`the theme '${theme}' names no face by '${wrong}'`);
  return { latin, ea, web: familyList(names) };
}

/** In a dark theme panels are lighter than the ground and text stays light; in a light one deep grounds are tx2. */
function colorRoles(dark: boolean): ColorRoles {
  const c = (name: ColorName, alpha?: number): Color => (alpha === undefined ? { name } : { name, alpha });
  return {
    deep: c(dark ? 'bg2' : 'tx2'),
    onDeep: c(dark ? 'tx1' : 'bg1'),
    panel: c('bg2'),
    onPanel: c('tx1'),
    accent: c('accent1'),
    onAccent: c('bg1'),
    highlight: c('accent2'),
    muted: c('accent6'),
    rule: c('accent6', 0.35),
    series: ['accent1', 'accent3', 'accent4', 'accent5', 'accent2', 'accent6'].map((name) =>
      c(name as ColorName),
    ),
  };
}
