import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Builds and installs of several minutes, which `npm run test:hostile` runs. What they rest on is tested with the rest. */
export const wide = ['test/web/shell.test.ts', 'test/web/odd-names.test.ts', 'test/many/nx.test.ts'];

/** Programs that tests start compile the sources once, not each time. */
const compiled = join(import.meta.dirname, 'node_modules/.cache/compiled');

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/office/**', ...wide],
    // Browser walks build whole web decks; two cores share the work.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // Modules are loaded once in each of the two, not for each file.
    isolate: false,
    // Tests see what is made, not what was made before; those of the cache name a folder of their own.
    env: { LECTERN_CACHE: 'off', NODE_COMPILE_CACHE: compiled },
  },
});
