/**
 * Where a chart's parts stand and how its axes run: about as PowerPoint lays them out by itself, for the web to draw, and
 * for labels to make way in both outputs.
 */
import type { AxisRange, ChartSeries, ChartSpec } from '../../model/chart.ts';
import type { Pt, Rect } from '../../model/theme.ts';
import {
  type AxisScale,
  axisDigits,
  axisScale,
  fixedRange,
  freeScale,
  mostSteps,
  ticksOf,
} from '../../theme/chart-scale.ts';
import { dateText } from './dates.ts';
import { extentAcross, extentOf } from './extent.ts';
import { axisTitles, figureText } from './figures.ts';
import { airEm, lineEnds, roomAbove, roomBeside } from './room.ts';
import { isFree } from './spans.ts';
import {
  barsBeside,
  type ChartView,
  drawnAs,
  hasSecondary,
  isLying,
  isOfNumbers,
  isRadar,
  isSecondary,
  isStacked,
  textSize,
} from './view.ts';
import { lineEm, mostLines, widestLabel, widestWord, widthOf } from './widths.ts';

/** An axis and its figures, in the order of `ticksOf`. */
export interface Axis extends AxisScale {
  /** What of it is fixed: what its author gave, and zero below bars that are nearly alike. All else is automatic. */
  readonly given: AxisRange;
  readonly digits: number;
  readonly figures: readonly string[];
}

export interface ChartLayout {
  /** Where marks are drawn, within the chart's frame. */
  readonly plot: Rect;
  readonly value: Axis;
  readonly secondary?: Axis;
  /** Of a scatter chart. */
  readonly across?: Axis;
  /** Every how many-th category is named: all but where names would be broken within words. */
  readonly labelEvery: number;
  /** Room between bars, in percent of one bar. */
  readonly gap: number;
  /** How wide names of categories may be. */
  readonly labelWidth: Pt;
  /** Stands where this says, not where PowerPoint would put it by itself. */
  readonly placed: boolean;
  /** Lines say a figure at each point; else only where they end, for which there is room beside the plot. */
  readonly everyPoint: boolean;
}

/** How deep an axis title is with its air, in sizes of the text. */
const titleEm = 1.9;
/** Names of categories keep apart by so much. */
const apartEm = 0.4;
/** Wider than this bars look like walls. */
const widest = { lying: 44, upright: 84 } as const;
/** Names of lying bars take at most this much of the chart; more where there is no room for a second line. */
const namesShare = { broken: 0.34, whole: 0.5 } as const;

export function chartLayout(view: ChartView): ChartLayout {
  return isLying(view.spec) ? lyingLayout(view) : uprightLayout(view);
}

/** Names of categories in a row: how wide each may be, how many are left out, how many lines they take. */
function namesInRow(view: ChartView, slot: Pt) {
  const { spec, theme } = view;
  const em = textSize(theme);
  if (isOfNumbers(spec)) return { labelEvery: 1, labelWidth: slot, lines: 1 };
  // Names are broken between words; where a word alone is wider than its place, some names are left out.
  const labelEvery = Math.max(1, Math.ceil((widestWord(view, spec.categories) + apartEm * em) / slot));
  const labelWidth = slot * labelEvery - apartEm * em + 1;
  // LibreOffice turns names by half where some are left out, and so needs two lines for them.
  return { labelEvery, labelWidth, lines: labelEvery > 1 ? 2 : mostLines(view, spec.categories, labelWidth) };
}

function uprightLayout(view: ChartView): ChartLayout {
  const { spec, size, theme } = view;
  const em = textSize(theme);
  const titles = axisTitles(spec);
  const beside = (title: string | undefined) => (title === undefined ? 0 : titleEm * em);
  const count = Math.max(1, spec.categories.length);
  const ofNumbers = isOfNumbers(spec);
  // Figures of the axes are not known yet; about this wide they are.
  const about = size.w - (hasSecondary(spec) ? 8 : 5) * em;
  const ends = lineEnds(view, about / count);
  const extra = Math.max(ends.room, roomBeside(view));
  const { labelEvery, labelWidth, lines } = namesInRow(view, (about - Math.max(0, extra - em)) / count);
  const top = roomAbove(view) + 0.8 * em;
  const h = Math.max(em, size.h - top - (lines * lineEm + airEm) * em - beside(titles.category));
  // The scale of a radar chart runs along half of it.
  const length = isRadar(spec) ? h / 2 : h;
  const value = valueAxis(view, mostSteps(length, em, false), false);
  const secondary = hasSecondary(spec) ? valueAxis(view, mostSteps(h, em, false), true) : undefined;
  const left = beside(titles.value) + widthOf(view, value.figures) + airEm * em;
  const right = secondary
    ? beside(titles.secondary) + widthOf(view, secondary.figures) + airEm * em + roomBeside(view)
    : Math.max(ofNumbers ? 2 * em : airEm * em, extra);
  const w = Math.max(em, size.w - left - right);
  return {
    plot: { x: left, y: top, w, h },
    value,
    ...(secondary ? { secondary } : {}),
    ...(ofNumbers ? { across: acrossAxis(view, mostSteps(w, em, true)) } : {}),
    labelEvery,
    labelWidth,
    placed: isPlaced(spec) || ends.room > 0,
    everyPoint: ends.everyPoint,
    gap: gapOf(view, w / count, widest.upright),
  };
}

