/** Tables as the theme holds what stands side by side: under rules as in a journal, else with a head on the accent and bands. */
import { describe, expect, test } from 'vitest';
import { cellLooks, hasBands } from '../../src/blocks/table/cells.ts';
import type { Table } from '../../src/model/tree.ts';
import { tableStyleXml } from '../../src/pptx/parts/table-style.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { themeCss } from '../../src/web/theme-css.ts';
import { table } from '../place/fixture.ts';

const [plain, bright] = ['plain', 'bright'].map((name) => loadTheme(name, '16:9')) as [never, never];
const part = (xml: string, name: string) =>
  xml.slice(xml.indexOf(`<a:${name}>`), xml.indexOf(`</a:${name}>`));
const lines = (xml: string) =>
  [...xml.matchAll(/<a:(\w+)><a:ln(?: w="(\d+)")?/g)].flatMap(([, side, w]) => (w ? [side] : []));

describe('under rules', () => {
  test('there are rules above and below the head and at the end, and no others', () => {
    const xml = tableStyleXml(plain);
    expect(lines(part(xml, 'wholeTbl'))).toEqual(['top', 'bottom']);
    expect(lines(part(xml, 'firstRow'))).toEqual(['top', 'bottom']);
    expect(part(xml, 'firstRow')).not.toContain('accent1');
    expect(xml).not.toContain('band1H');
  });

  test('rows have no bands and groups no panel, in both outputs', () => {
    const grouped: Table = {
      ...table(['left', 'right'], ['A', 'B'], ['north', ''], ['1', '2']),
      look: {
        ...{ heads: 1, totals: [], rowHeads: false, strongRows: [], strongColumns: [], strongCells: [] },
        groups: [1],
        bars: new Map(),
        shades: new Map(),
      },
    };
    expect(cellLooks(grouped, plain)[1]?.[0]?.fill).toBeUndefined();
    expect(cellLooks(grouped, bright)[1]?.[0]?.fill).toBeDefined();
    expect(hasBands(table(['left'], ['A'], ['1']), plain)).toBe(false);
    expect(themeCss(plain)).toContain('--lt-table-ground:transparent');
  });
});

test('on panels the head stands on the accent, and rows have bands', () => {
  const xml = tableStyleXml(bright);
  expect(part(xml, 'firstRow')).toContain('accent1');
  expect(xml).toContain('band1H');
  expect(hasBands(table(['left'], ['A'], ['1']), bright)).toBe(true);
});
