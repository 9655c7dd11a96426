/** Elements of a region that are measured as PowerPoint's are: now, when the slide changes and when the theme does. */

import { onMounted, onUpdated, type Ref, watch } from 'vue';
import { theme } from './theme.ts';

/** One in a callout or column has a place of its own (`components/PlacedPart.vue`), and is not the region's. */
export function useMeasured<E extends HTMLElement>(
  region: Ref<HTMLElement | undefined>,
  selector: string,
  set: (element: E) => void,
): void {
  const setAll = () => {
    for (const element of region.value?.querySelectorAll<E>(selector) ?? [])
      if (element.closest('.lt-region, .lt-part') === region.value) set(element);
  };
  onMounted(setAll);
  onUpdated(setAll);
  watch(theme, setAll, { flush: 'post' });
}
