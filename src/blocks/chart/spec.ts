import { hold } from '../../diagnostics/too-large.ts';
import type { AxisRange, ChartSpec, ChartType } from '../../model/chart.ts';
import {
  alt,
  figure,
  flag,
  list,
  Misfit,
  mapping,
  number,
  oneOf,
  orElse,
  type Read,
  text,
} from '../kit/shape.ts';
import { axisFault } from './axis-fault.ts';

const chartTypes: readonly ChartType[] = [
  ...(['column', 'bar', 'stacked-column', 'stacked-bar', 'line'] as const),
  ...(['area', 'pie', 'doughnut', 'scatter', 'combo'] as const),
];
const series = mapping(
  {
    name: orElse(text, ''),
    values: list(figure, 1, 'values'),
    unit: orElse(text, ''),
    digits: orElse(number, 0),
  },
  { as: oneOf('column', 'line'), secondary: flag, x: list(number, 1, 'values') },
);
const titles = { categoryTitle: text, valueTitle: text, secondaryTitle: text };
const ends = mapping({}, { min: number, max: number, step: number });
const axis: Read<AxisRange> = (value, at) => {
  const range = ends(value, at);
  const fault = axisFault(range);
  if (fault) throw new Misfit(`${at}.${fault.key} ${fault.message}`);
  return range;
};
const axes = { categoryAxis: axis, valueAxis: axis, secondaryAxis: axis };
const chartShape = mapping(
  { type: oneOf(...chartTypes), alt, categories: orElse(list(text, 0, 'values'), []), series: list(series) },
  { ...titles, ...axes },
);
export const readChart: Read<ChartSpec> = (value, at) => {
  const spec = chartShape(value, at);
  hold(
    'values',
    spec.series.reduce((sum, { values }) => sum + values.length, 0),
  );
  for (const { name, values, x } of spec.series) {
    const points = spec.type === 'scatter' ? x?.length : spec.categories.length;
    if (values.length !== points)
      throw new Misfit(`series '${name}' has ${values.length} values for ${points ?? 0} places`);
  }
  return spec;
};
