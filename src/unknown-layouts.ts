import { diagnostic } from './diagnostics/catalogue.ts';
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
