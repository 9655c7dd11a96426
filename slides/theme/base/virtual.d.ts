/** Modules that src/web/slidev-plugin.ts makes. */
declare module 'virtual:lectern/theme' {
  import type { ShallowRef } from 'vue';

  export const theme: ShallowRef<import('../../../src/model/theme.ts').Theme>;
  export const deck: ShallowRef<{
    readonly language: string;
    readonly footer: string;
    readonly date: string;
    readonly url: string;
  }>;
}
declare module 'virtual:lectern/theme.css';
declare module 'virtual:lectern/fonts.css';
