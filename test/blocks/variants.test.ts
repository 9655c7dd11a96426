/** Drawings under rules, with round corners, and in their variants: by the geometry of their shapes. */
import { describe, expect, test } from 'vitest';
import { clicksOf, placeDrawing, readSpec } from '../../src/blocks/index.ts';
import { atStep } from '../../src/measure/step.ts';
import type { ShapeBox } from '../../src/model/box.ts';
import type { Color, Rect, Theme } from '../../src/model/theme.ts';
import { buildUp, hasCjkPunctuation, paragraphsHeight } from '../../src/place/index.ts';
import { hexOf } from '../../src/theme/color-hex.ts';
import { contrast } from '../../src/theme/contrast.ts';
import { contentArea } from '../../src/theme/grid.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { panelTheme, ruledTheme, themeWith } from '../helpers/ruled-theme.ts';
import { ids, shapes, spec } from '../place/fixture.ts';

const [wide, narrow] = [ruledTheme('16:9'), ruledTheme('4:3')];
const panelled = panelTheme('16:9');
const near = 0.01;
const inside = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x - near &&
  inner.y >= outer.y - near &&
  inner.x + inner.w <= outer.x + outer.w + near &&
  inner.y + inner.h <= outer.y + outer.h + near;
const meet = (a: Rect, b: Rect): boolean =>
  a.x + a.w > b.x + near && b.x + b.w > a.x + near && a.y + a.h > b.y + near && b.y + b.h > a.y + near;
const pairsOf = <T>(all: readonly T[]): (readonly [T, T])[] =>
  all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b] as const));

function drawn(kind: string, content: object, theme: Theme, language = 'en') {
  const place = contentArea(theme.grid);
  const { box, overflow } = placeDrawing(kind, { alt: '', ...content }, place, theme, language);
  return { box, overflow, place, all: shapes([box]) };
}

const named = (all: readonly ShapeBox[], id: RegExp): ShapeBox[] => all.filter((one) => id.test(one.id));
const sizeIn = (theme: Theme, { text: [first] }: ShapeBox): number =>
  first ? atStep(theme, first.style, first.step).size : 0;

/** Numbers in circles and arrows stand on their panels. */
const flat: readonly string[] = ['rect', 'roundRect'];

/** Names of what stands outside, holds not all its text, or has its text upon another's. */
function faults(all: readonly ShapeBox[], place: Rect, theme: Theme, language: string) {
  const words = all.filter(({ text, geometry }) => text.length > 0 && flat.includes(geometry));
  const tooFull = words.filter(({ rect, inset, text }) => {
    const width = rect.w - inset.l - inset.r;
    const height = paragraphsHeight(text, width, theme, hasCjkPunctuation(language));
    return height > rect.h - inset.t - inset.b + near;
  });
  const pairs = pairsOf(words).filter(([a, b]) => meet(a.rect, b.rect));
  return {
    outside: all.filter(({ rect }) => !inside(rect, place)).map(({ id }) => id),
    tooFull: tooFull.map(({ id }) => id),
    meeting: pairs.map(([a, b]) => `${a.id} ${b.id}`),
  };
}
const none = { outside: [], tooFull: [], meeting: [] };

const variants = [
  ['cards', [2, 3, 4], {}],
  ['figures', [1, 2, 3, 4, 5, 6], {}],
  ['figures', [1, 2, 3, 4, 5, 6], { variant: 'hero' }],
  ['steps', [2, 3, 4, 5, 6], {}],
  ['steps', [2, 3, 4, 5, 6], { arrows: true }],
  ['steps', [2, 3, 4], { variant: 'line' }],
  ['timeline', [1, 3, 5, 7], {}],
  ['timeline', [3, 5, 7], { variant: 'scale' }],
] as const;
const looks = [wide, narrow, themeWith('16:9', { holder: 'panel', corners: 12 })];
const cases = variants.flatMap(([kind, counts, more]) =>
  counts.flatMap((count) =>
    looks.flatMap((theme) =>
      (['en', 'zh-CN'] as const).flatMap((language) =>
        [4, 14].map((length) => ({
          kind,
          count,
          more,
          theme,
          language,
          length,
          look: `${theme.drawings.holder} ${theme.aspect}`,
        })),
      ),
    ),
  ),
);

