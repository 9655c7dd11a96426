/** What is written into a histogram: its lines and bands stand at the figures that are counted, not at the counts. */
import { figureText } from '../../blocks/chart/figures.ts';
import type { Bin } from '../../blocks/chart/statistics/bins.ts';
import { diagnostic } from '../../diagnostics/catalogue.ts';
import type { Annotation, ChartSpec } from '../../model/chart.ts';
import type { Chart, ChartNote } from '../../model/deck.ts';
import { decimals } from '../../text/digits.ts';
import { roundOff, type Scale } from '../numbers.ts';
import type { Said } from '../said.ts';

export function notesOnClasses(
  chart: Chart,
  bins: readonly Bin[],
  { factor }: Scale,
  said: Said,
): Pick<ChartSpec, 'annotations'> {
  const annotations = chart.notes.flatMap((note): Annotation[] => {
    const text = note.text ? said.say(note.text).text : '';
    const at = (value: number) => placeAmong(bins, roundOff(value * factor), note, said);
    if (note.type === 'line') {
      const place = at(note.value);
      return place === undefined ? [] : [{ type: 'upright', at: place, text }];
    }
    if (note.type !== 'range') return [];
    const [from, to] = [at(note.from), at(note.to)];
    // A band takes in the whole of the categories that it names.
    return from === undefined || to === undefined
      ? []
      : [{ type: 'band', from: from + 0.5, to: to - 0.5, text }];
  });
  return annotations.length === 0 ? {} : { annotations };
}

/** Where a figure stands among classes, 0 being the middle of the first; told where it is beyond them. */
function placeAmong(
  bins: readonly Bin[],
  value: number,
  { place }: ChartNote,
  said: Said,
): number | undefined {
  const i = bins.findIndex(({ from, to }) => value >= from && value <= to);
  const bin = bins[i];
  if (bin) return i - 0.5 + (value - bin.from) / (bin.to - bin.from);
  const [first, last] = [bins[0], bins.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const figure = (one: number) =>
    figureText(one, { unit: '', digits: decimals(one) }, false, said.speaker.language);
  const message = `${figure(value)} is beyond the classes of the histogram, ${figure(first.from)} to ${figure(last.to)}`;
  const hint = "Write at a figure among them, or give 'bins' edges that reach so far.";
  said.speaker.diagnostics.push(diagnostic('wrong-value', message, { place, hint }));
  return undefined;
}
