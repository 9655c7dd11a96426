/** What varies of a layout is a layout of its own, with a name that says how. */
import { expect, test } from 'vitest';
import { fill, list, paragraph, slide, theme } from './fixture.ts';
import { layoutOf, type Opened, write } from './open.ts';

const look = theme();
const columns = (...more: readonly string[]) =>
  ['left', 'right', ...more].map((name) => fill(look, 'two-columns', name, [list(['一'])]));
const names = (opened: Opened, count: number) =>
  Array.from({ length: count }, (_, i) => {
    const path = layoutOf(opened, `ppt/slides/slide${i + 1}.xml`);
    return opened.all(path, 'p:cSld')[0]?.attribs['name'];
  });
const placeholders = (opened: Opened, n: number) =>
  opened
    .all(layoutOf(opened, `ppt/slides/slide${n}.xml`), 'p:ph')
    .map(({ attribs }) => Number(attribs['idx'] ?? 0));

test('by the regions that have content', async () => {
  const opened = await write(
    look,
    [
      slide(look, 1, 'two-columns', 'T', columns('left-heading', 'right-heading')),
      slide(look, 2, 'two-columns', 'T', columns('left-heading', 'right-heading', 'lead')),
      slide(look, 3, 'two-columns', 'T', columns()),
      slide(look, 4, 'two-columns', 'T', columns('lead')),
      slide(look, 5, 'agenda', 'T', [fill(look, 'agenda', 'body', [paragraph('一')])]),
      slide(
        look,
        6,
        'agenda',
        'T',
        ['body', 'lead'].map((name) => fill(look, 'agenda', name, [paragraph('一')])),
      ),
    ],
    { language: 'en' },
  );
  expect(names(opened, 6)).toEqual([
    'Comparison',
    'Comparison with Lead',
    'Two Columns',
    'Two Columns with Lead',
    'Agenda',
    'Agenda with Lead',
  ]);
  // A lead that would stand over the text is not on the layout without one.
  expect(placeholders(opened, 5)).not.toContain(21);
  expect(placeholders(opened, 6)).toContain(21);
  expect(placeholders(opened, 3)).not.toContain(1);
});

test('by the size in which text is set, and in the deck’s language', async () => {
  const body = (step: number) => [fill(look, 'bullets', 'body', [list(['一'])], { step })];
  const chart = ['takeaways', 'source'].map((name) =>
    fill(look, 'chart', name, [paragraph('一')], { step: 1 }),
  );
  const slides = [
    slide(look, 1, 'bullets', 'T', body(1)),
    slide(look, 2, 'bullets', 'T', body(2)),
    slide(look, 3, 'chart', 'T', chart),
  ];
  expect(names(await write(look, slides, { language: 'en' }), 3)).toEqual([
    'Title and Content, 22 pt',
    'Title and Content, 20 pt',
    'Chart without Canvas, Takeaways 22 pt, Source 12 pt',
  ]);
  expect(names(await write(look, slides, { language: 'zh-CN' }), 1)).toEqual(['标题和内容，22 磅']);
});

test('slides of one form share it, and each theme’s layout is there, whatever is used', async () => {
  const one = (n: number) =>
    slide(look, n, 'bullets', 'T', [fill(look, 'bullets', 'body', [list(['一'])], { step: 1 })]);
  const opened = await write(look, [one(1), one(2)], { language: 'en' });
  const layouts = opened.paths.filter((path) => /slideLayouts\/slideLayout\d+\.xml$/.test(path));
  expect(layouts).toHaveLength(Object.keys(look.layouts).length + 1);
  expect(layoutOf(opened, 'ppt/slides/slide1.xml')).toBe(layoutOf(opened, 'ppt/slides/slide2.xml'));
});