test.each(cases)('$kind $more of $count, $length signs, $look, $language', (one) => {
  const { kind, count, length, language, theme } = one;
  const content = { ...spec(kind, count, length, language), ...one.more };
  const { all, place, overflow, box } = drawn(kind, content, theme, language);
  expect(overflow).toBe(0);
  expect(faults(all, place, theme, language)).toEqual(none);
  expect(new Set(ids([box])).size).toBe(ids([box]).length);
  const groups = buildUp(box, 1);
  const moving = groups.filter(({ click }) => click !== undefined);
  const read = readSpec(kind, { ...content, clicks: true });
  expect(moving).toHaveLength('spec' in read ? clicksOf(kind, read.spec) : -1);
});

describe('under rules', () => {
  const cards = ['Law', 'Bodies', 'Action'].map((title) => ({ title, items: ['meet at set times'] }));

  test('cards have no panels: a rule above each, a large title below it, in a colour of its own', () => {
    const { all } = drawn('cards', { cards }, wide);
    const [heads, bodies, rules] = [/-head$/, /-body$/, /-rule$/].map((id) => named(all, id));
    expect(all.filter(({ fill, text }) => fill && text.length > 0)).toEqual([]);
    expect(heads?.map((one) => sizeIn(wide, one))).toEqual([64, 64, 64]);
    expect(new Set(heads?.map(({ text }) => text[0]?.runs[0]?.color?.name)).size).toBe(3);
    for (const [i, { rect }] of (rules ?? []).entries()) {
      expect(rect).toMatchObject({ h: 2, w: bodies?.[i]?.rect.w, x: bodies?.[i]?.rect.x });
      expect(rect.y).toBeLessThan(heads?.[i]?.rect.y ?? 0);
      expect(heads?.[i]?.rect.y).toBeLessThan(bodies?.[i]?.rect.y ?? 0);
    }
  });

  test('a long title is set smaller, all alike, and not broken while it is large', () => {
    const long = cards.map((card) => ({ ...card, title: 'Secretaries of the councils' }));
    const heads = named(drawn('cards', { cards: long }, wide).all, /-head$/);
    expect(new Set(heads.map((one) => sizeIn(wide, one))).size).toBe(1);
    expect(sizeIn(wide, heads[0] as ShapeBox)).toBeLessThan(30);
  });

  test('an emphasised card is in the accent, and no other', () => {
    const some = cards.map((card, i) => ({ ...card, emphasis: i === 1 }));
    const { all } = drawn('cards', { cards: some }, wide);
    const accent = wide.roles.accent;
    expect(named(all, /-rule$/).map(({ fill }) => fill === accent)).toEqual([false, true, false]);
    const colors = named(all, /-head$/).map(({ text }) => text[0]?.runs[0]?.color);
    expect(colors).toEqual([wide.roles.title, accent, wide.roles.title]);
  });

  test('little content reaches into the lower half', () => {
    for (const [kind, content] of [
      ['cards', { cards }],
      [
        'figures',
        {
          figures: [
            { value: '42%', label: 'of all' },
            { value: '25%', label: 'of land' },
          ],
        },
      ],
      ['steps', { steps: [...['Talks', 'Signing', 'Law'].map((text) => ({ title: [{ text }] }))] }],
    ] as const) {
      const { all, place } = drawn(kind, content, wide);
      const foot = Math.max(...all.map(({ rect }) => rect.y + rect.h));
      expect(foot - place.y, kind).toBeGreaterThan(place.h * 0.6);
    }
  });

  test('numbers are as large as the theme has them', () => {
    const { all } = drawn('figures', { figures: [{ value: '42%', label: 'of all' }] }, wide);
    expect(sizeIn(wide, named(all, /-words$/)[0] as ShapeBox)).toBe(150);
  });

  test('steps that lead on stand at stations of one line', () => {
    const { all } = drawn('steps', { ...spec('steps', 4, 6, 'en'), arrows: true }, wide);
    const stations = named(all, /-dot$/).map(({ rect }) => rect);
    const [axis] = named(all, /^axis$/);
    expect(new Set(stations.map(({ y, h }) => (y + h / 2).toFixed(2)))).toEqual(
      new Set([((axis?.rect.y ?? 0) + (axis?.rect.h ?? 0) / 2).toFixed(2)]),
    );
    const pitches = stations.slice(1).map(({ x }, i) => (x - (stations[i]?.x ?? 0)).toFixed(2));
    expect(new Set(pitches).size).toBe(1);
  });
});

