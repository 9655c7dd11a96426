import { describe, expect, test } from 'vitest';
import { textWidth } from '../../src/measure/lines.ts';
import { fitSlide, place, placeTable } from '../../src/place/index.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { cellInset } from '../../src/theme/spacing.ts';
import { lookOf } from '../../src/theme/style-of.ts';
import { figure, list, paragraph, slide, spec, table } from './fixture.ts';

const theme = loadTheme('academic', '16:9');
const fitted = (one: Parameters<typeof fitSlide>[0]) => fitSlide(one, theme, { language: 'zh-CN' });
const items = (count: number, length = 10) =>
  list(...Array.from({ length: count }, () => '一'.repeat(length)));

describe('steps', () => {
  test('are none where everything fits', () => {
    expect(fitted(slide('bullets', { default: [items(5)] }))).toEqual({ steps: {}, overflow: [] });
  });

  test('grow with the text', () => {
    const steps = [5, 8, 9, 10].map(
      (count) => fitted(slide('bullets', { default: [items(count)] })).steps['body'] ?? 0,
    );
    expect(steps[0]).toBe(0);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.at(-1)).toBe(theme.styles.body.steps.length);
  });

  test('are the same in both columns', () => {
    const one = slide('two-columns', { left: [items(9)], right: [items(2)] });
    const { left, right } = fitted(one).steps;
    expect(left).toBeGreaterThan(0);
    expect(right).toBe(left);
  });

  test('of a table leave the words beside it as they are', () => {
    const long = table(['left'], ...Array.from({ length: 13 }, () => ['一']));
    const { left, right } = fitted(slide('two-columns', { left: [long], right: [items(2)] })).steps;
    expect(left).toBeGreaterThan(0);
    expect(right).toBeUndefined();
  });

  test('of a title avoid a line of one character', () => {
    expect(fitted(slide('bullets', {}, {}, '一'.repeat(29))).steps).toEqual({ title: 1 });
  });

  test('in the front matter decide', () => {
    const written = slide('bullets', { default: [items(2)] }, { step: { body: 2 } });
    const placed = place(written, theme, { language: 'zh-CN' }).placed.boxes;
    expect(placed.map((box) => 'step' in box && box.step)).toEqual([0, 2]);
    const all = slide('bullets', { default: [items(2)] }, { step: 1 });
    expect(fitted(all).steps).toEqual({ body: 1 });
  });

  test('written into the Markdown stay as they are', () => {
    const one = slide('two-columns', { left: [items(9)], right: [items(2)], source: [paragraph('一')] });
    const { steps } = fitted(one);
    expect(fitted({ ...one, frontmatter: { step: steps } }).steps).toEqual(steps);
  });
});

describe('what does not fit', () => {
  test('says how many items do', () => {
    const { overflow } = fitted(slide('bullets', { default: [items(14)] }));
    expect(overflow).toEqual([{ region: 'body', by: expect.any(Number), splitAt: 10 }]);
    expect(fitted(slide('bullets', { default: [items(10)] })).overflow).toEqual([]);
  });

  test('says how many rows of a table do', () => {
    const rows = Array.from({ length: 20 }, (_, i) => [`${i}`, '一']);
    const [over] = fitted(
      slide('table', { default: [table(['right', 'left'], ['a', 'b'], ...rows)] }),
    ).overflow;
    expect(over).toMatchObject({ region: 'canvas', splitAt: 10 });
  });

  test('names drawings', () => {
    const one = slide('comparison', { default: [figure('cards', spec('cards', 4, 200, 'zh-CN'))] });
    expect(fitted(one).overflow).toMatchObject([{ region: 'canvas' }]);
  });
});

describe('tables', () => {
  const rect = { x: 0, y: 0, w: 600, h: 300 };
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

  test('are as wide as their place, and no higher', () => {
    const long = '一带一路倡议得到成员国的积极响应'.repeat(3);
    for (const content of [
      table(['left', 'right'], ['项目', '金额'], ['贸易总额', '2176']),
      table(['left', 'left', 'right'], ['文件', '意义', '年'], ['宣言', long, '2018'], [long, long, '2019']),
    ]) {
      const { columns, rows, overflow } = placeTable(content, rect, theme, true);
      expect(sum(columns)).toBeCloseTo(600);
      expect(sum(rows)).toBeLessThanOrEqual(300);
      expect(overflow).toBe(0);
    }
  });

  test('give numbers what they need and text the rest', () => {
    const long = '一带一路倡议得到成员国的积极响应'.repeat(4);
    const { columns } = placeTable(
      table(['left', 'right'], ['意义', '年'], [long, '2018']),
      rect,
      theme,
      true,
    );
    expect(columns[1]).toBeLessThan(80);
  });

  test('break no word where a long head over numbers may take two lines', () => {
    const narrow = { ...rect, w: 240 };
    const content = table(['left', 'right'], ['Unknowns', 'Grid points, 100 for each'], ['1', '100']);
    const { columns } = placeTable(content, narrow, theme, false, 0);
    const { size } = theme.styles.table;
    const word = textWidth([{ ...lookOf(theme, 'table'), text: 'Unknowns', size, bold: true }], false);
    expect(columns[0]).toBeGreaterThanOrEqual(word + cellInset.l + cellInset.r);
  });
});
