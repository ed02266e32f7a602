import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const browsers = { testTimeout: 120_000, hookTimeout: 240_000, fileParallelism: false };

/** Four kinds of test: beside the code, on components, on real pages, in real browsers. */
export default defineConfig({
  test: {
    mockReset: true,
    restoreMocks: true,
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['lib/**/*.test.ts', 'scripts/**/*.test.ts', 'test/unit/**/*.test.ts'],
          environment: 'node',
          // Generous: other steps of the run keep the processors busy at the same time.
          testTimeout: 30_000,
        },
      },
      {
        plugins: [WxtVitest(), svelte()],
        resolve: { conditions: ['browser'] },
        test: { name: 'component', include: ['components/**/*.test.ts'], environment: 'happy-dom' },
      },
      {
        test: {
          name: 'corpus',
          include: ['test/corpus/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'chromium',
          include: ['test/e2e/**/*.test.ts'],
          env: { REPORTORY_BROWSER: 'chromium' },
          ...browsers,
        },
      },
      {
        test: {
          name: 'firefox',
          include: ['test/e2e/**/*.test.ts'],
          // One walk over the corpus is enough: the sample portal shows that both browsers read alike.
          exclude: ['test/e2e/corpus.test.ts'],
          env: { REPORTORY_BROWSER: 'firefox' },
          ...browsers,
        },
      },
    ],
  },
});