function lyingLayout(view: ChartView): ChartLayout {
  const { spec, size, theme } = view;
  const em = textSize(theme);
  const titles = axisTitles(spec);
  const title = (text: string | undefined) => (text === undefined ? 0 : titleEm * em);
  const thin = size.h / Math.max(1, spec.categories.length) < 2.4 * lineEm * em;
  const most = (thin ? namesShare.whole : namesShare.broken) * size.w;
  // A viewer's face may be a little wider than the measured one: no name is to be broken for that.
  const labelWidth = Math.min(most, 1.06 * widthOf(view, spec.categories) + 1);
  const x = title(titles.category) + labelWidth + airEm * em;
  const wide = size.w - x - roomBeside(view);
  const steps = mostSteps(wide - em, em, true);
  const value = besideEachOther(valueAxis(view, steps, false), wide - em, view);
  // The last figure stands below the end of the axis, half of it beyond; the longest bar's figure beyond its end.
  const beyond = ((value.max - extentOf(spec).high) / (value.max - value.min)) * wide;
  const ends = spec.series.some(({ look }) => look?.ends);
  const labels =
    isStacked(spec) && !ends ? 0 : Math.max(0, ...spec.series.map((_, i) => widestLabel(view, i)));
  const half = spec.look?.bare ? 0 : widthOf(view, value.figures.slice(-1)) / 2 + 2;
  const right = Math.max(em, half, labels + em - beyond) + roomBeside(view);
  const y = roomAbove(view) + 0.4 * em;
  const below = spec.look?.bare ? 0 : (lineEm + airEm) * em;
  const h = Math.max(em, size.h - y - below - title(titles.value));
  const slot = h / Math.max(1, spec.categories.length);
  return {
    plot: { x, y, w: Math.max(em, size.w - x - right), h },
    value,
    labelEvery: Math.max(1, Math.ceil((lineEm * em) / slot)),
    labelWidth,
    placed: isPlaced(spec) || ends,
    everyPoint: false,
    gap: gapOf(view, slot, widest.lying),
  };
}

const isPlaced = ({ annotations = [], look, series }: ChartSpec): boolean =>
  annotations.length > 0 ||
  look?.bare === true ||
  look?.title !== undefined ||
  series.some((one) => one.look?.ends);

/** Bars of one category touch none of the next; single or stacked ones are a little slimmer. */
function gapOf({ spec }: ChartView, slot: Pt, most: Pt): number {
  if (spec.look?.gap !== undefined) return spec.look.gap;
  const bars = barsBeside(spec);
  const usual = bars > 1 ? 60 : 70;
  // PowerPoint takes 500 at most.
  return Math.round(Math.min(500, Math.max(usual, (slot / most - bars) * 100)));
}

function valueAxis(view: ChartView, most: number, secondary: boolean): Axis {
  const { spec } = view;
  const own = spec.series.filter((series) => isSecondary(spec, series) === secondary);
  const extent = extentOf(spec, secondary);
  const free = isFree(spec);
  const lengths = !free && own.some((series) => ['bar', 'area'].includes(drawnAs(spec, series)));
  const range = secondary ? spec.secondaryAxis : spec.valueAxis;
  const given = fixedRange(extent, range, lengths);
  const scale =
    free && range === undefined ? freeScale(extent, most) : axisScale(extent, most, given, isOfNumbers(spec));
  // What is written at a height stays there, and bars that are not seen must not stretch the axis.
  const fixed = !secondary && (free || isWrittenAt(spec));
  return { given: fixed ? scale : given, ...withFigures(scale, own, view) };
}

/**
 * The axis with a step that is fixed where twice as many figures would not stand beside each other: programs choose steps
 * of their own, ten at most, and turn figures that have no room. Where not even these have, there are fewer of them.
 */
function besideEachOther(axis: Axis, room: Pt, view: ChartView): Axis {
  const { spec, theme } = view;
  const fit = Math.floor(room / (widthOf(view, axis.figures) + apartEm * textSize(theme)));
  const steps = (axis.max - axis.min) / axis.step;
  if (axis.given.step !== undefined || fit >= Math.min(10, 2 * steps)) return axis;
  const { step } = steps <= fit ? axis : axisScale(extentOf(spec), Math.max(1, fit), axis.given);
  const given = { ...axis.given, step };
  return { given, ...withFigures(axisScale(extentOf(spec), fit, given), spec.series, view) };
}

/** An annotation stands at a place that PowerPoint does not calculate. */
const isWrittenAt = ({ annotations = [] }: ChartSpec): boolean =>
  annotations.some(({ type }) => type === 'line' || type === 'range' || type === 'change');

/** Of numbers from left to right, which may count years: no commas. */
function acrossAxis(view: ChartView, most: number): Axis {
  const extent = extentAcross(view.spec);
  const given = fixedRange(extent, view.spec.categoryAxis);
  const scale = axisScale(extent, most, given, true);
  return { given, ...scale, digits: axisDigits(scale), figures: ticksOf(scale).map(String) };
}

/** Axis figures carry a percent sign; other units stand in the axis title. Digits are those that the steps need. */
function withFigures(scale: AxisScale, series: readonly ChartSeries[], { spec, language }: ChartView) {
  const digits = axisDigits(scale);
  const unit = series[0]?.unit === '%' ? '%' : '';
  const figures = ticksOf(scale).map((value) =>
    spec.look?.dates
      ? dateText(value, scale.step, language)
      : figureText(value, { unit, digits }, unit !== '', language),
  );
  return { ...scale, digits, figures };
}
