import { unzipSync, type Zippable, zipSync } from 'fflate';
import { Package } from './package.ts';

export const openPackage = (bytes: Uint8Array): Package =>
  new Package(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/')));

/** Already compressed: deflating them again costs time and saves nothing. */
const packed = /\.(png|jpe?g|gif|xlsx)$/;

/** Parts in a fixed order, `[Content_Types].xml` first as readers expect, all with the clock's time. */
export function zipPackage(pkg: Package, clock: Date): Uint8Array {
  const mtime = zipTime(clock);
  const files: Zippable = {};
  for (const path of inOrder(pkg.paths)) {
    files[path] = [pkg.bytes(path), { level: packed.test(path) ? 0 : 6, mtime }];
  }
  return zipSync(files);
}

function inOrder(paths: readonly string[]): string[] {
  const rank = (path: string) => ['[Content_Types].xml', '_rels/.rels'].indexOf(path) + 1 || 3;
  return [...paths].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** fflate writes local time; this is the same reading of the clock in every time zone. Zip years begin at 1980. */
export function zipTime(clock: Date): Date {
  const year = Math.min(Math.max(clock.getUTCFullYear(), 1980), 2099);
  return new Date(year, clock.getUTCMonth(), clock.getUTCDate(), clock.getUTCHours(), clock.getUTCMinutes());
}
