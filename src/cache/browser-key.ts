import { statSync } from 'node:fs';

/**
 * Which browser prints, where one is named. One that is found prints what another prints; it is not looked for, since
 * what was printed before can be had without any.
 */
export function browserKey(named = process.env['LECTERN_BROWSER'] ?? ''): string {
  const stats = named === '' ? undefined : statSync(named, { throwIfNoEntry: false });
  return JSON.stringify([named, stats?.size, stats?.mtimeMs]);
}
