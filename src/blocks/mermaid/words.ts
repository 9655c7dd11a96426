/** Text as Mermaid's parsers hand it over, as plain words. */
import { decode } from './entities-of.ts';

/** Line breaks as spaces, `#quot;` and its like as signs, Markdown's quotes and stars away. */
export function plain(text: unknown): string {
  const words = decode(String(text ?? ''))
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\\n/g, ' ')
    .replace(/^\s*"?`([\s\S]*)`"?\s*$/, '$1');
  return words.replace(/\s+/g, ' ').trim();
}
