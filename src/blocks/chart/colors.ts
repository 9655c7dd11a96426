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
    drawing === 'bar' || drawing === 'scatter' || drawing === 'bubble'
      ? isMeant(spec, i, at)
      : isMeant({ ...spec, ...(spec.emphasis && { emphasis: { ...spec.emphasis, points: [] } }) }, i);
  if (!meant) return receded(theme, i);
  const { tone = i, pale = false } = own?.look ?? {};
  if (tone === 'muted') return theme.roles.muted;
  const color = seriesColor(theme, tone);
  return pale ? paler(theme, color) : color;
}

/** Not all points of a series have one colour. What lifts bars has none. */
export const variesByPoint = ({ spec }: Pick<ChartView, 'spec'>, i: number): boolean =>
  spec.series[i]?.look?.hidden !== true &&
  (spec.emphasis?.points.length ?? 0) > 0 &&
  (spec.emphasis?.series.length === 0 ||
    isMeant({ ...spec, emphasis: { series: spec.emphasis?.series ?? [], points: [] } }, i));

/** What a mark needs to be seen on the ground: WCAG 2.2, 1.4.11. Series that recede beside each other differ. */
const leasts = [3, 4.4, 6.4] as const;

/** The quietest tone of the text's colour that can still be told from the slide. */
export function receded(theme: Pick<Theme, 'roles' | 'colors'>, i: number): Color {
  const { ground, text } = theme.roles;
  const least = leasts[i % leasts.length] ?? 3;
  const dark = contrast(hexOf(theme, text), '000000') < contrast(hexOf(theme, text), 'FFFFFF');
  const tones = Array.from({ length: 19 }, (_, n): Color => {
    const share = Number((0.95 - n * 0.05).toFixed(2));
    const kept = Number((1 - share).toFixed(2));
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
