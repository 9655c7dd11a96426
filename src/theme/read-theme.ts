/** A theme's parts, whatever files they stand in, as the theme they describe. */
import {
  type AspectRatio,
  type ColorName,
  type ColorRoles,
  colorNames,
  type DrawingLook,
  type FontPair,
  type Grid,
  holders,
  type Layout,
  type Size,
  type TextStyle,
  type Theme,
  textStyleNames,
} from '../model/theme.ts';
import { checkConditions } from './check-regions.ts';
import { familyList, familyNames, isFace } from './faces.ts';
import { masterRegion, usualLayout } from './find-layout.ts';
import { fieldsOf, type Part } from './part.ts';
import { type LayoutSource, readLayout } from './read-layout.ts';
import { readConditions, readFurniture } from './read-region.ts';
import type { Reader } from './reader.ts';
import { readRole, readRoles, readTextColor } from './roles.ts';

/** Slide sizes in points: 13.333 x 7.5 inches and 10 x 7.5 inches, PowerPoint's own. */
const slideSizes: Readonly<Record<AspectRatio, Size>> = {
  '16:9': { w: 960, h: 540 },
  '4:3': { w: 720, h: 540 },
};

const needed = [
  'title',
  'dark',
  'colors',
  'roles',
  'fonts',
  'styles',
  'bullets',
  'drawings',
  'grid',
  'furniture',
  'regions',
];

/** What layouts are read against, and what else stands in a theme. */
export function readGround(root: Part, reader: Reader, themes: readonly string[]) {
  const top = reader.fields(
    root,
    'the theme',
    [...needed, 'layouts'],
    ['counterpart', 'extends', 'least', 'words'],
  );
  const size = slideSizes[reader.aspect];
  const roles = readRoles(top.get('roles'), reader);
  const grid = readGrid(top.get('grid'), size, reader);
  const own = [...fieldsOf(top.get('styles')).keys()];
  const styles = ['body', ...new Set([...textStyleNames, ...own])] as const;
  const source: LayoutSource = {
    layouts: new Map(reader.entries(top.get('layouts'), 'layouts')),
    regions: new Map(reader.entries(top.get('regions'), 'regions')),
    ground: { size, grid, roles, styles },
  };
  const counterpart = top.get('counterpart');
  if (counterpart) reader.one(counterpart, 'counterpart', themes as [string, ...string[]]);
  return { top, source };
}

/** The whole theme at an aspect ratio. What is wrong in it the reader is told; then the theme is not to be used. */
export function readTheme(name: string, root: Part, reader: Reader, themes: readonly string[]): Theme {
  const { top, source } = readGround(root, reader, themes);
  const { size, roles, grid } = source.ground;
  const layouts = [...source.layouts].flatMap(([one, part]) => readOwn(one, part, source, reader));
  const styles = readStyles(top.get('styles'), roles, reader);
  const least = top.get('least');
  const theme = {
    name,
    title: reader.text(top.get('title'), 'title'),
    aspect: reader.aspect,
    size,
    dark: reader.flag(top.get('dark'), 'dark'),
    colors: readColors(top.get('colors'), reader),
    roles,
    fonts: readFonts(top.get('fonts'), reader),
    faces: [],
    styles,
    ...(least && { least: readLeast(least, styles, reader) }),
    layouts: Object.fromEntries(layouts.map((layout) => [layout.name, layout])),
    drawings: readDrawings(top.get('drawings'), reader),
    grid,
    ...readFurniture(top.get('furniture'), source.ground, reader),
    words: readWords(top.get('words'), reader),
    bullets: readBullets(top.get('bullets'), roles, reader),
  };
  const slots = layouts.flatMap(({ regions }) => regions.map((region) => region.name));
  checkConditions(fieldsOf(top.get('grid')), new Set(slots), reader);
  checkMaster(theme, top.get('layouts'), reader);
  return theme;
}

function readOwn(name: string, part: Part, source: LayoutSource, reader: Reader): readonly Layout[] {
  if (!/^[a-z][a-z0-9-]*$/.test(name))
    reader.reportKey('bad-id', `'${name}' is no name of a layout: small letters, digits, hyphens`, part);
  if (reader.flag(fieldsOf(part).get('abstract'), 'abstract')) return [];
  const layout = readLayout(name, part, source, reader);
  return layout ? [layout] : [];
}

/** PowerPoint's master has the title and the text of the layout that stands for Slidev's `default`. */
function checkMaster(theme: Theme, layouts: Part | undefined, reader: Reader): void {
  if (!layouts) return;
  if (!Object.values(theme.layouts).some((one) => one.name === 'default' || one.for.includes('default'))) {
    reader.report('missing-field', "no layout is for 'default', Slidev's own", layouts);
    return;
  }
  const { name } = usualLayout(theme);
  for (const part of ['title', 'body'] as const)
    if (!masterRegion(theme, part))
      reader.report(
        'missing-field',
        `the layout '${name}' is for 'default' and needs a placeholder ${part}`,
        layouts,
      );
}

/** By language, then by the English words that they stand for. */
function readWords(part: Part | undefined, reader: Reader): Theme['words'] {
  const languages = reader.entries(part, 'words').map(([language, said]) => {
    const pairs = reader.entries(said, language).map(([one, word]) => [one, reader.text(word, one)] as const);
    return [language, Object.fromEntries(pairs)] as const;
  });
  return Object.fromEntries(languages);
}

