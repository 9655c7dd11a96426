/**
 * Who may ask the server of a deck for what. It listens on this machine only, but every page that is open in a browser
 * on this machine can reach it: only the deck's own page may write, open an editor, or read along.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { Connect, ViteDevServer } from 'vite';

/** What of a request decides. */
export interface Asked {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/**
 * The deck's own page, another (be it of this machine, on another port, or of no origin that its browser would name),
 * or unsaid: an address somebody typed, a program that is no browser. Any sign of another page counts.
 */
export function askerOf({ origin, host, 'sec-fetch-site': site }: IncomingHttpHeaders) {
  const signs = [
    ...(origin === undefined ? [] : [isOwn(origin, host)]),
    ...(site === undefined || site === 'none' ? [] : [site === 'same-origin']),
  ];
  if (signs.length === 0) return 'unsaid';
  return signs.every(Boolean) ? 'own' : 'other';
}

/** The host was judged before: Vite takes this machine's names only, so that no other name may be bound to it. */
function isOwn(origin: string, host: string | undefined): boolean {
  const url = URL.parse(origin);
  return url !== null && ['http:', 'https:'].includes(url.protocol) && url.host === host?.toLowerCase();
}

/** What changes something asks for proof that it comes from the deck; another page may link to the deck, no more. */
export function mayPass({ method = 'GET', url = '', headers }: Asked): boolean {
  const asker = askerOf(headers);
  if (asker === 'own') return true;
  const reads = ['GET', 'HEAD'].includes(method) && !url.toLowerCase().includes(editorPath);
  return reads && (asker === 'unsaid' || headers['sec-fetch-mode'] === 'navigate');
}

/** Where Vite opens a file in the user's editor, in capitals too, below any base, and to whoever asks with GET. */
const editorPath = '/__open-in-editor';

/** Stands before all that Slidev, Vite and their plugins answer, WebSockets too. */
export function keepToOwnPages({ middlewares, httpServer }: ViteDevServer): void {
  middlewares.use(refuseOthers);
  // Vite's own listener still runs, and leaves a socket alone that is gone.
  httpServer?.prependListener('upgrade', ({ headers }, socket) => {
    if (askerOf(headers) !== 'own') socket.destroy();
  });
}

const refuseOthers: Connect.NextHandleFunction = (request, response, next) => {
  if (mayPass(request)) return next();
  response.writeHead(403, { 'content-type': 'text/plain' });
  response.end("Refused: only the deck's own page may ask for this.");
};
