import { existsSync, readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumPath } from '../chromium.mjs';

/** A page in a headless Chromium of its own: cold code and a memory peak that is this page's alone. */
export class Tab {
  readonly page: Page;
  readonly #browser: Browser;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.page = page;
  }

  static async open(address: string): Promise<Tab> {
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
    const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(600_000);
    await page.goto(address);
    return new Tab(browser, page);
  }

  get version(): string {
    return this.#browser.version();
  }

  /** Most memory that the page's process ever held, in MB; undefined where the system does not say (not Linux). */
  async peakMemory(): Promise<number | undefined> {
    const session = await this.#browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const peaks = processInfo
      .filter(({ type }) => type === 'renderer')
      .map(({ id }) => `/proc/${id}/status`)
      .filter(existsSync)
      .map((path) => Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(path, 'utf8'))?.[1]) / 1024);
    return peaks.length ? Math.round(Math.max(...peaks)) : undefined;
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}
