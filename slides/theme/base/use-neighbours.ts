/** While one works on a deck, Slidev fetches a slide when it is shown (`setup/preparser.ts`): its neighbours before. */
import { useSlideContext } from '@slidev/client/context.ts';
import { onMounted } from 'vue';

export function useNeighbours(): void {
  if (!import.meta.hot) return;
  const { $nav, $page } = useSlideContext();
  onMounted(() => {
    for (const no of [$page.value + 1, $page.value - 1]) void $nav.value.slides[no - 1]?.load();
  });
}
