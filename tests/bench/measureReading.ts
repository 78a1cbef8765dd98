import { figure, painted, titles } from './onScreen.ts';
import { gzipped } from './size.mjs';
import { Tab } from './Tab.ts';

/** What the first reading of the built site took. */
export interface Reading {
  /** ms from the page's HTML until the example's first chart is on the screen, the engine's file held back. */
  time: number;
  /** Bytes of gzip of the JavaScript and CSS fetched by then. */
  fetched: number;
}

/** Opens the built site in a fresh browser and waits for the example's first chart. */
export async function measureReading(address: string): Promise<Reading> {
  const tab = await Tab.open('about:blank');
  const bodies: Promise<number>[] = [];
  try {
    await tab.page.route('**/*.wasm', () => undefined);
    tab.page.on('response', (response) => {
      if (/\.(js|css)$/.test(response.url()) && !response.url().includes('worker'))
        // What was still on its way when the tab was closed is not part of the reading: 0.
        bodies.push(response.body().then(gzipped, () => 0));
    });
    await tab.page.goto(address, { waitUntil: 'commit' });
    await figure(tab.page, titles.pareto).locator('svg path').first().waitFor({ timeout: 20_000 });
    const fetched = bodies.slice();
    const end = await painted(tab.page);
    const html = await tab.page.evaluate(
      () => performance.getEntriesByType('navigation')[0]?.toJSON().responseEnd as number
    );
    return { time: end - html, fetched: (await Promise.all(fetched)).reduce((a, b) => a + b, 0) };
  } finally {
    await tab.page.unrouteAll({ behavior: 'ignoreErrors' });
    await tab.close();
  }
}
