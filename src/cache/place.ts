import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Within the folder that is named or found, so that `lectern clean` takes away nothing else that stands there. */
const inside = 'lectern-1';

/**
 * The folder of the cache: where LECTERN_CACHE says (`off`: none), else among the project's installed packages, else
 * the user's. It may not exist yet.
 */
export function cachePlace(root: string, env: NodeJS.ProcessEnv = process.env): string | undefined {
  const said = env['LECTERN_CACHE'];
  if (said === 'off') return undefined;
  if (said) return resolve(root, said, inside);
  const packages = join(root, 'node_modules');
  if (existsSync(packages) && writable(packages)) return join(packages, '.cache', inside);
  return join(usersCache(env), inside);
}

function usersCache(env: NodeJS.ProcessEnv): string {
  if (env['XDG_CACHE_HOME']) return env['XDG_CACHE_HOME'];
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  if (process.platform === 'win32' && env['LOCALAPPDATA']) return env['LOCALAPPDATA'];
  return join(homedir(), '.cache');
}

function writable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
