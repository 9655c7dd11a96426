import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadDeck } from '../../src/load/index.ts';
import type { Deck, DeckSlide } from '../../src/model/deck.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

function minimal(): Deck {
  const { deck, diagnostics } = loadDeck(`${root}test/cases/minimal`, { root });
  expect(diagnostics).toEqual([]);
  if (!deck) throw new Error('no deck');
  return deck;
}

function slide(deck: Deck, kind: string): DeckSlide {
  const found = deck.sections.flatMap(({ slides }) => slides).find((one) => one.kind.name === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
}

describe('the minimal deck', () => {
  const deck = minimal();

  it('has its head', () => {
    expect(deck).toMatchObject({ id: 'minimal', language: 'zh-CN', defaultAudience: 'students' });
    expect(deck.date).toEqual({ year: 2024, month: 5, day: 1, iso: '2024-05-01' });
    expect(deck.title.byLanguage).toEqual({ 'zh-CN': '茶与丝绸', en: 'Tea and silk' });
  });

  it('has facts of each type', () => {
    expect(deck.facts.get('first-book')).toMatchObject({ type: 'date', date: { year: 760, iso: '0760' } });
    expect(deck.facts.get('road')).toMatchObject({
      type: 'text',
      text: { byLanguage: { en: 'Tea Horse Road' } },
    });
    expect(deck.facts.get('kinds')).toMatchObject({
      type: 'quantity',
      value: 6,
      unit: 'kind',
      bound: 'over',
      when: { from: { year: 2020 }, to: { year: 2023 }, iso: '2020/2023' },
      sign: false,
      sources: ['s1'],
    });
  });

  it('takes a cell, its unit, label, year and source from the table', () => {
    expect(deck.facts.get('trade-2023')).toMatchObject({
      type: 'quantity',
      value: 21.3,
      unit: 'usd-100m',
      label: { byLanguage: { en: 'Total' } },
      when: { iso: '2023' },
      sources: ['s2-r1'],
      cell: { table: 'trade', row: '2023', column: 'total' },
    });
  });

  it('has typed cells, null where there is no figure', () => {
    const rows = deck.tables.get('trade')?.rows ?? [];
    expect(rows.map((row) => row.key)).toEqual(['2022', '2023', '2024']);
    expect(rows[1]?.cells).toMatchObject({
      year: 2023,
      total: 21.3,
      port: { byLanguage: { en: 'Ningbo, Shanghai' } },
    });
    expect(rows[2]?.cells).toEqual({ year: 2024, total: null, port: null });
    expect(rows[1]?.place).toEqual({ file: 'test/cases/minimal/tables/trade.csv', line: 3, column: 1 });
  });

  it('has texts with variants, and minutes by audience', () => {
    const bullets = slide(deck, 'bullets');
    expect(bullets.title.variants).toEqual({ guests: { en: 'Tea travelled far' } });
    expect(bullets.minutes).toEqual({ default: 1, variants: { guests: 0.5 } });
    expect(bullets.notes?.byLanguage['zh-CN']).toBe('茶有{kinds.value}类。\n\n从{kinds.when}来看。');
  });

  it('has items, whether plain or with more to them', () => {
    const { items } = slide(deck, 'bullets').fields;
    const [plain, full] = items?.type === 'list' ? items.items : [];
    expect(plain).toMatchObject({
      fields: { text: { text: { byLanguage: { 'zh-CN': '{first-book}已有专书' } } }, source: undefined },
    });
    expect(full).toMatchObject({
      fields: { lead: { text: { byLanguage: { en: 'Road' } } }, source: { source: ['s1', 's2-r1'] } },
    });
    expect(full?.type === 'map' && full.place).toMatchObject({ line: 17, column: 9 });
  });

  it('has charts and tables with their rows as keys', () => {
    expect(slide(deck, 'chart').fields['chart']).toMatchObject({
      type: 'chart',
      chart: {
        type: 'column',
        series: [{ column: 'total', secondary: false }],
        rows: ['2022', '2023'],
      },
    });
    expect(slide(deck, 'table').fields['table']).toMatchObject({
      content: { type: 'reference', columns: [{ name: 'year' }, { name: 'port' }], rows: [{ key: '2023' }] },
    });
  });

  it('fills in the defaults of slides', () => {
    expect(slide(deck, 'closing')).toMatchObject({
      weight: 5,
      essential: false,
      depth: 2,
      tags: [],
      not: ['guests'],
    });
  });

  it('merges an audience with the one it extends', () => {
    expect(deck.audiences.get('guests')).toMatchObject({
      lineage: ['guests', 'students'],
      language: 'en',
      languages: ['en', 'zh-CN'],
      minutes: 5,
      depth: 3,
      brand: {
        aspect: '4:3',
        colors: { accent1: '7A1F2B' },
        institution: { byLanguage: { en: 'University' } },
      },
      form: { notes: true, clicks: false, backup: false },
      place: { file: 'test/cases/minimal/audiences/guests.yaml' },
    });
  });
});

it('loads the first deck without a fault, and fast', () => {
  const load = () => loadDeck(`${root}data/sco-qingdao`, { root });
  expect(load().diagnostics).toEqual([]);
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    load();
    return performance.now() - start;
  });
  // 150 ms is the aim on a desk; this is for machines that run all tests at once.
  expect(Math.min(...times)).toBeLessThan(400);
});
