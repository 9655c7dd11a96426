import type MarkdownIt from 'markdown-it';

/** markdown-it's token. */
export type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

/** As much of a token as inline nodes are read from; HTML's own text comes as such. */
export type PseudoToken = Pick<Token, 'type' | 'content' | 'attrGet' | 'meta'> & {
  readonly children: readonly PseudoToken[] | null;
};

export const textToken = (type: 'text' | 'html_inline', content: string): PseudoToken => ({
  type,
  content,
  meta: null,
  children: null,
  attrGet: () => null,
});
