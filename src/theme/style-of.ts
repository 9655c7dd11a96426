import type { MetricsName } from '../measure/advance.ts';
import type { FontPair, TextStyle, Theme } from '../model/theme.ts';

/** A text style by its name, of those that every theme has or of a theme's own. Layouts are read against them. */
export function styleOf({ styles }: Pick<Theme, 'styles'>, name: string): TextStyle {
  const style = Object.hasOwn(styles, name) ? styles[name] : undefined;
  if (!style) throw new Error(`the theme has no text style '${name}'`);
  return style;
}

/** How a style's text is measured: its face, and whether it is in capitals however it is written. */
export interface StyleLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly caps: boolean;
  /** Of Latin text: whose widths it has, and as what share of them. */
  readonly metrics?: MetricsName;
  readonly width: number;
}

export function lookOf(theme: Pick<Theme, 'styles' | 'fonts'>, name: string): StyleLook {
  const { bold, italic = false, caps = false, font, face = theme.fonts[font] } = styleOf(theme, name);
  return { bold, italic, caps, ...measuresOf(face) };
}

/** How wide text in a face is. */
export function measuresOf({ metrics, width = 1 }: FontPair): Pick<StyleLook, 'metrics' | 'width'> {
  return { ...(metrics && { metrics }), width };
}
