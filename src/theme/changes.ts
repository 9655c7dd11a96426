import { type ColorName, colorNames, type FaceFile, type FontPair } from '../model/theme.ts';
import { asMapping } from '../text/as-text.ts';
import { isId } from '../text/is-id.ts';
import { isFace, isFaceName } from './faces.ts';
import type { LogoWanted } from './foot-logo.ts';

/** What a deck changes in a theme for an audience: its brand, and the layouts that its kinds of slide bring. */
export interface ThemeChanges {
  readonly colors?: Readonly<Partial<Record<ColorName, string>>>;
  readonly fonts?: Readonly<Partial<Record<'heading' | 'body' | 'mono', Partial<FontPair>>>>;
  /** Whether text in the heading face is bold, where it is said. */
  readonly bold?: boolean;
  /** Files of faces, from the Markdown's folder. */
  readonly faces?: readonly FaceFile[];
  readonly logo?: LogoWanted | undefined;
  /** Of the text, BCP 47: a template's lines are as high as the faces of its script need. */
  readonly language?: string;
  /** By name, as a layout's own file has them. */
  readonly layouts?: Readonly<Record<string, unknown>>;
}

const fields = (value: unknown): [string, unknown][] => Object.entries(asMapping(value));

/**
 * What a headmatter's `lectern` key changes in a theme. Anybody may have written it: what is not a colour, six
 * hexadecimal digits, a face or a layout is left out.
 */
export function themeChanges(lectern: unknown): ThemeChanges {
  const { colors, fonts, bold, faces: files, logo, language, layouts } = asMapping(lectern);
  const faces = fields(fonts)
    .filter(([role]) => /^(heading|body|mono)$/.test(role))
    .map(([role, pair]) => [role, facesOf(pair)]);
  const brought = Array.isArray(files) ? files.flatMap(faceFile) : [];
  const foot = logoOf(logo);
  const own = fields(layouts).filter(([name]) => isId(name));
  return {
    colors: colorsOf(colors),
    fonts: Object.fromEntries(faces),
    ...(typeof bold === 'boolean' && { bold }),
    ...(typeof language === 'string' && { language }),
    ...(brought.length > 0 && { faces: brought }),
    ...(foot && { logo: foot }),
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

function logoOf(value: unknown): LogoWanted | undefined {
  const { src, alt, ratio } = asMapping(value);
  if (typeof src !== 'string') return undefined;
  const shape = typeof ratio === 'number' && ratio > 0 && Number.isFinite(ratio) ? { ratio } : {};
  return { src, alt: typeof alt === 'string' ? alt : '', ...shape };
}

/** What cannot stand in a rule of CSS is left out. */
function faceFile(value: unknown): readonly FaceFile[] {
  const { family, src, weight, style } = asMapping(value);
  if (typeof family !== 'string' || !isFaceName(family) || typeof src !== 'string') return [];
  const bold = typeof weight === 'string' && /^\d{1,4}(?: \d{1,4})?$/.test(weight) ? { weight } : {};
  return [{ family, src, ...bold, style: style === 'italic' ? 'italic' : 'normal' }];
}

/** Names of faces, and how wide text is in them. */
const facesOf = (value: unknown) =>
  Object.fromEntries(
    fields(value).filter(([key, face]) =>
      key === 'width'
        ? typeof face === 'number' && face > 0 && face < 10
        : /^(latin|ea|web)$/.test(key) && typeof face === 'string' && isFace(key, face),
    ),
  );
