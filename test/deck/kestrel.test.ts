/** A quarter's review of a made-up company: figures of one workbook, a brand file for one audience, a template for the other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkDeck } from '../../src/check.ts';
import { loadDeck } from '../../src/load/index.ts';
import { prepare } from '../../src/prepare.ts';
import { findProject, packageRoot } from '../../src/project.ts';
import { writeDeck } from '../../src/write-deck.ts';
import { faultsIn } from '../helpers/faults.ts';
import { noteText, slideText } from '../helpers/slide-text.ts';
import { audit } from '../pptx/audit.ts';
import { open } from '../pptx/open.ts';

const folder = join(packageRoot, 'data/kestrel');
const project = findProject(packageRoot);
const { deck, diagnostics } = loadDeck(folder, { root: packageRoot });
const audiences = [...(deck?.audiences.values() ?? [])];

function prepared(id: string) {
  const audience = deck?.audiences.get(id);
  if (!deck || !audience) throw new Error('the deck does not load');
  return prepare(project, deck, audience);
}

const words = (id: string) =>
  new Map(
    prepared(id).presentation.slides.map((slide) => [slide.id, `${slideText(slide)}\n${noteText(slide)}`]),
  );

test('nothing is wrong or doubtful, for any audience', () => {
  expect(diagnostics).toEqual([]);
  if (deck) expect(faultsIn(checkDeck(project, deck, audiences))).toEqual([]);
});

describe.each(audiences.map(({ id }) => id))('for the audience %s', (id) => {
  test('the cover and its notes say that the company is made up', () => {
    const [cover] = prepared(id).presentation.slides;
    expect(cover && slideText(cover)).toContain('A made-up company; every name and figure here is invented');
    expect(cover && noteText(cover)).toContain('Kestrel Bicycles is a made-up company');
  });

  test('every slide has notes to speak from', () => {
    expect(prepared(id).presentation.slides.filter((slide) => noteText(slide).length < 100)).toEqual([]);
  });

  test('the file is as made by hand', async () => {
    const { presentation, theme, placed } = prepared(id);
    expect(audit(open(await writeDeck(presentation, theme, packageRoot, { placed })))).toEqual([]);
  });
});

test('revenue, on the slide, in a note and at the foot, is what cell E2 of the sheet Summary says', () => {
  const sheets = unzipSync(readFileSync(join(folder, 'tables/q3-2026.xlsx')));
  const xml = (name: string) => new TextDecoder().decode(sheets[name]);
  const names = [...xml('xl/workbook.xml').matchAll(/<sheet name="(\w+)"/g)].map(([, name]) => name);
  const summary = xml(`xl/worksheets/sheet${names.indexOf('Summary') + 1}.xml`);
  expect(summary).toMatch(/<c r="E2"[^>]*><f>SUM\(Revenue!E8:E10\)<\/f><v>5177<\/v>/);
  const hero = words('board').get('hero');
  const [shown, said] = hero?.split('Four figures.') ?? [];
  expect(shown).toContain('€5.177');
  expect(said).toContain('Revenue was €5.177 million');
  expect(hero).toContain('q3-2026.xlsx, sheet Summary');
});

test('a loss has its minus before the currency', () => {
  expect(words('board').get('bridge')).toContain('that alone made -€47,000');
});

test('staff hear of no cash, loan or risk, and in plainer words', () => {
  const [board, staff] = [words('board'), words('staff')];
  for (const id of ['cash', 'risks', 'numbers', 'ask']) {
    expect([...board.keys()]).toContain(id);
    expect([...staff.keys()]).not.toContain(id);
  }
  expect([...staff.values()].join('\n')).not.toMatch(/\bloan\b|payback|floor of the bank/i);
  expect(staff.get('sentence')).toContain('People want more bikes than we can paint');
});
