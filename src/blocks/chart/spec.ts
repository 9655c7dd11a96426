/** What the YAML of a chart's fence is to be. */
import { hold } from '../../diagnostics/too-large.ts';
import {
  type Annotation,
  type AxisRange,
  type Box,
  type ChartSeries,
  type ChartSpec,
  chartTypes,
} from '../../model/chart.ts';
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
import { chartKinds, drawnChart } from './types/index.ts';

const values = list(figure, 1, 'values');
const numbers = list(number, 1, 'values');
const names = orElse(list(text, 0, 'values'), []);
const series: Read<ChartSeries[]> = list(
  mapping(
    { name: orElse(text, ''), values, unit: orElse(text, ''), digits: orElse(number, 0) },
    {
      as: oneOf('column', 'line'),
      secondary: flag,
      x: numbers,
      sizes: values,
      errors: mapping({ minus: values, plus: values }, {}),
      trend: mapping({ formula: flag }, {}),
    },
  ),
  0,
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

/** Places of series and categories, from 0. */
const places = orElse(list(number, 0, 'values'), []);
const emphasis = mapping({ series: places, points: places }, {});
const words = { text: orElse(text, '') };
const fromTo = { from: number, to: number };
const annotations: Readonly<Record<Annotation['type'], Read<unknown>>> = {
  point: mapping({ series: number, at: number, ...words }, {}),
  line: mapping({ value: number, ...words }, {}),
  band: mapping({ ...fromTo, ...words }, {}),
  upright: mapping({ at: number, ...words }, {}),
  range: mapping({ ...fromTo, ...words }, {}),
  change: mapping({ series: number, ...fromTo, ...words }, {}),
};
const annotation: Read<Annotation> = (value, at) => {
  const { type } = mapping({ type: oneOf('point', 'line', 'band', 'upright', 'range', 'change') }, {})(
    value,
    at,
  );
  return { type, ...(annotations[type](value, at) as object) } as Annotation;
};

const figures = { low: number, q1: number, median: number, q3: number, high: number };
const box: Read<Box> = mapping({ ...figures, outliers: orElse(list(number, 0, 'values'), []) }, {});

const ownWords: Read<Readonly<Record<string, string>>> = (value, at) =>
  Object.fromEntries(Object.entries(Object(value)).map(([key, word]) => [key, text(word, `${at}.${key}`)]));

const chartShape = mapping(
  { type: oneOf(...chartTypes), alt, categories: names, series: orElse(series, []) },
  {
    ...titles,
    ...axes,
    emphasis,
    names: oneOf('ends', 'legend', 'none'),
    clicks: oneOf('series', 'points'),
    figures: oneOf('none'),
    annotations: list(annotation, 0),
    panels: list(mapping({ title: orElse(text, ''), categories: names, series }, { emphasis }), 0),
    totals: places,
    boxes: list(box, 0),
    words: ownWords,
  },
);

/** The chart as it is drawn; several alike are drawn when they are parted (`panelCharts`). */
export const readChart: Read<ChartSpec> = (value, at) => {
  const spec: ChartSpec = chartShape(value, at);
  const { panels = [spec], boxes } = spec;
  if (spec.series.length === 0 && spec.panels === undefined) throw new Misfit(`${at}.series is not a list`);
  const count = panels.flatMap((one) => one.series).reduce((sum, one) => sum + one.values.length, 0);
  hold('values', count + (boxes ?? []).reduce((sum, { outliers }) => sum + outliers.length, 0));
  for (const panel of panels) holdLengths(spec, panel);
  if (spec.clicks && (spec.panels || !chartKinds[spec.type].clicks?.includes(spec.clicks)))
    throw new Misfit(`${at}.clicks cannot be ${spec.clicks} in this chart`);
  if (boxes && boxes.length !== spec.categories.length)
    throw new Misfit(`${at}.boxes has ${boxes.length} for ${spec.categories.length} places`);
  return spec.panels ? spec : drawnChart(spec);
};

/** Every series has as many figures as there are places for them. */
function holdLengths(
  { type }: ChartSpec,
  { categories, series }: Pick<ChartSpec, 'categories' | 'series'>,
): void {
  const { axes } = chartKinds[type];
  for (const { name, values: own, x, sizes, errors } of series) {
    const points = (axes === 'numbers' ? x?.length : type === 'box' ? own.length : categories.length) ?? 0;
    for (const list of [own, sizes, errors?.minus, errors?.plus])
      if (list && list.length !== points)
        throw new Misfit(`series '${name}' has ${list.length} values for ${points} places`);
  }
}
