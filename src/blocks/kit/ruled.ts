/** Sizes of what stands under rules: more contrast than on panels, where a theme's styles have it. */
import type { Pt, Theme } from '../../model/theme.ts';
import type { Setting } from './kit.ts';
import { type Level, levels } from './ladder.ts';
import { settingsIn, sizeOf } from './type-scale.ts';

/** As `levels`, with two larger ones before them: 30 over 24 points, 26 over 22. */
export const ruledLevels: readonly Level[] = [
  { title: { style: 'statement', step: 1 }, text: { style: 'body', step: 0 } },
  { title: { style: 'statement', step: 2 }, text: { style: 'body', step: 1 } },
  ...levels,
];

const largestNumeral: Pt = 80;

/** The numeral that goes with a title: two and a half times as large, as far as the theme's figures reach. */
export function numeralBeside(theme: Theme, { title }: Level): Setting {
  const most = Math.min(largestNumeral, sizeOf(theme, title) * 2.5);
  const all = settingsIn(theme, ['figure'], largestNumeral, 0);
  return all.find((one) => sizeOf(theme, one) <= most) ?? all.at(-1) ?? title;
}
