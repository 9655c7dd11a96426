/** Small print in Markdown: a line that is `<small>` from its first character to its last, by markdown-it's tokens. */
export function isSmallPrint(
  tokens: readonly { readonly type: string; readonly content: string }[],
): boolean {
  const [first] = tokens;
  if (first?.type !== 'html_inline' || !/^<small[\s>]/.test(first.content)) return false;
  return tokens.findIndex(({ content }) => content === '</small>') === tokens.length - 1;
}
