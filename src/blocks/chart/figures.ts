/** Figures of a chart in words: with which digits, where their unit stands. */
import type { ChartSeries, ChartSpec } from '../../model/chart.ts';
import { groupsDigits, hasPointAndComma, intlLocale, percentAfter } from '../../text/digits.ts';
import { Recent } from '../../text/recent.ts';
import { isRound, isSecondary } from './view.ts';

/** `2,176` (in Chinese `2176`, in German `2.176`), `15.1%`, `840亿美元`. */
export function figureText(
  value: number,
  { unit, digits }: Pick<ChartSeries, 'unit' | 'digits'>,
  withUnit: boolean,
  language: string,
): string {
  const places = Math.min(Math.max(Math.trunc(digits), 0), 10);
  const number = hasPointAndComma(language)
    ? written(value, places, groupsDigits(language))
    : formatOf(language, places).format(value);
  return withUnit ? `${number}${shownUnit(unit, language)}` : number;
}

/** A unit as it follows a figure. */
export const shownUnit = (unit: string, language: string): string =>
  unit === '%' ? percentAfter(language) : unit;

const formats = new Recent<Intl.NumberFormat>(20);

const formatOf = (language: string, places: number): Intl.NumberFormat =>
  formats.get(`${language} ${places}`, () => {
    const digits = { minimumFractionDigits: places, maximumFractionDigits: places };
    return new Intl.NumberFormat(intlLocale(language), digits);
  });

/** Rounded as it is written, halves away from 0: `Intl` does the same, but loading it takes longer than all axes together. */
function written(value: number, places: number, groups: boolean): string {
  const moved = Number(`${Math.abs(value)}e${places}`);
  const rounded = Number.isFinite(moved) ? Number(`${Math.round(moved)}e-${places}`) : Math.abs(value);
  const [whole = '', fraction] = rounded.toFixed(places).split('.');
  const grouped = groups ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  const sign = value < 0 && rounded > 0 ? '-' : '';
  return sign + grouped + (fraction === undefined ? '' : `.${fraction}`);
}

/** What an axis says beside its figures. */
export interface AxisTitles {
  readonly category?: string;
  readonly value?: string;
  readonly secondary?: string;
}

/** Titles as given; without one, the unit that all figures of the axis share. A percent sign stands at the figures. */
export function axisTitles(spec: ChartSpec): AxisTitles {
  if (isRound(spec)) return {};
  const title = (given: string | undefined, secondary: boolean) => {
    const units = spec.series.filter((one) => isSecondary(spec, one) === secondary).map(({ unit }) => unit);
    const [unit = ''] = units;
    return given || (unit !== '%' && units.every((one) => one === unit) ? unit : '');
  };
  const titles = {
    category: spec.categoryTitle,
    value: title(spec.valueTitle, false),
    secondary: title(spec.secondaryTitle, true),
  };
  return Object.fromEntries(Object.entries(titles).filter(([, text]) => text));
}

/** Beside an axis title figures alone are enough; a percent sign is no longer than a glance. */
export function saysUnit(spec: ChartSpec, series: ChartSeries): boolean {
  if (series.unit === '%' || isRound(spec)) return true;
  const { value, secondary } = axisTitles(spec);
  return (isSecondary(spec, series) ? secondary : value) === undefined;
}