describe('round corners', () => {
  const round = themeWith('16:9', { holder: 'panel', corners: 12 });

  test.each([
    ['cards', spec('cards', 3, 6, 'en')],
    ['figures', spec('figures', 3, 6, 'en')],
    ['steps', spec('steps', 3, 6, 'en')],
    ['steps', spec('steps', 6, 6, 'en')],
    ['steps', { ...spec('steps', 3, 6, 'en'), arrows: true }],
    ['timeline', spec('timeline', 4, 6, 'en')],
    ['tree', { title: 'Director', branches: ['Research', 'Harbour'].map((title) => ({ title })) }],
  ] as const)('%s', (kind, content) => {
    const { all } = drawn(kind, content, round);
    const squares = drawn(kind, content, panelled).all;
    const large = ({ rect, fill, geometry }: ShapeBox) =>
      fill !== undefined && rect.h > 16 && rect.w > 40 && ['rect', 'roundRect'].includes(geometry);
    const panels = all.filter(large);
    expect(panels.length).toBeGreaterThan(1);
    expect(panels.map(({ geometry, radius }) => [geometry, radius])).toEqual(
      panels.map(() => ['roundRect', 12]),
    );
    expect(squares.filter(large).some(({ geometry }) => geometry === 'rect')).toBe(true);
  });
});

describe('cards on fields of colour', () => {
  const bright = loadTheme('bright', '16:9');
  const cards = (emphasis?: number) => ({
    cards: ['Bay', 'Coast', 'Sea'].map((title, i) => ({
      title,
      items: ['one', 'two'],
      ...(i === emphasis && { emphasis: true }),
    })),
  });
  const panelsOf = (content: object) =>
    drawn('cards', content, bright).all.filter(({ geometry }) => geometry === 'roundRect');

  test.each(['bright', 'bright-dark'])('have each its own in %s, and words that are read on it', (name) => {
    const theme = loadTheme(name, '16:9');
    const { all } = drawn('cards', cards(), theme);
    const fills = all.filter(({ geometry }) => geometry === 'roundRect').map(({ fill }) => fill as Color);
    expect(new Set(fills.map((fill) => fill.name)).size).toBe(3);
    fills.forEach((fill, i) => {
      const words = all.filter(({ outline }) => outline === i + 1).flatMap(({ text }) => text);
      expect(words.length).toBe(3);
      for (const { color, runs } of words as { color?: Color; runs: readonly { color?: Color }[] }[])
        expect(
          contrast(hexOf(theme, (color ?? runs[0]?.color) as Color), hexOf(theme, fill)),
        ).toBeGreaterThan(4.5);
    });
  });

  test('where one is emphasised, only that one is coloured', () => {
    expect(panelsOf(cards(1)).map(({ fill }) => fill?.name)).toEqual(['bg2', 'accent1', 'bg2']);
  });
});

