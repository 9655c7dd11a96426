import { join } from 'node:path';
import { nearestHint } from '../../diagnostics/nearest.ts';
import type { Brand, FontRole } from '../../model/audience.ts';
import type { Place } from '../../model/diagnostic.ts';
import type { AspectRatio, ColorName, ThemeSource } from '../../model/theme.ts';
import { namedBeside, readThemeTemplate } from '../../template/load.ts';
import { isFace } from '../../theme/faces.ts';
import { themeNames } from '../../theme/load.ts';
import type { LoadContext } from '../context.ts';
import { type Cursor, pick } from '../cursor.ts';
import { readFilePath, readPath } from '../pictures.ts';
import { optionalText } from '../texts.ts';
import type { BrandFiles } from './brand-files.ts';

/** A brand as it is written: what is not said is absent. A path alone is that of a brand file. */
export function readBrand(context: LoadContext, at: Cursor, files: BrandFiles): Brand {
  const file = files.named(at.isMap ? at.get('file') : at);
  const { colors, places } = readColors(context, at.get('colors'));
  return {
    ...(file !== undefined && { file }),
    ...optionalText(context, at, 'institution'),
    ...optionalText(context, at, 'presenter'),
    ...optionalText(context, at, 'date'),
    ...optionalText(context, at, 'event'),
    ...optionalText(context, at, 'footer'),
    ...pick(at, 'logo', (one) => readPath(context, one)),
    ...pick(at, 'url', (one) => one.string ?? ''),
    ...pick(at, 'theme', (one) => readTheme(context, one)),
    ...pick(at, 'aspect', (one) => (one.string ?? '16:9') as AspectRatio),
    colors,
    colorPlaces: places,
    fonts: readFonts(context, at.get('fonts')),
  };
}

/** The name of a theme, the project's own or one of Lectern's, or where a template is: `{template: school.potx}`. Reported if there is none. */
export function readTheme(context: LoadContext, cursor: Cursor): ThemeSource {
  const template = cursor.get('template');
  if (template.exists) return readTemplateFile(context, template);
  const name = cursor.string ?? '';
  const dir = join(context.folder.root, 'themes');
  const names = themeNames(dir);
  if (!names.includes(name)) {
    context.problems.add(
      'unknown-theme',
      `there is no theme '${name}'`,
      cursor.place,
      nearestHint(name, names),
    );
  }
  return namedBeside(dir, name);
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

function readColors(context: LoadContext, cursor: Cursor) {
  const colors: Partial<Record<ColorName, string>> = {};
  const places: Partial<Record<ColorName, Place>> = {};
  for (const [name, value, place] of cursor.entries) {
    const hex = (value.string ?? '').replace(/^#/, '');
    places[name as ColorName] = place;
    if (/^[0-9a-f]{6}$/i.test(hex)) colors[name as ColorName] = hex.toUpperCase();
    else if (value.exists) {
      const hint = 'Six hexadecimal digits in quotes: "7A1F2B".';
      context.problems.add('bad-color', `'${value.string}' is not a colour`, value.place, hint);
    }
  }
  return { colors, places };
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
