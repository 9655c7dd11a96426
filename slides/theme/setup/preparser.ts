/** What happens to slides as they are read. */
import { definePreparserSetup, type SlidevPreparserExtension } from '@slidev/types';
import { markdownText } from '../../../src/fill/escape.ts';

/**
 * A deck one works on has only the slides one has looked at: Slidev would draw all of them three seconds after the
 * first, and a change saved meanwhile would wait for that. `base/ThemeLayout.vue` makes their neighbours ready.
 */
const onlyVisited: SlidevPreparserExtension = {
  name: 'lectern:preload',
  async transformSlide(_, frontmatter) {
    frontmatter.preload ??= false;
    return undefined;
  },
};

/** A title in front matter is data, and Slidev reads titles as Markdown. */
const plainTitle: SlidevPreparserExtension = {
  name: 'lectern:title',
  async transformSlide(_, frontmatter) {
    if (frontmatter.lectern && typeof frontmatter.title === 'string')
      frontmatter.title = markdownText(frontmatter.title);
    return undefined;
  },
};

export default definePreparserSetup(({ mode }) =>
  mode === 'dev' ? [plainTitle, onlyVisited] : [plainTitle],
);
