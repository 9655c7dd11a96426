/**
 * Where a chart's parts stand and how its axes run: about as PowerPoint lays them out by itself, for the web to draw, and
 * for labels to make way in both outputs.
 */
import type { AxisRange, ChartSeries } from '../../model/chart.ts';
import type { Pt, Rect } from '../../model/theme.ts';
import {
  type AxisScale,
  axisDigits,
  axisScale,
  fixedRange,
  mostSteps,
  ticksOf,
} from '../../theme/chart-scale.ts';
import { extentAcross, extentOf } from './extent.ts';
import { axisTitles, figureText } from './figures.ts';
import {
  barsBeside,
  type ChartView,
  drawnAs,
  hasLegend,
  hasSecondary,
  isLying,
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
  /** Lines say a figure at each point; else only where they end, for which there is room beside the plot. */
  readonly everyPoint: boolean;
}

/** The air beside text, and how deep an axis title is with its own, in sizes of the text. */
const airEm = 0.6;
const titleEm = 1.9;
/** Names of categories keep apart by so much. */
const apartEm = 0.4;
/** More figures than these on lines cannot be read beside each other. */
const mostOnLines = 14;
/** Wider than this bars look like walls. */
const widest = { lying: 44, upright: 84 } as const;
/** Names of lying bars take at most this much of the chart. */
const namesShare = 0.34;

export function chartLayout(view: ChartView): ChartLayout {
  return isLying(view.spec) ? lyingLayout(view) : uprightLayout(view);
}

function uprightLayout(view: ChartView): ChartLayout {
  const { spec, size, theme } = view;
  const em = textSize(theme);
  const titles = axisTitles(spec);
  const beside = (title: string | undefined) => (title === undefined ? 0 : titleEm * em);
  const count = Math.max(1, spec.categories.length);
  // Figures of the axes are not known yet; about this wide they are.
  const slot = (size.w - (hasSecondary(spec) ? 8 : 5) * em) / count;
  const scatter = spec.type === 'scatter';
  // Names are broken between words; where a word alone is wider than its place, some names are left out.
  const labelEvery = scatter
    ? 1
    : Math.max(1, Math.ceil((widestWord(view, spec.categories) + apartEm * em) / slot));
  const labelWidth = slot * labelEvery - apartEm * em + 1;
  // LibreOffice turns names by half where some are left out, and so needs two lines for them.
  const lines = labelEvery > 1 ? 2 : scatter ? 1 : mostLines(view, spec.categories, labelWidth);
  const top = legendHeight(view) + 0.8 * em;
  const h = Math.max(em, size.h - top - (lines * lineEm + airEm) * em - beside(titles.category));
  const value = valueAxis(view, mostSteps(h, em, false), false);
  const secondary = hasSecondary(spec) ? valueAxis(view, mostSteps(h, em, false), true) : undefined;
  const left = beside(titles.value) + widthOf(view, value.figures) + airEm * em;
  const ends = lineEnds(view, slot);
  const right = secondary
    ? beside(titles.secondary) + widthOf(view, secondary.figures) + airEm * em
    : Math.max(scatter ? 2 * em : airEm * em, ends.room);
  const w = Math.max(em, size.w - left - right);
  return {
    plot: { x: left, y: top, w, h },
    value,
    ...(secondary ? { secondary } : {}),
    ...(scatter ? { across: acrossAxis(view, mostSteps(w, em, true)) } : {}),
    labelEvery,
    labelWidth,
    everyPoint: ends.everyPoint,
    gap: gapOf(view, w / count, widest.upright),
  };
}

