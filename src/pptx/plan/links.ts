import type { PlacedSlide } from '../../model/box.ts';
import type { LinkTarget } from '../text/paragraph.ts';

/** Addresses that PowerPoint may open; anything else in a file we hand out would be a trap. */
const outward = /^(https?|mailto|ftp|tel):/i;

/** Finds where a link leads: another slide by `#id` or `/number`, or an address outside. */
export function linkResolver(slides: readonly PlacedSlide[]): (url: string) => LinkTarget | undefined {
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
