/** A deck that `lectern dev` serves, with an editor that only notes what it is asked to open; and requests to it. */
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { dev } from '../../src/dev.ts';
import { findProject } from '../../src/project.ts';
import type { DevServer } from '../../src/web/index.ts';
import { projectWith } from '../commands/terminal.ts';

export interface DevDeck {
  readonly root: string;
  readonly server: DevServer;
  /** The filled Markdown, as it is on disk. */
  readonly markdown: () => string;
  /** What the editor was asked to open: file, line and column, a request a line. */
  readonly opened: () => string[];
  readonly end: () => Promise<void>;
}

/** A port that no other test takes at the same time: Slidev itself looks for one from 3030 on. */
function anyPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** `prepare` puts more files into the project before it is served. */
export async function serveMinimal(prepare: (root: string) => void = () => {}): Promise<DevDeck> {
  const root = projectWith('minimal');
  prepare(root);
  const log = join(root, 'opened');
  const editor = join(root, 'editor.sh');
  writeFileSync(editor, `#!/bin/sh\necho "$@" >> '${log}'\n`);
  chmodSync(editor, 0o755);
  process.env['LAUNCH_EDITOR'] = editor;
  const server = await dev({
    project: findProject(root),
    deck: 'minimal',
    audience: undefined,
    port: await anyPort(),
    open: false,
    onFilled: () => {},
  });
  return {
    root,
    server,
    markdown: () => readFileSync(join(root, 'slides/minimal.students.md'), 'utf8'),
    opened: () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []),
    end: async () => {
      server.stop();
      await server.ended;
      rmSync(root, { recursive: true, force: true });
    },
  };
}

export interface Answer {
  /** 0 where the connection was cut before an answer. */
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request as it is written, unlike `fetch`, which takes paths apart and sets some headers itself. */
export function ask(
  url: string,
  path: string,
  { method = 'GET', body, ...headers }: OutgoingHttpHeaders & { method?: string; body?: string } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    asked.on('upgrade', (response, socket) => {
      socket.destroy();
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: '' });
    });
    asked.on('error', () => resolve({ status: 0, headers: {}, body: '' }));
    asked.end(body);
  });
}
