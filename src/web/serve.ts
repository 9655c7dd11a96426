import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { keptIn } from '../kept-in.ts';
import { safePaths } from '../safe-path.ts';
import type { DeckMessage, ReadyMessage } from './dev-channel.ts';
import { slidevBin } from './slidev-bin.ts';
import { WebError } from './web-error.ts';

export interface ServeOptions {
  /** The filled Markdown, absolute. */
  readonly markdown: string;
  readonly port: number;
  readonly open: boolean;
}

/** What the server is told of the deck it shows. */
export type DeckState = Omit<DeckMessage, 'type'>;

export interface DevServer {
  readonly url: string;
  /** Shows faults over the slides; none: takes them away. Says where the slides stand. */
  show(deck: DeckState): void;
  stop(): void;
  /** Settles when the server has ended. */
  readonly ended: Promise<void>;
}

/** Kept from one evening to the next, and not among the user's files: what Vite makes of the libraries. */
function cacheOf(folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return join(keptIn('dev'), name);
}

/** Starts Slidev's server for a deck and waits until it listens. Throws `WebError` when it does not. */
export function serveWeb({ markdown, port, open }: ServeOptions): Promise<DevServer> {
  const safe = safePaths([dirname(markdown)]);
  const theme = safe.theme === undefined ? [] : ['--theme', safe.theme];
  const options = [...theme, '--port', String(port), ...(open ? ['--open'] : [])];
  const command = [safe.told(slidevBin()), safe.told(markdown), ...options];
  const cache = safe.told(cacheOf(dirname(markdown)));
  const child = spawn(process.execPath, [...safe.nodeFlags, ...command], {
    cwd: safe.told(dirname(markdown)),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...safe.env, NO_COLOR: '1', LECTERN_VITE_CACHE: cache },
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  }
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve())).finally(safe.close);
  let told: DeckState = { faults: [], places: [] };
  const tell = () => {
    if (child.connected) child.send({ type: 'deck', ...told } satisfies DeckMessage);
  };
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    ended.then(() => reject(new WebError('the Slidev server ended', printed.join('').slice(-2000))));
    child.on('message', (message: ReadyMessage) => {
      if (message.type !== 'ready') return;
      // Slidev starts its server anew for some changes of the headmatter; the new one has heard nothing.
      tell();
      resolve({
        url: `http://localhost:${message.port}/`,
        show: (deck) => {
          told = deck;
          tell();
        },
        stop: () => child.kill(),
        ended,
      });
    });
  });
}