function readColors(part: Part | undefined, reader: Reader): Theme['colors'] {
  const fields = reader.fields(part, 'colors', colorNames);
  const hex = (name: ColorName): string => {
    const own = fields.get(name);
    const value = reader.text(own, 'a colour');
    if (own && value !== '' && !/^[0-9a-f]{6}$/i.test(value))
      reader.report('bad-color', `'${value}' is not a colour`, own, 'Six hexadecimal digits: 7A1F2B.');
    return value;
  };
  return Object.fromEntries(colorNames.map((name) => [name, hex(name)])) as Theme['colors'];
}

function readFonts(part: Part | undefined, reader: Reader): Theme['fonts'] {
  const fields = reader.fields(part, 'fonts', ['heading', 'body', 'mono']);
  const pair = (role: string): FontPair => {
    const faces = reader.fields(fields.get(role), role, ['latin', 'ea', 'web']);
    const face = (key: string): string => {
      const own = faces.get(key);
      const value = reader.text(own, `${role} ${key}`);
      if (own && value !== '' && !isFace(key, value))
        reader.report('bad-face', `'${value}' is not the name of a face`, own);
      return value;
    };
    return { latin: face('latin'), ea: face('ea'), web: familyList(familyNames(face('web')) ?? []) };
  };
  return { heading: pair('heading'), body: pair('body'), mono: pair('mono') };
}

function readStyles(part: Part | undefined, roles: ColorRoles, reader: Reader): Theme['styles'] {
  const more = [...fieldsOf(part).keys()].filter((name) => /^[a-z][a-z0-9-]*$/.test(name));
  const fields = reader.fields(part, 'styles', textStyleNames, more);
  const style = (name: string): TextStyle => {
    const own = reader.fields(fields.get(name), name, ['sizes'], ['font', 'bold', 'color', 'entries']);
    const sizes = reader.list(own.get('sizes'), 'sizes').map((one) => readSize(one, reader));
    const [first = { size: 1, line: 1, after: 0 }, ...steps] = sizes;
    const color = own.get('color');
    return {
      ...first,
      bold: reader.flag(own.get('bold'), 'bold'),
      ...(color ? readTextColor(color, roles, reader) : { color: roles.text, colorRole: 'text' }),
      font: reader.one(own.get('font'), 'font', ['body', 'heading', 'mono']),
      ...(reader.flag(own.get('entries'), 'entries') && { entries: true as const }),
      steps,
    };
  };
  return Object.fromEntries(
    [...new Set([...textStyleNames, ...more])].map((name) => [name, style(name)]),
  ) as Theme['styles'];
}

/** By text style. */
function readLeast(part: Part, styles: Theme['styles'], reader: Reader): Readonly<Record<string, number>> {
  const fields = reader.fields(part, 'least', [], Object.keys(styles));
  return Object.fromEntries([...fields].map(([name, size]) => [name, reader.number(size, name, 1)]));
}

function readSize(part: Part, reader: Reader) {
  const [size, line, after, ...more] = reader.list(part, 'a size');
  if (size && (!line || !after || more.length > 0))
    reader.report('wrong-count', 'a size is three numbers: size, distance of lines, space below', part);
  return {
    size: reader.number(size, 'a size', 1),
    line: reader.number(line, 'a distance of lines', 1),
    after: reader.number(after, 'a space below', 0),
  };
}

function readBullets(part: Part | undefined, roles: ColorRoles, reader: Reader): Theme['bullets'] {
  return reader.list(part, 'bullets').map((one) => {
    const fields = reader.fields(one, 'a bullet', ['char', 'indent', 'hanging', 'color']);
    return {
      char: reader.text(fields.get('char'), 'char'),
      indent: reader.number(fields.get('indent'), 'indent', 0),
      hanging: reader.number(fields.get('hanging'), 'hanging', 0),
      color: readRole(fields.get('color'), roles, reader),
    };
  });
}

function readDrawings(part: Part | undefined, reader: Reader): DrawingLook {
  const fields = reader.fields(part, 'drawings', ['holder', 'corners']);
  return {
    holder: reader.one(fields.get('holder'), 'holder', holders),
    corners: reader.number(fields.get('corners'), 'corners', 0),
  };
}

function readGrid(part: Part | undefined, size: Size, reader: Reader): Grid {
  const numbers = ['margin', 'gutter', 'top', 'bottom', 'gap'] as const;
  const fields = reader.fields(part, 'grid', numbers, ['left', 'with', 'without']);
  const [right = 0, gutter = 0, top = 0, bottom = 0, gap = 0] = numbers.map((key) =>
    reader.number(fields.get(key), key, 0),
  );
  // A page may have notes in a wider margin at its side.
  const left = fields.get('left');
  const margin = left ? reader.number(left, 'left', 0) : right;
  const width = size.w - margin - right;
  if (part && fields.size > 0 && (bottom <= top || bottom > size.h || width <= 11 * gutter))
    reader.report('out-of-range', `the content area has no room (at ${reader.aspect})`, part);
  const change = (said: Part) => {
    const own = reader.fields(said, 'another content area', [], ['top', 'bottom']);
    const edges = [...own].map(([key, value]) => [key, reader.number(value, key, 0)]);
    return Object.fromEntries(edges) as { readonly top?: number; readonly bottom?: number };
  };
  return { margin, width, gutter, top, bottom, gap, changes: readConditions(fields, change, reader) };
}
