/**
 * A department: many small decks for several audiences, as PowerPoint. Decks a second on one core and on two, in shards one
 * after another, and with Nx twice.
 *
 *     npm run bench:many [-- decks]
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { nxWorkspace } from '../many/nx-workspace.ts';

const decks = Number(process.argv[2] ?? 200);
const audiences = ['students', 'guests', 'evening', 'short'];
const root = mkdtempSync(join(tmpdir(), 'lectern-many-'));
const lectern = resolve('.');
const bin = join(lectern, 'src/bin.js');
const build = ['build', '--all', '-a', 'all', '--to', 'pptx'];
const cache = join(root, 'cache');

makeDecks();
console.log(`${decks} decks x ${audiences.length} audiences, pptx; Node ${process.version}`);
const cores = process.platform === 'linux' ? [1, 2] : [2];
for (const count of cores) {
  clean();
  tell(`${count} core${count === 1 ? '' : 's'}`, seconds(onCores(count, [bin, ...build])));
}
tell('again, nothing changed', seconds(onCores(2, [bin, ...build])));
seconds(onCores(2, [bin, 'merge-reports', 'dist']));
const times = readFileSync(join(cache, 'lectern-1/times.json'));
for (const count of [1, 2, 4]) {
  const took = Array.from({ length: count }, (_, i) => {
    clean();
    mkdirSync(join(cache, 'lectern-1'), { recursive: true });
    writeFileSync(join(cache, 'lectern-1/times.json'), times);
    return seconds(onCores(2, [bin, ...build, '--shard', `${i + 1}/${count}`]));
  });
  const spread = Math.max(...took) / (took.reduce((sum, one) => sum + one, 0) / count);
  const each = took.map((one) => one.toFixed(1)).join(' + ');
  console.log(
    `${count} shard${count === 1 ? '' : 's'}: ${each} s; the longest ${spread.toFixed(2)} x the mean`,
  );
}
clean();
nxWorkspace(root);
const nx = [join(root, 'node_modules/nx/dist/bin/nx.js'), 'run-many', '-t', 'build', '--parallel=2'];
tell('Nx', seconds(onCores(2, nx)));
rmSync(join(root, 'dist'), { recursive: true });
tell('Nx again, from its cache', seconds(onCores(2, nx)));
rmSync(root, { recursive: true });

function makeDecks(): void {
  const source = join(lectern, 'test/cases/minimal');
  for (let n = 1; n <= decks; n++) {
    const deck = join(root, 'data', `deck-${n}`);
    cpSync(source, deck, { recursive: true });
    const file = join(deck, 'deck.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Tea and silk', `Tea and silk ${n}`));
    for (const id of audiences.slice(2))
      writeFileSync(
        join(deck, `audiences/${id}.yaml`),
        `title: {zh-CN: ${id}, en: ${id}}\nextends: students\n`,
      );
  }
}

function clean(): void {
  for (const name of ['dist', 'slides', 'cache']) rmSync(join(root, name), { recursive: true, force: true });
}

/** A command of Node held to some of the machine's cores, where the system has a program for it. */
function onCores(count: number, args: readonly string[]): readonly string[] {
  const own = [process.execPath, ...args];
  return process.platform === 'linux' ? ['taskset', '-c', count === 1 ? '0' : `0-${count - 1}`, ...own] : own;
}

function seconds([program = '', ...args]: readonly string[]): number {
  const env = { ...process.env, LECTERN_CACHE: cache, NX_DAEMON: 'false', NX_TUI: 'false', CI: '1' };
  const started = performance.now();
  const { status, stderr } = spawnSync(program, args, { cwd: root, env, encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return (performance.now() - started) / 1000;
}

function tell(what: string, took: number): void {
  console.log(`${what}: ${took.toFixed(1)} s, ${(decks / took).toFixed(1)} decks a second`);
}
