import type { RichNode, RichProblem } from '../../model/rich.ts';
import { richWords } from './tree.ts';

const schemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

const hint = 'write an address that begins with http://, https:// or mailto:, or # and the id of a slide';

/** Where a link leads, spelled as browsers spell it; or why it may not be. */
export function linkTarget(
  url: string,
  words: readonly RichNode[],
): string | Pick<RichProblem, 'message' | 'hint'> {
  if (url.trim() === '') return { message: 'the link leads nowhere', hint };
  if (richWords(words).trim() === '')
    return { message: `the link to '${url}' has no words`, hint: 'write them between the square brackets' };
  if (/^#[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(url)) return url;
  if (!URL.canParse(url)) return { message: `'${url}' is not an address that a text may link to`, hint };
  const { href, protocol } = new URL(url);
  return schemes.has(protocol) ? href : { message: `a text may not link to '${url}'`, hint };
}
