/** Where words begin in scripts that write them without spaces, and of which only a dictionary knows: Thai and its neighbours. */

const unspaced = /[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff]/;

let segmenter: Intl.Segmenter | undefined;

/** Indices of `signs`, the characters of `text`, at which a line may begin besides; undefined where there is none such. */
export function wordStarts(text: string, signs: readonly string[]): ReadonlySet<number> | undefined {
  if (!unspaced.test(text)) return undefined;
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  const starts = new Set<number>();
  let at = 0;
  for (const { segment } of segmenter.segment(signs.join(''))) {
    const [first = ''] = segment;
    const isWord = unspaced.test(first) && !/^[\p{M}\u0e46]$/u.test(first);
    if (at > 0 && isWord) starts.add(at);
    at += Array.from(segment).length;
  }
  return starts;
}
