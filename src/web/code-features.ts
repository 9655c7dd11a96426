/**
 * Slidev switches features on where it finds certain words anywhere in a deck: its code editor by `{monaco`, scripts of
 * other sites by `<Tweet`. In code that is shown they are words; only what stands outside fences, and a fence's own first
 * line, asks for them.
 */
import type { ResolvedSlidevOptions } from '@slidev/types';

/** What Slidev looks for (@slidev/parser, core.ts). */
const asks = {
  katex: /\$.*?\$|\$\$/,
  monaco: /\{monaco.*\}/,
  tweet: /<Tweet\b/,
  bluesky: /<BlueSky\b/,
} as const;

/** Scripts that Slidev has put into the page by then. */
const scripts = {
  tweet: /\s*<script async src="https:\/\/platform\.twitter\.com\/[^>]*><\/script>/g,
  bluesky: /\s*<script async src="https:\/\/embed\.bsky\.app\/[^>]*><\/script>/g,
} as const;

export function useFeatures({ data, mode, utils }: ResolvedSlidevOptions): void {
  const { katex, monaco, tweet, bluesky, ...others } = data.features;
  const text = withoutCode(data.slides.map(({ source }) => source.raw).join('\n'));
  data.features = {
    ...others,
    // Slidev's server starts anew where it finds another than what stands here, and dollars are frequent in code.
    katex: katex && (mode === 'dev' || asks.katex.test(text)),
    monaco: asks.monaco.test(text) && monaco,
    tweet: tweet && asks.tweet.test(text),
    bluesky: bluesky && asks.bluesky.test(text),
  };
  for (const name of ['tweet', 'bluesky'] as const)
    if (!data.features[name]) utils.indexHtml = utils.indexHtml.replace(scripts[name], '');
}

/** Markdown with fences emptied. */
export function withoutCode(markdown: string): string {
  let fence = '';
  return markdown
    .split('\n')
    .filter((line) => {
      const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
      if (fence === '') {
        fence = mark ?? '';
        return true;
      }
      const closes = mark?.startsWith(fence) === true && line.trim() === mark;
      if (closes) fence = '';
      return closes;
    })
    .join('\n');
}
