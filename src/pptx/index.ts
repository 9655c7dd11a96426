import type { PptxDeck } from './deck.ts';
import { finish } from './finish/index.ts';
import { Package } from './package/package.ts';
import { Gallery } from './plan/gallery.ts';
import { planSlides } from './plan/plan-slide.ts';
import { loadHighlight } from './text/highlight.ts';

export type { DeckProperties, PptxDeck } from './deck.ts';

/** The deck as the bytes of a .pptx. The same deck gives the same bytes. */
export async function writePptx(deck: PptxDeck): Promise<Uint8Array> {
  const pkg = new Package(deck.properties.clock);
  const gallery = new Gallery(deck);
  const highlight = await loadHighlight(deck.slides, deck.theme.roles);
  await finish(pkg, deck, gallery, planSlides(deck, gallery, highlight));
  return pkg.zip();
}
