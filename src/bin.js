#!/usr/bin/env node
// Plain JavaScript, since Node strips no types inside node_modules: there the compiled sources are used.
import { existsSync } from 'node:fs';
import module from 'node:module';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Lectern needs Node 22.18 or newer; this is ${process.version}. Run it through npm (npm run build, npx lectern): it brings its own.`,
  );
  process.exit(2);
}
// Compiled code is kept between runs (in the system's temporary folder): a quarter of a second off each start.
module.enableCompileCache?.();
const compiled = new URL('../lib/cli.js', import.meta.url);
const installed = import.meta.url.includes('/node_modules/');
const { main } = await import(installed && existsSync(compiled) ? compiled.href : './cli.ts');
process.exitCode = await main(process.argv.slice(2));
