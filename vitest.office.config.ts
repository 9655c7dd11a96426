import { defineConfig } from 'vitest/config';

/** What needs LibreOffice and other programs outside; one after another, since each takes the whole machine. */
export default defineConfig({
  test: {
    env: { LECTERN_CACHE: 'off' },
    include: ['test/office/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 900_000,
    maxWorkers: 1,
  },
});
