import { describe, expect, test } from 'vitest';
import { clicksOf } from '../../src/blocks/index.ts';
import { levels } from '../../src/blocks/kit/ladder.ts';
import type { ShapeBox } from '../../src/model/box.ts';
import type { Rect, Theme } from '../../src/model/theme.ts';
import {
  atStep,
  buildUp,
  hasCjkPunctuation,
  paragraphLines,
  paragraphsHeight,
  placeDrawing,
} from '../../src/place/index.ts';
import { contentArea } from '../../src/theme/grid.ts';
import { panelTheme } from '../helpers/ruled-theme.ts';
import { connectors, ids, shapes, spec } from './fixture.ts';

const kinds = ['timeline', 'diagram', 'figures', 'steps', 'cards'] as const;
const themes = (['16:9', '4:3'] as const).map((aspect) => panelTheme(aspect));
const counts: Readonly<Record<(typeof kinds)[number], readonly number[]>> = {
  timeline: [1, 2, 3, 4, 5, 6, 7],
  diagram: [2, 3, 4],
  figures: [1, 2, 3, 4, 5, 6, 7],
  steps: [1, 2, 3, 4, 5, 6],
  cards: [1, 2, 3, 4],
};
const cases = themes.flatMap((theme) =>
  kinds.flatMap((kind) =>
    counts[kind].flatMap((count) =>
      [4, 14, 28].flatMap((length) =>
        ['zh-CN', 'en'].map((language) => ({ theme, aspect: theme.aspect, kind, count, length, language })),
      ),
    ),
  ),
);

const near = 0.01;
const inside = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x - near &&
  inner.y >= outer.y - near &&
  inner.x + inner.w <= outer.x + outer.w + near &&
  inner.y + inner.h <= outer.y + outer.h + near;
const meet = (a: Rect, b: Rect): boolean =>
  a.x + a.w > b.x + near && b.x + b.w > a.x + near && a.y + a.h > b.y + near && b.y + b.h > a.y + near;

function textFits({ rect, inset, text }: ShapeBox, theme: Theme, language: string): boolean {
  const height = paragraphsHeight(text, rect.w - inset.l - inset.r, theme, hasCjkPunctuation(language));
  return height <= rect.h - inset.t - inset.b + near;
}

