/** What `check` suggests of slides that are right and could be better, in whole small decks. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkDeck } from '../../src/check.ts';
import { catalogue } from '../../src/diagnostics/catalogue.ts';
import { loadDeck } from '../../src/load/index.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { findProject, packageRoot } from '../../src/project.ts';
import { amountOf } from '../../src/text/amount.ts';
import { run } from '../commands/terminal.ts';

const made: string[] = [];
afterAll(() => {
  for (const root of made) rmSync(root, { recursive: true, force: true });
});

interface Look {
  readonly language?: string;
  readonly theme?: string | { readonly template: string };
  readonly aspect?: '16:9' | '4:3';
}
type SlideData = Readonly<Record<string, unknown>> & { readonly kind: string };

/** A project with a deck of these sections, each a list of slides, which are given ids `a1`, `a2`, `b1` … */
function projectOf(
  sections: readonly (readonly SlideData[])[],
  look: Look = {},
  titles = ['A', 'B'],
): string {
  const { language = 'en', theme = 'plain', aspect = '16:9' } = look;
  const root = mkdtempSync(join(tmpdir(), 'lectern-suggestions-'));
  made.push(root);
  const deck = join(root, 'data/deck');
  const write = (name: string, value: unknown) => writeFileSync(join(deck, name), stringify(value));
  for (const folder of ['audiences', 'sections']) mkdirSync(join(deck, folder), { recursive: true });
  const files = sections.map((slides, i) => {
    const id = 'abc'[i] ?? 'z';
    const own = slides.map((slide, n) => ({
      id: `${id}${n + 1}`,
      title: `Point ${id}${n + 1} is made`,
      ...slide,
    }));
    write(`sections/${id}.yaml`, { id, title: titles[i], slides: own });
    return `sections/${id}.yaml`;
  });
  write('deck.yaml', {
    title: 'Deck',
    language,
    default_audience: 'all',
    date: '2026-01-01',
    sections: files,
  });
  write('audiences/all.yaml', { title: 'All', language, brand: { theme, aspect } });
  return root;
}

function suggestionsOf(root: string): readonly Diagnostic[] {
  const { deck, diagnostics } = loadDeck(join(root, 'data/deck'), { root });
  expect(diagnostics).toEqual([]);
  if (!deck) throw new Error('the deck does not load');
  const found = checkDeck(findProject(root), deck, [...deck.audiences.values()]);
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  return found.filter(({ severity }) => severity === 'suggestion');
}

const suggested = (...deck: Parameters<typeof projectOf>) =>
  suggestionsOf(projectOf(...deck)).map(({ code, message }) => `${code} ${message}`);

const words = (count: number, word = 'word'): string => Array(count).fill(word).join(' ');
const bullets = (count: number, text = 'A short point', more: object = {}): SlideData => ({
  kind: 'bullets',
  items: Array.from({ length: count }, (_, i) => `${text} ${i + 1}`),
  ...more,
});
/** Of another make-up each. */
const others: readonly SlideData[] = [
  { kind: 'statement', statement: 'One sentence that fills the slide' },
  {
    kind: 'table',
    table: { columns: ['A', 'B'], rows: Array.from({ length: 9 }, (_, i) => [`r${i}`, 'x']) },
  },
  { kind: 'process', steps: [{ title: 'One' }, { title: 'Two' }, { title: 'Three' }] },
];
const looks: readonly Look[] = ['plain', 'atlas', 'seminar', 'signal', 'hall', 'bright'].flatMap((theme) =>
  (['16:9', '4:3'] as const).map((aspect) => ({ theme, aspect })),
);

describe('many-alike', () => {
  test('four slides of one make-up in a row are told at the fourth', () => {
    const root = projectOf([[...Array(5).fill(bullets(5)), ...others]]);
    const [found, ...more] = suggestionsOf(root);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      code: 'many-alike',
      message: "5 slides in a row are of one make-up (list): 'a1', 'a2', 'a3', 'a4', 'a5'",
    });
    const line = readFileSync(join(root, 'data/deck/sections/a.yaml'), 'utf8').split('\n')[
      (found?.place?.line ?? 0) - 1
    ];
    expect(line).toContain('id: a4');
  });

  test('three are a rhythm, and what stands between them parts them', () => {
    const three = Array(3).fill(bullets(5));
    expect(suggested([[...three, ...others.slice(0, 1), ...three.slice(1)]])).toEqual([]);
    expect(suggested([three, [{ kind: 'section' }, ...three]])).toEqual([]);
  });

  test('variants of a drawing are of different make-up', () => {
    const steps = [1, 2, 3].map((n) => ({ title: `Step ${n}` }));
    const process = (variant: string): SlideData => ({ kind: 'process', steps, variant });
    const row = ['line', 'rows', 'line', 'circle'].map(process);
    expect(suggested([row])).toEqual([]);
    expect(suggested([Array(4).fill(process('circle'))])).toHaveLength(1);
  });

  test('a list that goes on over several slides is one', () => {
    const long = bullets(24, 'Point');
    expect(suggested([[long, bullets(5)]])).toEqual([]);
  });

  test('a make-up that more than two fifths of a lecture have is told at the first', () => {
    const pair = [...Array(2).fill(bullets(5))];
    const [statement, table, process] = others as readonly [SlideData, SlideData, SlideData];
    const mixed = [...pair, statement, ...pair, table, ...pair, process, statement, table, process];
    expect(suggested([mixed])).toEqual([
      "many-alike 6 of 12 slides are of one make-up (list): 'a1', 'a2', 'a4', 'a5', 'a7', 'a8'",
    ]);
    expect(suggested([[...mixed.slice(2), statement]])).toEqual([]);
  });
});

