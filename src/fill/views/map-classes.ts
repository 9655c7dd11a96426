/** Numbers of countries as steps of a colour. */
import { namesIn } from '../../blocks/map/atlas.ts';
import { countryOf } from '../../blocks/map/countries.ts';
import { diagnostic } from '../../diagnostics/catalogue.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { MapValues } from '../../model/content.ts';
import type { Cell } from '../../model/fact.ts';
import { roundOff, showNumber } from '../numbers.ts';
import type { Said } from '../said.ts';
import { columnScale, tableOf, withUnit } from './table-of-deck.ts';

export interface Graded {
  /** What the number is, with its unit. */
  readonly scale: string;
  /** From the least to the greatest. */
  readonly classes: readonly { readonly label: string; readonly countries: readonly string[] }[];
}

/** Colours that can be told apart. */
const most = 5;

export function gradedClasses(values: MapValues, said: Said): Graded {
  const table = tableOf(said, values.table);
  const column = table.columns.find(({ name }) => name === values.column);
  if (!column) throw new Error(`unknown column ${values.column}`);
  said.sources.push(...column.sources);
  const { factor, unit } = columnScale(column, table.rows, said);
  const numbers = table.rows.flatMap(({ cells }) => {
    const value = cells[column.name];
    const country = codeOf(cells[values.country], values, said);
    return typeof value === 'number' && country !== undefined
      ? [{ country, value: roundOff(value * factor) }]
      : [];
  });
  const given = values.breaks.map((one) => roundOff(one * factor));
  const breaks = given.length > 0 ? given : breaksOf(numbers.map(({ value }) => value));
  const { language, words } = said.speaker;
  const show = (value: number) => showNumber(value, language, false, unit === '%');
  const labelOf = (i: number): string => {
    const [from, to] = [breaks[i - 1], breaks[i]];
    if (from === undefined) return to === undefined ? '' : words.say('map-below', { value: show(to) });
    if (to === undefined) return words.say('map-from', { value: show(from) });
    return words.say('map-range', { from: show(from), to: show(to) });
  };
  const classOf = (value: number) => breaks.filter((one) => value >= one).length;
  const classes = Array.from({ length: breaks.length + 1 }, (_, i) => ({
    label: labelOf(i),
    countries: numbers.filter(({ value }) => classOf(value) === i).map(({ country }) => country),
  }));
  const title = said.say(values.title ?? column.label).text;
  return { scale: unit === '%' ? title : withUnit(title, unit, said), classes };
}

/** The country code in a cell; a code that is on no map is told at the cell. */
function codeOf(cell: Cell | undefined, { own, country }: MapValues, { speaker }: Said): string | undefined {
  if (typeof cell !== 'object' || cell === null || 'iso' in cell) return undefined;
  const [given = ''] = Object.values(cell.byLanguage);
  const drawn = namesIn('50m');
  const found = own.includes(given) ? given : countryOf(given)?.alpha2;
  if (found !== undefined && (own.includes(found) || drawn.has(found))) return found;
  const near = nearest(
    given.toUpperCase(),
    [...drawn, ...own].filter((one) => one.length <= 6),
  );
  const hint =
    near === undefined ? `Column '${country}' has codes such as CN or CHN.` : `Did you mean '${near}'?`;
  speaker.tell(
    diagnostic('unknown-country', `there is no country '${given}' on the map`, { place: cell.place, hint }),
  );
  return undefined;
}

/** Round numbers that part values into steps: equal ones, or, where most values would be in one of them, as many values in each. */
function breaksOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  if (low === high) return [];
  const step = roundStep((high - low) / most);
  const first = Math.ceil((low + step * 1e-9) / step) * step;
  const even = Array.from({ length: most + 1 }, (_, i) => roundOff(first + i * step)).filter(
    (one) => one > low && one < high,
  );
  const counts = [...even, Number.POSITIVE_INFINITY].map((to, i) => {
    const from = even[i - 1] ?? Number.NEGATIVE_INFINITY;
    return sorted.filter((one) => one >= from && one < to).length;
  });
  const isEven = Math.max(...counts) <= Math.max(2, sorted.length * 0.6) && even.length < most;
  if (isEven) return even;
  const shares = Array.from(
    { length: most - 1 },
    (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / most)] ?? high,
  );
  return [...new Set(shares.map(rounded))].filter((one) => one > low && one < high).sort((a, b) => a - b);
}

/** 1, 2 or 5 of a power of ten, not less than a step. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const share = step / power;
  return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
}

/** To the first digit, or the first two of numbers that begin with 1. */
function rounded(value: number): number {
  if (value === 0) return 0;
  const power = 10 ** Math.floor(Math.log10(Math.abs(value)));
  const share = value / power;
  return roundOff((Math.abs(share) < 2 ? Math.round(share * 10) / 10 : Math.round(share)) * power);
}
