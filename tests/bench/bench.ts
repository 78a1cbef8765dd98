import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeOrders } from '../../sample-data/large.mjs';
import { buildPages, serve } from './buildPages.ts';
import { measureEngines, type EngineTimes } from './measureEngines.ts';
import { measureReading } from './measureReading.ts';
import { measureSite } from './measureSite.ts';
import { engineTable, verdicts } from './report.ts';
import { siteTable, siteVerdicts, type SiteReport } from './reportSite.ts';
import { firstReading } from './size.mjs';

export interface BenchOptions {
  /** Numbers of order lines. */
  sizes: number[];
  /** Rounds of every measurement, after a warm-up where something can be warm. */
  runs: number;
  /** Names of the macros' cases to run, all if there are none. */
  only: readonly string[];
  /** Measures the engines beside each other. */
  engines: boolean;
  /** Measures the built site in `dist`. */
  site: boolean;
}

/** Up to this number of lines cuts and dates are moved. */
const movesUpTo = 1_000_000;

/** Runs the benchmark, prints it and writes it as JSON. True if nothing failed and every budget was met. */
export async function bench(options: BenchOptions): Promise<boolean> {
  const started = new Date();
  const folder = mkdtempSync(join(tmpdir(), 'tailbook-orders-'));
  const files = options.sizes.map((lines) => {
    const path = join(folder, `${lines}.csv`);
    return { lines, path, bytes: writeOrders({ lines, path }) };
  });
  try {
    const engines = options.engines ? await benchEngines(files, options) : [];
    const site = options.site ? await benchSite(files) : undefined;
    const all = [...engines.flatMap(verdicts), ...(site ? siteVerdicts(site) : [])];
    const missed = all.filter(({ met }) => !met);
    const machine = { cores: cpus().length, model: cpus()[0]?.model, node: process.version };
    mkdirSync('bench-results', { recursive: true });
    const file = join('bench-results', `${started.toISOString().replaceAll(':', '-')}.json`);
    const result = { started, machine, runs: options.runs, engines, site, verdicts: all };
    writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
    console.log(`\n${all.length - missed.length} of ${all.length} budgets met. Written to ${file}`);
    const faults = [...engines, ...(site ? [site, ...site.drops] : [])].flatMap((each) => each.faults);
    return missed.length === 0 && faults.length === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface OrderFile {
  lines: number;
  path: string;
  bytes: number;
}

async function benchEngines(
  files: OrderFile[],
  { runs, only }: Pick<BenchOptions, 'runs' | 'only'>
): Promise<EngineTimes[]> {
  const pages = await buildPages();
  const engines: EngineTimes[] = [];
  try {
    for (const { path, ...file } of files) {
      const times = await measureEngines(pages.address, path, { ...file, runs, only });
      engines.push(times);
      console.log(engineTable(times));
    }
  } finally {
    pages.close();
  }
  return engines;
}

async function benchSite(files: OrderFile[]): Promise<SiteReport> {
  if (!existsSync('dist/index.html'))
    throw new Error('dist/ is missing: run `npm run build` first, or add --no-site');
  const site = await serve('dist');
  const report: SiteReport = { size: firstReading(), drops: [], faults: [] };
  try {
    report.reading = await measureReading(site.address);
  } catch (cause) {
    report.faults.push(
      `first reading: ${String(cause instanceof Error ? cause.message : cause).split('\n')[0]}`
    );
  }
  for (const { lines, path } of files)
    report.drops.push(await measureSite(site.address, path, { lines, withMoves: lines <= movesUpTo }));
  site.close();
  console.log(siteTable(report));
  return report;
}
