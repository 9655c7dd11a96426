/** Slidev's `builtin/Link.vue`, as `slidev-client.d.ts` has other parts of its client. */
import type { DefineComponent } from 'vue';

declare const Link: DefineComponent<{ readonly to: number | string }>;
export default Link;
