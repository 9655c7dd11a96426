import type { Color, Layout, Theme } from '../model/theme.ts';
import { hexOf } from '../theme/color-hex.ts';
import { contrast } from '../theme/contrast.ts';

/** Text of a template's layout that is too close to its ground to be read. */
export interface LayoutContrast {
  /** Our layout. */
  readonly layout: string;
  readonly message: string;
  readonly hint: string;
}

/** WCAG 2.2, 1.4.3: large text, as titles and points are. */
const least = 3;

const words: readonly string[] = ['title', 'ctrTitle', 'subTitle', 'body', 'obj'];

export const layoutContrasts = (theme: Theme): readonly LayoutContrast[] =>
  Object.values(theme.layouts).flatMap((layout) => pairsOf(layout, theme));

function pairsOf(layout: Layout, theme: Theme): readonly LayoutContrast[] {
  const styles = { ...theme.styles, ...layout.styles };
  return layout.regions.flatMap(({ name, style, color, placeholder, fill = layout.background }) => {
    const ground = hexOf(theme, fill);
    const own = color ?? styles[style]?.color;
    if (!own || !placeholder || !words.includes(placeholder.type)) return [];
    const ratio = contrast(hexOf(theme, own), ground);
    if (ratio >= least) return [];
    const shown = Math.floor(ratio * 10) / 10;
    const message = `layout '${layout.title}': ${name} in ${hexOf(theme, own)} on ${ground} has a contrast of ${shown}, less than ${least}`;
    return [{ layout: layout.name, message, hint: readableHint(theme, fill, 4.5) }];
  });
}

/** A colour of the template's that can be read on another. */
export function readableHint(theme: Theme, on: Color, wanted: number): string {
  const ground = hexOf(theme, on);
  const better = Object.entries(theme.colors).find(([, hex]) => contrast(hex, ground) >= wanted);
  if (!better) return "none of the template's colours can be read there";
  return `${better[0]} (${better[1]}) can be read there: correct the template, or choose another of its layouts`;
}
