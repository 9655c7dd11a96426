/** Which categories a chart shows, in which order; the small ones summed. */
import { exact } from '../../blocks/chart/exact.ts';
import { chartKinds } from '../../blocks/chart/types/index.ts';
import type { ChartSeries, Values } from '../../model/chart.ts';
import type { Chart, TableRow } from '../../model/deck.ts';
import type { Scale } from '../numbers.ts';
import type { Said } from '../said.ts';
import { digitsOf } from './chart-columns.ts';

/** A category. */
export interface Entry {
  /** Of its row; empty where it is the sum of several. */
  readonly key: string;
  readonly name: string;
}

export interface Ordered {
  readonly entries: readonly Entry[];
  readonly series: readonly ChartSeries[];
  /** Where a row stands, on its own or in the sum; -1 for none. */
  readonly placeOf: (key: string) => number;
}

export function ordered(
  chart: Chart,
  entries: readonly Entry[],
  series: readonly ChartSeries[],
  rows: readonly TableRow[],
  scales: readonly Scale[],
  said: Said,
): Ordered {
  const all = entries.map((_, at) => at);
  const weights = all.map((at) => weightOf(chart, series, at));
  const small = smallOnes(chart, weights, scales[0]?.factor ?? 1);
  const kept = sorted(
    chart,
    all.filter((at) => !small.includes(at)),
    weights,
    rows,
  );
  const pick = <T>(values: readonly T[], sum: T): T[] => [
    ...kept.map((at) => values[at] as T),
    ...(small.length > 0 ? [sum] : []),
  ];
  const { label } = chart.other ?? {};
  const rest = () => (label ? said.say(label).text : said.speaker.words.say('chart-other'));
  const total = (values: Values) => exact(small.reduce((sum, at) => sum + (values[at] ?? 0), 0));
  return {
    entries: pick(entries, small.length > 0 ? { key: '', name: rest() } : { key: '', name: '' }),
    series: series.map((one) => ({
      ...one,
      ...figuresOf(pick(one.values, total(one.values))),
      ...(one.x ? { x: kept.map((at) => one.x?.[at] ?? 0) } : {}),
      ...(one.errors
        ? { errors: { minus: pick(one.errors.minus, null), plus: pick(one.errors.plus, null) } }
        : {}),
    })),
    placeOf: (key) => {
      const at = entries.findIndex((one) => one.key === key);
      return small.includes(at) ? kept.length : kept.indexOf(at);
    },
  };
}

const figuresOf = (values: Values) => ({ values, digits: digitsOf(values) });

/** What a category is ranked by: its first figure, or all that stands upon each other. */
function weightOf({ type }: Chart, series: readonly ChartSeries[], at: number): number | null {
  const shown = chartKinds[type].stacks ? series : series.slice(0, 1);
  const values = shown.map(({ values: own }) => own[at] ?? null).filter((value) => value !== null);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}

/** Those to be summed: one alone stays as it is. */
function smallOnes({ other }: Chart, weights: readonly (number | null)[], factor: number): number[] {
  if (!other) return [];
  const falling = weights.map((_, at) => at).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
  const { keep, below } = other;
  const small = falling.filter(
    (at, rank) =>
      (keep !== undefined && rank >= keep) || (below !== undefined && (weights[at] ?? 0) < below * factor),
  );
  return small.length > 1 ? small : [];
}

function sorted(
  { sort }: Chart,
  places: readonly number[],
  weights: readonly (number | null)[],
  rows: readonly TableRow[],
): number[] {
  if (!sort) return [...places];
  const { by, order } = sort;
  const way = order === 'ascending' ? 1 : -1;
  const value = (at: number): number => {
    const own = by === undefined ? weights[at] : rows[at]?.cells[by];
    // What has no figure stands last.
    return typeof own === 'number' ? own : way * Number.MAX_VALUE;
  };
  return [...places].sort((a, b) => way * (value(a) - value(b)) || a - b);
}