describe('figures', () => {
  const figures = [
    { value: '12.1', unit: 'billion', label: 'then', amount: 12.1 },
    { value: '217.6', unit: 'billion', label: 'now', amount: 217.6, emphasis: true },
    { value: '19', unit: 'billion', label: 'more', amount: 19 },
  ];

  test.each([wide, narrow, panelled])('the emphasised one is twice as large, at the left', (theme) => {
    const { all, place } = drawn('figures', { figures }, theme);
    const [then, now, more] = [1, 2, 3].map((n) => named(all, new RegExp(`^figure-${n}-(words|panel)$`))[0]);
    const [least, most] = [then, now].map((one) => sizeIn(theme, one as ShapeBox));
    expect(most).toBeGreaterThanOrEqual(2 * (least ?? 0));
    expect(now?.rect.x).toBe(place.x);
    expect((now?.rect.w ?? 0) / place.w).toBeCloseTo(0.57, 2);
    for (const other of [then, more]) expect(other?.rect.x).toBeGreaterThan(place.x + place.w * 0.57);
  });

  test('stand in a row where that is asked for', () => {
    const { all } = drawn('figures', { figures, variant: 'row' }, wide);
    const words = named(all, /-words$/);
    expect(new Set(words.map((one) => sizeIn(wide, one))).size).toBe(1);
    expect(new Set(words.map(({ rect }) => rect.y)).size).toBe(1);
  });

  test('have bars as long as they are great, within their place', () => {
    const { all, place } = drawn('figures', { figures, variant: 'scale' }, wide);
    const bars = named(all, /-bar$/).map(({ rect }) => rect);
    expect(new Set(bars.map(({ x }) => x)).size).toBe(1);
    const [first, , third] = bars.map(({ w }) => w / (bars[1]?.w ?? 1));
    expect(first).toBeCloseTo(12.1 / 217.6, 5);
    expect(third).toBeCloseTo(19 / 217.6, 5);
    expect(faults(all, place, wide, 'en')).toEqual(none);
  });

  test('have as many dots as they count, and the rest of the hundred where they are shares', () => {
    const dotted = [
      { value: '8', label: 'members', amount: 8 },
      { value: '42%', label: 'of people', amount: 42, of: 100 },
    ];
    const { all, place } = drawn('figures', { figures: dotted, variant: 'scale' }, narrow);
    const count = (id: RegExp) => named(all, id).map(({ paths }) => paths?.length);
    expect(count(/-dots$/)).toEqual([8, 42]);
    expect(count(/-rest$/)).toEqual([58]);
    expect(faults(all, place, narrow, 'en')).toEqual(none);
  });

  test('where lines begin at the right, dots stand at the right, within their shapes', () => {
    const dotted = [8, 12].map((amount) => ({ value: `${amount}`, label: 'members', amount }));
    const mirrored = { ...wide, rightToLeft: true } as const;
    const { all } = drawn('figures', { figures: dotted, variant: 'scale' }, mirrored, 'ar');
    const [first, second] = named(all, /-dots$/);
    expect(first?.rect.x).toBeGreaterThan((second?.rect.x ?? 0) + (second?.rect.w ?? 0));
    for (const { rect, paths = [] } of [first, second].filter((one) => one !== undefined)) {
      const xs = paths.flatMap((path) => path.flatMap(([, x]) => x ?? []));
      expect(Math.min(...xs)).toBeGreaterThanOrEqual(rect.x - near);
      expect(Math.max(...xs)).toBeLessThanOrEqual(rect.x + rect.w + near);
    }
  });

  test('need amounts for a scale', () => {
    const { problem } = readSpec('figures', { variant: 'scale', figures: [{ value: '8' }] }) as {
      problem: string;
    };
    expect(problem).toBe('figures.figures 1 has no amount from 0 on, which a scale needs');
  });
});

test('steps in a circle: an arrow leads from each to the next, the last one by a click of its own', () => {
  const circle = { ...spec('steps', 4, 4, 'en'), variant: 'circle' };
  const { box } = drawn('steps', circle, wide);
  expect(ids([box]).filter((id) => id.startsWith('arrow-'))).toHaveLength(4);
  const moving = buildUp(box, 1).filter(({ click }) => click !== undefined);
  expect(moving).toHaveLength(clicksOf('steps', { ...circle, clicks: true }));
});
