import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeOrders } from '../../../sample-data/large.mjs';
import { literal } from '../../../src/engine/identifiers.ts';
import { NativeDatabase } from '../../native.ts';
import { buildPages } from '../buildPages.ts';
import type { EnginePage } from '../page/engine.ts';
import { Tab } from '../Tab.ts';
import { writeTimedFiles, type Kind } from './timingFiles.ts';
import { timingTable, timingVerdicts, type Timing } from './timingReport.ts';

declare const bench: EnginePage;

export interface TimingOptions {
  /** Numbers of order lines. */
  sizes: number[];
  /** Rounds; in each, everything is measured once, by turns. */
  runs: number;
}

const exampleLines = 5000;

/** Native DuckDB's own automatic reading of a file into a table, on one thread, in ms. */
async function nativePlain(path: string): Promise<number> {
  const database = await NativeDatabase.open({ library: false });
  const start = performance.now();
  await database.run(`CREATE TABLE orders AS FROM read_csv(${literal(path)})`);
  const time = performance.now() - start;
  await database.close();
  return time;
}

interface Imported {
  time: number;
  inspect: number;
  rows: number;
  cents: number;
  memory: number;
}

async function inTab<Value>(
  address: string,
  path: string,
  work: (tab: Tab) => Promise<Value>
): Promise<Value & { memory: number }> {
  const tab = await Tab.open(`${address}engine.html`);
  try {
    await tab.page.evaluate(() => bench.start());
    await tab.page.setInputFiles('input', path);
    const value = await work(tab);
    return { ...value, memory: (await tab.peakMemory()) ?? NaN };
  } finally {
    await tab.close();
  }
}

/** As on the site, the engine has imported its own example before. */
const trusted = (address: string, path: string, example: string): Promise<Imported> =>
  inTab(address, example, async (tab) => {
    await tab.page.evaluate(() => bench.importChosen());
    await tab.page.setInputFiles('input', path);
    const { inspect, load, rows, cents } = await tab.page.evaluate(() => bench.importChosen({ ahead: true }));
    return { time: inspect + load, inspect, rows, cents };
  });

const plain = (address: string, path: string): Promise<{ time: number; memory: number }> =>
  inTab(address, path, async (tab) => ({ time: await tab.page.evaluate(() => bench.readChosen()) }));

async function measure(
  address: string,
  lines: number,
  paths: Record<Kind, string>,
  example: string,
  runs: number
): Promise<Timing> {
  const kinds = Object.keys(paths) as Kind[];
  const timing: Timing = {
    lines,
    native: [],
    engine: { time: [], memory: [] },
    kinds: Object.fromEntries(
      kinds.map((kind) => [kind, { time: [], inspect: [], memory: [] }])
    ) as unknown as Timing['kinds'],
    faults: []
  };
  for (let round = 0; round < runs; round++) {
    timing.native.push(await nativePlain(paths.plain));
    let cents: number | undefined;
    for (const kind of kinds) {
      const found = await trusted(address, paths[kind], example);
      timing.kinds[kind].time.push(found.time);
      timing.kinds[kind].inspect.push(found.inspect);
      timing.kinds[kind].memory.push(found.memory);
      cents ??= found.cents;
      if (found.rows !== lines || found.cents !== cents)
        timing.faults.push(`${kind}: ${found.rows} rows and ${found.cents} cents, not ${lines} and ${cents}`);
    }
    const own = await plain(address, paths.plain);
    timing.engine.time.push(own.time);
    timing.engine.memory.push(own.memory);
  }
  return timing;
}

/** Times whole imports in headless Chromium beside native DuckDB's plain reading. True if every budget was met. */
export async function timing({ sizes, runs }: TimingOptions): Promise<boolean> {
  const pages = await buildPages();
  let met = true;
  try {
    for (const lines of sizes) {
      const folder = mkdtempSync(join(tmpdir(), 'tailbook-timing-'));
      try {
        const example = join(folder, 'example.csv');
        writeOrders({ lines: exampleLines, path: example });
        const found = await measure(pages.address, lines, writeTimedFiles(folder, lines), example, runs);
        console.log(timingTable(found));
        met &&= found.faults.length === 0 && timingVerdicts(found).every((each) => each.met);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  } finally {
    pages.close();
  }
  return met;
}
