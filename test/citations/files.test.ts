/** Works of .bib and CSL-JSON files: what is read of them, and what is wrong at its line. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkData } from '../../src/check/index.ts';
import { loadDeck } from '../../src/load/index.ts';
import { bibParts } from '../../src/load/works/bib-entries.ts';
import { locatorOf, partsOfCitation } from '../../src/text/csl/locators.ts';

const minimal = join(import.meta.dirname, '../cases/minimal');
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lectern-bib-'));
  cpSync(minimal, dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

/** The minimal deck with a file of works, and what stands below a slide that cites. */
function load(name: string, text: string, slide = '', deckLines = '') {
  writeFileSync(join(dir, name), text);
  const deckFile = join(dir, 'deck.yaml');
  writeFileSync(
    deckFile,
    `${readFileSync(join(minimal, 'deck.yaml'), 'utf8').trimEnd()}\nsources: ${name}\n${deckLines}`,
  );
  if (slide !== '') {
    const section = `id: cited\ntitle: {zh-CN: 引, en: Cited}\nslides:\n  - id: cite\n    kind: statement\n    title: {zh-CN: 题, en: T}\n${slide}`;
    writeFileSync(join(dir, 'sections/cited.yaml'), section);
    const yaml = readFileSync(deckFile, 'utf8');
    writeFileSync(deckFile, yaml.replace(/^sections: \[/m, 'sections: [sections/cited.yaml, '));
  }
  const { deck, diagnostics } = loadDeck(dir, { root: dir });
  const found = diagnostics
    .filter(({ severity, code }) => severity === 'error' && code !== 'unused-file')
    .map(({ code, place, message }) => `${code} ${place?.file}:${place?.line}:${place?.column} ${message}`);
  const hints = diagnostics.map(({ hint }) => hint);
  return { deck, found, hints, item: (id: string) => deck?.sources.get(id)?.work?.item };
}

describe('BibTeX and BibLaTeX', () => {
  test('names, LaTeX’s signs, abbreviations, cross-references and dates are CSL’s', () => {
    const { item, found } = load(
      'refs.bib',
      `@string{acm = "ACM Press"}
@inproceedings{m12, author = {M{\\"u}ller, J{\\o}rgen and Garc{\\'\\i}a, Ana}, title = {Greedy \\& \\emph{best} in {\\TeX}: $O(n^2)$}, crossref = {p}}
@proceedings{p, title = {Proceedings}, booktitle = {Proceedings}, publisher = acm, year = 2012}
@online{u, author = {{The Consortium}}, title = {T}, date = {2023-08-15}, url = {https://example.org/}}
@phdthesis{d, author = {Doe, J}, title = {D}, school = {MIT}, year = 2001}
`,
    );
    expect(found).toEqual([]);
    expect(item('m12')).toMatchObject({
      type: 'paper-conference',
      author: [
        { family: 'Müller', given: 'Jørgen' },
        { family: 'García', given: 'Ana' },
      ],
      'container-title': 'Proceedings',
      publisher: 'ACM Press',
      issued: { 'date-parts': [[2012]] },
    });
    expect(item('m12')?.['title']).toBe('Greedy & <i>best</i> in TeX: O(n²)');
    expect(item('u')).toMatchObject({
      issued: { 'date-parts': [[2023, 8, 15]] },
      URL: 'https://example.org/',
    });
    expect(item('d')).toMatchObject({ type: 'thesis', genre: 'PhD thesis' });
  });

  test.each([
    [
      'a comma is missing',
      '@book{a,\n  title = {A}\n  year = 2001\n}\n',
      "3:3 in the entry 'a' a comma is missing before this",
    ],
    [
      'an equals sign is missing',
      '@string{x = "y"}\n\n@book{a, title = x,\n  year 2001}\n',
      "4:8 in the entry 'a' an '=' is missing before this",
    ],
    ['there is no key', '@book{, title = {A}}\n', "1:7 in the entry 'book' there is no key"],
    [
      'an entry is not closed',
      '@book{a, title = {A}, year = {2001\n\n@book{b, title = {B}}\n',
      "1:1 the entry '@book a' is not closed",
    ],
  ])('%s', (_, text, message) => {
    expect(load('refs.bib', text).found).toEqual([`bib-syntax refs.bib:${message}`]);
  });

  test('what is right beside what is wrong is known all the same, and nothing is told twice', () => {
    const { found } = load(
      'refs.bib',
      '@book{a, title = {A} year = 2001}\n@book{b, title = {B}}\n',
      '    statement: S\n    source: [a, b]\n',
    );
    expect(found).toEqual(["bib-syntax refs.bib:1:22 in the entry 'a' a comma is missing before this"]);
  });

  test('a key twice, and a file of nothing', () => {
    const twice = load('refs.bib', '@book{a, title={A}}\n\n@book{a, title={B}}\n');
    expect(twice.found).toEqual(["duplicate-id refs.bib:3:1 there is a work 'a' already"]);
    expect(twice.hints).toContain('The first is at refs.bib:1.');
    expect(load('none.bib', 'nothing here\n').found).toContainEqual(
      expect.stringContaining('holds no works'),
    );
  });

  test('entries of any number are parted in no time', () => {
    const started = performance.now();
    expect(bibParts('@book{a, title = {'.repeat(50_000)).entries).toEqual([]);
    expect(bibParts('@a{'.repeat(200_000)).entries).toEqual([]);
    expect(bibParts('\n@book{a,'.repeat(100_000)).faults).toHaveLength(100_000);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  test('braces without end are told, not thrown', () => {
    const deep = `@book{a, title = {${'{'.repeat(20_000)}x${'}'.repeat(20_000)}}}`;
    expect(load('refs.bib', deep).found).toContainEqual(expect.stringContaining('bib-syntax refs.bib:1:'));
  });
});

describe('CSL-JSON', () => {
  test('is read, with tabs too', () => {
    const { item, found } = load(
      'refs.json',
      '[\n\t{"id": "x", "type": "book", "title": "T", "issued": {"date-parts": [[2001]]}}\n]\n',
    );
    expect(found).toEqual([]);
    expect(item('x')).toMatchObject({ type: 'book', title: 'T', issued: { 'date-parts': [[2001]] } });
  });

  test.each([
    ['a comma too many', '[\n  {"id": "x", "title": "T",}\n]\n', 'json-syntax refs.json:2:'],
    ['no list', '{"id": "x"}', 'wrong-type refs.json:1:1'],
    ['no id', '[{"title": "T"}]', 'missing-field refs.json:1:2'],
  ])('%s', (_, text, message) => {
    expect(load('refs.json', text).found[0]).toContain(message);
  });
});

test('works in sources.yaml: a brace is escaped as in any text', () => {
  const work = 'type: book, author: ["O\\\\{1}, A", {family: "B\\\\{x}"}], publisher: "P\\\\{2}"';
  appendFileSync(join(dir, 'sources.yaml'), `  mine: {${work}}\n`);
  const { item } = load('refs.bib', '@book{a, title = {T}}\n');
  expect(item('mine')).toMatchObject({
    author: [{ family: 'O{1}', given: 'A' }, { family: 'B{x}' }],
    publisher: 'P{2}',
  });
});

describe('what is cited', () => {
  const bib = '@book{knuth84, title = {T}, author = {Knuth, D}, year = 1984}\n';

  test('a key that is not there is told at its place, with the nearest', () => {
    const { found, hints } = load(
      'refs.bib',
      bib,
      '    statement: {md: {zh-CN: "甲 [@knut84, p. 3]", en: "A [@knuth84]"}}\n    source: knuth85\n',
    );
    expect(found).toEqual([
      "unknown-source sections/cited.yaml:7:32 there is no source 'knut84, p. 3'",
      "unknown-source sections/cited.yaml:8:13 there is no source 'knuth85'",
    ]);
    expect(hints.filter((hint) => hint === "Did you mean 'knuth84'?")).toHaveLength(2);
  });

  test('a list that was meant for a key and its place', () => {
    const { found, hints } = load('refs.bib', bib, '    statement: S\n    source: [knuth84, p. 12]\n');
    expect(found).toHaveLength(1);
    expect(hints).toContain('A key and where in its work stand in one pair of quotes: "key, p. 12".');
  });

  test('a work that has no title is doubtful where it is cited', () => {
    const text = '@book{a, author = {A}}\n@book{b, author = {B}}\n';
    const { deck } = load('refs.bib', text, '    statement: S\n    source: [a]\n');
    const found = deck ? checkData(deck).filter(({ code }) => code === 'work-without-title') : [];
    expect(found.map(({ message, place }) => `${place?.file}:${place?.line} ${message}`)).toEqual([
      "refs.bib:1 the work 'a' has no title",
    ]);
  });

  test('styles: a name, a file, and what is none', () => {
    writeFileSync(join(dir, 'mine.csl'), '<style/>');
    expect(load('refs.bib', bib, '', 'citation_style: iee\n').hints).toContain("Did you mean 'ieee'?");
    expect(load('refs.bib', bib, '', 'citation_style: mine.csl\n').found).toContainEqual(
      expect.stringContaining("'mine.csl' is not a CSL style"),
    );
  });

  test('places in works', () => {
    expect(partsOfCitation('a:b_1, pp. 12-14')).toMatchObject({
      key: 'a:b_1',
      locator: { label: 'page', locator: '12-14' },
    });
    expect(
      ['12', 'S. 3', '第12页', '第三章', 'ch. 4', '§ 2', 'fig. 3', 'vol. 2', 'the end'].map((one) => {
        const { label, locator } = locatorOf(one);
        return [label, locator];
      }),
    ).toEqual([
      ['page', '12'],
      ['page', '3'],
      ['page', '12'],
      ['chapter', '三'],
      ['chapter', '4'],
      ['section', '2'],
      ['figure', '3'],
      ['volume', '2'],
      [undefined, 'the end'],
    ]);
  });
});
