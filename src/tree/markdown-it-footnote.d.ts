declare module 'markdown-it-footnote' {
  import type MarkdownIt from 'markdown-it';

  const footnotes: (md: InstanceType<typeof MarkdownIt>) => void;
  export default footnotes;
}
