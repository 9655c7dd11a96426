/** What is said of a picture is read, written as Markdown, and held to what it can be. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../commands/terminal.ts';
import { both, built, deckWith, leaf, section, showing } from './deck.ts';

const point = (x: number, y: number, text = 'stoma') => ({ at: { x, y }, text: both(text) });

test('a picture of which nothing more is said is Markdown’s own', async () => {
  const { markdown } = await built(
    deckWith(showing('plain', leaf), showing('contain', { ...leaf, fit: 'contain' })),
  );
  expect(markdown('plain')).toMatch(/^!\[一片叶子\]\(.*images\/leaf\.png\)$/m);
  expect(markdown('plain')).not.toContain('```');
  // Where a picture is the slide's ground it would fill it else.
  expect(markdown('contain')).toMatch(/^fit: contain$/m);
});

test('all else is a block of YAML', async () => {
  const image = {
    ...leaf,
    fit: 'cover',
    focus: { x: 70, y: 30 },
    caption: { md: both('A *leaf*, [seen](https://example.org/a)') },
    credit: both('Photo: A. Person'),
    licence: 'CC BY 4.0',
    licence_url: 'https://example.org/by',
    source_url: 'https://example.org/leaf',
    callouts: [point(60, 40), { ...point(70, 60, 'vein of `the` leaf --- {{x}}'), number: false }],
  };
  const { markdown, ran } = await built(deckWith(showing('whole', image)));
  expect(ran.code).toBe(0);
  const block = /```image\n([\s\S]*?)\n```/.exec(markdown('whole'))?.[1] ?? '';
  expect(block.replace(/src: .*leaf\.png"?/, 'src: leaf.png')).toBe(
    [
      'src: leaf.png',
      'alt: 一片叶子',
      'fit: cover',
      'focus: [70, 30]',
      'caption:',
      '  - text: "A "',
      '  - italic: true',
      '    text: leaf',
      '  - text: ", "',
      '  - link: "https://example.org/a"',
      '    text: seen',
      'credit: "Photo: A. Person"',
      'licence: CC BY 4.0',
      'licenceUrl: "https://example.org/by"',
      'sourceUrl: "https://example.org/leaf"',
      'callouts:',
      '  - at: [60, 40]',
      '    text: stoma',
      '  - at: [70, 60]',
      '    text: "vein of `the` leaf \\x2d-- \\x7b{x}}"',
      '    number: false',
    ].join('\n'),
  );
});

/** The line of a text in the section's file. */
const lineOf = (root: string, text: string): number =>
  readFileSync(join(root, section), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1;

const faults: readonly [string, object, string, string, string][] = [
  ['a fit that there is not', { fit: 'cver' }, 'wrong-value', 'cver', "Did you mean 'cover'?"],
  ['a focus outside', { focus: { x: 101, y: 3 } }, 'out-of-range', 'x: 101', ''],
  ['a callout outside', { callouts: [point(-3, 3)] }, 'out-of-range', 'x: -3', ''],
  ['a callout without words', { callouts: [{ at: { x: 1, y: 1 } }] }, 'missing-field', 'at:', ''],
  ['a licence that leads nowhere', { licence_url: 'javascript:1' }, 'wrong-value', 'javascript', 'https://'],
  ['a picture that is not there', { src: 'images/leef.png' }, 'missing-file', 'leef', ''],
];
test.each(faults)('%s is told at its place', async (_, wrong, code, at, hint) => {
  const root = deckWith(showing('wrong', { ...leaf, ...wrong }));
  const { err } = await run(root, 'build', 'minimal', '--to', 'md');
  expect(err).toContain(`error ${code}`);
  expect(err).toContain(`${section}:${lineOf(root, at)}:`);
  expect(err).toContain(hint);
});

test('a callout at what is cut off is an error at its place; where the focus keeps it in sight it is none', async () => {
  const cover = (focus: { x: number; y: number }) => ({
    ...leaf,
    fit: 'cover',
    focus,
    callouts: [point(50, 50), point(80, 96.5)],
  });
  const root = deckWith(showing('away', cover({ x: 50, y: 0 })));
  const { err, code } = await run(root, 'build', 'minimal', '--to', 'md');
  expect(code).toBe(1);
  expect(err).toContain(
    'error callout-out-of-sight: slide 6: callout 2 is at a place of the picture that is cut off',
  );
  expect(err).toContain(`${section}:${lineOf(root, 'y: 96.5') - 1}:`);
  const { ran } = await built(deckWith(showing('near', cover({ x: 50, y: 100 }))));
  expect(ran.code).toBe(0);
});

test('a picture whose licence asks for a credit is to have one', async () => {
  const root = deckWith(
    showing('bare', { ...leaf, licence: 'CC BY-SA 4.0' }),
    showing('named', { ...leaf, licence: 'CC BY 4.0', credit: both('A. Person') }),
    showing('free', { ...leaf, licence: 'CC0' }),
  );
  const { err, out } = await run(root, 'check', 'minimal');
  const found = (err + out).split('\n').filter((line) => line.includes('missing-credit'));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain("'images/leaf.png' is shown by CC BY-SA 4.0");
  expect(err + out).toContain(`${section}:${lineOf(root, 'src: images/leaf.png')}:`);
});
