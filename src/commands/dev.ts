import { dev } from '../dev.ts';
import { formatDiagnostics } from '../diagnostics/format.ts';
import { UsageError } from '../errors.ts';
import type { Project } from '../project.ts';
import { chooseDeck } from './choose.ts';
import { freePort } from './free-port.ts';
import type { Terminal } from './terminal.ts';

export interface DevFlags {
  readonly audience: readonly string[];
  readonly port?: string;
  readonly open?: boolean;
}

/** Serves a deck until it is interrupted. */
export async function devCommand(
  project: Project,
  name: string | undefined,
  flags: DevFlags,
  terminal: Terminal,
) {
  const asked = flags.port === undefined ? undefined : Number(flags.port);
  if (asked !== undefined && (!Number.isInteger(asked) || asked < 1 || asked > 65_535)) {
    throw new UsageError(`--port takes a number from 1 to 65535; not '${flags.port}'`);
  }
  if (flags.audience.length > 1 || flags.audience.includes('all')) {
    throw new UsageError('dev shows one audience at a time: name one with --audience');
  }
  const deck = await chooseDeck(project, name, terminal);
  const port = await freePort(asked);
  let shown = '';
  const server = await dev({
    project,
    deck,
    audience: flags.audience[0],
    port,
    open: flags.open === true,
    onFilled(diagnostics, ms) {
      const text = formatDiagnostics(diagnostics, { root: project.root, color: terminal.color });
      if (text !== '' && text !== shown) terminal.err(`\n${text}`);
      else if (text === '') terminal.err(terminal.color.dim(`filled in ${ms} ms`));
      shown = text;
    },
  });
  terminal.out(`${server.url}\n${server.url}#/presenter/  for the presenter's view\nCtrl+C ends it.`);
  process.once('SIGINT', server.stop);
  process.once('SIGTERM', server.stop);
  await server.ended;
}
