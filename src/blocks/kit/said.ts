/** Entries in words, for those who cannot see the drawing. */
import type { Node } from './node.ts';

interface Entry extends Pick<Node, 'title' | 'text'> {
  readonly items?: readonly string[];
}

/** "Bay: high (five metres); Coast". */
export function entriesWords(entries: readonly Entry[], cjk: boolean): string {
  const [colon, semicolon, comma] = cjk ? ['：', '；', '、'] : [': ', '; ', ', '];
  return entries
    .map(({ title, text, items = [] }) => {
      const own = text ? `${title}${colon}${text}` : title;
      const inner = items.join(comma);
      return inner === '' ? own : cjk ? `${own}（${inner}）` : `${own} (${inner})`;
    })
    .join(semicolon);
}
