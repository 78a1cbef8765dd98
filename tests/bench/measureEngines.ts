import { openAsBlob } from 'node:fs';
import { NativeDatabase } from '../native.ts';
import { cases, type Case, type Figures, type PeerName } from './cases.ts';
import { importOrders, type ImportTimes } from './importOrders.ts';
import type { ArqueroPage } from './page/arquero.ts';
import type { EnginePage } from './page/engine.ts';
import { Tab } from './Tab.ts';

declare const bench: EnginePage & ArqueroPage;

/** Times of one thing in ms, round by round: the engines took turns within each round. */
export interface Measured {
  native: number[];
  browser: number[];
  arquero: number[];
}

/** What was measured on one file. */
export interface EngineTimes {
  lines: number;
  bytes: number;
  inspect: Measured;
  load: Measured;
  macros: Record<string, Measured>;
  /** Peak memory of the engine's tab in MB, after the import and after the macros. */
  memory: { afterImport: number | undefined; afterMacros: number | undefined };
  /** Things that went wrong: results that differ, an engine that could not. */
  faults: string[];
  chromium: string;
}

const nothing = (): Measured => ({ native: [], browser: [], arquero: [] });

async function importNative(path: string): Promise<{ database: NativeDatabase; times: ImportTimes }> {
  const database = await NativeDatabase.open();
  const lent = database.addFile.bind(database);
  const file = await openAsBlob(path);
  database.addFile = (blob, extension) => (blob === file ? Promise.resolve(path) : lent(blob, extension));
  const drop = database.dropFile.bind(database);
  database.dropFile = (dropped) => (dropped === path ? Promise.resolve() : drop(dropped));
  return { database, times: await importOrders(file, database) };
}

async function importInTab(address: string, path: string): Promise<{ tab: Tab; times: ImportTimes }> {
  const tab = await Tab.open(`${address}engine.html`);
  await tab.page.evaluate(() => bench.start());
  await tab.page.setInputFiles('input', path);
  return { tab, times: await tab.page.evaluate(() => bench.importChosen()) };
}

async function arqueroTab(address: string, path: string, lines: number): Promise<Tab> {
  const tab = await Tab.open(`${address}arquero.html`);
  try {
    await tab.page.setInputFiles('input', path);
    await tab.page.evaluate((count) => bench.load(count), lines);
    return tab;
  } catch (cause) {
    await tab.close();
    throw cause;
  }
}

/** How a file is measured. */
export interface Measurement {
  lines: number;
  bytes: number;
  /** Number of rounds. */
  runs: number;
  /** Names of the cases to run, all if there are none. */
  only: readonly string[];
}

/** Imports a file of orders and runs macros on it, in all engines by turns. @throws Error where `only` names no case. */
export async function measureEngines(
  address: string,
  path: string,
  { lines, bytes, runs, only }: Measurement
): Promise<EngineTimes> {
  const chosen = cases.filter(({ name }) => only.length === 0 || only.includes(name));
  const unknown = only.filter((name) => !cases.some((each) => each.name === name));
  if (unknown.length > 0) throw new Error(`no such case: ${unknown.join(', ')}`);
  const inspect = nothing();
  const load = nothing();
  const faults: string[] = [];
  let native: NativeDatabase | undefined;
  let tab: Tab | undefined;
  for (let round = 0; round < runs; round++) {
    await native?.close();
    await tab?.close();
    const here = await importNative(path);
    const there = await importInTab(address, path);
    native = here.database;
    tab = there.tab;
    inspect.native.push(here.times.inspect);
    inspect.browser.push(there.times.inspect);
    load.native.push(here.times.load);
    load.browser.push(there.times.load);
    if (here.times.rows !== lines) faults.push(`native loaded ${here.times.rows} of ${lines} lines`);
    if (there.times.rows !== here.times.rows || there.times.cents !== here.times.cents)
      faults.push('import: native and browser differ');
  }
  if (!native || !tab) throw new Error('runs must be at least 1');
  const afterImport = await tab.peakMemory();
  const arquero = await arqueroTab(address, path, lines).catch((cause: unknown) => {
    faults.push(`Arquero could not load ${lines} lines: ${firstLine(cause)}`);
    return undefined;
  });
  const macros: EngineTimes['macros'] = {};
  for (const each of chosen) {
    try {
      macros[each.name] = await measureMacro(each, { native, tab, arquero, runs, faults });
    } catch (cause) {
      faults.push(`${each.name}: ${firstLine(cause)}`);
    }
  }
  const afterMacros = await tab.peakMemory();
  const chromium = tab.version;
  await Promise.all([native.close(), tab.close(), arquero?.close()]);
  return { lines, bytes, inspect, load, macros, memory: { afterImport, afterMacros }, faults, chromium };
}

const firstLine = (cause: unknown): string =>
  String(cause instanceof Error ? cause.message : cause).split('\n')[0] ?? '';

interface Engines {
  native: NativeDatabase;
  tab: Tab;
  arquero: Tab | undefined;
  runs: number;
  /** Takes what differs, and what Arquero could not do. */
  faults: string[];
}

/** Times one macro in all engines by turns, after a warm-up, and compares what they found. */
async function measureMacro(each: Case, { native, tab, arquero, runs, faults }: Engines): Promise<Measured> {
  const measured = nothing();
  const peer = each.name as PeerName;
  let able = (await arquero?.page.evaluate((name) => bench.has(name), peer)) ? arquero : undefined;
  for (let round = -1; round < runs; round++) {
    const start = performance.now();
    await native.run(each.sql);
    const nativeTime = performance.now() - start;
    const browserTime = await tab.page.evaluate((sql) => bench.time(sql), each.sql);
    const arqueroTime = await able?.page
      .evaluate((name) => bench.time(name), peer)
      .catch((cause: unknown) => {
        faults.push(`${each.name}: Arquero: ${firstLine(cause)}`);
        able = undefined;
      });
    if (round < 0) continue;
    measured.native.push(nativeTime);
    measured.browser.push(browserTime);
    if (arqueroTime !== undefined) measured.arquero.push(arqueroTime);
  }
  const { rows } = await native.query(each.figures);
  const expected = Object.fromEntries(
    Object.entries(rows[0] ?? {}).map(([name, value]) => [name, Number(value)])
  );
  const compare = (engine: string, found: Figures) => {
    if (JSON.stringify(found) !== JSON.stringify(expected))
      faults.push(`${each.name}: native ${JSON.stringify(expected)}, ${engine} ${JSON.stringify(found)}`);
  };
  compare('browser', await tab.page.evaluate((sql) => bench.figures(sql), each.figures));
  if (able) compare('Arquero', await able.page.evaluate((name) => bench.figures(name), peer));
  return measured;
}
