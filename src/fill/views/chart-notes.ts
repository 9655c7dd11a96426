/** What stands out in a chart, and what is written into it. */
import { figureText } from '../../blocks/chart/figures.ts';
import { diagnostic } from '../../diagnostics/catalogue.ts';
import type { Annotation, ChartSeries, ChartSpec } from '../../model/chart.ts';
import type { Chart, ChartNote } from '../../model/deck.ts';
import { intlLocale } from '../../text/digits.ts';
import { roundOff, type Scale } from '../numbers.ts';
import type { Said } from '../said.ts';

/** `placeOf`: where a category stands. */
export function emphasisOf(chart: Chart, placeOf: (key: string) => number): Pick<ChartSpec, 'emphasis'> {
  if (chart.emphasize.length === 0) return {};
  const columns = chart.series.map(({ column }) => column);
  const series = chart.emphasize.map((name) => columns.indexOf(name)).filter((i) => i >= 0);
  const points = chart.emphasize
    .filter((name) => !columns.includes(name))
    .map(placeOf)
    .filter((at) => at >= 0);
  return { emphasis: { series, points: [...new Set(points)] } };
}

export function notesOf(
  chart: Chart,
  keys: readonly string[],
  series: readonly ChartSeries[],
  scales: readonly Scale[],
  said: Said,
): Pick<ChartSpec, 'annotations'> {
  const annotations = chart.notes.flatMap(
    (note) => annotation(note, chart, keys, series, scales, said) ?? [],
  );
  return annotations.length === 0 ? {} : { annotations };
}

function annotation(
  note: ChartNote,
  chart: Chart,
  keys: readonly string[],
  series: readonly ChartSeries[],
  scales: readonly Scale[],
  said: Said,
): Annotation | undefined {
  const text = note.text ? said.say(note.text).text : '';
  const factor = scales[0]?.factor ?? 1;
  const at = (key: string) => placeOf(key, keys, note, said);
  switch (note.type) {
    case 'line':
      return { type: 'line', value: roundOff(note.value * factor), text };
    case 'range':
      return { type: 'range', from: roundOff(note.from * factor), to: roundOff(note.to * factor), text };
    case 'band': {
      const [from, to] = [at(note.from), at(note.to)];
      return from === undefined || to === undefined ? undefined : { type: 'band', from, to, text };
    }
    case 'point': {
      const own = chart.series.findIndex(({ column }) => column === note.series);
      const place = at(note.row);
      return place === undefined ? undefined : { type: 'point', series: own, at: place, text };
    }
    case 'change': {
      const own = chart.series.findIndex(({ column }) => column === note.series);
      const [from, to] = [at(note.from), at(note.to)];
      if (from === undefined || to === undefined) return undefined;
      const words = text || changeText(note, series[own], from, to, said);
      return words === undefined ? undefined : { type: 'change', series: own, from, to, text: words };
    }
  }
}

/** Where a row stands; told where the chart does not show it, or not on its own. */
function placeOf(key: string, keys: readonly string[], { place }: ChartNote, said: Said): number | undefined {
  const at = keys.indexOf(key);
  if (at >= 0) return at;
  const message = `the chart does not show the row '${key}', at which something is to be written`;
  const hint = "Name it in 'rows', or write at another one.";
  said.speaker.diagnostics.push(diagnostic('unknown-row', message, { place, hint }));
  return undefined;
}

type Change = Extract<ChartNote, { type: 'change' }>;

/** `+82%`, `+1,200 km`, `×3.4`; undefined, and told, where figures are missing. */
function changeText(
  change: Change,
  series: ChartSeries | undefined,
  from: number,
  to: number,
  said: Said,
): string | undefined {
  const [before, after] = [series?.values[from] ?? null, series?.values[to] ?? null];
  const needsBefore = change.as !== 'difference';
  if (series === undefined || before === null || after === null || (needsBefore && before === 0)) {
    const message = `there is no change from '${change.from}' to '${change.to}' to calculate`;
    const hint = "It needs a figure at both, the first not 0; or write it yourself, as 'text'.";
    said.speaker.diagnostics.push(diagnostic('missing-value', message, { place: change.place, hint }));
    return undefined;
  }
  const { language } = said.speaker;
  const minus = (words: string) => words.replace('-', '−');
  if (change.as === 'difference') {
    const value = roundOff(after - before);
    return `${value > 0 ? '+' : ''}${minus(figureText(value, series, true, language))}`;
  }
  const ratio = after / before;
  const format = (value: number, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(intlLocale(language), options).format(value);
  if (change.as === 'factor') return `×${format(ratio, { maximumSignificantDigits: ratio < 10 ? 2 : 3 })}`;
  const share = (after - before) / Math.abs(before);
  const digits = Math.abs(share) < 0.0995 ? 1 : 0;
  return minus(format(share, { style: 'percent', signDisplay: 'exceptZero', maximumFractionDigits: digits }));
}
