/** Which layout a slide has in Slidev. Runs in Node and in browsers alike. */
import { asText } from '../text/as-text.ts';

/** The name of a slide's layout, as Slidev finds it; `index` counts from 0. Its front matter has the deck's defaults. */
export const slidevLayout = (frontmatter: Readonly<Record<string, unknown>>, index: number): string =>
  asText(frontmatter['layout']) || (index === 0 ? 'cover' : 'default');
