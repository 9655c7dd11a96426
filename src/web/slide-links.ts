/** Links from slide to slide. */

/** What we use of markdown-it, and of its tokens. */
interface Token {
  readonly type: string;
  readonly children: readonly Token[] | null;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}
interface Markdown {
  readonly core: {
    readonly ruler: {
      push(name: string, rule: (state: { readonly tokens: readonly Token[] }) => void): void;
    };
  };
}

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
