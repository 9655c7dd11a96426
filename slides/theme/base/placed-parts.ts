/** Tables, code, maths, drawings and pictures in callouts and columns get the places that they have in PowerPoint. */
import type { MarkdownTransformer } from '@slidev/types';
import { asMapping } from '../../../src/text/as-text.ts';
import { deckHead } from '../../../src/web/deck-theme.ts';
import { slidevLayout } from '../../../src/web/slidev-layout.ts';

const container = /^<(?:Callout|Columns|Question)\b/m;

export const placedParts: MarkdownTransformer = async ({ s, slide, options }) => {
  const content = s.toString();
  if (!container.test(content)) return;
  const { withPlaces } = await import('./with-places.ts');
  const { headmatter } = options.data;
  const front = { ...asMapping(headmatter['defaults']), ...slide.frontmatter };
  const layout = slidevLayout(front, slide.index);
  const placed = withPlaces(content, { ...front, layout }, deckHead(options));
  if (placed !== content) s.overwrite(0, s.original.length, placed);
};
