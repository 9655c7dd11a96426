/** The slide layouts of a file, in the order of PowerPoint's gallery: the theme's, each with what slides make of it. */
import type { PlacedSlide } from '../../model/box.ts';
import type { Layout, Theme } from '../../model/theme.ts';
import { type LayoutUse, layoutVariant, usualUse } from '../../theme/layout-variant.ts';
import { type Say, sayIn } from '../../theme/words.ts';
import type { PptxDeck } from '../deck.ts';
import { type DrawnPlaceholder, drawnOn, lookOf } from './drawn.ts';
import { layoutOf } from './regions.ts';
import { variantTitle } from './variant-title.ts';

export interface GalleryLayout extends Layout {
  /** As a new slide has it; one that varies has its title in the deck's language. */
  readonly usual: boolean;
  /** Placeholders for the words of a drawn list, in their order on slides. */
  readonly drawn: readonly DrawnPlaceholder[];
}

export class Gallery {
  readonly layouts: readonly GalleryLayout[];
  readonly #layoutOf = new Map<PlacedSlide, GalleryLayout>();

  constructor({ theme, slides, properties }: PptxDeck) {
    const say = sayIn(theme, properties.language);
    const found = new Map<string, GalleryLayout>();
    const bases = slides.map((slide) => [slide, layoutOf(theme, slide.layout)] as const);
    for (const layout of Object.values(theme.layouts)) {
      const usual = theme.template ? layout : layoutVariant(theme, layout, usualUse(theme, layout));
      found.set(keyOf(usual, []), { ...usual, usual: true, drawn: [] });
      for (const [slide, base] of bases) {
        if (base !== layout) continue;
        const variant = variantOn(slide, layout, theme);
        const drawn = drawnOn(slide, theme);
        const key = keyOf(variant, drawn);
        const own = found.get(key) ?? named({ ...variant, drawn }, usual, theme, say, found);
        found.set(key, own);
        this.#layoutOf.set(slide, own);
      }
    }
    this.layouts = [...found.values()];
  }

  layoutOf(slide: PlacedSlide): GalleryLayout {
    const layout = this.#layoutOf.get(slide);
    if (!layout) throw new Error(`slide ${slide.n} has no layout`);
    return layout;
  }
}

/** An institution's layouts stay as they are: what slides of one need besides, they say themselves. */
const variantOn = (slide: PlacedSlide, layout: Layout, theme: Theme): Layout =>
  theme.template ? layout : layoutVariant(theme, layout, useOf(slide));

/** Text that fills a placeholder has its size from the layout. */
function useOf({ filled, boxes }: PlacedSlide): LayoutUse {
  const steps = boxes.flatMap((box) =>
    box.type === 'text' && box.placeholder && box.step > 0 ? [[box.region, box.step] as const] : [],
  );
  return { filled: new Set(filled), steps: Object.fromEntries(steps) };
}

/** Layouts of one key are one: they have the same placeholders, in the same places and sizes. */
function keyOf({ name, regions }: Layout, drawn: readonly DrawnPlaceholder[]): string {
  const parts = regions.flatMap(({ name: region, rect, step = 0, placeholder }) =>
    placeholder ? [[region, step, ...[rect.x, rect.y, rect.w, rect.h].map((pt) => pt.toFixed(1))]] : [],
  );
  return JSON.stringify([name, parts, drawn.map(lookOf)]);
}

/** Named for people, and in no other layout's name. */
function named(
  variant: Layout & Pick<GalleryLayout, 'drawn'>,
  usual: Layout,
  theme: Theme,
  say: Say,
  others: ReadonlyMap<string, GalleryLayout>,
): GalleryLayout {
  const count = Math.max(0, ...variant.drawn.map(({ box }) => box.outline ?? 0));
  const title =
    variantTitle(variant, usual, theme, say) +
    (count > 0 ? say(' ({count})').replace('{count}', `${count}`) : '');
  const taken = new Set([...others.values()].map((other) => (other.usual ? say(other.title) : other.title)));
  let own = title;
  for (let n = 2; taken.has(own); n++) own = `${title} ${n}`;
  return { ...variant, name: `${variant.name}/${own}`, title: own, usual: false };
}
