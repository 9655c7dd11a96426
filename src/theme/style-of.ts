import type { TextStyle, Theme } from '../model/theme.ts';

/** A text style by its name, of those that every theme has or of a theme's own. Layouts are read against them. */
export function styleOf({ styles }: Pick<Theme, 'styles'>, name: string): TextStyle {
  const style = Object.hasOwn(styles, name) ? styles[name] : undefined;
  if (!style) throw new Error(`the theme has no text style '${name}'`);
  return style;
}
