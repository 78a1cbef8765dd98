import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { folder } from './tests/shared.ts';
import site from './vite.config.ts';

/** Tests that ask for `#engine` run on native DuckDB and in the browser on the page's engine. */
const onBothEngines = ['src/**/*.engines.test.ts'];

/** Every core works, of which Vitest would leave one idle: that is half of the smallest machines. */
const maxWorkers = Math.min(4, availableParallelism());

const executablePath = process.env.TAILBOOK_CHROMIUM ?? ['/usr/bin/chromium'].find(existsSync);

export default mergeConfig(
  site,
  defineConfig({
    test: {
      // Never a measure of speed: a busy machine takes its time.
      testTimeout: 60_000,
      hookTimeout: 60_000,
      expect: { poll: { timeout: 30_000 } },
      projects: [
        {
          extends: true,
          resolve: { conditions: ['browser'] },
          test: {
            name: 'unit',
            maxWorkers,
            setupFiles: ['tests/yaml.ts'],
            globalSetup: ['tests/shared.ts'],
            environment: 'node',
            include: ['src/**/*.test.ts', 'sample-data/**/*.test.ts', 'tests/unit/**/*.test.ts'],
            exclude: ['src/**/*.browser.test.ts']
          }
        },
        {
          extends: true,
          resolve: {
            alias: { '#engine': fileURLToPath(new URL('./tests/engines/page.ts', import.meta.url)) }
          },
          server: { fs: { allow: ['.', folder] } },
          // Found at the start, so that no test is reloaded in the middle of its run.
          optimizeDeps: {
            include: [
              '@observablehq/plot',
              'apache-arrow',
              'axe-core',
              'marked',
              'dompurify',
              'fflate',
              'idb',
              'papaparse',
              'yaml',
              'fast-check',
              ...[
                'autocomplete',
                'commands',
                'lang-markdown',
                'lang-sql',
                'lang-yaml',
                'language',
                'merge',
                'search',
                'state',
                'view'
              ].map((name) => `@codemirror/${name}`),
              '@lezer/highlight',
              'sql-formatter',
              '@duckdb/duckdb-wasm'
            ]
          },
          test: {
            name: 'browser',
            maxWorkers,
            // A busy machine, not a test that may fail: what needed it is named at the end of the run.
            retry: 1,
            setupFiles: ['tests/yaml.ts'],
            include: ['src/**/*.browser.test.ts', 'tests/browser/**/*.test.ts', ...onBothEngines],
            globalSetup: ['tests/browser/listener.ts', 'tests/shared.ts'],
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({ launchOptions: { executablePath, args: ['--no-sandbox'] } }),
              instances: [{ browser: 'chromium' }]
            }
          }
        }
      ]
    }
  })
);
