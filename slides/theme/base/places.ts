/** Where each slide stands in the data, as `lectern dev` says (src/web/dev-channel.ts). */
import { shallowRef } from 'vue';
import { placesEvent } from '../../../src/web/dev-channel.ts';

/** `file:line` of each slide; empty until the server has answered. */
export const places = shallowRef<readonly string[]>([]);

if (import.meta.hot) {
  import.meta.hot.on(placesEvent, (labels: readonly string[]) => {
    places.value = labels;
  });
  import.meta.hot.send(placesEvent);
}
