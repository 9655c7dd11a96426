/** Where the figures of a slide are kept: from what it shows to the file and the cells. */
import type { Chart, Deck, MapContent, SlideTable } from '../model/deck.ts';
import type { DataTable, Fact } from '../model/fact.ts';
import type { FigureTrace } from '../model/report.ts';
import type { Part } from './said.ts';

/** What a slide shows of tables and facts. */
export interface Shown {
  readonly tables: readonly { readonly content: SlideTable; readonly part?: Part | undefined }[];
  readonly charts: readonly Chart[];
  readonly maps: readonly MapContent[];
  readonly facts: Iterable<string>;
  /** Figures that are written on the slide itself. */
  readonly own: readonly Fact[];
}

export function tracesOf(shown: Shown, deck: Pick<Deck, 'tables' | 'facts'>): readonly FigureTrace[] {
  const cells = (
    of: FigureTrace['shown'],
    id: string,
    columns: readonly string[],
    keys: readonly string[],
  ) => {
    const table = deck.tables.get(id);
    return table ? columns.map((column) => cellsOf(of, table, column, keys)) : [];
  };
  const all = [
    ...[...shown.facts].flatMap((id) => factTrace(deck.facts.get(id), cells)),
    ...shown.own.map(
      ({ place: { file, line } }): FigureTrace => ({ shown: 'figure', file, lines: `${line}` }),
    ),
    ...shown.tables.flatMap(({ content, part }) => {
      if (content.type !== 'reference') {
        const { file, line } = content.place;
        return [{ shown: 'table' as const, file, lines: `${line}` }];
      }
      const table = deck.tables.get(content.table);
      const named = content.columns.map(({ name }) => name);
      const all = table?.columns.map(({ name }) => name) ?? [];
      const keys = content.rows.flatMap((row) => ('key' in row ? [row.key] : []));
      const rows = keys.length > 0 ? keys : (table?.rows.map(({ key }) => key) ?? []);
      // Where heads of groups are counted too, parts of a table are not told apart.
      const plain = keys.length === content.rows.length && content.groupBy === undefined;
      const seen = part && plain ? rows.slice(part.from, part.to) : rows;
      return cells('table', content.table, named.length > 0 ? named : all, seen);
    }),
    ...shown.charts.flatMap((chart) => cells('chart', chart.table, columnsOf(chart), chart.rows)),
    ...shown.maps.flatMap(({ values }) => (values ? cells('map', values.table, [values.column], []) : [])),
  ];
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/** Columns of numbers that a chart draws. */
const columnsOf = ({ series, size, category, type }: Chart): readonly string[] => [
  ...(type === 'scatter' || type === 'bubble' ? [category] : []),
  ...series.flatMap(({ column, error }) => [column, ...(error ? [error.minus, error.plus] : [])]),
  ...(size === undefined ? [] : [size]),
];

function factTrace(
  fact: Fact | undefined,
  cells: (of: 'fact', id: string, columns: readonly string[], keys: readonly string[]) => FigureTrace[],
): FigureTrace[] {
  if (!fact) return [];
  const { id, cell, place } = fact;
  if (!cell) return [{ shown: 'fact', fact: id, file: place.file, lines: `${place.line}` }];
  return cells('fact', cell.table, [cell.column], [cell.row]).map((one) => ({ ...one, fact: id }));
}

/** A column's cells in some rows, or in all where none is named. */
function cellsOf(
  shown: FigureTrace['shown'],
  { id, origin, rows }: DataTable,
  column: string,
  keys: readonly string[],
): FigureTrace {
  const wanted = new Set(keys);
  const at = rows.flatMap(({ key, place }, i) =>
    keys.length === 0 || wanted.has(key) ? [[i, place.line]] : [],
  );
  const lines = at.map(([, line = 0]) => line);
  const name = origin.columns[column] ?? column;
  const base = { shown, table: id, column, file: origin.file };
  if (origin.kind === 'sheet') {
    const cells = runsOf(lines).map(([from, to]) =>
      from === to ? name + from : `${name}${from}:${name}${to}`,
    );
    return { ...base, sheet: origin.sheet ?? '', cells: cells.join(',') };
  }
  const shownLines = runsOf(lines).map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
  if (origin.kind === 'text') return { ...base, lines: shownLines.join(',') };
  const first = origin.kind === 'json-lists' ? 1 : 0;
  const runs = runsOf(at.map(([i = 0]) => i + first));
  const paths = runs.map(([from, to]) => `[${from === to ? from : `${from}..${to}`}]${name}`);
  return { ...base, paths: paths.join(',') };
}

/** Numbers in a row as from and to. */
function runsOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const n of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === n - 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs;
}
