/**
 * A box plot: from the first quartile to the third, parted at the median, with whiskers and what lies beyond them. It is
 * stacked columns with error bars, and lines that are not drawn for the points. The five numbers are calculated in
 * `statistics/quartiles.ts`.
 */
import type { Box, ChartSeries, ChartSpec } from '../../../model/chart.ts';
import { exact } from '../exact.ts';
import { onAxes } from './bars.ts';
import type { ChartKind } from './kind.ts';

export const box: ChartKind = {
  drawing: 'bar',
  stacks: true,
  axes: 'names',
  takes: [...onAxes, 'quartiles', 'whiskers', 'emphasize', 'annotate'],
  ofSeries: ['label'],
  category: 'optional',
  annotations: ['line', 'range'],
  ownWords: ['base', 'lower', 'upper', 'outlier'],
  drawn,
};

type Half = (own: Box) => readonly [from: number, to: number];
const lower: Half = ({ q1, median }) => [q1, median];
const upper: Half = ({ median, q3 }) => [median, q3];

const above = ([from, to]: readonly [number, number]) => (to > 0 ? exact(to - Math.max(0, from)) : null);
const below = ([from, to]: readonly [number, number]) => (from < 0 ? exact(from - Math.min(0, to)) : null);

function drawn(spec: ChartSpec): ChartSpec {
  const { boxes = [], words = {} } = spec;
  const { unit = '', digits = 0 } = spec.series[0] ?? {};
  const of = (name: string, values: (one: Box) => number | null, pale: boolean): ChartSeries => ({
    name,
    values: boxes.map(values),
    unit,
    digits,
    look: { tone: 0, silent: true, unlisted: true, pale },
  });
  const [lowName, highName] = [words['lower'] ?? 'Q1 to median', words['upper'] ?? 'Median to Q3'];
  const base: ChartSeries = {
    ...of(words['base'] ?? 'Base', ({ q1, q3 }) => (q1 > 0 ? q1 : q3 < 0 ? q3 : 0), false),
    look: { hidden: true, silent: true },
  };
  // From zero outwards: above it the lower half comes first, below it the upper one.
  const halves = [
    of(lowName, (one) => above(lower(one)), true),
    of(highName, (one) => above(upper(one)), false),
    of(`${highName} `, (one) => below(upper(one)), false),
    of(`${lowName} `, (one) => below(lower(one)), true),
  ].filter(({ values }) => values.some((value) => value !== null));
  return {
    ...spec,
    type: 'stacked-column',
    series: [
      ...withWhiskers([base, ...halves], boxes),
      ...outliers(boxes, words['outlier'] ?? 'Outlier', { unit, digits }),
    ],
    look: { ...spec.look, gap: 90 },
  };
}

/** Each whisker is the error bar of what ends there: at the first quartile, and at the third. */
function withWhiskers(series: readonly ChartSeries[], boxes: readonly Box[]): ChartSeries[] {
  const end = (i: number, at: number): number | undefined => {
    const own = series[i]?.values[at] ?? null;
    if (own === null) return undefined;
    const before = series.slice(0, i).map(({ values }) => values[at] ?? 0);
    return exact(before.filter((one) => one * own > 0).reduce((sum, one) => sum + one, 0) + own);
  };
  /** The first series that ends there: of what has no length all do. */
  const holder = (at: number, value: number) => series.findIndex((_, i) => end(i, at) === exact(value));
  const [lows, highs] = [
    boxes.map(({ q1 }, at) => holder(at, q1)),
    boxes.map(({ q3 }, at) => holder(at, q3)),
  ];
  return series.map((one, i) => {
    const minus = boxes.map(({ q1, low }, at) => (lows[at] === i ? exact(q1 - low) : null));
    const plus = boxes.map(({ q3, high }, at) => (highs[at] === i ? exact(high - q3) : null));
    const has = [...minus, ...plus].some((value) => value !== null);
    return has ? { ...one, errors: { minus, plus } } : one;
  });
}

/** The first of each category in one series, the second in another, and so on. */
function outliers(
  boxes: readonly Box[],
  name: string,
  figures: Pick<ChartSeries, 'unit' | 'digits'>,
): ChartSeries[] {
  const most = Math.max(0, ...boxes.map((one) => one.outliers.length));
  return Array.from({ length: most }, (_, n) => ({
    name: n === 0 ? name : `${name} ${n + 1}`,
    values: boxes.map((one) => one.outliers[n] ?? null),
    ...figures,
    look: { dots: true, tone: 0, silent: true, unlisted: true },
  }));
}
