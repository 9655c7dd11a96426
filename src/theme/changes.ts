import { type ColorName, colorNames, type FontPair } from '../model/theme.ts';
import { asMapping } from '../text/as-text.ts';
import { isId } from '../text/is-id.ts';
import { isFace } from './faces.ts';

/** What a deck changes in a theme for an audience: its brand, and the layouts that its kinds of slide bring. */
export interface ThemeChanges {
  readonly colors?: Readonly<Partial<Record<ColorName, string>>>;
  readonly fonts?: Readonly<Partial<Record<'heading' | 'body' | 'mono', Partial<FontPair>>>>;
  /** By name, as a layout's own file has them. */
  readonly layouts?: Readonly<Record<string, unknown>>;
}

const fields = (value: unknown): [string, unknown][] => Object.entries(asMapping(value));

/**
 * What a headmatter's `lectern` key changes in a theme. Anybody may have written it: what is not a colour, six
 * hexadecimal digits, a face or a layout is left out.
 */
export function themeChanges(lectern: unknown): ThemeChanges {
  const { colors, fonts, layouts } = asMapping(lectern);
  const faces = fields(fonts)
    .filter(([role]) => /^(heading|body|mono)$/.test(role))
    .map(([role, pair]) => [role, facesOf(pair)]);
  const own = fields(layouts).filter(([name]) => isId(name));
  return {
    colors: colorsOf(colors),
    fonts: Object.fromEntries(faces),
    ...(own.length > 0 && { layouts: Object.fromEntries(own) }),
  };
}

const colorsOf = (value: unknown): Partial<Record<ColorName, string>> =>
  Object.fromEntries(
    fields(value)
      .filter(
        ([name, hex]) =>
          (colorNames as readonly string[]).includes(name) && /^[\da-f]{6}$/i.test(String(hex)),
      )
      .map(([name, hex]) => [name, String(hex)]),
  );

const facesOf = (value: unknown) =>
  Object.fromEntries(
    fields(value).filter(
      ([key, face]) => /^(latin|ea|web)$/.test(key) && typeof face === 'string' && isFace(key, face),
    ),
  );
