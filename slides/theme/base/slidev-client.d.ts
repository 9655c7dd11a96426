/**
 * The parts of `@slidev/client/context.ts`, `logic/dark.ts` and `composables/useNav.ts` that we use. Slidev ships its
 * client as sources that our stricter compiler options reject, so the compiler reads this instead (`paths` in
 * tsconfig.json).
 */
import type { Ref } from 'vue';

interface SlideContext {
  readonly $nav: Ref<{
    /** Number of the slide that is shown, from 1. */
    readonly currentPage: number;
    readonly currentSlideNo: number;
    readonly isPrintMode?: boolean;
    readonly slides: readonly {
      /** Fetches the slide, so that it is there at once when it is shown. */
      readonly load: () => Promise<unknown>;
      readonly meta: { readonly slide: { readonly frontmatter: Readonly<Record<string, unknown>> } };
    }[];
  }>;
  /** Number of the slide around the component, from 1. */
  readonly $page: Ref<number>;
  /** What the slide is shown for: the audience, the lecturer, on paper … */
  readonly $renderContext: Ref<string>;
  /** How much larger than the canvas the slide is shown. */
  readonly $scale: Ref<number>;
}

export function useSlideContext(): SlideContext;

export const isDark: Readonly<Ref<boolean>>;

export function useNav(): {
  /** Opens a place (`file:line`), or a slide's (`slide:no`) in the data, in the user's editor. */
  readonly openInEditor: (place: string) => Promise<boolean>;
};
