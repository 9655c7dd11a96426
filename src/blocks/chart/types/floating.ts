/** Bars that begin anywhere: each stands upon one that is not seen. Such a chart is stacked columns. */
import type { ChartSeries, SeriesLook } from '../../../model/chart.ts';
import { exact } from '../exact.ts';

/** From and to, in whatever order; undefined where there is no bar. */
export type Span = readonly [from: number, to: number] | undefined;

/** What lifts a bar, and what of it lies above and below zero. */
interface Lifted {
  readonly base: number | null;
  readonly above: number | null;
  readonly below: number | null;
}

function lifted(span: Span): Lifted {
  if (span === undefined) return { base: null, above: null, below: null };
  const [low, high] = [Math.min(...span), Math.max(...span)];
  if (low >= 0) return { base: low, above: exact(high - low), below: null };
  if (high <= 0) return { base: high, above: null, below: exact(low - high) };
  return { base: null, above: high, below: low };
}

export interface FloatingBars {
  readonly name: string;
  /** By category. */
  readonly spans: readonly Span[];
  readonly look: SeriesLook;
}

const present = (values: readonly (number | null)[]): boolean => values.some((value) => value !== null);

/**
 * The series of such bars: what lifts them, then each of `bars`, parted where one crosses zero. A category has a bar of
 * one of them at most.
 */
export function floatingSeries(
  baseName: string,
  bars: readonly FloatingBars[],
  { unit, digits }: Pick<ChartSeries, 'unit' | 'digits'>,
): ChartSeries[] {
  // Of a whole series, its own name and values are not those of the bars.
  const figures = { unit, digits };
  const count = Math.max(0, ...bars.map(({ spans }) => spans.length));
  const spanAt = (at: number) => bars.map(({ spans }) => spans[at]).find((span) => span !== undefined);
  const base = Array.from({ length: count }, (_, at) => lifted(spanAt(at)).base);
  const seen = bars.flatMap(({ name, spans, look }): ChartSeries[] => {
    const parts = spans.map(lifted);
    const [above, below] = [parts.map((part) => part.above), parts.map((part) => part.below)];
    // What a bar says it says once, and its part below zero only where there is no other.
    const rest = below.map((_, at) => (above[at] === null ? undefined : ''));
    return [
      ...(present(above) || !present(below) ? [{ name, values: above, ...figures, look }] : []),
      ...(present(below)
        ? [{ name, values: below, ...figures, look: belowLook(look, rest, present(above)) }]
        : []),
    ];
  });
  return [{ name: baseName, values: base, ...figures, look: { hidden: true, silent: true } }, ...seen];
}

function belowLook(look: SeriesLook, rest: readonly (string | undefined)[], twice: boolean): SeriesLook {
  return {
    ...look,
    ...(look.says || twice ? { says: rest.map((none, at) => none ?? look.says?.[at]) } : {}),
    unlisted: twice || look.unlisted === true,
  };
}
