import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkDeck } from '../../src/check.ts';
import { loadDeck } from '../../src/load/index.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { findProject } from '../../src/project.ts';
import { contrast } from '../../src/theme/contrast.ts';
import { projectWith } from '../commands/terminal.ts';

/** The minimal deck with a change in one file, checked for all its audiences. */
function checked(change: (edit: Edit, root: string) => void = () => {}): readonly Diagnostic[] {
  const root = projectWith('minimal');
  change((file, from, to) => {
    const path = join(root, 'data/minimal', file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  }, root);
  const { deck, diagnostics } = loadDeck(join(root, 'data/minimal'), { root });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!deck) throw new Error('the deck does not load');
  return checkDeck(findProject(root), deck, [...deck.audiences.values()]);
}
type Edit = (file: string, from: string, to: string) => void;

const of = (found: readonly Diagnostic[], code: string) => found.filter((one) => one.code === code);

test('contrast is that of WCAG', () => {
  expect(contrast('000000', 'FFFFFF')).toBeCloseTo(21, 5);
  expect(contrast('777777', 'FFFFFF')).toBeCloseTo(4.48, 2);
  expect(contrast('ffffff', '767676')).toBeCloseTo(4.54, 2);
});

test("a brand's pale colour is told with the line that sets it, for that audience alone", () => {
  const found = of(
    checked((edit) => edit('audiences/guests.yaml', '"7a1f2b"', '"F0C0C0"')),
    'contrast',
  );
  expect(found.map(({ message }) => message)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^headings and figures on the slide: F0C0C0 \(accent1\).*less than 4\.5/),
    ]),
  );
  expect(new Set(found.map(({ place }) => `${place?.file}:${place?.line}:${place?.column}`))).toEqual(
    new Set(['data/minimal/audiences/guests.yaml:8:12']),
  );
  expect(found[0]?.hint).toContain('make accent1 darker');
});

test("a brand file's pale colour is told with its line, and with one that can be read", () => {
  const found = of(
    checked((_, root) =>
      writeFileSync(join(root, '_brand.yml'), 'color:\n  palette: {sky: "#87CEEB"}\n  primary: sky\n'),
    ),
    'contrast',
  ).filter(({ message }) => message.includes('accent1'));
  const places = found.map(({ place }) => `${place?.file}:${place?.line}:${place?.column}`);
  expect(new Set(places)).toEqual(new Set(['_brand.yml:3:12']));
  for (const { message, hint } of found) {
    const [, other = ''] = /(?:on|:) ([\dA-F]{6}) \((?!accent1)/.exec(message) ?? [];
    const [, passing = ''] = /make accent1 darker, such as #([\dA-F]{6})/.exec(hint ?? '') ?? [];
    expect(contrast(passing, other)).toBeGreaterThanOrEqual(Number(/less than (\S+)/.exec(message)?.[1]));
  }
  expect(found.map(({ message }) => message.split(':')[0])).toEqual(
    expect.arrayContaining(['headings and figures on the slide', 'text on the main colour']),
  );
});

test('the minimal deck has readable colours, sources beside its figures, and no title twice', () => {
  const codes = new Set(checked().map(({ code }) => code));
  for (const code of ['contrast', 'figure-without-source', 'title-repeats', 'missing-alt', 'dead-link'])
    expect(codes.has(code)).toBe(false);
});

test('facts, sources, units and tables that nothing uses are told where they stand', () => {
  const found = checked((edit) => {
    edit(
      'facts/tea.yaml',
      'facts:\n',
      'facts:\n  alone: {value: 1, unit: kind, label: {zh-CN: 一, en: one}, source: s1}\n',
    );
    edit('units.yaml', 'units:\n', 'units:\n  cup: {zh-CN: 杯, en: {one: cup, other: cups}}\n');
    edit('sources.yaml', 'sources:\n', 'sources:\n  s9: {section: {zh-CN: 九, en: nine}, mark: §9}\n');
  });
  const told = found
    .filter(({ code }) => code.startsWith('unused-'))
    .map(({ code, message }) => [code, message]);
  expect(told).toEqual([
    ['unused-fact', "no slide uses the fact 'alone'"],
    ['unused-source', "nothing rests on the source 's9'"],
    ['unused-unit', "nothing is counted in the unit 'cup'"],
  ]);
  expect(found.find(({ code }) => code === 'unused-source')?.place).toMatchObject({
    file: 'data/minimal/sources.yaml',
  });
});

test('a fact used only in notes, for one audience or by a label counts as used', () => {
  const found = checked((edit) =>
    edit(
      'sections/opening.yaml',
      '{zh-CN: "{kinds}", en: "{kinds}"}',
      '{zh-CN: 一, en: one, for: {guests: {en: "{kinds}"}}}',
    ),
  );
  expect(of(found, 'unused-fact')).toEqual([]);
});

test('figures without a source', () => {
  const found = of(
    checked((edit) => {
      edit(
        'facts/tea.yaml',
        '    label: {zh-CN: 贸易增长, en: growth of trade}\n    source: s2-r1\n',
        '    label: {zh-CN: 贸易增长, en: growth of trade}\n',
      );
      edit('tables/trade.yaml', 'source: s2-r1\n', '');
    }),
    'figure-without-source',
  );
  expect(found.map(({ message }) => message)).toEqual([
    "the figure 'trade-2023' has no source",
    "the figure 'growth' has no source",
    "the column 'total' of table 'trade' has no source",
  ]);
});

test.each([
  ['counts rows', '[[1, a], [2, b], [3, c]]', 0],
  ['counts rows beside figures', '[[1, 12.4], [2, 3]]', 2],
  ['counts otherwise', '[[2, a], [4, b]]', 2],
])('a first column that %s', (_, rows, times) => {
  const found = of(
    checked((edit) =>
      edit(
        'sections/trade.yaml',
        'slides:\n',
        `slides:\n  - {id: rows, kind: table, title: {zh-CN: 表, en: Rows}, table: {columns: [N, X], rows: ${rows}}}\n`,
      ),
    ),
    'figure-without-source',
  );
  expect(found.map(({ message }) => message)).toEqual(
    // Rows that stand on one line have places of their own.
    Array(times).fill("a figure in the table of slide 'rows' has no source"),
  );
});

test('a title that stands twice names the other slide', () => {
  const found = of(
    checked((edit) =>
      edit('sections/trade.yaml', '{zh-CN: 港口, en: Ports}', '{zh-CN: 贸易在增长, en: Ports}'),
    ),
    'title-repeats',
  );
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    message: "slides 'total' and 'ports' have the title '贸易在增长' (for students)",
    hint: expect.stringContaining('data/minimal/sections/trade.yaml:5'),
  });
});

