/** Names of faces, as brands, themes and front matter give them and CSS and PowerPoint take them. */

/** A name that can stand in quotes anywhere: letters, digits, and the few signs that faces' names have. */
const faceName = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._&+'-]{0,99}$/u;

export const isFaceName = (name: string): boolean => faceName.test(name);

/** Families of CSS that are no face: they stand without quotes. https://www.w3.org/TR/css-fonts-4/#generic-family */
const generic: ReadonlySet<string> = new Set([
  'serif',
  'sans-serif',
  'monospace',
  'cursive',
  'fantasy',
  'system-ui',
  'ui-serif',
  'ui-sans-serif',
  'ui-monospace',
  'ui-rounded',
  'math',
  'emoji',
  'fangsong',
]);

export const isGeneric = (name: string): boolean => generic.has(name);

/** Faces that come with Lectern, for the web. */
export const bundledFaces = [
  'Arimo',
  'Carlito',
  'Tinos',
  'Gelasio',
  'Caladea',
  'Noto Sans SC',
  'Noto Sans Arabic',
  'Noto Sans Devanagari',
  'Cousine',
] as const;
export type BundledFace = (typeof bundledFaces)[number];

/**
 * Faces that Lectern shows a language in where the project has installed their package: each is tens of megabytes, of use
 * to decks in one language.
 */
export const facePackages: Readonly<Record<string, string>> = {
  'Noto Serif SC': '@fontsource/noto-serif-sc',
  'Noto Sans JP': '@fontsource/noto-sans-jp',
  'Noto Sans KR': '@fontsource/noto-sans-kr',
  'Noto Sans TC': '@fontsource/noto-sans-tc',
  'Noto Sans HK': '@fontsource/noto-sans-hk',
  'Noto Sans Thai': '@fontsource/noto-sans-thai',
  'Noto Sans Bengali': '@fontsource/noto-sans-bengali',
  'Noto Sans Gujarati': '@fontsource/noto-sans-gujarati',
  'Noto Sans Gurmukhi': '@fontsource/noto-sans-gurmukhi',
  'Noto Sans Kannada': '@fontsource/noto-sans-kannada',
  'Noto Sans Malayalam': '@fontsource/noto-sans-malayalam',
  'Noto Sans Oriya': '@fontsource/noto-sans-oriya',
  'Noto Sans Sinhala': '@fontsource/noto-sans-sinhala',
  'Noto Sans Tamil': '@fontsource/noto-sans-tamil',
  'Noto Sans Telugu': '@fontsource/noto-sans-telugu',
};

/** Stands before a machine's own faces: in Chinese and Japanese decks it has the signs that are full width there, and else nothing. */
export const fullWidthFace = 'Lectern Full Width';

/** Faces of Chinese, Japanese and Korean, by how they are named. */
export const isEastAsian = (name: string): boolean =>
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]|\b(?:SC|TC|HC|HK|JP|KR|CN|TW|CJK)\b/u.test(
    name,
  );

/** The names in a CSS font-family list, without quotes; undefined where one of them is not a face's name. */
export function familyNames(list: string): readonly string[] | undefined {
  const names = list.split(',').map((part) => part.trim().replace(/^(["'])(.*)\1$/, '$2'));
  return names.every(isFaceName) ? names : undefined;
}

/** Names as a CSS font-family list. */
export const familyList = (names: readonly string[]): string =>
  names.map((name) => (generic.has(name) ? name : `"${name}"`)).join(', ');

/** Is it what a face's key takes: `latin` and `ea` one name, `web` a CSS font-family list? */
export const isFace = (key: string, value: string): boolean =>
  key === 'web' ? familyNames(value) !== undefined : isFaceName(value);
