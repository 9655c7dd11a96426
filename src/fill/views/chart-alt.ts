/** What a chart shows, in words, of its data: for those who cannot see it. */

import { dateOf } from '../../blocks/chart/dates.ts';
import { figureText } from '../../blocks/chart/figures.ts';
import type { ChartSeries, ChartSpec } from '../../model/chart.ts';
import type { Said } from '../said.ts';

/** Up to so many figures of a series are all told; of more the highest and the lowest. */
const mostTold = 12;
/** Of further series only the names. */
const mostSeries = 4;

export function altOf(spec: ChartSpec, said: Said): string {
  const { words } = said.speaker;
  const type = words.say(`chart-type-${spec.type.replace(/^(?:stacked|percent)-|-(?:column|bar)$/g, '')}`);
  const all = spec.panels
    ? spec.panels.flatMap(({ title, categories, series }) =>
        told({ ...spec, categories, series }, said, title),
      )
    : spec.boxes
      ? boxesTold(spec, said)
      : told(spec, said);
  return words.say('chart-alt', { type, told: all.join(words.say('semicolon')) });
}

function told(spec: ChartSpec, said: Said, panel = ''): string[] {
  const { words, language } = said.speaker;
  const names = spec.series.map(({ name }) => name);
  const of = (name: string) =>
    [...new Set([panel, name])].filter((one) => one !== '').join(words.say('comma'));
  const rest = names.slice(mostSeries).map(of);
  return [
    ...spec.series.slice(0, mostSeries).map((series) => {
      const points = pointsOf(spec, series, language);
      const name = of(series.name);
      if (points.length <= mostTold)
        return words.say('chart-series', {
          name,
          list: points.map(({ text }) => text).join(words.say('comma')),
        });
      const rising = [...points].sort((a, b) => a.value - b.value);
      const [first, last] = [points[0]?.text ?? '', points.at(-1)?.text ?? ''];
      const [low, high] = [rising[0]?.text ?? '', rising.at(-1)?.text ?? ''];
      return words.say('chart-series-long', { name, n: points.length, first, last, low, high });
    }),
    ...rest,
  ];
}

interface Told {
  readonly value: number;
  /** `2017 2,176`. */
  readonly text: string;
}

function pointsOf(spec: ChartSpec, series: ChartSeries, language: string): Told[] {
  return series.values.flatMap((value, at) => {
    if (value === null) return [];
    const figure =
      spec.type === 'gantt'
        ? dateOf(value).toISOString().slice(0, 10)
        : figureText(value, series, true, language);
    const x = series.x?.[at];
    const place = [spec.categories[at] ?? '', x === undefined ? '' : String(x)].filter((one) => one !== '');
    return [{ value, text: [...place, figure].join(' ') }];
  });
}

function boxesTold({ boxes = [], categories, series }: ChartSpec, said: Said): string[] {
  const { words, language } = said.speaker;
  const [first = { unit: '', digits: 0 }] = series;
  const figure = (value: number) => figureText(value, { ...first, digits: first.digits }, true, language);
  return boxes.map(({ low, q1, median, q3, high }, at) => {
    const figures = Object.entries({ low, q1, median, q3, high }).map(([key, value]) => [key, figure(value)]);
    return words.say('chart-box', { name: categories[at] ?? '', ...Object.fromEntries(figures) });
  });
}
