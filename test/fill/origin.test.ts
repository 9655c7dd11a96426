/** Words on a slide know where they stand in the data. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Speaker } from '../../src/fill/speaker.ts';
import { Viewer } from '../../src/fill/view.ts';
import { wordsFor } from '../../src/fill/words.ts';
import { loadDeck } from '../../src/load/index.ts';
import { findProject, packageRoot } from '../../src/project.ts';
import { wordTable } from '../../src/word-table.ts';

const { deck } = loadDeck(join(packageRoot, 'test/cases/minimal'), { root: packageRoot });
const clicks = { asked: false, each: false };

function viewFor(audienceId: string, slideId: string) {
  const audience = deck?.audiences.get(audienceId);
  const slide = deck?.sections.flatMap(({ slides }) => slides).find(({ id }) => id === slideId);
  if (!deck || !audience || !slide) throw new Error('not there');
  const speaker = new Speaker(
    deck,
    audience,
    wordsFor(wordTable(findProject(packageRoot), deck, [audience.language]), audience.language),
  );
  const viewer = new Viewer(speaker, {
    clicks,
    imagePath: (src) => src,
    numbers: new Map(),
    drawing: () => undefined,
  });
  return { view: viewer.fields(slide.fields), title: viewer.say(slide.title) };
}

test('the file, the place in it, its path, the language', () => {
  const { view } = viewFor('students', 'beginnings');
  expect([...(view['items'] as readonly unknown[])]).toMatchObject([
    {
      text: {
        from: {
          place: { file: 'test/cases/minimal/sections/opening.yaml' },
          path: 'slides.1.items.0',
          language: 'zh-CN',
        },
      },
    },
    { lead: { from: { path: 'slides.1.items.1.lead' } } },
    {},
  ]);
});

test("an audience's own wording", () => {
  expect(viewFor('guests', 'beginnings').title.from).toMatchObject({ language: 'en', variant: 'guests' });
  expect(viewFor('students', 'beginnings').title.from).not.toHaveProperty('variant');
});
