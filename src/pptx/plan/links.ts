import type { PlacedSlide } from '../../model/box.ts';
import type { PptxDeck } from '../deck.ts';
import type { Links } from '../text/inline.ts';

/** Addresses that PowerPoint may open; anything else in a file we hand out would be a trap. */
const outward = /^(https?|mailto|ftp|tel):/i;

/** Where links of the deck's slides lead, and its source marks, which lead to the slide that lists them. */
export function linksOf({
  slides,
  cited,
  listed = {},
}: Pick<PptxDeck, 'slides' | 'cited' | 'listed'>): Links {
  const resolve = linkResolver(slides);
  // Drawings have several marks in one.
  const cites = (mark: string) => {
    const one = [mark, ...mark.split(' ')].find((each) => Object.hasOwn(listed, each));
    const id = one === undefined ? cited : listed[one];
    return id === undefined ? undefined : resolve(`#${id}`);
  };
  return { resolve, cites };
}

/** Finds where a link leads: another slide by `#id` or `/number`, or an address outside. */
function linkResolver(slides: readonly PlacedSlide[]): Links['resolve'] {
  const byId = new Map(slides.map((slide, i) => [slide.id, i + 1]));
  return (url) => {
    if (outward.test(url)) return URL.canParse(url) ? { url: new URL(url).href } : undefined;
    const inner = /^(?:#\/?|\/)(.+)$/.exec(url)?.[1];
    if (inner === undefined) return undefined;
    const number = /^\d+$/.test(inner) ? Number(inner) : byId.get(decode(inner));
    return number !== undefined && number >= 1 && number <= slides.length ? { slide: number } : undefined;
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
