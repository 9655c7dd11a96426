/** A chart's axes as data gives them: read, shown in the units of the audience, told where they cannot be or mislead. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chartBlock } from '../../src/blocks/index.ts';
import { checkDeck } from '../../src/check.ts';
import { loadDeck } from '../../src/load/index.ts';
import type { ChartSpec } from '../../src/model/chart.ts';
import type { Deck } from '../../src/model/deck.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { prepare } from '../../src/prepare.ts';
import { findProject } from '../../src/project.ts';
import { projectWith } from '../commands/terminal.ts';

/** The minimal deck with other lines in its chart; in the table, other figures. */
function loaded(lines: readonly string[], figures: readonly (readonly [string, string])[] = []) {
  const root = projectWith('minimal');
  const edit = (file: string, changes: readonly (readonly [string, string])[]) => {
    const path = join(root, 'data/minimal', file);
    const text = changes.reduce(
      (all, [from, to]) => {
        expect(all).toContain(from);
        return all.replace(from, to);
      },
      readFileSync(path, 'utf8'),
    );
    writeFileSync(path, text);
  };
  const title = '      value_title: {zh-CN: 总额, en: Total}\n';
  edit('sections/trade.yaml', [[title, lines.map((line) => `      ${line}\n`).join('')]]);
  edit('tables/trade.csv', figures);
  return { root, ...loadDeck(join(root, 'data/minimal'), { root }) };
}

const told = (found: readonly Diagnostic[]) =>
  found.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);

/** The chart that an audience sees. */
function shown({ root, deck }: { root: string; deck?: Deck | undefined }, audience: string): ChartSpec {
  const one = deck?.audiences.get(audience);
  if (!deck || !one) throw new Error('the deck does not load');
  const { presentation } = prepare(findProject(root), deck, one);
  const [spec] = presentation.slides
    .flatMap(({ slots }) => Object.values(slots).flat())
    .flatMap((block) =>
      block.type === 'figure' && block.kind === chartBlock ? [block.spec as ChartSpec] : [],
    );
  if (!spec) throw new Error('no chart');
  return spec;
}

function checked(lines: readonly string[], figures: readonly (readonly [string, string])[] = []) {
  const { root, deck } = loaded(lines, figures);
  if (!deck) throw new Error('the deck does not load');
  return checkDeck(findProject(root), deck, [...deck.audiences.values()]).filter(
    ({ code }) => code === 'figure-off-axis',
  );
}

test('without a title the axis has none of its own', () => {
  expect(shown(loaded([]), 'students')).not.toHaveProperty('valueTitle');
  expect(shown(loaded(['value_title: Total']), 'students').valueTitle).toContain('Total');
});

test('ends and steps are given in the numbers of the table, and shown in the unit of the audience', () => {
  // In hundreds of millions of dollars, which Chinese counts by and English does not.
  const deck = loaded(['value_axis: {min: 0, max: 40, step: 20}']);
  expect(shown(deck, 'students')).toMatchObject({
    series: [{ unit: '亿美元', values: [18.5, 21.3] }],
    valueAxis: { min: 0, max: 40, step: 20 },
  });
  expect(shown(deck, 'guests')).toMatchObject({
    series: [{ unit: 'US$ billion', values: [1.85, 2.13] }],
    valueAxis: { min: 0, max: 4, step: 2 },
  });
});

describe.each([
  ['value_axis: {min: 5, max: 5}', 'out-of-range 14:25', /'min' is 5, not below 'max', which is 5/],
  ['value_axis: {min: 0, max: 5000, step: 1}', 'out-of-range 14:45', /5000 steps: 50 are the most/],
  ['value_axis: {step: 0}', 'out-of-range 14:26', /more than 0/],
  ['value_axis: {}', 'wrong-value 14:19', /./],
  ['value_axis: {from: 0}', 'unknown-key 14:20', /from/],
  [
    'secondary_axis: {min: 0}',
    'unknown-key 14:23',
    /a column chart has no such axis: it takes no 'secondary_axis'/,
  ],
  ['category_axis: {min: 0}', 'unknown-key 14:22', /names along that axis, not numbers/],
])('%s', (line, code, message) => {
  test('is told where it stands', () => {
    const { diagnostics } = loaded([line]);
    expect(told(diagnostics)).toEqual([code]);
    expect(diagnostics[0]?.message).toMatch(message);
  });
});

test('a figure beyond the ends of its axis is told', () => {
  const found = checked(['value_axis: {min: 0, max: 20}']);
  expect(found.map(({ code }) => code)).toEqual(found.map(() => 'figure-off-axis'));
  expect(found[0]?.message).toContain('value_axis');
  expect(checked(['value_axis: {min: 0, max: 30}'])).toEqual([]);
});
