/** A theme's sizes of type across its styles, for drawings whose contrast of sizes goes beyond what any one style has. */
import { atStep, lastStep } from '../../measure/step.ts';
import type { Pt, TextStyleName, Theme } from '../../model/theme.ts';
import type { Setting } from './kit.ts';

export const sizeOf = (theme: Theme, { style, step }: Setting): Pt => atStep(theme, style, step).size;

/** Settings of these styles from the largest down, from `most` points to `least`; of one size that of the first style. */
export function settingsIn(
  theme: Theme,
  styles: readonly TextStyleName[],
  most: Pt,
  least: Pt,
): readonly Setting[] {
  const found = new Map<Pt, Setting>();
  for (const style of styles)
    for (let step = 0; step <= lastStep(theme, style); step++) {
      const { size } = atStep(theme, style, step);
      if (size <= most && size >= least && !found.has(size)) found.set(size, { style, step });
    }
  return [...found].sort(([a], [b]) => b - a).map(([, setting]) => setting);
}

/** Styles for a few large words: that of figures has sizes that none of words has, where it is set in their face. */
export function largeStyles({ styles }: Theme): readonly TextStyleName[] {
  const { figure, display } = styles;
  const alike = figure.font === display.font && figure.face === undefined && !figure.italic;
  return ['display', 'statement', ...(alike ? (['figure'] as const) : []), 'quote', 'heading'];
}
