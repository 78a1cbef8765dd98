import type { EngineTimes, Measured } from './measureEngines.ts';
import { ratios, spread, type Spread } from './spread.ts';

/** A ratio or a quantity beside what it must not exceed. */
export interface Verdict {
  what: string;
  value: Spread;
  budget: number;
  met: boolean;
}

const macroBudget = 1.6;
const arqueroBudget = 1;

/** Below this number of lines fixed costs prevail, and nothing is asked. */
const leastLines = 1e6;

const importBudget = (lines: number): number | undefined =>
  lines >= 5e6 ? 1.9 : lines >= leastLines ? 2.2 : undefined;

const digits = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
const range = ({ min, median, max }: Spread): string =>
  [min, median, max].map((value) => value.toFixed(2)).join('–');

/** Rows as text in columns, the first to the left and the others to the right. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, i) => Math.max(widest[i] ?? 0, cell.length)),
    []
  );
  return rows
    .map((row) =>
      row.map((cell, i) => (i ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join('  ')
    )
    .join('\n');
}

/** The verdicts on one file, those with a budget only. */
export function verdicts({ lines, load, macros }: EngineTimes): Verdict[] {
  const found: Verdict[] = [];
  const add = (what: string, value: Spread, budget: number | undefined) => {
    if (budget !== undefined) found.push({ what, value, budget, met: value.median <= budget });
  };
  add(`import, ${lines} lines, browser / native`, ratios(load.browser, load.native), importBudget(lines));
  for (const [name, { native, browser, arquero }] of Object.entries(macros)) {
    add(
      `${name}, ${lines} lines, browser / native`,
      ratios(browser, native),
      lines >= leastLines ? macroBudget : undefined
    );
    if (arquero.length && lines >= leastLines)
      add(`${name}, ${lines} lines, browser / Arquero`, ratios(browser, arquero), arqueroBudget);
  }
  return found;
}

function line(name: string, { native, browser, arquero }: Measured, budget: number | undefined): string[] {
  const ratio = ratios(browser, native);
  const against = arquero.length ? ratios(arquero, browser) : undefined;
  return [
    name,
    digits(spread(native).median),
    digits(spread(browser).median),
    range(ratio),
    (spread(browser).min / spread(native).min).toFixed(2),
    budget === undefined ? '' : `${ratio.median <= budget ? 'ok' : 'MISSES'} ≤ ${budget}`,
    arquero.length ? digits(spread(arquero).median) : '–',
    against ? range(against) : '–',
    against && budget !== undefined ? (against.median >= arqueroBudget ? 'ok' : 'MISSES') : ''
  ];
}

/** The table of one file. Ratios are least–median–greatest of the rounds; best/best is that of the fastest rounds. */
export function engineTable(times: EngineTimes): string {
  const { lines, bytes, inspect, load, macros, memory, faults } = times;
  const budget = lines >= leastLines ? macroBudget : undefined;
  const table = textTable([
    [
      'ms, median',
      'native',
      'browser',
      'browser/native',
      'best/best',
      'budget',
      'Arquero',
      'Arquero/browser',
      'faster'
    ],
    line('inspect', inspect, undefined),
    line('import', load, importBudget(lines)),
    ...Object.entries(macros).map(([name, measured]) => line(name, measured, budget))
  ]);
  const peak = `Peak memory of the tab: ${memory.afterImport ?? '?'} MB after the import, ${memory.afterMacros ?? '?'} MB after the macros.`;
  return [
    `\n${lines.toLocaleString('en')} lines, ${(bytes / 1e6).toFixed(1)} MB`,
    table,
    peak,
    ...faults.map((fault) => `FAULT ${fault}`)
  ].join('\n');
}
