import { join, posix } from 'node:path';
import type { BrandFile, BrandLook, Ground } from '../../model/audience.ts';
import type { LocalText } from '../../model/local-text.ts';
import type { LoadContext } from '../context.ts';
import { Cursor } from '../cursor.ts';
import { readText } from '../texts.ts';
import { validate } from '../validate.ts';
import { readYaml } from '../yaml-file.ts';
import { BrandColors, grounds } from './colors.ts';
import { readFaces, weightOf } from './faces.ts';
import { BrandLogos } from './logos.ts';
import { projectFolder } from './project-path.ts';
import { themeColors } from './theme-colors.ts';

/**
 * Reads a brand.yml file (https://posit-dev.github.io/brand-yml) at a path from the project's folder. What is wrong in it
 * is reported; undefined where it cannot be read at all.
 */
export function readBrandFile(context: LoadContext, path: string): BrandFile | undefined {
  const project = projectFolder(context);
  const file = readYaml(project, path, [], project.place(path));
  if (!file) return undefined;
  validate(context.problems, file, 'brand', 'unused-key');
  const at = new Cursor(file, file.root);
  const folder = posix.dirname(path);
  const typography = at.get('typography');
  const colors = new BrandColors(context.problems, at.get('color'));
  const logos = new BrandLogos(context, at.get('logo'), folder);
  const faces = readFaces(context, typography, folder);
  const look = (ground: Ground): BrandLook => ({
    colors: themeColors(colors, typography, ground),
    logos: logos.on(ground),
  });
  const looks = { light: look('light'), dark: look('dark') };
  const name = readName(context, at.get('meta').get('name'));
  return {
    path: project.shown(path),
    ...(name && { name }),
    looks,
    paired: isPaired(at.get('color')),
    families: faces.families,
    ...readBold(typography.get('headings').get('weight')),
    faces: faces.faces,
    files: [path, ...logos.files, ...faces.files].map((one) => join(context.folder.root, one)),
  };
}

/** Whether a colour is one for light slides and another for dark ones. */
const isPaired = (color: Cursor): boolean =>
  [...color.entries, ...color.get('palette').entries].some(
    ([key, value]) => key !== 'palette' && grounds.every((ground) => value.get(ground).exists),
  );

/** Bold is the one other weight that text in PowerPoint has. */
function readBold(cursor: Cursor): Pick<BrandFile, 'bold'> {
  const weight = weightOf(cursor.string);
  return weight === undefined ? {} : { bold: Number.parseInt(weight, 10) >= 600 };
}

/** The institution's name, the same in all languages. */
function readName(context: LoadContext, cursor: Cursor): LocalText | undefined {
  const said = cursor.isMap
    ? ['full', 'short'].map((key) => cursor.get(key)).find(({ exists }) => exists)
    : cursor;
  const text = said?.string === undefined ? undefined : readText(context, said);
  return text && { ...text, byLanguage: { und: Object.values(text.byLanguage)[0] ?? '' } };
}
