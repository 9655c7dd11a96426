/** Only slides with callouts, columns or questions ask for this: it reads and measures the slide as PowerPoint's is. */
import { heldPlaces } from '../../../src/place/containers/held.ts';
import { parseSlide } from '../../../src/tree/parse.ts';
import { type DeckHead, deckLanguage, deckTheme } from '../../../src/web/deck-theme.ts';

type Front = Readonly<Record<string, unknown>>;

/** The Markdown with `<PlacedPart>` around whatever has a place of its own, and callouts as high as they are in PowerPoint. */
export function withPlaces(content: string, frontmatter: Front, head: DeckHead): string {
  const { headmatter } = head;
  const slide = parseSlide(content, frontmatter, headmatter);
  if (!slide) return content;
  const lines = content.split('\n');
  const places = heldPlaces(slide, deckTheme(head), deckLanguage(headmatter));
  // From the last, so that the lines of those before stay what they are.
  for (const { line, rect, step } of places.reverse()) {
    const from = line - 1;
    const tag = /^<Callout(?= [^<>]*>$)/.exec(lines[from] ?? '')?.[0];
    if (tag) lines[from] = `${tag} height="${spelled([rect.h])}"${lines[from]?.slice(tag.length)}`;
    const to = endOf(lines, from);
    if (to === undefined) continue;
    const part = lines.slice(from, to);
    const begin = `<PlacedPart at="${spelled([rect.x, rect.y, rect.w, rect.h])}" step="${step}">`;
    lines.splice(from, to - from, '', begin, '', ...part, '', '</PlacedPart>', '');
  }
  return lines.join('\n');
}

/** The line after a fence, a table, a picture or maths; undefined for what is written as HTML, which is let be. */
function endOf(lines: readonly string[], from: number): number | undefined {
  const first = lines[from] ?? '';
  const fence = /^(`{3,}|~{3,})/.exec(first)?.[1];
  const maths = /^<(Formula|Derivation)\b/.exec(first)?.[1];
  if (maths) {
    const close = lines.findIndex((line, i) => i > from && line.trim() === `</${maths}>`);
    return close < 0 ? undefined : close + 1;
  }
  const isEnd = (line: string) => (fence === undefined ? line.trim() === '' : line.startsWith(fence));
  if (fence === undefined && !/^[|!]/.test(first)) return undefined;
  const end = lines.findIndex((line, i) => i > from && isEnd(line));
  return end < 0 ? lines.length : fence === undefined ? end : end + 1;
}

const spelled = (lengths: readonly number[]): string =>
  lengths.map((n) => Math.round(n * 1000) / 1000).join(' ');
