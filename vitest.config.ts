import { defineConfig } from 'vitest/config';

const NOT_OURS = ['**/node_modules/**', '**/dist/**'];

/**
 * Projects by what they need: `unit` nothing, `gongwen` its own package, `office` a real PostgreSQL (files named
 * *.db.test.ts are given a cloned database of the sample office), `journeys` a real browser on the built platform.
 */
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    // Ends what hangs. It is no measure of speed: two cores shared with others may take six times as long as alone.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{contracts,server,tools,web,db,bench,test/arch}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', ...NOT_OURS],
        },
      },
      {
        extends: true,
        test: { name: 'gongwen', include: ['gongwen/**/*.test.ts'], exclude: NOT_OURS },
      },
      {
        extends: true,
        test: {
          name: 'office',
          include: ['{contracts,server,tools,db,test/arch}/**/*.db.test.ts'],
          exclude: NOT_OURS,
          globalSetup: ['server/testing/global-setup.ts'],
          // The server is loaded once a worker, not once a file: half the time of all these files was that. What files must
          // not share they open for themselves, a database of their own first.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['test/e2e/**/*.test.ts'],
          exclude: NOT_OURS,
          // One browser and one office at a time: a journey that competes for two cores measures the machine.
          fileParallelism: false,
          testTimeout: 60_000,
        },
      },
    ],
  },
});
