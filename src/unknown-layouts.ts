import { diagnostic } from './diagnostics/catalogue.ts';
import { nearestHint } from './diagnostics/nearest.ts';
import type { FilledSlide } from './fill/deck.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Theme } from './model/theme.ts';
import type { Presentation } from './model/tree.ts';
import { layoutFor } from './theme/find-layout.ts';

/** Slidev's own layouts. Those that a theme has nothing for are shown as slides without a layout are. */
const slidevs: ReadonlySet<string> = new Set([
  ...['default', 'center', 'cover', 'end', 'fact', 'full', 'none', 'intro', 'quote', 'section', 'statement'],
  ...['two-cols', 'two-cols-header', 'image', 'image-left', 'image-right'],
  ...['iframe', 'iframe-left', 'iframe-right'],
]);

/** Slides of layouts that neither the theme nor Slidev has. */
export function unknownLayouts({ slides }: Presentation, theme: Theme): Diagnostic[] {
  return slides
    .filter(({ layout }) => !slidevs.has(layout) && !layoutFor(theme, layout))
    .map(({ n, layout, place }) => {
      const message = `slide ${n}: the layout '${layout}' is not known: its parts follow one another`;
      return diagnostic('not-carried-over', message, { place });
    });
}

/** What slides have for regions that their layouts do not have. It follows the rest of the slide. */
export function unknownRegions(
  { slides }: Presentation,
  theme: Theme,
  slideOf: (i: number) => FilledSlide | undefined,
): Diagnostic[] {
  return slides.flatMap(({ layout, slots }, i) => {
    const regions = layoutFor(theme, layout)?.regions.map(({ name }) => name);
    const slide = slideOf(i);
    if (!regions || !slide) return [];
    const unknown = Object.keys(slots).filter((slot) => slot !== 'default' && !regions.includes(slot));
    return unknown.map((slot) => {
      const message = `slide '${slide.id}': its layout '${layout}' has no region '${slot}'; what is for it follows the rest`;
      return diagnostic('no-region', message, {
        place: slide.blocks[slot] ?? slide.place,
        hint: nearestHint(slot, regions),
      });
    });
  });
}
