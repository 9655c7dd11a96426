import { resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { loadDeck } from '../../src/load/index.ts';
import { prepare } from '../../src/prepare.ts';
import { findProject } from '../../src/project.ts';
import { writeDeck } from '../../src/write-deck.ts';
import { slideText } from '../helpers/slide-text.ts';

const root = resolve('.');
const { deck, diagnostics } = loadDeck(resolve('test/cases/hostile'), { root });
const audience = deck?.audiences.get('room');
if (!deck || !audience) throw new Error(JSON.stringify(diagnostics, undefined, 1));
const prepared = prepare(findProject(root), deck, audience);
const slides = prepared.presentation.slides;

const signs = [
  '{{ 7*7 }}',
  '<script>alert(1)</script>',
  '::right::',
  '```',
  '-->',
  'a | b',
  '$x$',
  '*stars*',
];

test('data makes no slides, slots, comments or front matter of its own', () => {
  expect(slides.map((slide) => slide.id)).toEqual(
    deck.sections.flatMap((section) => section.slides.map((slide) => slide.id)),
  );
  expect(prepared.markdown).not.toContain('\n::right::\n\n<');
  for (const slide of slides) expect(Object.keys(slide.frontmatter)).not.toContain('src');
});

test('the slide tree holds exactly the characters of the data', () => {
  const bullets = slideText(slides.find((slide) => slide.id === 'bullets') ?? failed());
  for (const sign of signs) expect(bullets).toContain(sign);
  expect(bullets).toContain('--- src: ../../secret');
  expect(bullets.split('\n')[0]).toBe('--- {{ 7*7 }} <script>alert(1)</script>');
});

test('PowerPoint shows exactly the characters of the data, on slides, in charts and in notes', async () => {
  const parts = unzipSync(await writeDeck(prepared.presentation, prepared.theme, root));
  const text = (pattern: RegExp) =>
    Object.keys(parts)
      .filter((name) => pattern.test(name))
      .map((name) => texts(strFromU8(parts[name] ?? new Uint8Array())))
      .join('\n');
  const onSlides = text(/^ppt\/slides\/slide\d+\.xml$/);
  for (const sign of [
    ...signs,
    '--- src: ../../secret',
    '<!-- -->',
    'https://example.com www.example.com',
    '&lt;b&gt; &amp;amp;',
  ]) {
    expect(onSlides).toContain(sign);
  }
  const inCharts = text(/^ppt\/charts\/chart\d+\.xml$/);
  for (const sign of ['{{ 7*7 }}', '<script>alert(1)</script>', '::right::', '```'])
    expect(inCharts).toContain(sign);
  const inNotes = text(/^ppt\/notesSlides\/.*\.xml$/);
  for (const sign of signs) expect(inNotes).toContain(sign);
});

/** The characters of all text elements, a line each paragraph or value. */
function texts(xml: string): string {
  const decode = (value: string) =>
    value.replace(
      /&(lt|gt|quot|apos|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '',
    );
  return [...xml.matchAll(/<a:p>.*?<\/a:p>|<c:v>.*?<\/c:v>/gs)]
    .map(([paragraph]) =>
      decode([...paragraph.matchAll(/<(?:a:t|c:v)>([^<]*)</g)].map((match) => match[1]).join('')),
    )
    .join('\n');
}

function failed(): never {
  throw new Error('no such slide');
}
