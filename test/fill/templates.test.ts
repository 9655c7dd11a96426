import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Phrase } from '../../src/fill/phrase.ts';
import { Speaker } from '../../src/fill/speaker.ts';
import { TemplateError } from '../../src/fill/template-error.ts';
import { Templates } from '../../src/fill/templates.ts';
import { wordsFor } from '../../src/fill/words.ts';
import { loadDeck } from '../../src/load/index.ts';
import { packageRoot } from '../../src/project.ts';

const { deck } = loadDeck('test/cases/minimal', { root: '.' });
const audience = deck?.audiences.get('guests');
if (!deck || !audience) throw new Error('the deck does not load');
const table = parse(readFileSync('templates/words.yaml', 'utf8'));

const data = {
  lectern: {
    title: 'Tea',
    speaker: new Speaker(deck, audience, wordsFor(table, 'en')),
    template: () => () => '',
    codes: [],
  },
};

function run(source: string, view: Record<string, unknown>, language = 'en'): string {
  const dir = mkdtempSync(join(tmpdir(), 'lectern-templates-'));
  writeFileSync(join(dir, 'x.hbs'), source);
  return new Templates([dir], wordsFor(table, language), language).get(join(dir, 'x.hbs'))(view, data);
}

/** What a faulty template throws, with the file that it is in. */
function faultOf(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'lectern-templates-'));
  mkdirSync(join(dir, 'partials'));
  for (const [name, source] of Object.entries(files)) writeFileSync(join(dir, name), source);
  try {
    const view = { title: new Phrase('x'), items: [{}] };
    new Templates([dir], wordsFor(table, 'en'), 'en').get(join(dir, 'x.hbs'))(view, data);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const { file, line, column } = error.place;
    return `${basename(file)}:${line}:${column} ${error.message}`;
  }
  return 'no fault';
}

describe('faults of templates are told with their place', () => {
  test.each([
    ['a name', 'a\n  {{titel}}', "x.hbs:2:5 there is no 'titel' here"],
    ['a helper', 'a\n{{wrod "minutes" n=5}}', "x.hbs:2:3 there is no 'wrod' here"],
    ['a word', 'a\n\n{{word "minuets"}}', "x.hbs:3:1 templates/words.yaml has no word 'minuets'"],
    ['a helper with a block', '\n{{#wrod title}}{{/wrod}}', "x.hbs:2:4 there is no 'wrod' here"],
    ['a helper in brackets', '{{list (wrod 1)}}', "x.hbs:1:9 there is no 'wrod' here"],
    ['a prototype', '{{constructor}}', "x.hbs:1:3 there is no 'constructor' here"],
    [
      'an open block',
      '{{#if title}}\na',
      'x.hbs:2:1 the template ends before a block or an expression is closed',
    ],
    ['another end', '{{#if title}}\n{{/each}}', "x.hbs:1:4 if doesn't match each"],
    ['an open expression', '\n{{title', expect.stringMatching(/^x\.hbs:2:1 .*not closed/)],
    ['no partial', 'a\n{{> fronnt}}', "x.hbs:2:1 there is no partial 'fronnt'"],
    [
      'a block',
      'a\n{{block "steppes" items}}',
      "x.hbs:2:9 there is no block 'steppes': did you mean 'steps'?",
    ],
    [
      'text as it is',
      '{{title}} {{{title}}}',
      'x.hbs:1:11 {{{title}}} lets text through as it is: write {{title}}',
    ],
    [
      'the same with a sign',
      '{{&title}}',
      'x.hbs:1:1 {{{title}}} lets text through as it is: write {{title}}',
    ],
    ['a bad number', '{{date items}}', expect.stringMatching(/^x\.hbs:1:1 /)],
  ])('%s', (_, source, fault) => expect(faultOf({ 'x.hbs': source })).toEqual(fault));

  test('in a partial', () => {
    const fault = faultOf({ 'x.hbs': '{{> inner}}', 'partials/inner.hbs': '\n{{titel}}' });
    expect(fault).toBe("inner.hbs:2:3 there is no 'titel' here");
  });

  test("in a partial of Lectern's: told where the template takes it in", () => {
    const dir = mkdtempSync(join(tmpdir(), 'lectern-templates-'));
    const title = new Phrase('x');
    const fault = (source: string) => {
      writeFileSync(join(dir, 'x.hbs'), source);
      try {
        const templates = new Templates([dir, join(packageRoot, 'templates')], wordsFor(table, 'en'), 'en');
        return templates.get(join(dir, 'x.hbs'))(
          { title, steps: [title, title], maps: [{ what: title }] },
          data,
        );
      } catch (error) {
        if (!(error instanceof TemplateError)) throw error;
        const { file, line, column } = error.place;
        return `${basename(file)}:${line}:${column} ${error.message}`;
      }
    };
    expect(fault('a\n\n  {{> list steps}}')).toBe(
      "x.hbs:3:3 the partial 'list' is not given what it shows: there is nothing here that 'icons' could be of",
    );
    expect(fault('{{> numberd items=steps}}')).toBe(
      "x.hbs:1:1 there is no partial 'numberd': did you mean 'numbered'?",
    );
    expect(fault('{{> list items=maps}}')).toBe(
      "x.hbs:1:1 the partial 'list' is not given what it shows: there is no 'text' here",
    );
    expect(fault('{{> numbered items=steps}}')).toBe('1. x\n1. x\n');
    expect(fault('{{> numbered items=steps start=0}}')).toBe('0. x\n1. x\n');
  });

  test('in partials that take in each other', () => {
    const loop = { 'x.hbs': '{{> a}}', 'partials/a.hbs': '{{> b}}', 'partials/b.hbs': '{{> a}}' };
    expect(faultOf(loop)).toMatch(/^[ab]\.hbs:1:1 it is nested without end/);
  });
});

describe('templates', () => {
  test('values escape themselves', () => {
    expect(run('# {{title}}', { title: new Phrase('{{ 7*7 }} *x* <b>') })).toBe(
      '# <span v-pre>{{</span> 7\\*7 }} \\*x\\* &lt;b\\>\n',
    );
  });

  test('a name that is not there is an error that names the template', () => {
    expect(() => run('{{titel}}', { title: new Phrase('x') })).toThrow(TemplateError);
    expect(() => run('{{titel}}', { title: new Phrase('x') })).toThrow(/titel/);
  });

  test('an optional value that is empty leaves no gap', () => {
    expect(run('a\n\n{{#if lead}}\n{{lead}}\n\n{{/if}}\nb', { lead: undefined })).toBe('a\n\nb\n');
  });

  test('helpers speak the language', () => {
    const source =
      '{{number n}} {{date day}} {{list names}} {{plural n one="slide" other="slides"}} {{word "minutes" n=5}}';
    const view = { n: 4_000_000, day: '2001-06-15', names: ['A', 'B', 'C'] };
    expect(run(source, view)).toBe('4 million 15 June 2001 A, B and C slides 5 min\n');
    expect(run(source, view, 'zh-CN')).toBe('400万 2001年6月15日 A、B和C slides 5分钟\n');
  });

  test('a block becomes a fence that its text cannot end', () => {
    expect(run('{{block "timeline" it}}', { it: { alt: 'a ``` b', events: [{ date: '---' }] } })).toBe(
      '```timeline\nalt: "a \\x60`` b"\nevents:\n  - date: "\\x2d--"\n```\n',
    );
  });
});
