/** Links from slide to slide. */

import type { Markdown } from './markdown-it.ts';

/**
 * `#its-id` is a place within the slide one is on to Slidev's router. `./its-id` is the slide of that name, in the
 * presenter's view the presenter's view of it; `slidev-client.ts` has slides found by their ids.
 */
export function linkById(md: Markdown): void {
  md.core.ruler.push('lectern_links', ({ tokens }) => {
    const links = tokens.flatMap(({ children }) => children ?? []).filter(({ type }) => type === 'link_open');
    for (const link of links) {
      const id = /^#\/?([^/?#]+)$/.exec(link.attrGet('href') ?? '')?.[1];
      if (id !== undefined) link.attrSet('href', `./${id}`);
    }
  });
}