describe.each(cases)(
  '$kind of $count, $length signs, $language, $aspect',
  ({ theme, kind, count, length, language }) => {
    const place = contentArea(theme.grid);
    const { box, overflow } = placeDrawing(kind, spec(kind, count, length, language), place, theme, language);
    const all = shapes([box]);

    test('stands in its place', () => {
      if (overflow > 0) return;
      expect(all.filter(({ rect }) => !inside(rect, place)).map(({ name }) => name)).toEqual([]);
    });

    test('holds its text', () => {
      const words = all.filter((one) => one.text.length > 0 && one.geometry === 'rect');
      expect(words.filter((one) => !textFits(one, theme, language)).map(({ name }) => name)).toEqual([]);
    });

    test('has no shapes of text upon each other, but numbers on their panels', () => {
      const words = all.filter((one) => one.text.length > 0 && one.geometry === 'rect');
      const pairs = words.flatMap((a, i) => words.slice(i + 1).map((b) => [a, b] as const));
      expect(pairs.filter(([a, b]) => meet(a.rect, b.rect)).map(([a, b]) => [a.name, b.name])).toEqual([]);
    });

    test('has unique ids, and connectors between shapes that are there', () => {
      const known = ids([box]);
      expect(new Set(known).size).toBe(known.length);
      for (const { from, to } of connectors([box]))
        expect(known).toEqual(expect.arrayContaining([from.id, to.id]));
    });

    test('is built up part by part, with nothing left out and nothing nested', () => {
      const groups = buildUp(box, 3);
      const moving = groups.filter(({ click }) => click !== undefined);
      expect(moving.map(({ click }) => click)).toEqual(moving.map((_, i) => 3 + i));
      expect(moving).toHaveLength(clicksOf(kind, { ...spec(kind, count, length, language), clicks: true }));
      expect(
        shapes(groups)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(
        shapes([box])
          .map(({ id }) => id)
          .sort(),
      );
      expect(connectors(groups)).toHaveLength(connectors([box]).length);
      expect(moving.filter(({ alt }) => alt === '')).toEqual([]);
      // What a connector joins is there when it comes.
      const arrived = new Map(groups.flatMap((group, i) => ids([group]).map((id) => [id, i])));
      for (const { id, from, to } of connectors(groups))
        for (const end of [from.id, to.id])
          expect(arrived.get(end)).toBeLessThanOrEqual(arrived.get(id) ?? -1);
    });

    test('has no text below 14 points, and peers of one size', () => {
      const paragraphs = all.flatMap((one) => one.text);
      for (const { style, step } of paragraphs)
        expect(atStep(theme, style, step).size).toBeGreaterThanOrEqual(14);
    });
  },
);

describe('drawings', () => {
  const [theme = panelTheme('16:9')] = themes;
  const place = contentArea(theme.grid);

  test('fit with the content that lectures have', () => {
    const over = cases
      .filter(({ length, count }) => length <= 14 && count <= 6)
      .filter(
        ({ theme: own, kind, count, length, language }) =>
          placeDrawing(kind, spec(kind, count, length, language), contentArea(own.grid), own, language)
            .overflow > 0,
      );
    expect(over.map(({ kind, count, language, aspect }) => `${kind} ${count} ${language} ${aspect}`)).toEqual(
      [],
    );
  });

  test('report by how much they are too high', () => {
    const { overflow } = placeDrawing('cards', spec('cards', 4, 200, 'zh-CN'), place, theme, 'zh-CN');
    expect(overflow).toBeGreaterThan(0);
  });

  test('with a prefix share no id', () => {
    const one = placeDrawing('steps', spec('steps', 3, 4, 'en'), place, theme, 'en', 'a-').box;
    const two = placeDrawing('steps', spec('steps', 3, 4, 'en'), place, theme, 'en', 'b-').box;
    expect(ids([one]).filter((id) => ids([two]).includes(id))).toEqual([]);
  });

  test('draw little content large', () => {
    const { box } = placeDrawing('figures', spec('figures', 2, 4, 'zh-CN'), place, theme, 'zh-CN');
    const [value] = shapes([box]).flatMap((one) => one.text);
    expect(value && atStep(theme, value.style, value.step).size).toBe(64);
  });

  test('a long unit stands below its number rather than being cut', () => {
    const narrow = panelTheme('4:3');
    const figure = { value: '10,000', unit: 'scholarships', label: 'for teachers' };
    const figures = { alt: '', figures: [figure, figure, figure] };
    const { box, overflow } = placeDrawing('figures', figures, contentArea(narrow.grid), narrow, 'en');
    const [panel] = shapes([box]).filter(({ text }) => text.length > 0);
    const [value] = panel?.text ?? [];
    if (!panel || !value) throw new Error('there is no figure');
    const width = panel.rect.w - panel.inset.l - panel.inset.r;
    expect(overflow).toBe(0);
    expect(paragraphLines(value, width, narrow, false).map(({ text }) => text.trim())).toEqual([
      '10,000',
      'scholarships',
    ]);
  });

  test('big figures hold their line where a program parts Chinese from figures by a quarter em', () => {
    const figure = { value: '逾1.5万', unit: '人', label: '留学生' };
    const figures = { alt: '', figures: [figure, figure, figure] };
    for (let w = 600; w <= 860; w += 4) {
      const { box } = placeDrawing('figures', figures, { ...place, w }, theme, 'zh-CN');
      const [panel] = shapes([box]).filter(({ text }) => text.length > 0);
      const [value] = panel?.text ?? [];
      if (!panel || !value) throw new Error('there is no figure');
      const parted = { ...value, runs: [{ text: '\u2005\u2005', bold: true }, ...value.runs] };
      const width = panel.rect.w - panel.inset.l - panel.inset.r;
      expect(paragraphLines(parted, width, theme, true)).toHaveLength(1);
    }
  });

  test('mark turning points', () => {
    const { box } = placeDrawing('timeline', spec('timeline', 3, 4, 'zh-CN'), place, theme, 'zh-CN');
    const fills = shapes([box])
      .filter(({ id }) => id.endsWith('-card'))
      .map(({ fill }) => fill?.name);
    expect(fills).toEqual(['accent1', 'bg2', 'accent1']);
  });

  test('raise source marks', () => {
    const { box } = placeDrawing('steps', spec('steps', 3, 4, 'zh-CN'), place, theme, 'zh-CN');
    const marks = shapes([box]).flatMap((one) =>
      one.text.flatMap(({ runs }) => runs.filter((run) => run.cite === '')),
    );
    expect(marks).toHaveLength(3);
  });
});

test('sizes go down, and titles are no smaller than their text', () => {
  const sizes = levels.map(({ title, text }) =>
    [title, text].map(({ style, step }) => atStep(themes[0] as Theme, style, step).size),
  );
  expect(sizes).toEqual([
    [24, 22],
    [22, 20],
    [20, 18],
    [18, 16],
    [16, 14],
    [14, 14],
  ]);
});
