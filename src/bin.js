#!/usr/bin/env node
// Plain JavaScript, since Node strips no types inside node_modules: there the compiled sources are used.
import { readFileSync } from 'node:fs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const argv = process.argv.slice(2);
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  // Asked before each run by many a script, and needs nothing loaded.
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  process.stdout.write(`${version}\n`);
} else if (major > 22 || (major === 22 && minor >= 18)) {
  const { start } = await import('./start.js');
  process.exitCode = await start(argv);
} else {
  const { startOnOwnNode } = await import('./hand-over.js');
  process.exitCode = await startOnOwnNode(argv);
}
