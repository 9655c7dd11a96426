import type { FontPair } from '../model/theme.ts';
import { faceWidth, twinOf } from '../theme/face-width.ts';
import { bundledFaces, familyList, fullWidthFace } from '../theme/faces.ts';
import type { ThemeFont } from './model.ts';

/** The nearest of those that the web deck has or machines often do, of faces that have no twin. */
const nearest: Readonly<Record<string, string>> = {
  'Calibri Light': 'Carlito',
  'Courier New': 'Cousine',
  Verdana: 'DejaVu Sans',
};

const serif =
  /times|georgia|garamond|cambria|roman|serif|bodoni|baskerville|palatino|bookman|rockwell|caslon|minion|didot/i;
const notSerif = /sans/i;

/** What stands in where a machine lacks a face; undefined for those that the web deck carries itself. */
export function substituteFor(face: string): string | undefined {
  if (face === 'Arial' || (bundledFaces as readonly string[]).includes(face)) return undefined;
  const twin = twinOf(face);
  if (twin) return bundledFaces.find((name) => name.toLowerCase() === twin);
  if (Object.hasOwn(nearest, face)) return nearest[face];
  if (/[^\p{ASCII}]|yahei|simsun|simhei|gothic ui|mincho|malgun|jhenghei|kai|song|hei/iu.test(face))
    return 'Noto Sans SC';
  return isSerif(face) ? 'Tinos' : 'Arimo';
}

const isSerif = (face: string): boolean => serif.test(face) && !notSerif.test(face);

/** Faces of its kind that machines have where they have neither it nor its substitute. */
export const kinOf = (face: string): readonly string[] =>
  isSerif(face) ? ['Times New Roman', 'Liberation Serif'] : [];

/** A face of a template's as both outputs name it. `usual`: ours, for what it has not. */
export function facePair({ latin, ea }: ThemeFont, usual: FontPair): FontPair {
  const web = [
    fullWidthFace,
    latin,
    substituteFor(latin) ?? '',
    ...kinOf(latin),
    ea,
    ...usual.web.split(',').map((name) => name.trim().replace(/^"|"$/g, '')),
  ];
  const { from: _, ...measured } = faceWidth(latin);
  return {
    ...measured,
    latin,
    ea: ea || usual.ea,
    web: familyList([...new Set(web.filter((name) => name !== ''))]),
  };
}
