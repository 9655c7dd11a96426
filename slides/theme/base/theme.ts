/** What the deck is shown in, and what stands on every slide of it. Both change while one works on the deck. */

import { themes } from 'virtual:lectern/theme';
import { isDark } from '@slidev/client/logic/dark.ts';
import { computed } from 'vue';
import type { Theme } from '../../../src/model/theme.ts';

export { deck } from 'virtual:lectern/theme';

/** The deck is shown in its theme's counterpart. */
export const isSwitched = computed((): boolean => themes.value[1]?.dark === isDark.value);

/** The deck's own theme, or that one's counterpart when the deck is switched to dark, or to light. */
export const theme = computed((): Theme => {
  const [own, switched] = themes.value;
  return (isSwitched.value && switched) || own;
});
