import { diffArrays, diffWordsWithSpace } from 'diff';
import type { SlideText } from './slide-text.ts';

/** A run of words: in both, only in the first, or only in the second. */
export interface Piece {
  readonly in: 'both' | 'first' | 'second';
  readonly text: string;
}

export type Part = 'title' | 'body' | 'notes';

export interface ChangedSlide {
  readonly id: string;
  readonly title: string;
  /** Parts that differ, with all their words. */
  readonly parts: Readonly<Partial<Record<Part, readonly Piece[]>>>;
}

export interface Comparison {
  readonly onlyFirst: readonly { readonly id: string; readonly title: string }[];
  readonly onlySecond: readonly { readonly id: string; readonly title: string }[];
  /** Slides of both that stand elsewhere among the others; numbers count from 1. */
  readonly moved: readonly {
    readonly id: string;
    readonly title: string;
    readonly from: number;
    readonly to: number;
  }[];
  readonly changed: readonly ChangedSlide[];
}

/** How two lectures made of one deck differ: which slides, in what order, and in which words. */
export function compare(
  first: readonly SlideText[],
  second: readonly SlideText[],
  language: string,
): Comparison {
  const [inFirst, inSecond] = [byId(first), byId(second)];
  const only = (slides: readonly SlideText[], other: ReadonlyMap<string, unknown>) =>
    slides.filter(({ id }) => !other.has(id)).map(({ id, title }) => ({ id, title }));
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  const changed = first.flatMap((slide) => {
    const other = inSecond.get(slide.id);
    return other ? changes(slide, other, words) : [];
  });
  return {
    onlyFirst: only(first, inSecond),
    onlySecond: only(second, inFirst),
    moved: moved(first, second, inFirst, inSecond),
    changed,
  };
}

const byId = (slides: readonly SlideText[]) => new Map(slides.map((slide) => [slide.id, slide]));

/** Slides of both that keep their order are a longest common run; what is not in it has moved. */
function moved(
  first: readonly SlideText[],
  second: readonly SlideText[],
  inFirst: ReadonlyMap<string, SlideText>,
  inSecond: ReadonlyMap<string, SlideText>,
): Comparison['moved'] {
  const a = first.map(({ id }) => id).filter((id) => inSecond.has(id));
  const b = second.map(({ id }) => id).filter((id) => inFirst.has(id));
  const gone = diffArrays(a, b).flatMap(({ removed, value }) => (removed ? value : []));
  return gone.map((id) => ({
    id,
    title: inFirst.get(id)?.title ?? '',
    from: first.findIndex((slide) => slide.id === id) + 1,
    to: second.findIndex((slide) => slide.id === id) + 1,
  }));
}

function changes(first: SlideText, second: SlideText, words: Intl.Segmenter): ChangedSlide[] {
  const parts: Partial<Record<Part, Piece[]>> = {};
  for (const part of ['title', 'body', 'notes'] as const) {
    if (first[part] !== second[part]) parts[part] = pieces(first[part], second[part], words);
  }
  return Object.keys(parts).length === 0 ? [] : [{ id: first.id, title: first.title, parts }];
}

function pieces(first: string, second: string, intlSegmenter: Intl.Segmenter): Piece[] {
  return diffWordsWithSpace(first, second, { intlSegmenter }).map(({ added, removed, value }) => ({
    in: added ? 'second' : removed ? 'first' : 'both',
    text: value,
  }));
}
