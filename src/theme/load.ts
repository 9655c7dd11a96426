import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { InputError } from '../errors.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { AspectRatio, FontPair, Layout, Theme } from '../model/theme.ts';
import { isRightToLeft } from '../text/language.ts';
import { Recent } from '../text/recent.ts';
import type { ThemeChanges } from './changes.ts';
import { luminance } from './contrast.ts';
import { faceWidth } from './face-width.ts';
import { familyList, familyNames, isFaceName } from './faces.ts';
import { themeNames as namesIn, type ReadRoot, readRoot, readThemeFile, type ThemeFile } from './files.ts';
import { withFootLogo } from './foot-logo.ts';
import { mirrored } from './mirror.ts';
import { type Part, parsePart, partOfPlain, textAt } from './part.ts';
import { readLayout } from './read-layout.ts';
import { readGround, readTheme } from './read-theme.ts';
import { Reader } from './reader.ts';
import { facesFor } from './script-faces.ts';
import { type ShippedTheme, shipped } from './shipped.ts';

/** The themes that come with Lectern. */
export const themesDir = fileURLToPath(new URL('../../slides/theme/themes/', import.meta.url));

export const themeNames = (dir: string = themesDir): string[] => namesIn(dir);

const aspects: readonly AspectRatio[] = ['16:9', '4:3'];

/** What was read of a theme when the command line was bundled, if its files are still the same. */
function shippedTheme(name: string, dir: string): ShippedTheme | undefined {
  const known = Object.hasOwn(shipped, name) ? shipped[name] : undefined;
  const read = known?.files.map((path) => readThemeFile(path, dir));
  return read && hashOfFiles(read) === known?.hash ? known : undefined;
}

const roots = new Recent<Part>(8);

/** What a theme's files say together. */
function rootOf(name: string, dir: string): Pick<ReadRoot, 'root' | 'diagnostics'> {
  const known = shippedTheme(name, dir);
  if (!known) return readRoot(name, dir);
  return { root: roots.get(known.hash, () => partOfPlain(JSON.parse(known.root))), diagnostics: [] };
}

/** Of what stands in files, and which of them are there. */
export function hashOfFiles(files: readonly ThemeFile[]): string {
  const hash = createHash('sha256');
  for (const [path, text] of files) hash.update(JSON.stringify([path, text ?? null]));
  return hash.digest('base64');
}

interface Read {
  readonly theme?: Theme;
  readonly diagnostics: readonly Diagnostic[];
}

/** A deck is filled many times while one works on it. */
const themes = new Recent<Read>(8);

/** A theme as its files have it, or all that is wrong in them. */
export function readThemeFiles(name: string, aspect: AspectRatio, dir: string = themesDir): Read {
  const known = shippedTheme(name, dir);
  if (known)
    return themes.get(aspect + known.hash, () => ({
      theme: JSON.parse(known.themes[aspect]) as Theme,
      diagnostics: [],
    }));
  const { root, files, diagnostics } = readRoot(name, dir);
  if (!root) return { diagnostics };
  const names = themeNames(dir);
  return themes.get(JSON.stringify([dir, name, aspect, hashOfFiles(files), names]), () => {
    const { value, told } = atBoth(aspect, (reader) => readTheme(name, root, reader, names));
    return told.length > 0 ? { diagnostics: told } : { theme: value, diagnostics: [] };
  });
}

/** What is read at an aspect ratio, and all that is wrong with it at any. */
function atBoth<T>(aspect: AspectRatio, read: (reader: Reader) => T) {
  const at = (one: AspectRatio) => {
    const reader = new Reader(one);
    return { value: read(reader), told: reader.diagnostics };
  };
  const { value, told } = at(aspect);
  const others = aspects.filter((one) => one !== aspect).flatMap((one) => at(one).told);
  return { value, told: once([...told, ...others]) };
}

/** What is wrong at both aspect ratios, or in every layout that extends another, is told once. */
function once(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const one of diagnostics) {
    const key = JSON.stringify([one.code, one.place, one.code === 'out-of-range' ? '' : one.message]);
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}

/**
 * Reads a theme by name; names are checked before, against `themeNames`. Throws InputError when its files are wrong:
 * their places are relative to the working directory.
 */
