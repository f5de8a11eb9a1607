import { defineConfig } from 'vitest/config';

/**
 * Projects: `unit` needs nothing, `office` gets a real PostgreSQL, `journeys` a real browser on the built platform.
 * Files named *.db.test.ts are given a cloned database; journeys live in test/e2e.
 */
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{contracts,server,tools,web,test/arch}/**/*.test.ts'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: { name: 'gongwen', include: ['gongwen/src/**/*.test.ts'] },
      },
    ],
  },
});
