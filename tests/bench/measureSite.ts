import type { Locator, Page } from 'playwright-core';
import { NativeDatabase } from '../native.ts';
import { literal } from '../../src/engine/identifiers.ts';
import { figure, painted, titles } from './onScreen.ts';
import { watchMoves, type Move } from './page/watchMoves.ts';
import { Tab } from './Tab.ts';

/** Times of one kind of move in ms, a value a move. */
export interface Moves {
  /** Until the chart had first changed on the screen. */
  painted: number[];
  /** Until the engine's own figures were on the screen. */
  settled: number[];
  /** Longest task of the page's own thread in ms; 0 where none took 50 ms. */
  longestTask: number;
}

/** What was measured on the built site with one file. */
export interface SiteTimes {
  lines: number;
  /** ms from the drop until the first chart shows the file's customers, its mapping confirmed at once. */
  dropToPareto?: number;
  cut?: Moves;
  referenceDate?: Moves;
  /** Peak memory of the tab in MB. */
  memory?: number;
  faults: string[];
}

const moveCount = 50;

/** What the header says while the site is getting ready. */
const busy = /^(Fetching the engine|Starting the engine|Reading the data|Computing)/;

async function customersIn(path: string): Promise<string> {
  const database = await NativeDatabase.open();
  const { rows } = await database.query(
    `SELECT count(DISTINCT customer_id)::INTEGER AS customers FROM read_csv(${literal(path)}, all_varchar = true)`
  );
  await database.close();
  return Number(rows[0]?.customers).toLocaleString('en-GB');
}

async function drop(page: Page, path: string): Promise<number> {
  const customers = await customersIn(path);
  const start = performance.now();
  await page.locator('input[type=file]').first().setInputFiles(path);
  await page.getByRole('button', { name: /^Load [\d,]+ rows/ }).click();
  await figure(page, titles.pareto).getByText(`Of ${customers} customers`).waitFor();
  await painted(page);
  return performance.now() - start;
}

/**
 * Makes moves one after the other, each when the last has settled. `event` is what a move sends, `answer` selects
 * what in the figure changes only with the engine's own figures.
 */
async function moves(
  page: Page,
  watched: Locator,
  { event, answer }: { event: string; answer: string },
  move: (at: number) => Promise<void>
): Promise<Moves> {
  await watched.evaluate(watchMoves, { event, answer });
  const found: Move[] = [];
  for (let at = 0; at < moveCount; at++) {
    await page.evaluate(() => window.moves.next());
    await move(at);
    found.push(await page.evaluate(() => window.moves.settled()));
  }
  return {
    painted: found.map((each) => each.painted),
    settled: found.map((each) => each.settled),
    longestTask: await page.evaluate(() => window.moves.longestTask())
  };
}

async function moveCut(page: Page): Promise<Moves> {
  const watched = figure(page, titles.pareto);
  const slider = watched.getByRole('slider', { name: 'Where the head ends' });
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('the cut is not on the screen');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const found = await moves(page, watched, { event: 'pointermove', answer: 'p' }, (at) =>
    page.mouse.move(x - 12 * (1 + (at % 8)), y)
  );
  await page.mouse.up();
  return found;
}

async function moveReferenceDate(page: Page): Promise<Moves> {
  const date = page.getByLabel('Reference date').first();
  await date.scrollIntoViewIfNeeded();
  const first = Date.UTC(2024, 11, 1);
  return moves(page, figure(page, titles.rfm), { event: 'change', answer: 'p, svg text' }, (at) =>
    date.fill(new Date(first - at * 7 * 864e5).toISOString().slice(0, 10))
  );
}

/** Drops a file of orders on the built site and, if asked, moves a cut and the reference date. */
export async function measureSite(
  address: string,
  path: string,
  { lines, withMoves }: { lines: number; withMoves: boolean }
): Promise<SiteTimes> {
  const times: SiteTimes = { lines, faults: [] };
  const tab = await Tab.open(address);
  tab.page.setDefaultTimeout(Math.max(15_000, lines / 50));
  let at = 'drop';
  try {
    await figure(tab.page, titles.pareto).locator('svg path').first().waitFor();
    await tab.page.waitForLoadState('networkidle');
    await tab.page.getByText(busy).first().waitFor({ state: 'hidden' });
    await tab.page.getByText('counted here').first().waitFor();
    times.dropToPareto = await drop(tab.page, path);
    if (withMoves) {
      at = 'moving a cut';
      times.cut = await moveCut(tab.page);
      at = 'moving the reference date';
      times.referenceDate = await moveReferenceDate(tab.page);
    }
  } catch (cause) {
    times.faults.push(`${at}: ${String(cause instanceof Error ? cause.message : cause).split('\n')[0]}`);
  }
  const memory = await tab.peakMemory();
  if (memory !== undefined) times.memory = memory;
  await tab.close();
  return times;
}
