/**
 * The bundled faces, cut down to the characters a deck uses and written into the CSS itself: the deck looks the same
 * on a machine without fonts, and from `file://`, where a page may not load any.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import type { Theme } from '../model/theme.ts';
import { familyNames } from '../theme/faces.ts';
import { type FontSlice, faceRules, readSlices, unicodeRange } from '../theme/font-slices.ts';

const require = createRequire(import.meta.url);

/** Families we bundle, by the name that themes use. */
const packages: Readonly<Record<string, string>> = {
  Arimo: '@fontsource/arimo',
  'Noto Sans SC': '@fontsource/noto-sans-sc',
  Cousine: '@fontsource/cousine',
};

const sheets: Readonly<Record<string, readonly string[]>> = {
  Arimo: ['400.css', '700.css', '400-italic.css'],
  'Noto Sans SC': ['400.css', '700.css'],
  Cousine: ['400.css'],
};

/** Characters every deck's faces have: printable ASCII, and signs our own parts write. */
export const always = `${String.fromCharCode(...Array.from({ length: 95 }, (_, i) => i + 32))}\u00a0\u2009\u3000•–·…—“”‘’`;

/** Full width in Chinese: the Latin face must leave them to the Chinese one. */
const fullWidthSigns = new Set('“”‘’—…―‖·');

const families = (theme: Theme): string[][] =>
  [theme.fonts.body.web, theme.fonts.heading.web, theme.fonts.mono.web].map((list) => [
    ...(familyNames(list) ?? []),
  ]);

/** `@font-face` rules for a deck's text. */
export async function fontsCss(theme: Theme, language: string, text: string): Promise<string> {
  const chinese = /^(zh|ja|yue)\b/i.test(language);
  const wanted = new Set([...always, ...text].map((sign) => sign.codePointAt(0) ?? 0));
  const needed = await neededBy(families(theme), wanted, (family, code) =>
    chinese && family !== 'Noto Sans SC' ? !fullWidthSigns.has(String.fromCodePoint(code)) : true,
  );
  const rules: string[] = [];
  for (const [family, codes] of needed) {
    for (const slice of await slicesOf(family)) {
      const own = slice.codes.filter((code) => codes.has(code));
      if (own.length > 0) rules.push(await faceRule(family, slice, own));
    }
  }
  return rules.join('\n');
}

type Allows = (family: string, code: number) => boolean;

/** The characters each family draws: in every list, a character falls to the first family that has it. */
async function neededBy(lists: readonly (readonly string[])[], wanted: ReadonlySet<number>, allows: Allows) {
  const needed = new Map<string, Set<number>>();
  for (const list of lists) {
    const rest = new Set(wanted);
    for (const family of list.filter((name) => name in packages)) {
      const codes = needed.get(family) ?? new Set();
      needed.set(family, codes);
      for (const { codes: has } of await slicesOf(family))
        for (const code of has) {
          if (!rest.has(code) || !allows(family, code)) continue;
          codes.add(code);
        }
      for (const code of codes) rest.delete(code);
    }
  }
  return needed;
}

const cache = new Map<string, Promise<FontSlice[]>>();

function slicesOf(family: string): Promise<FontSlice[]> {
  const found = cache.get(family);
  if (found) return found;
  const folder = dirname(require.resolve(`${packages[family]}/package.json`));
  const slices = Promise.all((sheets[family] ?? []).map((sheet) => readSlices(join(folder, sheet)))).then(
    (all) => all.flat(),
  );
  cache.set(family, slices);
  return slices;
}

async function faceRule(family: string, slice: FontSlice, codes: readonly number[]): Promise<string> {
  const font = await subset(slice.file, codes);
  const source = `url(data:font/woff2;base64,${font.toString('base64')}) format("woff2")`;
  return faceRules(family, slice, source, unicodeRange(codes));
}

/** Subsetting takes seconds for a Chinese deck, so what was cut once is kept. */
async function subset(file: string, codes: readonly number[]): Promise<Buffer> {
  const text = String.fromCodePoint(...codes);
  const hash = createHash('sha256').update(`1 ${file} ${text}`).digest('hex').slice(0, 24);
  const kept = join(cacheDir, `${hash}.woff2`);
  const before = await readFile(kept).catch(() => undefined);
  if (before) return before;
  const font = await subsetFont(await readFile(file), text, { targetFormat: 'woff2' });
  await keep(kept, font);
  return font;
}

const cacheDir = join(
  dirname(require.resolve('@fontsource/arimo/package.json')),
  '../../.cache/lectern/fonts',
);

/** A cache that cannot be written is no reason to fail. */
async function keep(path: string, data: Buffer): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const draft = `${path}.${process.pid}`;
    await writeFile(draft, data);
    await rename(draft, path);
  } catch {}
}
