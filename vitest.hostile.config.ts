import { defineConfig } from 'vitest/config';
import { wide } from './vitest.config.ts';

/** Wide nets, cast for long: `npm test` casts most of them for a short time. */
export default defineConfig({
  test: {
    include: [
      'test/{hostile,faults,theme}/**/*.test.ts',
      'test/**/{hostile,fuzz}.test.ts',
      'test/web/first-deck.test.ts',
      ...wide,
    ],
    env: { LECTERN_RUNS: '1000', LECTERN_FUZZ: '2000', LECTERN_KILLS: '30', LECTERN_THEMES: 'all' },
    testTimeout: 3_600_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
  },
});