describe('half-empty', () => {
  test.each(looks)('a list of two short points, in $theme at $aspect', (look) => {
    const [told, ...more] = suggested([[bullets(2)]], look);
    expect(told).toMatch(/^half-empty slide 'a1' is half empty: its content ends at [1-4]\d % of/);
    expect(more).toEqual([]);
  });

  test.each(looks)('no full slide, nor one that is quiet by design, in $theme at $aspect', (look) => {
    const quotation = { kind: 'quotation', quote: 'Short and good', by: 'Somebody' };
    const front = [{ kind: 'cover' }, { kind: 'section' }, ...others.slice(0, 1), quotation];
    const full = bullets(5, 'A point that takes nearly a line of its own');
    expect(suggested([[...front, full, { kind: 'closing' }]], look)).toEqual([]);
  });

  test('in a template of an institution, too', () => {
    const root = projectOf([[bullets(2), bullets(7)]], { theme: { template: 'own.potx' } });
    writeFileSync(
      join(root, 'data/deck/own.potx'),
      readFileSync(join(packageRoot, 'data/kestrel/kestrel.potx')),
    );
    expect(suggestionsOf(root).map(({ code, place }) => [code, place?.line])).toEqual([['half-empty', 4]]);
  });

  test('what is left of a long list takes what room it needs, and a formula stands in the middle', () => {
    const formula = { kind: 'content', regions: { main: [{ formula: { tex: 'a^2 + b^2 = c^2' } }] } };
    const table = (rows: number) => ({
      kind: 'table',
      table: { columns: ['A', 'B'], rows: Array.from({ length: rows }, (_, i) => [`r${i}`, 'x']) },
    });
    expect(suggested([[formula, table(20)]])).toEqual([]);
    expect(suggested([[table(2)]])).toHaveLength(1);
  });
});

describe('wall-of-text', () => {
  test('more than eighty words, or a hundred and fifty signs of Chinese', () => {
    expect(suggested([[bullets(4, words(20))]])).toEqual([
      "wall-of-text slide 'a1' has 84 words to read; more than 80 are a page",
    ]);
    expect(suggested([[bullets(4, words(10))]])).toEqual([]);
    const chinese = { language: 'zh-CN' };
    expect(suggested([[bullets(4, '字'.repeat(40))]], chinese)).toEqual([
      "wall-of-text slide 'a1' has 168 characters to read; more than 150 are a page",
    ]);
    expect(suggested([[bullets(4, '字'.repeat(20))]], chinese)).toEqual([]);
  });

  test('words that only the smallest type could hold, unless something is to be seen beside them', () => {
    const columns = (count: number) => ({
      left: { heading: 'Left', items: [words(count, 'considerable')] },
      right: { heading: 'Right', items: [words(count, 'considerable')] },
    });
    const text = { kind: 'two-columns', ...columns(36) };
    expect(suggested([[text]], { aspect: '4:3' })).toEqual([
      "wall-of-text slide 'a1' has 74 words to read at 18 pt, the smallest there is, and nothing to look at",
    ]);
    const table = { table: { columns: ['A', 'B'], rows: [['a', 'b']] } };
    const regions = {
      left: [{ text: words(70, 'considerable') }],
      right: [table],
    };
    expect(suggested([[{ kind: 'content', arrangement: 'two', regions }]], { aspect: '4:3' })).toEqual([]);
    const options = ['a', 'b', 'c', 'd'].map((option) => `${option} ${words(5, 'considerable')}`);
    const question = {
      question: { question: words(35, 'considerable'), options, answer: 2, explanation: words(8) },
    };
    expect(suggested([[{ kind: 'content', regions: { main: [question] } }]], { aspect: '4:3' })).toEqual([]);
  });

  test('sources and words of drawings do not count', () => {
    const step = (n: number) => ({ title: `Step ${n}`, text: words(15) });
    expect(suggested([[{ kind: 'process', steps: [1, 2, 3, 4, 5, 6].map(step) }]])).toEqual([]);
  });
});

