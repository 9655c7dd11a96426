// Starts the command line, bundled: from `lib/` in an installed package, made when first run in a clone.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const installed = import.meta.url.includes('/node_modules/');
// Links followed: a bundle finds its sources by the way from where it really stands.
const modules = join(root, installed ? '..' : 'node_modules');
const cache = join(existsSync(modules) ? realpathSync(modules) : modules, '.cache', 'lectern');

export async function start(argv) {
  if (process.env.LECTERN_HANDED_OVER) {
    // The one that waits for us is gone.
    process.once('disconnect', () => process.exit(1));
    process.channel?.unref();
  }
  const program = await commandLine();
  keepCompiled(program.startsWith(join(cache, 'bundles')) ? dirname(program) : cache);
  const { main } = await import(pathToFileURL(program).href);
  return await main(argv);
}

/** Compiled code is kept between runs; in the system's temporary folder where it cannot be kept here. */
function keepCompiled(folder) {
  const { status } = module.enableCompileCache(join(folder, 'compiled'));
  if (status === module.constants.compileCacheStatus.FAILED) module.enableCompileCache();
}

async function commandLine() {
  const sources = join(root, 'src', 'cli.ts');
  if (installed)
    return [join(root, 'lib', 'bundle', 'cli.mjs'), join(root, 'lib', 'cli.js')].find(existsSync);
  // Traces name the sources then.
  if (process.env.LECTERN_DEBUG) return sources;
  const bundle = join(cache, 'bundles', keyOfSources());
  if (existsSync(bundle)) return join(bundle, 'cli.mjs');
  const { makeBundle } = await import('./bundle.ts');
  // Not if a source was written meanwhile: it might be half of one and half of the other.
  const made = await makeBundle(join(root, 'src'), bundle, () => bundle.endsWith(keyOfSources()));
  return made ? join(bundle, 'cli.mjs') : sources;
}

/** Changes with every file of ours that was written since, and with every `npm install`. */
function keyOfSources() {
  const hash = createHash('sha256');
  const add = (path) => {
    const { size, mtimeMs, ctimeMs } = statSync(path);
    hash.update(`${path}\0${size}\0${mtimeMs}\0${ctimeMs}\n`);
  };
  for (const path of readdirSync(join(root, 'src'), { recursive: true }).sort()) add(join(root, 'src', path));
  const others = ['package.json', 'node_modules/.package-lock.json'].map((path) => join(root, path));
  for (const path of others.filter(existsSync)) add(path);
  return hash.digest('hex').slice(0, 16);
}
