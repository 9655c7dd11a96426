import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/office/**'],
    // Browser walks build whole web decks; two cores share the work.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // Tests see what is made, not what was made before; those of the cache name a folder of their own.
    env: { LECTERN_CACHE: 'off' },
  },
});
