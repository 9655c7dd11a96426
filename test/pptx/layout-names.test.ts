/** Layouts are PowerPoint's own where they are the same thing, under the names that it has for them in the deck's language. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { packageRoot } from '../../src/project.ts';
import { regionLabel } from '../../src/theme/find-layout.ts';
import { themeNames } from '../../src/theme/load.ts';
import { sayIn } from '../../src/theme/words.ts';
import { fill, paragraph, slide, theme } from './fixture.ts';
import { below, type Opened, words, write } from './open.ts';

/** As PowerPoint writes them: type, English name, then type and index of placeholders, in their order. */
const standard: readonly (readonly [type: string, name: string, ...placeholders: string[]])[] = [
  ['title', 'Title Slide', 'ctrTitle', 'subTitle 1'],
  ['obj', 'Title and Content', 'title', '1'],
  ['secHead', 'Section Header', 'title', 'body 1'],
  ['twoObj', 'Two Content', 'title', '1', '2'],
  ['twoTxTwoObj', 'Comparison', 'title', 'body 1', '2', 'body 3', '4'],
  ['titleOnly', 'Title Only', 'title'],
  ['blank', 'Blank'],
  ['objTx', 'Content with Caption', 'title', '1', 'body 2'],
  ['picTx', 'Picture with Caption', 'title', 'pic 1', 'body 2'],
];

const german = ['Titelfolie', 'Titel und Inhalt', 'Abschnittsüberschrift', 'Zwei Inhalte', 'Vergleich'];
const names = {
  'zh-CN': [
    '标题幻灯片',
    '标题和内容',
    '节标题',
    '两栏内容',
    '比较',
    '仅标题',
    '空白',
    '内容与标题',
    '图片与标题',
  ],
  de: [...german, 'Nur Titel', 'Leer', 'Inhalt mit Überschrift', 'Bild mit Überschrift'],
  'de-AT': [...german, 'Nur Titel', 'Leer', 'Inhalt mit Überschrift', 'Bild mit Überschrift'],
  it: [
    'Diapositiva titolo',
    'Titolo e contenuto',
    'Intestazione sezione',
    'Due contenuti',
    'Confronto',
    'Solo titolo',
    'Vuota',
    'Contenuto con didascalia',
    'Immagine con didascalia',
  ],
  // Nobody has put them into it.
  eo: standard.map(([, name]) => name),
} as const;

const layoutsOf = ({ paths }: Opened): string[] => paths.filter((path) => /slideLayout\d+\.xml$/.test(path));

const make = (name: string, language: string) => {
  const own = theme(name);
  const one = slide(own, 1, 'bullets', 'T', [fill(own, 'bullets', 'body', [paragraph('a')])]);
  return write(own, [one], { language });
};

/** Each layout with a type: that, its name, its placeholders but those of the foot and our own, whose indexes are higher. */
function typed(opened: Opened): string[][] {
  return layoutsOf(opened).flatMap((path) => {
    const type = opened.all(path, 'p:sldLayout')[0]?.attribs['type'];
    const name = opened.all(path, 'p:cSld')[0]?.attribs['name'] ?? '';
    const placeholders = opened.all(path, 'p:ph').filter(({ attribs }) => Number(attribs['idx'] ?? 0) < 10);
    const shown = placeholders.map(({ attribs }) =>
      `${attribs['type'] ?? ''} ${attribs['idx'] ?? ''}`.trim(),
    );
    return type === undefined ? [] : [[type, name, ...shown]];
  });
}

describe.each(themeNames())('the theme %s', (name) => {
  test('has every layout of PowerPoint, each with its own placeholders first, and each name once', async () => {
    const opened = await make(name, 'en');
    expect(typed(opened).sort()).toEqual(standard.map((one) => [...one]).sort());
    const all = layoutsOf(opened).map((path) => opened.all(path, 'p:cSld')[0]?.attribs['name']);
    expect(new Set(all).size).toBe(all.length);
    for (const path of layoutsOf(opened)) {
      const idx = opened.all(path, 'p:ph').map(({ attribs }) => Number(attribs['idx'] ?? 0));
      const own = idx.filter((one) => one < 10);
      // A picture that fills the slide lies below all of them.
      const first = idx[0] === 40 ? 1 : 0;
      expect(idx.slice(first, first + own.length)).toEqual(own);
    }
  });

  test.each(Object.entries(names))('calls them in %s as PowerPoint does', async (language, expected) => {
    const opened = await make(name, language);
    const found = new Map(typed(opened).map(([type, called]) => [type, called]));
    expect(standard.map(([type]) => found.get(type))).toEqual(expected);
    const matching = layoutsOf(opened).map((path) => opened.all(path, 'p:sldLayout')[0]?.attribs);
    for (const { type, matchingName } of matching as { type?: string; matchingName?: string }[]) {
      const english = standard.find((one) => one[0] === type)?.[1];
      expect(matchingName).toBe(found.get(type ?? '') === english ? undefined : english);
    }
  });
});

