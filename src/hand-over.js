// On an older Node: hands over to the one that came with Lectern as an optional dependency.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export async function startOnOwnNode(argv) {
  const require = createRequire(import.meta.url);
  for (const name of [`node-${platform()}-${process.arch}`, `node-bin-${platform()}-${process.arch}`]) {
    try {
      const folder = dirname(require.resolve(`${name}/package.json`));
      const node = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
      // Programs that Lectern starts find this Node too.
      const env = {
        ...process.env,
        PATH: `${dirname(node)}${delimiter}${process.env.PATH}`,
        LECTERN_HANDED_OVER: '1',
      };
      return await run(node, argv, env);
    } catch {
      // Not for this machine: the next one.
    }
  }
  console.error(`Lectern needs Node 22.18 or newer; this is ${process.version}.`);
  return 2;
}

/** Runs this program on another Node, which hears of every signal; its exit code. Throws when it does not start. */
function run(node, argv, env) {
  return new Promise((resolve, reject) => {
    const args = [fileURLToPath(new URL('bin.js', import.meta.url)), ...argv];
    const child = spawn(node, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

const platform = () => (process.platform === 'win32' ? 'win' : process.platform);
