/**
 * The bundled faces, cut down to the characters a deck uses and written into the CSS itself: the deck looks the same
 * on a machine without fonts, and from `file://`, where a page may not load any.
 */
import { join, resolve } from 'node:path';
import type { ResolvedSlidevOptions } from '@slidev/types';
import { hasCjkPunctuation } from '../measure/characters.ts';
import type { FaceFile, Theme } from '../model/theme.ts';
import { faceFolder, facePackage } from '../theme/face-folder.ts';
import { familyNames, fullWidthFace, isEastAsian } from '../theme/faces.ts';
import { type FontSlice, faceRules, readSlices, unicodeRange } from '../theme/font-slices.ts';
import { besides, type DeckHead, deckLanguage, deckTheme } from './deck-theme.ts';
import { coverage, isVariable, subset } from './font-files.ts';

/** Style sheets of the families that have others than two weights. */
const sheets: Readonly<Record<string, readonly string[]>> = {
  Arimo: ['400.css', '700.css', '400-italic.css'],
  Cousine: ['400.css'],
};
const twoWeights = ['400.css', '700.css'];

/** Characters every deck's faces have: printable ASCII, and signs our own parts write. */
export const always = `${String.fromCharCode(...Array.from({ length: 95 }, (_, i) => i + 32))}\u00a0\u2009\u3000•–·…—“”‘’`;

/** Full width in Chinese: the Latin face must leave them to the Chinese one. */
const fullWidthSigns = new Set('“”‘’—…―‖·');

/** Every character the deck may show: its Markdown, and values that YAML wrote as escapes. */
function deckText({ markdownFiles, slides, headmatter }: ResolvedSlidevOptions['data']) {
  const files = Object.values(markdownFiles).map(({ raw }) => raw);
  const values = [
    ...slides.map(({ frontmatter }) => Object.values(frontmatter).join('')),
    JSON.stringify(headmatter),
  ];
  return {
    text: [...files, ...values].join(''),
    onSlides: [...slides.map(({ content }) => content), ...values].join(''),
  };
}

export interface FontsWanted {
  readonly theme: Theme;
  readonly language: string;
  /** All that is shown, speaker notes among it. */
  readonly text: string;
  /** What slides show, which alone is ever in the face of titles; all unless given. */
  readonly onSlides?: string;
  /** The Markdown's folder, absolute, where files of faces are looked for. */
  readonly folder: string;
}

/** What a deck of Slidev's wants. */
export function fontsWanted(head: DeckHead, data: ResolvedSlidevOptions['data']): FontsWanted {
  const { headmatter, entry } = head;
  const language = deckLanguage(headmatter);
  return { theme: deckTheme(head), language, ...deckText(data), folder: besides(entry, '.') };
}

/** `@font-face` rules for a deck's text. */
export async function fontsCss({
  theme,
  language,
  text,
  onSlides = text,
  folder,
}: FontsWanted): Promise<string> {
  const fullWidth = hasCjkPunctuation(language);
  const { body, heading, mono } = theme.fonts;
  const [all, titles] = [codesIn(text), codesIn(onSlides)];
  const lists = [
    [body.web, all],
    [heading.web, titles],
    [mono.web, all],
  ] as const;
  const brought = await broughtSlices(theme.faces, folder);
  const slicesOf = async (family: string) => brought.get(family) ?? (await bundledSlices(family, folder));
  const needed = await neededBy(lists, slicesOf, (family, code) => {
    const isSign = fullWidth && fullWidthSigns.has(String.fromCodePoint(code));
    if (family === fullWidthFace) return isSign;
    return !isSign || !isOurs(family) || isEastAsian(family);
  });
  const rules: string[] = [];
  for (const [family, codes] of needed) {
    for (const slice of await slicesOf(family)) {
      if (!isShown(theme, family, slice)) continue;
      const own = (await drawnBy(slice, codes)).filter((code) => codes.has(code));
      if (own.length > 0) rules.push(await faceRule(family, slice, own));
    }
  }
  return rules.join('\n');
}

/** Of a Chinese face of titles alone, which is large and as wide in any weight, the titles' weight will do. */
function isShown({ fonts, styles }: Theme, family: string, { weight }: FontSlice): boolean {
  const others = [fonts.body.web, fonts.mono.web].flatMap((list) => familyNames(list) ?? []);
  if (!isEastAsian(family) || others.includes(family)) return true;
  const heads = Object.values(styles).filter(({ font }) => font === 'heading');
  return weight !== '400' || heads.some(({ bold }) => !bold);
}

const codesIn = (text: string): ReadonlySet<number> =>
  new Set([...always, ...text].map((sign) => sign.codePointAt(0) ?? 0));

type Allows = (family: string, code: number) => boolean;
type SlicesOf = (family: string) => Promise<readonly FontSlice[]>;

/** The characters each family draws: in every list, a character falls to the first family that has it. */
async function neededBy(
  lists: readonly (readonly [families: string, wanted: ReadonlySet<number>])[],
  slicesOf: SlicesOf,
  allows: Allows,
) {
  const needed = new Map<string, Set<number>>();
  for (const [list, wanted] of lists) {
    const rest = new Set(wanted);
    for (const family of familyNames(list) ?? []) {
      const slices = await slicesOf(family);
      if (slices.length === 0) continue;
      const codes = needed.get(family) ?? new Set();
      needed.set(family, codes);
      for (const slice of slices)
        for (const code of await drawnBy(slice, rest)) {
          if (rest.has(code) && allows(family, code)) codes.add(code);
        }
      for (const code of codes) rest.delete(code);
    }
  }
  return needed;
}

const isOurs = (family: string): boolean => facePackage(family) !== undefined;

/** Faces of a deck's own, a slice for each file, by family. */
async function broughtSlices(faces: readonly FaceFile[], folder: string) {
  const slices = new Map<string, FontSlice[]>();
  for (const { family, src, weight, style } of faces) {
    const file = resolve(folder, src);
    const usual = (await isVariable(file)) ? '100 900' : '400';
    const slice = { file, weight: weight ?? usual, style, codes: await coverage(file) };
    slices.set(family, [...(slices.get(family) ?? []), slice]);
  }
  return slices;
}

const cache = new Map<string, Promise<FontSlice[]>>();

/** `from`: a folder of the project, which may have installed what Lectern has not. */
async function bundledSlices(name: string, from: string): Promise<readonly FontSlice[]> {
  const family = name === fullWidthFace ? 'Noto Sans SC' : name;
  const folder = faceFolder(family, from);
  if (folder === undefined) return [];
  const found = cache.get(folder);
  if (found) return found;
  const own = sheets[family] ?? twoWeights;
  const slices = Promise.all(own.map((sheet) => readSlices(join(folder, sheet)))).then((all) => all.flat());
  cache.set(folder, slices);
  return slices;
}

/** What a slice has of some characters: its range names more than it draws, so it is asked where that matters. */
const drawnBy = async (slice: FontSlice, wanted: ReadonlySet<number>): Promise<readonly number[]> =>
  slice.codes.some((code) => wanted.has(code)) ? await coverage(slice.file) : [];

async function faceRule(family: string, slice: FontSlice, codes: readonly number[]): Promise<string> {
  const font = await subset(slice.file, codes);
  const source = `url(data:font/woff2;base64,${font.toString('base64')}) format("woff2")`;
  return faceRules(family, slice, source, unicodeRange(codes));
}
