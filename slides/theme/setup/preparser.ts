/** What happens to slides as they are read. */
import { definePreparserSetup } from '@slidev/types';

/**
 * A deck one works on has only the slides one has looked at: Slidev would draw all of them three seconds after the
 * first, and a change saved meanwhile would wait for that. `base/LayoutFrame.vue` makes their neighbours ready.
 */
export default definePreparserSetup(({ mode }) =>
  mode === 'dev'
    ? [
        {
          name: 'lectern:preload',
          async transformSlide(_, frontmatter) {
            frontmatter.preload ??= false;
            return undefined;
          },
        },
      ]
    : [],
);
