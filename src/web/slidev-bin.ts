import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Slidev's program, wherever it is installed. */
export function slidevBin(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('@slidev/cli/package.json')), 'bin/slidev.mjs');
}
