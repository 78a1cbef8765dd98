import { defineConfig } from '@playwright/test';

const port = 4179;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  forbidOnly: !!process.env.CI,
  use: {
    baseURL: `http://127.0.0.1:${port}/clients/acme/tailbook/`,
    locale: 'en-GB',
    timezoneId: 'Asia/Shanghai',
    launchOptions: { executablePath: process.env.TAILBOOK_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] }
  },
  webServer: {
    command: `node tests/e2e/serve.mjs ${port}`,
    url: `http://127.0.0.1:${port}/clients/acme/tailbook/`,
    reuseExistingServer: false
  }
});
