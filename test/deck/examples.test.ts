/** Every kind's examples, in both themes and both sizes: nothing wrong, nothing that does not fit, every text shown. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkKinds } from '../../src/check-kinds.ts';
import { loadDeck } from '../../src/load/index.ts';
import { prepare } from '../../src/prepare.ts';
import { findProject, packageRoot } from '../../src/project.ts';
import { writeDeck } from '../../src/write-deck.ts';
import { exampleDeck, looksIn } from '../helpers/example-deck.ts';
import { slideText } from '../helpers/slide-text.ts';

const ownKinds = join(packageRoot, 'test/cases/own-kind/templates');

describe.each([
  ["Lectern's kinds", undefined, ['en', 'zh-CN']],
  ['kinds of a project', ownKinds, ['en', 'de']],
])('%s', (_, own, languages) => {
  const { root, kinds } = exampleDeck(own, languages);
  afterAll(() => rmSync(root, { recursive: true }));
  const project = findProject(root);
  const { deck, diagnostics } = loadDeck(join(root, 'data/examples'), { root });

  test('each has examples, which are as its schema says, and a template that shows all', () => {
    expect(kinds.filter(({ examples }) => examples.length === 0).map(({ name }) => name)).toEqual([]);
    expect(diagnostics).toEqual([]);
    if (deck) expect(checkKinds(project, deck)).toEqual([]);
  });

  test.each(looksIn(languages))('$id', async ({ id, language }) => {
    const audience = deck?.audiences.get(id);
    if (!deck || !audience) throw new Error('the deck does not load');
    const { diagnostics: told, presentation, slides, theme, placed } = prepare(project, deck, audience);
    // Names and figures are the same in both languages.
    expect(told.filter(({ code }) => code !== 'missing-translation')).toEqual([]);
    expect(slides.length).toBeGreaterThanOrEqual(kinds.length);
    const shown = presentation.slides.map((slide) => slideText(slide)).join('\n');
    for (const { examples } of kinds)
      for (const text of textsOf(examples, language)) expect(shown).toContain(text);
    expect((await writeDeck(presentation, theme, root, { placed })).length).toBeGreaterThan(10_000);
  });
});

/** Words in a language, without what marks them up; alt texts of pictures and charts are said elsewhere. */
function textsOf(value: unknown, language: string, key = ''): string[] {
  if (key === 'alt') return [];
  if (Array.isArray(value)) return value.flatMap((one) => textsOf(one, language));
  if (typeof value !== 'object' || value === null) return [];
  const words = (value as Record<string, unknown>)[language];
  if (typeof words === 'string') return [words.replace(/[*`]/g, '')];
  return Object.entries(value).flatMap(([name, one]) => textsOf(one, language, name));
}