export function loadTheme(
  name: string,
  aspect: AspectRatio,
  changes: ThemeChanges = {},
  dir: string = themesDir,
): Theme {
  const { theme, diagnostics } = readThemeFiles(name, aspect, dir);
  if (!theme) throw new InputError(diagnostics, process.cwd());
  const { fonts, colors } = theme;
  const faces = (role: 'heading' | 'body' | 'mono') => {
    const said = changes.fonts?.[role] ?? {};
    return facesOf(facesFor({ ...fonts[role], ...said }, said, changes.language ?? 'en'));
  };
  // The theme's own stand over those that kinds bring.
  const brought = Object.entries(changes.layouts ?? {}).filter(([one]) => !Object.hasOwn(theme.layouts, one));
  const layouts = brought.flatMap(([one, said]) => {
    // As text again, where a region that is named alone has nothing of its own.
    const text = JSON.stringify(said, (_, value: unknown) => value ?? {});
    const own = { text, file: one, name: one, title: one };
    return loadLayout(own, name, aspect, dir).layout ?? [];
  });
  const changed = { ...colors, ...changes.colors };
  const turned = changed.bg1 !== colors.bg1 || changed.tx1 !== colors.tx1;
  const changedTheme: Theme = {
    ...withFootLogo(withLayouts(theme, layouts), changes.logo),
    colors: changed,
    ...(turned && { dark: luminance(changed.bg1) < luminance(changed.tx1) }),
    fonts: { heading: faces('heading'), body: faces('body'), mono: faces('mono') },
    faces: changes.faces ?? [],
    ...(changes.bold !== undefined && { styles: withBold(theme.styles, changes.bold) }),
  };
  return isRightToLeft(changes.language ?? 'en') ? mirrored(changedTheme) : changedTheme;
}

/** Text styles in the heading face, bold or not. */
const withBold = (styles: Theme['styles'], bold: boolean): Theme['styles'] =>
  Object.fromEntries(
    Object.entries(styles).map(([name, style]) => [
      name,
      style.font === 'heading' ? { ...style, bold } : style,
    ]),
  ) as Theme['styles'];

/** Faces as CSS can take them: brands and front matter are checked before. */
function facesOf({ latin, ea, cs, web, width, metrics }: FontPair): FontPair {
  const names = familyNames(web);
  const wrong = [latin, ea, cs ?? ea].find((face) => !isFaceName(face)) ?? (names ? undefined : web);
  if (!names || wrong !== undefined) throw new Error(`'${wrong}' is not the name of a face`);
  const { from: _, ...usual } = faceWidth(latin);
  const own = width === undefined ? usual : { width, ...(metrics && { metrics }) };
  return {
    latin,
    ea,
    ...(cs !== undefined && { cs }),
    web: familyList(names),
    ...own,
  };
}

/** Name of the theme that is dark where this one is light, or light where it is dark; undefined if it has none. */
export const counterpartOf = (name: string): string | undefined =>
  textAt(rootOf(name, themesDir).root, 'counterpart');

/** A layout's own file, as a kind of slide may bring one. */
export interface LayoutFile {
  readonly text: string;
  /** Its name to people. */
  readonly file: string;
  /** The layout's name, and its title where the file gives none. */
  readonly name: string;
  readonly title: string;
}

/**
 * Reads a layout's own file in the grid of a theme, whose layouts it may extend: as a layout of the theme is written, in
 * a file of its own. What is wrong in it is told with its place, at whichever aspect ratio it is wrong.
 */
export function loadLayout(
  { text, file, name, title }: LayoutFile,
  theme: string,
  aspect: AspectRatio,
  dir: string = themesDir,
): { readonly layout?: Layout; readonly diagnostics: readonly Diagnostic[] } {
  const { root, diagnostics } = rootOf(theme, dir);
  const part = parsePart(text, file);
  if (!root) return { diagnostics };
  if ('code' in part) return { diagnostics: [part] };
  const { value: layout, told } = atBoth(aspect, (reader) => {
    const { source } = readGround(root, new Reader(reader.aspect), themeNames(dir));
    return readLayout(name, part, source, reader, title);
  });
  return told.length > 0 || !layout ? { diagnostics: told } : { layout, diagnostics: [] };
}

/** A theme with further layouts, in their order after its own; one of the same name takes its place. */
export const withLayouts = (theme: Theme, layouts: readonly Layout[]): Theme => ({
  ...theme,
  layouts: { ...theme.layouts, ...Object.fromEntries(layouts.map((layout) => [layout.name, layout])) },
});
