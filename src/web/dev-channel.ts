/**
 * What `lectern dev` and the Slidev server it started tell each other: a child process's messages.
 * The server says where it listens; it is told what is wrong in the data, and shows it over the slides.
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

export interface FaultMessage {
  readonly type: 'faults';
  /** Empty when all is mended. */
  readonly faults: readonly OverlayFault[];
}

/** What a browser says when it has taken an update in. */
export const updatedEvent = 'lectern:updated';

/** Connects a server to the `lectern dev` that started it; does nothing under plain Slidev. */
export function connectDevChannel(server: ViteDevServer): void {
  if (!process.send) return;
  let faults: readonly OverlayFault[] = [];
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
  process.on('message', (message: FaultMessage) => {
    if (message.type !== 'faults') return;
    const mended = faults.length > 0 && message.faults.length === 0;
    faults = message.faults;
    show();
    // Vite's client takes its overlay away when anything is updated, be it nothing.
    if (mended) server.ws.send({ type: 'update', updates: [] });
  });
  process.on('disconnect', () => process.exit());
}
