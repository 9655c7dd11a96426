import type { TextBox } from '../../model/box.ts';
import type { Theme } from '../../model/theme.ts';
import { inkOn } from '../../theme/contrast.ts';
import type { BlockContext } from '../text/blocks.ts';
import type { Highlight } from '../text/highlight.ts';
import type { Links } from '../text/inline.ts';
import type { Run } from '../text/paragraph.ts';
import { atStep } from '../text/styles.ts';

/** How headings, code and quotations look inside a text box of this style. */
export function blockContext(
  box: Pick<TextBox, 'style' | 'step' | 'placeholder'>,
  theme: Theme,
  links: Links,
  highlight?: Highlight,
): BlockContext {
  const { styles, roles, bullets } = theme;
  const isTitle = box.placeholder?.type === 'title' || box.placeholder?.type === 'ctrTitle';
  const large = isTitle || ['heading', 'display', 'title', 'statement'].includes(box.style);
  const heading = { ...atStep(styles.heading, box.step), color: styles.heading.color };
  return {
    muted: roles.muted,
    marked: markedLook(theme),
    links,
    ...(large ? {} : { heading }),
    small: { ...atStep(styles.small, 0), color: roles.muted },
    code: atStep(styles.small, box.step),
    highlight,
    quoteMargin: box.style === 'quote' ? 0 : (bullets[0]?.indent ?? 0),
  };
}

/** How highlighted text looks, on whatever ground its paragraph stands. */
export const markedLook = (theme: Theme): Pick<Run, 'color' | 'highlight'> => ({
  highlight: theme.roles.highlight,
  color: inkOn(theme, theme.roles.highlight),
});
