import { nearestHint } from '../diagnostics/nearest.ts';
import type { Brand, Choice, Depth, FontRole, Form } from '../model/audience.ts';
import type { AspectRatio, ColorName, ThemeSource } from '../model/theme.ts';
import { readThemeTemplate } from '../template/load.ts';
import { isFace } from '../theme/faces.ts';
import { themeNames } from '../theme/load.ts';
import type { PartialAudience } from './audience-merge.ts';
import { type LoadContext, link, links } from './context.ts';
import type { Cursor } from './cursor.ts';
import type { Kinds } from './kinds/kinds.ts';
import { readFilePath, readPath } from './pictures.ts';
import { optionalText, readText } from './texts.ts';

/** An audience as its file has it: what it does not say is absent. */
export function readAudience(context: LoadContext, id: string, at: Cursor, kinds: Kinds): PartialAudience {
  const title = readText(context, at.get('title'));
  const language = at.get('language').string;
  const parent = at.get('extends');
  const slides = readChoice(at.get('slides'), (one) => links(context, 'slide', one));
  const sections = at.get('sections');
  return {
    id,
    place: at.place,
    extendsPlace: parent.place,
    ...(title && { title }),
    ...(parent.exists && { extends: link(context, 'audience', parent) }),
    ...(language !== undefined && { language }),
    ...(at.get('languages').exists && { languages: links(context, 'language', at.get('languages')) }),
    ...pick(at, 'strict', (one) => one.boolean(false)),
    ...pick(at, 'minutes', (one) => one.number(0)),
    ...pick(at, 'depth', (one) => one.number(2) as Depth),
    ...pick(at, 'pace', (one) => one.number(0)),
    tags: readChoice(at.get('tags'), (one) => links(context, 'tag', one)),
    slides,
    ...(sections.exists && { sections: links(context, 'section', sections) }),
    brand: readBrand(context, at.get('brand')),
    form: readForm(context, at.get('form'), kinds),
  };
}

/** `{[key]: value}` if the key is there, to spread into an object. */
function pick<K extends string, T>(cursor: Cursor, key: K, read: (value: Cursor) => T) {
  const value = cursor.get(key);
  return (value.exists ? { [key]: read(value) } : {}) as { [P in K]?: T };
}

function readChoice(cursor: Cursor, read: (list: Cursor) => readonly string[]): Partial<Choice> {
  return { ...pick(cursor, 'include', read), ...pick(cursor, 'exclude', read) };
}

/** Besides what all lectures have, slides of optional kinds by their name. */
function readForm({ problems }: LoadContext, cursor: Cursor, kinds: Kinds): Partial<Form> {
  const keys = ['notes', 'clicks', 'backup'] as const;
  const isOwn = (key: string) => (keys as readonly string[]).includes(key);
  const others = cursor.entries.filter(([key]) => !isOwn(key));
  for (const [key, , place] of others) {
    if (kinds.get(key)?.kind.optional) continue;
    const known = [...keys, ...kinds.names.filter((name) => kinds.get(name)?.kind.optional)];
    const hint = nearestHint(key, known) ?? `Possible: ${known.join(', ')}`;
    problems.add('unknown-key', `there is no key '${key}' here`, place, hint);
  }
  return {
    ...Object.assign({}, ...keys.map((key) => pick(cursor, key, (one) => one.boolean(false)))),
    kinds: Object.fromEntries(others.map(([key, value]) => [key, value.boolean(true)])),
  };
}

function readBrand(context: LoadContext, at: Cursor): Brand {
  return {
    ...optionalText(context, at, 'institution'),
    ...optionalText(context, at, 'presenter'),
    ...optionalText(context, at, 'date'),
    ...optionalText(context, at, 'event'),
    ...optionalText(context, at, 'footer'),
    ...pick(at, 'logo', (one) => readPath(context, one)),
    ...pick(at, 'url', (one) => one.string ?? ''),
    ...pick(at, 'theme', (one) => readTheme(context, one)),
    ...pick(at, 'aspect', (one) => (one.string ?? '16:9') as AspectRatio),
    colors: readColors(context, at.get('colors')),
    fonts: readFonts(context, at.get('fonts')),
  };
}

/** The name of a theme, or where a template is: `{template: school.potx}`. Reported if there is none. */
export function readTheme(context: LoadContext, cursor: Cursor): ThemeSource {
  const template = cursor.get('template');
  if (template.exists) return readTemplateFile(context, template);
  const name = cursor.string ?? '';
  const names = themeNames();
  if (!names.includes(name)) {
    context.problems.add(
      'unknown-theme',
      `there is no theme '${name}'`,
      cursor.place,
      nearestHint(name, names),
    );
  }
  return name;
}

/** Its path; whether it can be used is told as soon as it is there. */
function readTemplateFile(context: LoadContext, cursor: Cursor): ThemeSource {
  const { path, ok } = readFilePath(context, cursor, 'school.potx');
  const template = context.folder.path(path);
  if (ok)
    for (const one of readThemeTemplate(template, { shown: context.folder.shown(path) }).diagnostics)
      context.problems.found.push(one);
  return { template };
}

function readColors(context: LoadContext, cursor: Cursor): Brand['colors'] {
  const colors: Partial<Record<ColorName, string>> = {};
  for (const [name, value] of cursor.entries) {
    const hex = (value.string ?? '').replace(/^#/, '');
    if (/^[0-9a-f]{6}$/i.test(hex)) colors[name as ColorName] = hex.toUpperCase();
    else if (value.exists) {
      const hint = 'Six hexadecimal digits in quotes: "7A1F2B".';
      context.problems.add('bad-color', `'${value.string}' is not a colour`, value.place, hint);
    }
  }
  return colors;
}

function readFonts(context: LoadContext, cursor: Cursor): Brand['fonts'] {
  const roles = cursor.entries.map(([role, face]) => {
    const names = face.entries.map(([key, name]) => [key, readFace(context, key, name)] as const);
    return [role as FontRole, Object.fromEntries(names)] as const;
  });
  return Object.fromEntries(roles);
}

function readFace(context: LoadContext, key: string, cursor: Cursor): string {
  const face = cursor.string ?? '';
  if (cursor.exists && !isFace(key, face)) {
    const hint =
      key === 'web'
        ? 'Names of faces, parted by commas: "Arimo, \'Noto Sans SC\', sans-serif".'
        : 'The name of one face: letters, digits, spaces and hyphens.';
    context.problems.add('bad-face', `'${face}' is not the name of a face`, cursor.place, hint);
  }
  return face;
}