describe('title-without-a-point', () => {
  const full = (title: string, kind = bullets(5)): SlideData => ({ ...kind, title });

  test.each([
    ['en', 'Results'],
    ['en', '2. Overview:'],
    ['en-GB', 'KEY FINDINGS'],
    ['de', 'Ergebnisse'],
    ['pt-BR', 'Introdução'],
    ['zh-CN', '概述'],
    ['zh-HK', '研究背景'],
    ['ja', 'はじめに'],
    ['hi', 'पृष्ठभूमि'],
    ['ar', 'مقدمة'],
  ])('in %s "%s" names a subject', (language, title) => {
    const [told] = suggested([[full(title)]], { language }).filter((one) => one.startsWith('title-'));
    expect(told).toBe(
      `title-without-a-point slide 'a1': its title '${title}' names a subject and says nothing of it`,
    );
  });

  test('no title that says more, nor that of a slide with its point in large type', () => {
    const said = ['Results came early', 'What the results mean', 'Trade', 'Mercury'];
    const titles = said.map((title, i) => full(title, i % 2 ? bullets(5) : others[1]));
    expect(suggested([titles])).toEqual([]);
    const statement = full('Results', others[0]);
    for (const look of looks) expect(suggested([[statement]], look)).toEqual([]);
  });

  test("the section's own, over one of its slides", () => {
    const slides = [full('Trade'), full('Imports doubled', others[1])];
    expect(suggested([slides], {}, ['Trade'])).toEqual([
      "title-without-a-point slide 'a1': its title 'Trade' is that of its section",
    ]);
    expect(suggested([slides.slice(0, 1)], {}, ['Trade'])).toEqual([]);
  });
});

describe('too-small-for-the-hall', () => {
  const rows = (cell: string) => Array.from({ length: 6 }, (_, i) => [`r${i}`, cell]);
  const table = (cell: string): SlideData => ({
    kind: 'table',
    table: { columns: ['A', 'B'], rows: rows(cell) },
  });
  const code = Array.from({ length: 16 }, (_, i) => `line ${i}`).join('\n');
  const listing = { kind: 'content', regions: { main: [{ code: { text: code, language: 'text' } }] } };

  test.each(['hall', 'hall-light'])('tables and code below what %s promises', (theme) => {
    expect(suggested([[table(words(17, 'lengthy')), table('short'), listing]], { theme })).toEqual([
      expect.stringMatching(
        /^too-small-for-the-hall slide 'a1': its table is set in 18 pt; Hall.* promises 20$/,
      ),
      expect.stringMatching(
        /^too-small-for-the-hall slide 'a3': its code is set in 1\d pt; Hall.* promises 20$/,
      ),
    ]);
  });

  test('a theme of a project may promise what it likes; plain promises nothing', () => {
    const slides = [[bullets(7, 'A point that takes some of the room that there is on a slide, and more')]];
    expect(suggested(slides).filter((one) => one.startsWith('too-small'))).toEqual([]);
    const root = projectOf(slides, { theme: 'own' });
    mkdirSync(join(root, 'themes/own'), { recursive: true });
    const theme = (least: string) =>
      writeFileSync(join(root, 'themes/own/theme.yaml'), `extends: plain\ntitle: Own\nleast: ${least}\n`);
    theme('{body: 24}');
    expect(suggestionsOf(root).map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/its body is set in (?:18|20|22) pt; Own promises 24/),
    );
  });
});

test('words are counted as a language writes them', () => {
  expect(amountOf('It’s 3.5 times as much, well-known', 'en')).toBe(6);
  expect(amountOf('हिन्दी में लिखा हुआ', 'hi')).toBe(4);
  expect(amountOf('ภาษาไทยไม่เว้นวรรค', 'th')).toBeGreaterThan(3);
  expect(amountOf('上海合作组织，2018年', 'zh-CN')).toBe(9);
});

test('suggestions are counted by themselves, and none makes the check fail', async () => {
  const root = projectOf([[bullets(2)]]);
  expect(await run(root, 'check', 'deck')).toMatchObject({
    code: 0,
    out: 'deck: 0 errors, 0 warnings, 1 suggestion',
    err: expect.stringMatching(
      /^suggestion half-empty: slide 'a1' is half empty.*\n {2}data\/deck\/sections\/a\.yaml:4:5/,
    ),
  });
  const { out } = await run(root, 'check', 'deck', '--json');
  expect(JSON.parse(out)).toMatchObject([{ code: 'half-empty', severity: 'suggestion' }]);
});

test('docs/design.md says what each of them is told of', () => {
  const page = readFileSync(join(packageRoot, 'docs/design.md'), 'utf8');
  const codes = Object.entries(catalogue).filter(([, { severity }]) => severity === 'suggestion');
  expect(codes.map(([code]) => code).filter((code) => !page.includes(`| \`${code}\` |`))).toEqual([]);
});
