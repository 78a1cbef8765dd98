import type { Locator, Page } from 'playwright-core';

/** Titles of charts in English, by which they are found. */
export const titles = { pareto: 'Who is head, waist and tail?', rfm: 'Who came lately, and how often?' };

/** The figure with that title. */
export const figure = (page: Page, title: string): Locator =>
  page.getByRole('figure').filter({ has: page.getByRole('heading', { name: title }) });

/** The time in the page, in ms, when what has changed so far is on the screen. */
export const painted = (page: Page): Promise<number> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))
  );
