#!/usr/bin/env node
// Plain JavaScript, since Node strips no types inside node_modules: there the compiled sources are used.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 18)) await start();
else process.exitCode = await startOnOwnNode();

async function start() {
  if (process.env.LECTERN_HANDED_OVER) {
    // The one that waits for us is gone.
    process.once('disconnect', () => process.exit(1));
    process.channel?.unref();
  }
  // Compiled code is kept between runs (in the system's temporary folder): a quarter of a second off each start.
  module.enableCompileCache?.();
  const compiled = new URL('../lib/cli.js', import.meta.url);
  const installed = import.meta.url.includes('/node_modules/');
  const { main } = await import(installed && existsSync(compiled) ? compiled.href : './cli.ts');
  process.exitCode = await main(process.argv.slice(2));
}

/** On an older Node: hands over to the one that came with Lectern as an optional dependency. */
async function startOnOwnNode() {
  const require = module.createRequire(import.meta.url);
  for (const name of [`node-${platform()}-${process.arch}`, `node-bin-${platform()}-${process.arch}`]) {
    try {
      const folder = dirname(require.resolve(`${name}/package.json`));
      const node = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
      // Programs that Lectern starts find this Node too.
      const env = {
        ...process.env,
        PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
        LECTERN_HANDED_OVER: '1',
      };
      return await run(node, env);
    } catch {
      // Not for this machine: the next one.
    }
  }
  console.error(`Lectern needs Node 22.18 or newer; this is ${process.version}.`);
  return 2;
}

/** Runs this program on another Node, which hears of every signal; its exit code. Throws when it does not start. */
function run(node, env) {
  return new Promise((resolve, reject) => {
    const args = [fileURLToPath(import.meta.url), ...process.argv.slice(2)];
    const child = spawn(node, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

function platform() {
  return process.platform === 'win32' ? 'win' : process.platform;
}
