/** How long Lectern takes to start: beside `node -e 0`, and on a Node too old for it, which hands over to its own. */
import { execFileSync } from 'node:child_process';
import { delimiter, join, resolve } from 'node:path';
import { inTurn, medianSeconds } from './measure.ts';

const bin = resolve('src/bin.js');

export async function starting(runs: number): Promise<void> {
  const node = process.execPath;
  const rows = await inTurn(
    { empty: [node, '-e', '0'], version: [node, bin, '--version'], help: [node, bin, '--help'] },
    // Short ones, whose seconds vary most.
    runs * 4,
  );
  const [empty, version, help] = [rows.empty, rows.version, rows.help].map((row) => medianSeconds(row) ?? 0);
  line('node -e 0', empty, '');
  line('lectern --version', version, `${((version ?? 0) / (empty ?? 1)).toFixed(2)} x node -e 0`);
  line('lectern --help', help, `${((help ?? 0) / (empty ?? 1)).toFixed(2)} x node -e 0`);
  const older = olderNode();
  if (older) await handingOver(older, runs * 4);
}

/** What the way through an older Node costs, `--help` being the shortest command that needs a newer one. */
async function handingOver(older: string, runs: number): Promise<void> {
  const rows = await inTurn(
    {
      empty: [older, '-e', '0'],
      version: [older, bin, '--version'],
      help: [older, bin, '--help'],
      direct: [process.execPath, bin, '--help'],
    },
    runs,
  );
  const seconds = (name: keyof typeof rows) => medianSeconds(rows[name]) ?? 0;
  const cost = seconds('help') - seconds('direct');
  console.log(`on an older Node, ${older}:`);
  line('node -e 0', seconds('empty'), '');
  line(
    'lectern --version',
    seconds('version'),
    `${(seconds('version') / seconds('empty')).toFixed(2)} x node -e 0`,
  );
  line('lectern --help', seconds('help'), `handing over costs ${cost.toFixed(2)} s`);
}

const line = (name: string, seconds = 0, more: string): void =>
  console.log(`${name.padEnd(20)} ${seconds.toFixed(3)} s  ${more}`.trimEnd());

/** A Node on the PATH that is older than what Lectern needs. */
function olderNode(): string | undefined {
  const nodes = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  return nodes.find((path) => {
    try {
      const version = execFileSync(path, ['--version'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      return Number(version.slice(1).split('.')[0]) < 22;
    } catch {
      return false;
    }
  });
}
