/** Figures of a chart in words: with which digits, where their unit stands. */
import type { ChartSeries, ChartSpec } from '../../model/chart.ts';
import { groupsDigits, hasPointAndComma, intlLocale, percentAfter } from '../../text/digits.ts';
import { baseOf } from '../../text/language.ts';
import { Recent } from '../../text/recent.ts';
import type { Trend } from './statistics/trend.ts';
import { isRadar, isRound, isSecondary } from './view.ts';

/** `2,176` (in Chinese `2176`, in German `2.176`), `15.1%`, `840亿美元`. */
export function figureText(
  value: number,
  { unit, digits, look }: Pick<ChartSeries, 'unit' | 'digits' | 'look'>,
  withUnit: boolean,
  language: string,
): string {
  const places = Math.min(Math.max(Math.trunc(digits), 0), 10);
  const sign = look?.sign;
  const size = sign ? Math.abs(value) : value;
  return `${sign ?? ''}${digitsText(size, places, language)}${withUnit ? shownUnit(unit, language) : ''}`;
}

/** A unit as it follows a figure: `12 km`, `12%`, in German `12 %`, in Chinese `12公里`. */
export function shownUnit(unit: string, language: string): string {
  if (unit === '%') return percentAfter(language);
  return unit === '' || ['zh', 'ja', 'ko'].includes(baseOf(language)) ? unit : `\u00a0${unit}`;
}

const formats = new Recent<Intl.NumberFormat>(20);

const formatOf = (language: string, places: number): Intl.NumberFormat =>
  formats.get(`${language} ${places}`, () => {
    const digits = { minimumFractionDigits: places, maximumFractionDigits: places };
    return new Intl.NumberFormat(intlLocale(language), digits);
  });

const digitsText = (value: number, places: number, language: string): string =>
  hasPointAndComma(language)
    ? written(value, places, groupsDigits(language))
    : formatOf(language, places).format(value);

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
  if (isRound(spec) || isRadar(spec) || spec.look?.bare) return {};
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
  if (series.unit === '%' || isRound(spec) || spec.look?.bare) return true;
  const { value, secondary } = axisTitles(spec);
  return (isSecondary(spec, series) ? secondary : value) === undefined;
}

/** `y = 2.31x − 4.20`, and below it `R² = 0.87`: as PowerPoint writes the formula of a trend line, with its digits. */
export function trendLines(trend: Trend, language: string): string[] {
  const digits = trendDigits(trend);
  const number = (value: number) => digitsText(value, digits, language).replace('-', '−');
  const sign = trend.intercept < 0 ? '−' : '+';
  const line = `y = ${number(trend.slope)}x ${sign} ${number(Math.abs(trend.intercept))}`;
  return [line, `R² = ${number(trend.r2)}`];
}

/** As many as the smaller of its two numbers needs to say something. */
export function trendDigits({ slope, intercept }: Trend): number {
  const needed = [slope, intercept].map((value) =>
    value === 0 ? 0 : 1 - Math.floor(Math.log10(Math.abs(value))),
  );
  return Math.min(6, Math.max(2, ...needed));
}
