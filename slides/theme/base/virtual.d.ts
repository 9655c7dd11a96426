/** Modules that src/web/slidev-plugin.ts makes. */
declare module 'virtual:lectern/theme' {
  import type { ShallowRef } from 'vue';
  import type { Theme } from '../../../src/model/theme.ts';

  export const theme: ShallowRef<Theme>;
  export const deck: ShallowRef<{
    readonly language: string;
    readonly footer: string;
    readonly date: string;
    readonly url: string;
  }>;
}
declare module 'virtual:lectern/theme.css';
declare module 'virtual:lectern/fonts.css';
