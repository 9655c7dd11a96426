import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Phrase } from '../../src/fill/phrase.ts';
import { TemplateError } from '../../src/fill/template-error.ts';
import { Templates } from '../../src/fill/templates.ts';
import { wordsFor } from '../../src/fill/words.ts';

const table = parse(readFileSync('templates/words.yaml', 'utf8'));

function run(source: string, view: Record<string, unknown>, language = 'en'): string {
  const dir = mkdtempSync(join(tmpdir(), 'lectern-templates-'));
  writeFileSync(join(dir, 'x.hbs'), source);
  return new Templates([dir], wordsFor(table, language), language).get('x')(view);
}

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
    expect(run('{{fence "timeline" block}}', { block: { alt: 'a ``` b', events: [{ date: '---' }] } })).toBe(
      '```timeline\nalt: "a \\x60`` b"\nevents:\n  - date: "\\x2d--"\n```\n',
    );
  });
});
