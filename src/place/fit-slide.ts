import type { Theme } from '../model/theme.ts';
import type { Slide } from '../model/tree.ts';
import { fitRegions, type Overflow } from './fit.ts';
import { place } from './place.ts';

export interface Fit {
  /** Steps by region, only those that are not 0: what the build writes as `step` into the front matter. */
  readonly steps: Readonly<Record<string, number>>;
  /** What is too high for its place at these steps: text, tables, and drawings even at their smallest. */
  readonly overflow: readonly Overflow[];
}

/** The steps a slide needs, for the build to write into its front matter, and what does not fit even so. */
export function fitSlide(slide: Slide, theme: Theme, { language }: { readonly language: string }): Fit {
  const fitted = fitRegions(slide, theme, language);
  const small = fitted.regions.filter(({ step }) => step > 0);
  return {
    steps: Object.fromEntries(small.map(({ region, step }) => [region.name, step])),
    overflow: place(slide, theme, { language }, fitted).overflow,
  };
}
