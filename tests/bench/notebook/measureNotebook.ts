import type { Page } from 'playwright-core';
import { Tab } from '../Tab.ts';
import { leaf } from './longNotebook.ts';
import { watchPage } from './watchPage.ts';

/** What was measured on one notebook. */
export interface NotebookTimes {
  lines: number;
  cells: number;
  /** ms from the page's HTML until the engine was up, and from there until the lines were read. */
  engine: number;
  reading: number;
  /** ms from when the lines were read until the first cell's figure was on the screen, and until all cells had run. */
  first: number;
  all: number;
  /** Relations made by opening the notebook, and by an edit of the leaf. */
  opened: number;
  madeByEdit: string[];
  /** ms from the end of an edit until its rows were on the screen, the rest of typing (400 ms) included. */
  edit: number;
  /** Of each key: ms until it was handled, and until it was on the screen. */
  keys: { delay: number; shown: number }[];
  /** Longest task of the page's thread while typing, in ms; 0 where none took 50 ms. */
  longestTask: number;
  memory?: number;
}

const typed = ' SELECT count(*) AS n, sum(amount) AS amount FROM base_0 WHERE lines > 2';

/** Opens a notebook that lies on the site, and types in its last cell. */
export async function measureNotebook(
  address: string,
  { lines, cells }: { lines: number; cells: number }
): Promise<NotebookTimes> {
  const tab = await Tab.open('about:blank');
  try {
    const { page } = tab;
    await page.addInitScript(watchPage);
    await page.goto(address);
    const opening = await opened(page);
    const cell = page.locator(`#cell-${leaf}`);
    await cell.scrollIntoViewIfNeeded();
    await cell.getByRole('button', { name: 'Edit the SQL' }).click();
    await cell.getByRole('textbox').click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.evaluate(() => {
      window.watched.made = [];
      window.watched.keys = [];
      window.watched.tasks = [];
    });
    for (const [at, character] of [...typed].entries()) {
      await page.keyboard.type(character, { delay: 20 });
      // A hand rests now and then: what has been typed so far is planned and run.
      if (at % 20 === 19) await page.waitForTimeout(700);
    }
    const end = await page.evaluate(() => performance.now());
    await cell.getByRole('columnheader', { name: /^amount/ }).waitFor();
    const edit = (await page.evaluate(() => performance.now())) - end;
    const typing = await page.evaluate(() => window.watched);
    return {
      lines,
      cells,
      ...opening,
      edit,
      madeByEdit: [...new Set(typing.made)],
      keys: typing.keys,
      longestTask: Math.max(0, ...typing.tasks),
      memory: await tab.peakMemory()
    };
  } finally {
    await tab.close();
  }
}

type Opening = Pick<NotebookTimes, 'engine' | 'reading' | 'first' | 'all' | 'opened'>;

async function opened(page: Page): Promise<Opening> {
  await page.locator('#cell-curve svg path').first().waitFor();
  const shown = await page.evaluate(() => performance.now());
  await page.waitForFunction((name) => window.watched.made.includes(name), leaf);
  const all = await page.evaluate(() => performance.now());
  const { said, made } = await page.evaluate(() => window.watched);
  // It says so before the engine is fetched, too.
  const up = said.findLast(({ text }) => text.startsWith('Reading the data'));
  const read = said.find(({ text, at }) => up && at > up.at && !text.startsWith('Reading the data'));
  if (!up || !read) throw new Error(`the header said: ${said.map(({ text }) => text).join(' | ')}`);
  return {
    engine: up.at,
    reading: read.at - up.at,
    first: shown - read.at,
    all: all - read.at,
    opened: made.length
  };
}
