import type MarkdownIt from 'markdown-it';

/** markdown-it's token. */
export type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];
