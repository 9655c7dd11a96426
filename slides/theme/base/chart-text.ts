/** Sizes, colours and figures in charts. */
import type { ChartSeries, ChartSpec } from '../../../src/model/chart.ts';
import type { Theme } from '../../../src/model/theme.ts';
import { groupsDigits } from '../../../src/text/digits.ts';
import { cssColor } from '../../../src/web/css-color.ts';

/** The theme, and the language that figures are written in. */
export interface ChartTheme extends Theme {
  readonly language: string;
}

export function chartText(theme: Theme) {
  const size = theme.styles.label.steps.at(-1)?.size ?? theme.styles.label.size;
  return {
    size,
    muted: cssColor(theme, theme.roles.muted),
    ink: `#${theme.colors.tx1}`,
    rule: cssColor(theme, theme.roles.rule),
    ground: `#${theme.colors.bg1}`,
    family: theme.fonts.body.web,
  };
}

export const seriesColor = ({ roles }: Theme, i: number) =>
  roles.series[i % roles.series.length] ?? roles.accent;

/** `2,176` (in Chinese `2176`), `15.1%`, `840亿美元`: a unit is written where no axis title names it. */
export function figure(
  value: number | null | undefined,
  { unit, digits }: ChartSeries,
  withUnit: boolean,
  { language }: Pick<ChartTheme, 'language'>,
): string {
  if (value === null || value === undefined) return '';
  const places = Math.min(Math.max(Math.trunc(digits), 0), 10);
  const number = value.toLocaleString('en-US', {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
    useGrouping: groupsDigits(language),
  });
  return withUnit || unit === '%' ? `${number}${unit}` : number;
}

/** Beside an axis title that names the unit, figures alone are enough. */
export const namesUnit = ({ valueTitle }: ChartSpec): boolean =>
  valueTitle !== undefined && valueTitle !== '';

export const isLying = ({ type }: ChartSpec): boolean => type === 'bar' || type === 'stacked-bar';
export const isStacked = ({ type }: ChartSpec): boolean =>
  type === 'stacked-bar' || type === 'stacked-column';
export const isPie = ({ type }: ChartSpec): boolean => type === 'pie' || type === 'doughnut';

/** About how wide text is: an em for a Chinese character, a little more than half of one for others. */
export const roughWidth = (text: string, size: number): number =>
  [...text].reduce((total, sign) => total + (sign > '\u2e7f' ? 1 : 0.56), 0) * size;