test("the master's words are PowerPoint's, in the deck's language, and say so", async () => {
  const texts = async (language: string) => {
    const opened = await make('academic', language);
    const master = 'ppt/slideMasters/slideMaster1.xml';
    const languages = new Set(opened.all(master, 'a:rPr').map(({ attribs }) => attribs['lang']));
    return [opened.all(master, 'a:t').map(words).slice(0, 6), [...languages]];
  };
  expect(await texts('de')).toEqual([
    [
      'Mastertitelformat bearbeiten',
      'Mastertextformat bearbeiten',
      ...['Zweite', 'Dritte', 'Vierte', 'Fünfte'].map((n) => `${n} Ebene`),
    ],
    ['de-DE', 'zh-CN'],
  ]);
  expect((await texts('zh-CN'))[0]).toEqual([
    '单击此处编辑母版标题样式',
    '单击此处编辑母版文本样式',
    ...['二', '三', '四', '五'].map((n) => `第${n}级`),
  ]);
});

test('a placeholder without a prompt of its own has the prompt of whoever opens the file', async () => {
  const opened = await make('academic', 'fr');
  const path =
    layoutsOf(opened).find((one) => opened.all(one, 'p:sldLayout')[0]?.attribs['type'] === 'obj') ?? '';
  const [title, body] = opened.all(path, 'p:sp').filter((sp) => below(sp, 'p:ph').length > 0);
  const of = (sp = title) => [
    below(sp as never, 'p:ph')[0]?.attribs['hasCustomPrompt'],
    words(below(sp as never, 'a:t')[0] as never),
  ];
  expect(of(title)).toEqual(['1', 'Ajoutez l’idée de cette diapositive']);
  expect(of(body)).toEqual([undefined, 'Modifiez les styles du texte du masque']);
  expect(below(body as never, 'p:cNvPr')[0]?.attribs['name']).toBe('Texte 2');
});

describe('nothing of ours is left in English', () => {
  const shipped = Object.values(theme('academic').layouts);
  const files = globSync('templates/*/layout*.yaml', { cwd: packageRoot });
  interface Own {
    readonly title: string;
    readonly regions: Readonly<Record<string, { readonly prompt?: string } | null>>;
  }
  const kinds = files.map((file) => parse(readFileSync(join(packageRoot, file), 'utf8')) as Own);
  const used = new Set([
    ...shipped.flatMap(({ title, regions }) => [
      title,
      ...regions.flatMap(({ name, prompt }) => [regionLabel(name), prompt]),
    ]),
    ...kinds.flatMap(({ title, regions }) => [
      title,
      ...Object.entries(regions).flatMap(([name, region]) => [regionLabel(name), region?.prompt ?? '']),
    ]),
  ]);

  test.each(['zh-CN', 'de', 'fr', 'es'])('in %s', (language) => {
    const own = theme('academic').words[language] ?? {};
    const missing = [...used].filter((one) => /[a-z]/.test(one) && !Object.hasOwn(own, one));
    expect(missing).toEqual([]);
    // Signs and units are the same in some languages.
    const wordsOf = (language: string) =>
      Object.keys(theme('academic').words[language] ?? {}).filter((one) => !/^\W|\{/.test(one));
    expect(wordsOf(language).sort()).toEqual(wordsOf('de').sort());
  });
});

describe('words of further languages', () => {
  const folder = join(packageRoot, 'slides/theme/words');
  const read = (file: string) =>
    parse(readFileSync(join(folder, file), 'utf8')) as Record<string, Record<string, string>>;
  const academic = parse(readFileSync(join(packageRoot, 'slides/theme/themes/plain/words.yaml'), 'utf8'));
  const files = globSync('*.yaml', { cwd: folder }).sort();
  const [first = ''] = files;
  const keys = Object.keys(Object.values(read(first))[0] ?? {});

  test('there is a file for each language that slides have words of Lectern in', () => {
    const ofSlides = globSync('*.yaml', { cwd: join(packageRoot, 'templates/words') }).sort();
    expect(files).toEqual(ofSlides);
  });

  test.each(files)('%s has all of them, none empty, each a word that the theme has', (file) => {
    for (const words of Object.values(read(file))) {
      expect(Object.keys(words)).toEqual(keys);
      expect(Object.values(words).filter((word) => typeof word !== 'string' || word.trim() === '')).toEqual(
        [],
      );
      const layouts = Object.values(words).slice(0, standard.length);
      expect(new Set(layouts).size).toBe(layouts.length);
    }
    expect(keys.filter((key) => !Object.hasOwn(academic.de, key))).toEqual([]);
  });

  test.each([
    ['pt-BR', 'Slide de Título'],
    ['pt-PT', 'Diapositivo de Título'],
    ['zh-HK', '標題投影片'],
    ['nn', 'Tittellysbilde'],
    ['ja', 'タイトル スライド'],
  ])('%s: %s', (language, name) => expect(sayIn(theme('academic'), language)('Title Slide')).toBe(name));
});
