import type { Reading } from './measureReading.ts';
import type { Moves, SiteTimes } from './measureSite.ts';
import type { Verdict } from './report.ts';
import { textTable } from './report.ts';
import { sizeBudget } from './size.mjs';
import { quantile, spread } from './spread.ts';

/** What the built site was found to need and to take. */
export interface SiteReport {
  /** JavaScript and CSS of the first reading, in bytes of gzip. */
  size: { path: string; bytes: number }[];
  reading?: Reading;
  drops: SiteTimes[];
  faults: string[];
}

const moveBudget = 150;
const taskBudget = 50;
const readingBudget = 1000;

const ms = (value: number): string => `${value.toFixed(0)} ms`;
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** What is asked of the built site. */
export function siteVerdicts({ size, reading, drops }: SiteReport): Verdict[] {
  const found: Verdict[] = [];
  const add = (what: string, values: number[], value: number, budget: number) =>
    found.push({ what, value: { ...spread(values), median: value }, budget, met: value <= budget });
  const sum = size.reduce((total, { bytes }) => total + bytes, 0);
  add('size of the first reading, bytes of gzip', [sum], sum, sizeBudget);
  if (reading) add('first reading, ms', [reading.time], reading.time, readingBudget);
  const moves = (what: string, { settled, longestTask }: Moves) => {
    add(`${what}, p95 of ms until repainted`, settled, quantile(settled, 0.95), moveBudget);
    add(`${what}, longest task in ms`, [longestTask], longestTask, taskBudget);
  };
  for (const { lines, cut, referenceDate } of drops) {
    if (cut) moves(`moving a cut, ${lines} lines`, cut);
    if (referenceDate) moves(`moving the reference date, ${lines} lines`, referenceDate);
  }
  return found;
}

function moveLines(name: string, lines: number, { painted, settled, longestTask }: Moves): string[][] {
  const p = (values: number[]) => `${ms(quantile(values, 0.5))}, p95 ${ms(quantile(values, 0.95))}`;
  return [
    [`${name}, ${lines.toLocaleString('en')} lines, first repaint`, p(painted)],
    ['  … with the engine’s figures', p(settled)],
    ['  … longest task of the page', longestTask ? ms(longestTask) : '< 50 ms']
  ];
}

/** The table of the built site. */
export function siteTable(report: SiteReport): string {
  const { size, reading, drops, faults } = report;
  const rows: string[][] = [
    ['first reading: JavaScript and CSS, gzip', kB(size.reduce((total, { bytes }) => total + bytes, 0))]
  ];
  if (reading)
    rows.push(
      ['  … fetched until the example was on the screen', kB(reading.fetched)],
      ['  … time from the HTML, engine held back', ms(reading.time)]
    );
  for (const { lines, dropToPareto, cut, referenceDate, memory } of drops) {
    if (dropToPareto !== undefined)
      rows.push([`drop to first Pareto, ${lines.toLocaleString('en')} lines`, ms(dropToPareto)]);
    if (cut) rows.push(...moveLines('moving a cut', lines, cut));
    if (referenceDate) rows.push(...moveLines('moving the reference date', lines, referenceDate));
    if (memory !== undefined) rows.push(['  … peak memory of the tab', `${memory} MB`]);
  }
  const missed = siteVerdicts(report)
    .filter(({ met }) => !met)
    .map(({ what, value, budget }) => `MISSES ${what}: ${value.median.toFixed(0)}, asked ≤ ${budget}`);
  const all = [
    ...faults,
    ...drops.flatMap((each) => each.faults.map((fault) => `${each.lines} lines: ${fault}`))
  ];
  return ['\nThe built site', textTable(rows), ...missed, ...all.map((fault) => `FAULT ${fault}`)].join('\n');
}
