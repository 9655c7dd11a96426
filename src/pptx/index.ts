import type { PptxDeck } from './deck.ts';
import { finish } from './finish/index.ts';
import { openPackage, zipPackage } from './package/zip.ts';
import { planSlides } from './plan/plan-slide.ts';
import { loadHighlight } from './text/highlight.ts';
import { writeSlides } from './write.ts';

export type { DeckProperties, PptxDeck } from './deck.ts';

/** The deck as the bytes of a .pptx. The same deck gives the same bytes. */
export async function writePptx(deck: PptxDeck): Promise<Uint8Array> {
  const plans = planSlides(deck, await loadHighlight(deck.slides, deck.theme.dark));
  const pkg = openPackage(await writeSlides(plans, deck.theme.size, deck.properties.language));
  await finish(pkg, deck, plans);
  return zipPackage(pkg, deck.properties.clock);
}
