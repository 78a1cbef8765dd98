import { defineConfig } from '@playwright/test';

// Worker processes read this file too and must find the same port.
const port = Number((process.env.TAILBOOK_PORT ??= String(20_000 + Math.floor(Math.random() * 20_000))));
const address = `http://127.0.0.1:${port}/clients/acme/tailbook/`;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 180_000,
  expect: { timeout: 45_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  // What needed it is named at the end of the whole run.
  retries: 1,
  use: {
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 30_000,
    launchOptions: {
      executablePath: process.env.TAILBOOK_CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox']
    }
  },
  webServer: {
    command: `node tests/e2e/serve.mjs ${port} ${process.env.TAILBOOK_DIST ?? 'dist'}`,
    url: address,
    reuseExistingServer: false
  }
});