test('notes and minutes that do not agree, by characters in Chinese and by words in English', () => {
  const long = checked((edit) => edit('sections/opening.yaml', '茶有{kinds.value}类。', '茶'.repeat(500)));
  expect(of(long, 'notes-length').map(({ message }) => message)).toContainEqual(
    expect.stringMatching(
      /^slide 'beginnings' has 1 min; its notes take about 2\.2 min \(\d+ characters at 230 a minute\) \(for students\)$/,
    ),
  );
  const words = checked((edit) => edit('sections/opening.yaml', 'There are {kinds}.', 'word '.repeat(120)));
  expect(of(words, 'notes-length').map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/0\.5 min; its notes take about 0\.9 min \(120 words at 130 a minute\)/),
  );
  const fast = checked((edit) => {
    edit('sections/opening.yaml', 'There are {kinds}.', 'word '.repeat(120));
    edit('audiences/guests.yaml', 'minutes: 5', 'minutes: 5\npace: 200');
  });
  expect(of(fast, 'notes-length').filter(({ message }) => message.includes('120 words'))).toEqual([]);
});

test('a translation that is missing is told once, with its place; a text of facts alone needs none', () => {
  const found = of(
    checked((edit) => {
      edit('sections/trade.yaml', 'title: {zh-CN: 港口, en: Ports}', 'title: 港口');
      edit('sections/opening.yaml', '{zh-CN: "{kinds}", en: "{kinds}"}', '"{kinds}"');
    }),
    'missing-translation',
  );
  expect(found.map(({ place }) => place?.file)).toEqual(['data/minimal/sections/trade.yaml']);
});

test('a picture with too few pixels, and a deck whose tables nothing takes', () => {
  const root = projectWith('minimal');
  cpSync(join(import.meta.dirname, 'small.png'), join(root, 'data/minimal/small.png'));
  const file = join(root, 'data/minimal/sections/trade.yaml');
  const slide =
    '  - {id: shot, kind: image, title: {zh-CN: 图, en: Picture}, image: {src: small.png, alt: {zh-CN: 点, en: Dot}}}\n';
  writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n${slide}`);
  const { deck } = loadDeck(join(root, 'data/minimal'), { root });
  if (!deck) throw new Error('the deck does not load');
  const found = of(checkDeck(findProject(root), deck, [...deck.audiences.values()]), 'small-picture');
  expect(found).not.toEqual([]);
  expect(found[0]?.message).toMatch(/shows 40 x 30 pixels in a place of \d+ x \d+ points/);
});

test('blocks for a region that the arrangement does not have are told where they stand', () => {
  const slide =
    '  - id: pairs\n    kind: content\n    title: {zh-CN: 两栏, en: Two}\n    arrangement: two\n' +
    '    regions:\n      left: [{text: a}]\n      rihgt: [{text: b}]\n  - id: beginnings\n';
  const found = (region: string) =>
    of(
      checked((edit) =>
        edit('sections/opening.yaml', '  - id: beginnings\n', slide.replace('rihgt', region)),
      ),
      'no-region',
    );
  expect(found('right')).toEqual([]);
  const [first] = found('main');
  expect(first?.message).toMatch(/^the layout 'content-two' has no region 'main'/);
  expect(first?.place).toMatchObject({ file: 'data/minimal/sections/opening.yaml', line: 16 });
  expect(first?.hint).toContain('left, right');
});

test('a slot of a template that its layout does not have is told where the template has it', () => {
  const slide =
    '  - id: odd\n    kind: odd\n    title: {zh-CN: 一, en: One}\n    body: {zh-CN: 二, en: Two}\n';
  const found = checked((edit, root) => {
    edit('sections/opening.yaml', '  - id: beginnings\n', `${slide}  - id: beginnings\n`);
    mkdirSync(join(root, 'templates/odd'), { recursive: true });
    writeFileSync(
      join(root, 'templates/odd/schema.yaml'),
      'title: Odd\nlayout: bullets\nrequired: [body]\nproperties:\n  title: {format: text}\n  body: {format: text}\n',
    );
    writeFileSync(
      join(root, 'templates/odd/slide.hbs'),
      '{{> front}}\n\n# {{title}}\n\n::bdoy::\n\n{{body}}\n\n{{> foot}}\n',
    );
  });
  expect(of(found, 'no-region').map(({ place }) => place)).toEqual([
    { file: 'templates/odd/slide.hbs', line: 5, column: 1 },
  ]);
});
