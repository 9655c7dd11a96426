/** PowerPoint's outline has the words of placeholders alone: those of drawn lists are in it, once. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadDeck } from '../../src/load/index.ts';
import { prepare } from '../../src/prepare.ts';
import { findProject, packageRoot } from '../../src/project.ts';
import { parsePresentation } from '../../src/tree/parse.ts';
import { writeDeck } from '../../src/write-deck.ts';
import { panelTheme } from '../helpers/ruled-theme.ts';
import { below, frameOn, kinIn, layoutOf, named, type Opened, open, words } from './open.ts';

const front = (layout: string, more = '') => `---\nlayout: ${layout}\n${more}---\n\n# T\n\n`;
const cards = [
  '```cards',
  'alt: Two cards',
  'cards:',
  '  - {title: First, items: [one, two], source: "[1]"}',
  '  - {title: Second, items: [three]}',
  '```',
].join('\n');
const steps =
  '```steps\nalt: A way\narrows: true\nsteps: [{title: Ask, text: somebody}, {title: Answer}]\n```';
const events = [
  '{date: "1900", title: Early}',
  '{date: "1950", title: Later, text: much later, major: true}',
];
const timeline = `\`\`\`timeline\nalt: Two events\nevents: [${events.join(', ')}]\n\`\`\``;

async function deck(...slides: readonly string[]): Promise<Opened> {
  const head = 'lectern: {theme: academic, language: en}\n';
  const [first = '', ...rest] = slides;
  const { presentation } = parsePresentation(
    [first.replace('---\n', `---\n${head}`), ...rest].join('\n\n'),
    'x.md',
  );
  return open(await writeDeck(presentation, panelTheme('16:9'), '/'));
}
const slide = (n: number) => `ppt/slides/slide${n}.xml`;

/** What the outline shows below a slide's title: level and words. */
const outline = (opened: Opened, path: string): string[] =>
  opened
    .all(path, 'p:sp')
    .filter((sp) =>
      below(sp, 'p:ph').some(({ attribs }) => /^(body|obj|undefined)$/.test(`${attribs['type']}`)),
    )
    .flatMap((sp) =>
      below(sp, 'a:p').map(
        (p) => `${below(p, 'a:pPr')[0]?.attribs['lvl'] ?? 0} ${words(p).replaceAll('\u2060', '')}`,
      ),
    );

describe('words of a drawing that is alone in its region', () => {
  const opened = deck(
    front('comparison') + cards,
    front('process') + steps,
    front('timeline') + timeline,
    front('comparison') + cards.replace('one, two', 'more, words'),
  );

  test('are in the outline, in the order they are read', async () => {
    expect(outline(await opened, slide(1))).toEqual(['0 First[1]', '0 one', '0 two', '0 Second', '0 three']);
    expect(outline(await opened, slide(2))).toEqual(['0 Ask', '1 somebody', '0 Answer']);
    expect(outline(await opened, slide(3))).toEqual([
      '0 1900',
      '0 Early',
      '0 1950',
      '0 Later',
      '1 much later',
    ]);
  });

  test('stand on the slide once, nowhere else', async () => {
    for (const word of ['First', 'one', 'three'])
      expect((await opened).all(slide(1), 'a:t').filter((t) => words(t) === word)).toHaveLength(1);
    expect((await opened).all(slide(2), 'a:t').filter((t) => words(t) === 'somebody')).toHaveLength(1);
  });

  test('have place, ground and look from the layout, and say nothing of it', async () => {
    const head = named(await opened, slide(1), 'Head 1');
    expect(below(head, 'p:spPr')[0]?.children).toEqual([]);
    expect(below(head, 'a:lstStyle')[0]?.children).toEqual([]);
    expect(below(head, 'a:normAutofit')).toHaveLength(1);
    const [run, mark] = below(head, 'a:rPr').map(({ attribs }) => attribs);
    expect([run?.['b'], run?.['sz']]).toEqual([undefined, undefined]);
    expect([mark?.['b'], mark?.['baseline']]).toEqual(['0', '30000']);
    const kin = kinIn(await opened, layoutOf(await opened, slide(1)), head) as never;
    expect(below(kin, 'a:prstGeom')[0]?.attribs['prst']).toBe('rect');
    expect(below(below(kin, 'p:spPr')[0] as never, 'a:schemeClr')[0]?.attribs['val']).toBe('accent1');
    expect(below(below(kin, 'a:lvl1pPr')[0] as never, 'a:defRPr')[0]?.attribs['b']).toBe('1');
    const [x = 0, y = 0, w = 0] = frameOn(await opened, slide(1), head).map((emu) => emu / 12700);
    expect([x, y >= 130, w < 424]).toEqual([56, true, true]);
  });

  test('what is drawn beside them is one thing, which says what the drawing shows', async () => {
    const [group] = (await opened).all(slide(2), 'p:grpSp');
    expect(group && below(group, 'p:cNvPr')[0]?.attribs['descr']).toBe('A way');
    expect(group && below(group, 'a:t').map(words)).toEqual(['1', '2']);
  });

  test('of the same form have the same layout, named by what it holds', async () => {
    expect(layoutOf(await opened, slide(4))).toBe(layoutOf(await opened, slide(1)));
    const name = (n: number) =>
      opened.then((one) => one.all(layoutOf(one, slide(n)), 'p:cSld')[0]?.attribs['name']);
    expect([await name(1), await name(2), await name(3)]).toEqual([
      'Cards (2)',
      'Process (2)',
      'Timeline (2)',
    ]);
  });
});

test('a drawing beside something else is a group, named and described, in the order of reading', async () => {
  const opened = await deck(`${front('comparison') + cards}\n\nWords below`);
  const [group] = opened.all(slide(1), 'p:grpSp');
  expect(group && below(group, 'p:cNvPr')[0]?.attribs).toMatchObject({ name: 'Cards', descr: 'Two cards' });
  expect(group && below(group, 'a:t').map(words).slice(0, 2)).toEqual(['First', '\u2060[1]']);
});

test('the first deck’s lists are in its outline', async () => {
  const { deck: own } = loadDeck(join(packageRoot, 'data/sco-qingdao'), { root: packageRoot });
  const audience = own?.audiences.get('international');
  if (!own || !audience) throw new Error('the first deck does not load');
  const prepared = prepare(findProject(packageRoot), own, audience);
  const opened = open(await writeDeck(prepared.presentation, prepared.theme, packageRoot, prepared));
  const drawn = ['process', 'comparison', 'timeline', 'figures'];
  const empty = prepared.slides.flatMap(({ id, layout }, i) => {
    const lines = outline(opened, slide(i + 1)).filter((line) => line.length > 3);
    return drawn.includes(layout) && lines.length < 3 ? [id] : [];
  });
  expect(empty).toEqual([]);
});
