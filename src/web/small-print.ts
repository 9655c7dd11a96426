import { isSmallPrint } from '../text/whole-element.ts';
import type { Markdown } from './markdown-it.ts';

/** Has small print set in the theme's size for it; within a line `<small>` stays what the browser makes of it. */
export function markSmallPrint(md: Markdown): void {
  md.core.ruler.push('lectern_small_print', ({ tokens }) => {
    for (const [i, { type, children }] of tokens.entries()) {
      const paragraph = tokens[i - 1];
      if (type !== 'inline' || paragraph?.type !== 'paragraph_open') continue;
      if (isSmallPrint(children ?? [])) paragraph.attrJoin('class', 'lt-small-print');
    }
  });
}
