/**
 * What `lectern dev` and the Slidev server it started tell each other: a child process's messages.
 * The server says where it listens; it is told what is wrong in the data, and shows it over the slides, and where each
 * slide stands in the data, which the browser says beside its text.
 */
import type { ViteDevServer } from 'vite';

/** A fault as Vite's overlay shows it. */
export interface OverlayFault {
  readonly message: string;
  /** `file:line:column`, and the lines around it. */
  readonly place: string;
  readonly frame: string;
}

export interface ReadyMessage {
  readonly type: 'ready';
  readonly port: number;
}

/** Where a slide stands in the data. */
export interface SlidePlace {
  /** `file:line`, the file as people name it: from the project's folder. */
  readonly label: string;
  /** `file:line:column`, absolute, as editors take it. */
  readonly opens: string;
}

export interface DeckMessage {
  readonly type: 'deck';
  /** Empty when all is mended. */
  readonly faults: readonly OverlayFault[];
  /** Of each slide of the Markdown. */
  readonly places: readonly SlidePlace[];
}

/** What a browser says when it has taken an update in. */
export const updatedEvent = 'lectern:updated';
/** What it asks, and is told: the label of each slide's place. */
export const placesEvent = 'lectern:places';

/** Where slides stand, as `lectern dev` said last. */
export interface DevChannel {
  placeOf(slideNo: number): SlidePlace | undefined;
}

/** Whether `lectern dev` started this server, and made its Markdown from data. */
export const fromData = (): boolean => process.send !== undefined;

/** Connects a server to the `lectern dev` that started it; hears nothing under plain Slidev. */
export function connectDevChannel(server: ViteDevServer): DevChannel {
  let faults: readonly OverlayFault[] = [];
  let places: readonly SlidePlace[] = [];
  const channel: DevChannel = { placeOf: (slideNo) => places[slideNo - 1] };
  if (!fromData()) return channel;
  server.httpServer?.once('listening', () => {
    const address = server.httpServer?.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    process.send?.({ type: 'ready', port } satisfies ReadyMessage);
  });
  const show = () => {
    const [first] = faults;
    if (!first) return;
    const more = faults.length > 1 ? `\n\n… and ${faults.length - 1} more, see the terminal` : '';
    server.ws.send({
      type: 'error',
      err: {
        message: first.message + more,
        stack: '',
        id: first.place,
        frame: first.frame,
        plugin: 'lectern',
      },
    });
  };
  // A browser opened, or reloaded, while something is wrong is told too.
  server.ws.on('connection', () => setTimeout(show, 300));
  // Every update takes Vite's overlay away, be it of something else that came late.
  server.ws.on(updatedEvent, show);
  const labels = () => places.map(({ label }) => label);
  server.ws.on(placesEvent, (_, client) => client.send(placesEvent, labels()));
  process.on('message', (message: DeckMessage) => {
    if (message.type !== 'deck') return;
    const mended = faults.length > 0 && message.faults.length === 0;
    ({ faults, places } = message);
    server.ws.send(placesEvent, labels());
    show();
    // Vite's client takes its overlay away when anything is updated, be it nothing.
    if (mended) server.ws.send({ type: 'update', updates: [] });
  });
  process.on('disconnect', () => process.exit());
  return channel;
}