function lyingLayout(view: ChartView): ChartLayout {
  const { spec, size, theme } = view;
  const em = textSize(theme);
  const titles = axisTitles(spec);
  const title = (text: string | undefined) => (text === undefined ? 0 : titleEm * em);
  // A viewer's face may be a little wider than the measured one: no name is to be broken for that.
  const labelWidth = Math.min(namesShare * size.w, 1.06 * widthOf(view, spec.categories) + 1);
  const x = title(titles.category) + labelWidth + airEm * em;
  const most = mostSteps(size.w - x - em, em, true);
  const value = besideEachOther(valueAxis(view, most, false), size.w - x - em, view);
  // The last figure stands below the end of the axis, half of it beyond; the longest bar's figure beyond its end.
  const beyond = ((value.max - extentOf(spec, spec.series).high) / (value.max - value.min)) * (size.w - x);
  const labels = isStacked(spec) ? 0 : Math.max(0, ...spec.series.map((_, i) => widestLabel(view, i)));
  const right = Math.max(em, widthOf(view, value.figures.slice(-1)) / 2 + 2, labels + em - beyond);
  const y = legendHeight(view) + 0.4 * em;
  const h = Math.max(em, size.h - y - (lineEm + airEm) * em - title(titles.value));
  const slot = h / Math.max(1, spec.categories.length);
  return {
    plot: { x, y, w: Math.max(em, size.w - x - right), h },
    value,
    labelEvery: Math.max(1, Math.ceil((lineEm * em) / slot)),
    labelWidth,
    everyPoint: false,
    gap: gapOf(view, slot, widest.lying),
  };
}

const legendHeight = ({ spec, theme }: ChartView): Pt =>
  hasLegend(spec) && spec.type !== 'doughnut' ? (lineEm + airEm) * textSize(theme) : 0;

/** Whether lines say each figure, and if not, how much room their last ones need beyond the plot. */
function lineEnds(view: ChartView, slot: Pt): { readonly everyPoint: boolean; readonly room: Pt } {
  const { spec, theme } = view;
  const lines = spec.series.flatMap((one, i) => (['line', 'area'].includes(drawnAs(spec, one)) ? [i] : []));
  const widest = () => Math.max(0, ...lines.map((i) => widestLabel(view, i)));
  if (spec.categories.length * spec.series.length <= mostOnLines && widest() <= 1.2 * slot)
    return { everyPoint: true, room: 0 };
  if (lines.length === 0) return { everyPoint: false, room: 0 };
  // Half of the last category's place is free already.
  return { everyPoint: false, room: widest() + textSize(theme) - slot / 2 };
}

/** Bars of one category touch none of the next; single or stacked ones are a little slimmer. */
function gapOf({ spec }: ChartView, slot: Pt, most: Pt): number {
  const bars = barsBeside(spec);
  const usual = bars > 1 ? 60 : 70;
  // PowerPoint takes 500 at most.
  return Math.round(Math.min(500, Math.max(usual, (slot / most - bars) * 100)));
}

function valueAxis(view: ChartView, most: number, secondary: boolean): Axis {
  const { spec } = view;
  const own = spec.series.filter((series) => isSecondary(spec, series) === secondary);
  const extent = extentOf(spec, own);
  const lengths = own.some((series) => drawnAs(spec, series) === 'bar' || drawnAs(spec, series) === 'area');
  const given = fixedRange(extent, secondary ? spec.secondaryAxis : spec.valueAxis, lengths);
  const scale = axisScale(extent, most, given, spec.type === 'scatter');
  return { given, ...withFigures(scale, own, view) };
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
  const { step } = steps <= fit ? axis : axisScale(extentOf(spec, spec.series), Math.max(1, fit), axis.given);
  const given = { ...axis.given, step };
  return { given, ...withFigures(axisScale(extentOf(spec, spec.series), fit, given), spec.series, view) };
}

/** Of numbers from left to right, which may count years: no commas. */
function acrossAxis(view: ChartView, most: number): Axis {
  const extent = extentAcross(view.spec);
  const given = fixedRange(extent, view.spec.categoryAxis);
  const scale = axisScale(extent, most, given, true);
  return { given, ...scale, digits: axisDigits(scale), figures: ticksOf(scale).map(String) };
}

/** Axis figures carry a percent sign; other units stand in the axis title. Digits are those that the steps need. */
function withFigures(scale: AxisScale, series: readonly ChartSeries[], { language }: ChartView) {
  const digits = axisDigits(scale);
  const unit = series[0]?.unit === '%' ? '%' : '';
  const figures = ticksOf(scale).map((value) => figureText(value, { unit, digits }, true, language));
  return { ...scale, digits, figures };
}
