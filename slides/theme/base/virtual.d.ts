/** Modules that src/web/slidev-plugin.ts makes. */
declare module 'virtual:lectern/theme' {
  import type { ShallowRef } from 'vue';

  type Theme = import('../../../src/model/theme.ts').Theme;
  /** The deck's own theme, and its counterpart where it has one. */
  export const themes: ShallowRef<readonly [own: Theme, switched?: Theme]>;
  export const deck: ShallowRef<{
    readonly language: string;
    readonly footer: string;
    readonly date: string;
    readonly url: string;
    /** Where a source mark's fact stands, by the mark. */
    readonly sources: Readonly<Record<string, string>>;
    /** Id of the slide that lists them; empty where none does. */
    readonly cited: string;
    /** By marks the slides that list what they stand for, where that is another. */
    readonly listed: Readonly<Record<string, string>>;
  }>;
}
declare module 'virtual:lectern/theme.css';
declare module 'virtual:lectern/fonts.css';
