/** The colours of a chart's marks: the theme's in order; what is not meant recedes to a quiet tone. */
import type { ChartSpec } from '../../model/chart.ts';
import type { Color, Theme } from '../../model/theme.ts';
import { hexOf } from '../../theme/color-hex.ts';
import { contrast } from '../../theme/contrast.ts';
import { type ChartView, drawnAs, isRound } from './view.ts';

/** The colour of a series, or of a slice, by its place. */
export const seriesColor = ({ roles }: Pick<Theme, 'roles'>, i: number): Color =>
  roles.series[i % roles.series.length] ?? roles.accent;

/** Is this mark, or with no `at` this series as a whole, what is meant? Where nothing is, all are. */
export function isMeant({ emphasis }: ChartSpec, i: number, at?: number): boolean {
  if (emphasis === undefined) return true;
  const { series, points } = emphasis;
  if (series.length > 0 && !series.includes(i)) return false;
  return points.length === 0 || (at !== undefined && points.includes(at));
}

/** The colour of a series, or of one of its points. */
export function markColor(view: Pick<ChartView, 'spec' | 'theme'>, i: number, at?: number): Color {
  const { spec, theme } = view;
  if (isRound(spec)) return isMeant(spec, 0, at) ? seriesColor(theme, at ?? 0) : receded(theme, at ?? 0);
  const own = spec.series[i];
  const drawing = own && drawnAs(spec, own);
  const meant =
    drawing === 'bar' || drawing === 'scatter' || drawing === 'bubble' || own?.look?.dots
      ? isMeant(spec, i, at)
      : isMeant({ ...spec, ...(spec.emphasis && { emphasis: { ...spec.emphasis, points: [] } }) }, i);
  const { tone = i, pale } = own?.look ?? {};
  // The halves of a box differ still.
  if (!meant && pale !== undefined) return receded(theme, pale ? 0 : 2);
  if (!meant) return receded(theme, tone === 'muted' || isNamedThere(spec) ? 0 : tone);
  if (tone === 'muted') return theme.roles.muted;
  const color = seriesColor(theme, tone);
  return pale ? paler(theme, color) : color;
}

/** The colour of words in place of a legend: that of their line, or of quiet text where it recedes. */
export function wordColor(view: Pick<ChartView, 'spec' | 'theme'>, i: number): Color {
  const { spec, theme } = view;
  const { series = [] } = spec.emphasis ?? {};
  return series.length === 0 || series.includes(i) ? markColor(view, i) : theme.roles.muted;
}

/** Lines can be alike where each is named at its end, and points where they have one series. */
const isNamedThere = (spec: ChartSpec): boolean =>
  spec.series.length <= 4 && spec.series.every((one) => drawnAs(spec, one) === 'line');

/** Not all points of a series have one colour. */
export function variesByPoint({ spec }: Pick<ChartView, 'spec'>, i: number): boolean {
  const { series = [], points = [] } = spec.emphasis ?? {};
  const own = spec.series[i];
  return points.length > 0 && (series.length === 0 || series.includes(i)) && !own?.look?.hidden;
}

/** What a mark needs to be seen on the ground: WCAG 2.2, 1.4.11. Series that recede beside each other differ. */
const leasts = [3, 3.8, 4.8] as const;

/** The quietest tone of the text's colour that can still be told from the slide. */
export function receded(theme: Pick<Theme, 'roles' | 'colors'>, i: number): Color {
  const { ground, text } = theme.roles;
  const least = leasts[i % leasts.length] ?? 3;
  const dark = contrast(hexOf(theme, text), '000000') < contrast(hexOf(theme, text), 'FFFFFF');
  // In small steps, so that the tone is no darker than it must be and words in it are read.
  const tones = Array.from({ length: 38 }, (_, n): Color => {
    const share = Number((0.975 - n * 0.025).toFixed(3));
    const kept = Number((1 - share).toFixed(3));
    const { lumMod = 1, lumOff = 0 } = text;
    return dark
      ? {
          ...text,
          lumMod: Number((lumMod * kept).toFixed(3)),
          lumOff: Number((lumOff * kept + share).toFixed(3)),
        }
      : { ...text, lumMod: Number((lumMod * kept).toFixed(3)) };
  });
  return tones.find((tone) => contrast(hexOf(theme, tone), hexOf(theme, ground)) >= least) ?? text;
}

/** Nearer to the ground, and seen on it still. */
function paler(theme: Pick<Theme, 'roles' | 'colors'>, color: Color): Color {
  const light = contrast(hexOf(theme, theme.roles.ground), 'FFFFFF') < 4;
  const seen = (one: Color) => contrast(hexOf(theme, one), hexOf(theme, theme.roles.ground)) >= 3;
  const tones = [0.4, 0.3, 0.2, 0.1].map(
    (share): Color =>
      light
        ? { ...color, lumMod: Number((1 - share).toFixed(2)), lumOff: share }
        : { ...color, lumMod: Number((1 - share).toFixed(2)) },
  );
  return tones.find(seen) ?? color;
}
