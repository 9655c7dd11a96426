import { parseTag, type Tag } from './html.ts';
import { rawTags } from './tags.ts';

/** A tag or a run of text in HTML, and the line it begins on, from 0. */
export type HtmlPiece =
  | { readonly type: 'tag'; readonly tag: Tag; readonly source: string; readonly line: number }
  | { readonly type: 'text'; readonly text: string; readonly line: number };

/** A tag that is never closed takes in all that follows it, as in a browser; here that is text. */
const syntax = /<!--[\s\S]*?(?:-->|$)|<\/?[A-Za-z](?:[^>"']|"[^"]*"|'[^']*')*>|<\/?[A-Za-z][\s\S]*|[^<]+|</g;

/** HTML as it stands in Markdown, tag by tag. Comments are left out, and so is what scripts and styles hold. */
export function htmlPieces(source: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  let line = 0;
  let raw: string | undefined;
  for (const [part] of source.matchAll(syntax)) {
    const tag = part.startsWith('<') && !part.startsWith('<!--') ? parseTag(part) : undefined;
    if (raw !== undefined && !(tag?.kind === 'close' && tag.name.toLowerCase() === raw)) {
      // What a script or a style holds is no text.
    } else if (tag) {
      raw = undefined;
      pieces.push({ type: 'tag', tag, source: part, line });
      if (tag.kind === 'open' && rawTags.has(tag.name.toLowerCase())) raw = tag.name.toLowerCase();
    } else if (!part.startsWith('<!--')) pieces.push({ type: 'text', text: part, line });
    line += part.split('\n').length - 1;
  }
  return pieces;
}
