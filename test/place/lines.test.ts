import { describe, expect, test } from 'vitest';
import type { Inline } from '../../src/model/tree.ts';
import { inlineRuns } from '../../src/place/flow.ts';
import { breakLines, textWidth } from '../../src/place/index.ts';

const lines = (value: string, width: number, cjk = true, size = 10): string[] =>
  breakLines([{ text: value, size }], width + 0.5, cjk).map((line) => line.text);

describe('widths', () => {
  test('are those of Arial', () => {
    expect(textWidth([{ text: 'A', size: 1000 }], false)).toBe(667);
    expect(textWidth([{ text: 'A', size: 1000, bold: true }], false)).toBe(722);
    expect(textWidth([{ text: 'i', size: 1000, mono: true }], false)).toBe(600);
    expect(textWidth([{ text: 'Ж', size: 1000 }], false)).toBeGreaterThan(800);
  });

  test('of Chinese are one em, quotes and dashes only in Chinese text', () => {
    expect(textWidth([{ text: '上海，', size: 20 }], true)).toBe(60);
    expect(textWidth([{ text: '“”—…', size: 10 }], true)).toBe(40);
    expect(textWidth([{ text: '“”', size: 1000 }], false)).toBe(666);
  });

  test('of different sizes add up', () => {
    const mixed = [
      { text: '上海', size: 20 },
      { text: '[1]', size: 10 },
    ];
    expect(textWidth(mixed, true)).toBeCloseTo(40 + 2.78 * 2 + 5.56);
  });
});

test('raised and lowered text is narrower, code is as wide as its face has it', () => {
  const text = (value: string) => ({ type: 'text' as const, value });
  const width = (node: Inline) => textWidth(inlineRuns([node], 30), false);
  const plain = width(text('iii'));
  for (const type of ['sub', 'sup'] as const)
    expect(width({ type, children: [text('iii')] })).toBeCloseTo(plain * (2 / 3));
  expect(width({ type: 'highlight', children: [text('iii')] })).toBe(plain);
  expect(width({ type: 'inlineCode', value: 'iii' })).toBeCloseTo(3 * 0.6 * 30);
});

describe('lines', () => {
  test('break between any two ideographs', () => {
    expect(lines('上海合作组织', 40)).toEqual(['上海合作', '组织']);
  });

  test('do not begin with closing punctuation', () => {
    expect(lines('上海合作，组织', 40)).toEqual(['上海合', '作，组织']);
    expect(lines('上海合“作”', 40)).toEqual(['上海合', '“作”']);
  });

  test('do not end with opening punctuation', () => {
    expect(lines('上海合（作组织）', 40)).toEqual(['上海合', '（作组', '织）']);
  });

  test('keep Latin words and figures whole', () => {
    expect(lines('Shanghai Five meets', 60, false)).toEqual(['Shanghai', 'Five meets']);
    expect(lines('2013—2017年', 50)).toEqual(['2013—', '2017年']);
  });

  test('break after a hyphen, but not before a figure', () => {
    expect(lines('counter-terrorist', 50, false)).toEqual(['counter-', 'terrorist']);
    expect(lines('a covid-19', 40, false)).toEqual(['a', 'covid-19']);
  });

  test('cut a word that is wider than the line', () => {
    const cut = lines('Donaudampfschifffahrt', 50, false);
    expect(cut.join('')).toBe('Donaudampfschifffahrt');
    expect(cut.length).toBeGreaterThan(1);
  });

  test('end at line feeds, and empty text has one', () => {
    expect(lines('a\nb', 100)).toEqual(['a', 'b']);
    expect(lines('', 100)).toEqual(['']);
  });

  test('spaces at a line’s end take no width', () => {
    const [first] = breakLines([{ text: 'aaa bbb', size: 10 }], 18, false);
    expect(first).toEqual({ text: 'aaa', width: expect.closeTo(16.68) });
  });

  test('are never wider than the place', () => {
    const text = '2017年“一带一路”（the Belt and Road）提出后，得到成员国的积极响应——新动力。';
    for (let width = 12; width < 300; width += 7)
      for (const line of breakLines([{ text, size: 12 }], width, true))
        expect(line.width).toBeLessThanOrEqual(width);
  });
});
