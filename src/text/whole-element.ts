interface InlineToken {
  readonly type: string;
  readonly content: string;
}

/** A line's last token, and no other, closes an element of this name, which its first opens: by markdown-it's tokens. */
export const endsWhole = (tokens: readonly InlineToken[], name: string): boolean =>
  tokens.findIndex(({ content }) => content === `</${name}>`) === tokens.length - 1;

/** Small print: a line that is `<small>` from its first character to its last. */
export function isSmallPrint(tokens: readonly InlineToken[]): boolean {
  const [first] = tokens;
  if (first?.type !== 'html_inline' || !/^<small[\s>]/.test(first.content)) return false;
  return endsWhole(tokens, 'small');
}
