import type { AspectRatio, Color, ColorName, ColorRoles, FontPair, Theme } from '../model/theme.ts';
import { chrome, layouts, slideSizes } from './layouts.ts';
import { textStyles } from './scale.ts';

/** What a theme file says: `slides/theme/themes/<name>.yaml`. Colours are six hex digits. */
export interface ThemeFile {
  readonly title: string;
  readonly dark: boolean;
  readonly colors: Readonly<Record<ColorName, string>>;
  readonly fonts: Theme['fonts'];
}

/** What an audience's brand changes in a theme. */
export interface ThemeChanges {
  readonly colors?: Readonly<Partial<Record<ColorName, string>>>;
  readonly fonts?: Readonly<Partial<Record<'heading' | 'body' | 'mono', Partial<FontPair>>>>;
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
      heading: { ...file.fonts.heading, ...changes.fonts?.heading },
      body: { ...file.fonts.body, ...changes.fonts?.body },
      mono: { ...file.fonts.mono, ...changes.fonts?.mono },
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
