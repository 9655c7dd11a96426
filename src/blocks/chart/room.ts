/** Room that a chart leaves around its plot for what is written into it. */
import type { Annotation, ChartSpec } from '../../model/chart.ts';
import type { Pt } from '../../model/theme.ts';
import { endLabel, hasLegend, seriesNames } from './names.ts';
import { type ChartView, drawnAs, isLying, textSize } from './view.ts';
import { lineEm, widestLabel, widthOf } from './widths.ts';

/** More figures than these on lines cannot be read beside each other. */
const mostOnLines = 14;
/** Names of lines and ranges beside the plot take at most this much of the chart. */
const writtenShare = 0.26;
/** What a change is written over: its line, and the air above and below. */
export const changeEm = 1.9;

/** The air beside text, in sizes of the text. */
export const airEm = 0.6;

const of = <T extends Annotation['type']>({ annotations = [] }: ChartSpec, ...types: readonly T[]) =>
  annotations.filter((one): one is Extract<Annotation, { type: T }> =>
    (types as readonly string[]).includes(one.type),
  );

/** What is named beside the plot, or above it where bars lie: lines, ranges of values. */
export const namedBeside = (spec: ChartSpec): string[] =>
  of(spec, 'line', 'range').flatMap(({ text }) => (text === '' ? [] : [text]));

/** Above the plot: a title, the legend, and names of what is written there. */
export function roomAbove(view: ChartView): Pt {
  const { spec, theme } = view;
  const em = textSize(theme);
  const legend = hasLegend(view) && spec.type !== 'doughnut' ? lineEm + airEm : 0;
  const title = spec.look?.title === undefined ? 0 : lineEm + airEm;
  return (legend + title + writtenAbove(spec)) * em;
}

/** A name stands right above the plot. */
export const isBandNamed = (spec: ChartSpec): boolean =>
  of(spec, 'band', 'upright').some(({ text }) => text !== '');

/** In sizes of the text. */
export function writtenAbove(spec: ChartSpec): number {
  if (isLying(spec)) return namedBeside(spec).length > 0 ? lineEm : 0;
  return (isBandNamed(spec) ? lineEm : 0) + of(spec, 'change').length * changeEm;
}

/** At the right of the plot, besides what figures on marks need there. */
export function roomBeside(view: ChartView): Pt {
  const { spec, theme, size } = view;
  const em = textSize(theme);
  if (isLying(spec)) {
    const changes = of(spec, 'change').map(({ text }) => widthOf(view, [text], true) + 2 * em);
    return changes.reduce((sum, one) => sum + one, 0);
  }
  const names = namedBeside(spec);
  if (names.length === 0) return 0;
  return Math.min(writtenShare * size.w, widthOf(view, names)) + airEm * em;
}

/** Whether lines say each figure, and how much room what stands at their ends needs beyond the plot. */
export function lineEnds(view: ChartView, slot: Pt): { readonly everyPoint: boolean; readonly room: Pt } {
  const { spec, theme, size } = view;
  const lines = spec.series.flatMap((one, i) => (['line', 'area'].includes(drawnAs(spec, one)) ? [i] : []));
  const shown = lines.filter((i) => !spec.series[i]?.look?.silent);
  const widest = () => Math.max(0, ...shown.map((i) => widestLabel(view, i)));
  const count = spec.categories.length * spec.series.length;
  // Of several charts side by side none is crowded.
  const dense = spec.look?.title === undefined ? 1.2 : 0.8;
  const everyPoint = shown.length > 0 ? count <= mostOnLines && widest() <= dense * slot : true;
  const named = seriesNames(view) === 'ends';
  if (spec.figures === 'none' && !named) return { everyPoint: false, room: 0 };
  if ((everyPoint && !named) || shown.length === 0)
    return { everyPoint: everyPoint && count <= mostOnLines, room: 0 };
  const last = (i: number) => spec.series[i]?.values.findLastIndex((value) => value !== null) ?? -1;
  const ends = named
    ? widthOf(
        view,
        shown.flatMap((i) => endLabel(view, i, last(i)).lines),
        true,
      )
    : widest();
  // Half of the last category's place is free already.
  return { everyPoint, room: Math.min(0.4 * size.w, ends) + textSize(theme) - slot / 2 };
}
