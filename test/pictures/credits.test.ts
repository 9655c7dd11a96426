/** The kind `credits`: who made the pictures that an audience sees. And what is made of a picture that changed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { run } from '../commands/terminal.ts';
import { paragraphs } from '../pptx/open.ts';
import { both, built, deckWith, leaf, showing } from './deck.ts';

const by = (name: string, more: object = {}) => ({ ...leaf, credit: both(`Photo: ${name}`), ...more });
const credits = { id: 'credits', kind: 'credits', title: both('Credits') };
const entriesOf = (markdown: string) => markdown.split('\n').filter((line) => line.startsWith('- '));

test('lists each picture of the audience once, with its slides, credit, licence and links', async () => {
  const licensed = {
    licence: 'CC BY 4.0',
    licence_url: 'https://example.org/by',
    source_url: 'https://example.org/a',
  };
  const root = deckWith(
    showing('one', by('A. Person', licensed)),
    showing('two', by('B. Person')),
    showing('three', by('A. Person', licensed)),
    { ...showing('hidden', by('C. Person')), only: ['guests'] },
    showing('nobody', leaf),
    credits,
  );
  const { markdown, pptx, part } = await built(root);
  expect(entriesOf(markdown('credits'))).toEqual([
    '- [Slide one](#one)，[Slide three](#three)：[Photo: A. Person](<https://example.org/a>)，[CC BY 4.0](<https://example.org/by>)',
    '- [Slide two](#two)：Photo: B. Person',
  ]);
  const opened = pptx();
  expect(paragraphs(opened, part('credits')).join('\n')).toContain(
    'Slide one，Slide three：Photo: A. Person，CC BY 4.0',
  );
  const links = opened.text(`${part('credits').replace('slides/', 'slides/_rels/')}.rels`);
  expect(links).toContain('https://example.org/by');
});

test('goes on over further slides, and nothing is lost or shown twice', async () => {
  const many = Array.from({ length: 30 }, (_, i) => showing(`p${i}`, by(`Person ${i}`)));
  const { ran } = await built(deckWith(...many, credits));
  expect(ran.code).toBe(0);
  const { markdown } = await built(deckWith(...many, credits));
  const parts = ['credits', 'credits-2', 'credits-3', 'credits-4'].map(markdown);
  const all = parts.flatMap(entriesOf);
  expect(parts[1]).not.toBe('');
  expect(all).toHaveLength(30);
  expect(new Set(all).size).toBe(30);
});

test('an audience’s form may leave it out, and without credits it says so', async () => {
  const root = deckWith(showing('nobody', leaf), credits);
  expect((await built(root)).markdown('credits')).toContain('图片均未注明来源。');
  const file = join(root, 'data/minimal/audiences/students.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}form: {credits: false}\n`);
  expect((await built(root)).markdown('credits')).toBe('');
});

test('another picture of that name makes what shows it old', async () => {
  vi.stubEnv('LECTERN_CACHE', 'cache');
  const root = deckWith(showing('one', by('A. Person')));
  const made = join(root, 'dist/minimal/students/minimal.students.pptx');
  const build = () => run(root, 'build', 'minimal', '--to', 'pptx');
  expect((await build()).code).toBe(0);
  const before = readFileSync(made);
  await build();
  expect(readFileSync(made).equals(before)).toBe(true);
  writeFileSync(join(root, 'data/minimal/images/leaf.png'), readFileSync('test/check/small.png'));
  await build();
  expect(readFileSync(made).equals(before)).toBe(false);
  vi.unstubAllEnvs();
});
