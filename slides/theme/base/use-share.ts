/** How much of its region a drawing or picture has beside text: what the text leaves, as `stack` in src/place reckons. */
import { onBeforeUnmount, onMounted, type Ref, shallowRef } from 'vue';

export interface Share {
  /** From the region's top. */
  readonly top: number;
  readonly height: number;
}

/** Undefined where the element has its region for itself. The browser lays them out (styles/parts.css). */
export function useShare(element: Ref<HTMLElement | undefined>) {
  const share = shallowRef<Share>();
  const measure = () => {
    const own = element.value;
    const region = own?.parentElement;
    if (!own || !region?.classList.contains('lt-region') || region.children.length < 2) return;
    // A slide that is not shown has no sizes.
    if (region.offsetHeight === 0) return;
    const { offsetTop: top, offsetHeight: height } = own;
    if (share.value?.top !== top || share.value.height !== height) share.value = { top, height };
  };
  const observer = new ResizeObserver(measure);
  onMounted(() => {
    measure();
    const region = element.value?.parentElement;
    for (const one of [...(region?.children ?? [])]) observer.observe(one);
  });
  onBeforeUnmount(() => observer.disconnect());
  return share;
}
