/** Axes, where `chartLayout` has them: thin rules, figures that can be read from the back, titles beside them. */
import { axisTitles } from '../../../src/blocks/chart/figures.ts';
import type { Axis, ChartLayout } from '../../../src/blocks/chart/layout.ts';
import { type ChartView, isLying } from '../../../src/blocks/chart/view.ts';
import { lineEm, mostLines, widthOf } from '../../../src/blocks/chart/widths.ts';
import type { Pt } from '../../../src/model/theme.ts';
import { chartText } from './chart-text.ts';

const label = (view: ChartView, color = chartText(view).muted) => ({
  fontSize: chartText(view).size,
  lineHeight: chartText(view).size * lineEm,
  color,
  fontFamily: chartText(view).family,
  margin: 8,
  // All of them: `chartLayout` has seen that there is room.
  hideOverlap: false,
});

/** A title stands beside its axis, turned to read upwards where the axis is upright. `away` is how deep its figures are. */
function titleOf(name: string | undefined, view: ChartView, upright: boolean, away: Pt) {
  if (name === undefined) return {};
  const { size } = chartText(view);
  return {
    name,
    nameLocation: 'middle',
    nameRotate: upright ? 90 : 0,
    nameGap: 8 + away + (upright ? 0.45 : 0.3) * size,
    nameMoveOverlap: false,
    nameTextStyle: label(view),
  };
}

export function categoryAxis(view: ChartView, { labelEvery, labelWidth }: ChartLayout) {
  const { spec } = view;
  const lying = isLying(spec);
  const { muted, ink, size } = chartText(view);
  const deep = lying ? labelWidth : mostLines(view, spec.categories, labelWidth) * lineEm * size;
  return {
    type: 'category',
    data: spec.categories,
    // The first bar stands at the top, as it is read.
    inverse: lying,
    axisTick: { show: false },
    axisLine: { show: spec.look?.bare !== true, lineStyle: { color: muted, width: 0.75 } },
    axisLabel: {
      ...label(view, ink),
      interval: labelEvery - 1,
      overflow: 'break',
      width: labelWidth,
    },
    ...titleOf(axisTitles(spec).category, view, lying, deep),
  };
}

/** As `chartLayout` reckons it: what PowerPoint chooses by itself. */
const scaleOf = ({ min, max, step, figures }: Axis) => ({
  type: 'value',
  min,
  max,
  interval: step,
  axisLabel: { formatter: (value: number) => figures[Math.round((value - min) / step)] ?? '' },
});

export function valueAxis(view: ChartView, { value }: ChartLayout) {
  const { spec } = view;
  const lying = isLying(spec);
  const { rule, size } = chartText(view);
  const { axisLabel, ...scale } = scaleOf(value);
  return {
    ...scale,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: spec.look?.bare !== true, lineStyle: { color: rule, width: 0.75 } },
    axisLabel: { show: spec.look?.bare !== true, ...label(view), ...axisLabel },
    ...titleOf(axisTitles(spec).value, view, !lying, lying ? lineEm * size : widthOf(view, value.figures)),
  };
}

export function secondaryAxis(view: ChartView, axis: Axis) {
  const { axisLabel, ...scale } = scaleOf(axis);
  return {
    ...scale,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: false },
    axisLabel: { ...label(view), ...axisLabel },
    ...titleOf(axisTitles(view.spec).secondary, view, true, widthOf(view, axis.figures)),
  };
}

export function scatterAxis(view: ChartView, axis: Axis) {
  const { muted, size } = chartText(view);
  const { axisLabel, ...scale } = scaleOf(axis);
  const line = { show: true, lineStyle: { color: muted, width: 0.75 } };
  return {
    ...scale,
    axisLine: line,
    axisTick: line,
    splitLine: { show: false },
    axisLabel: { ...label(view), ...axisLabel },
    ...titleOf(axisTitles(view.spec).category, view, false, lineEm * size),
  };
}
