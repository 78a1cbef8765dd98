import { textTable, type Verdict } from '../report.ts';
import { ratios, spread, type Spread } from '../spread.ts';
import type { Kind } from './timingFiles.ts';

/** Times in ms and peaks of the tab's memory in MB, round by round. */
export interface Timing {
  lines: number;
  /** Native DuckDB, one thread, `CREATE TABLE … FROM read_csv(file)`. */
  native: number[];
  /** The same statement in the page's engine. */
  engine: { time: number[]; memory: number[] };
  /** The whole trusted path: inspect, load, receipt, rejects. */
  kinds: Record<Kind, { time: number[]; inspect: number[]; memory: number[] }>;
  faults: string[];
}

const pathBudget = (lines: number): number | undefined => (lines >= 5e6 ? 2 : lines >= 1e6 ? 2.4 : undefined);
const recodingBudget = 1.5;
const memoryBudget = 2.2;

/** What is asked of imports, from a million lines on. */
export function timingVerdicts({ lines, native, engine, kinds }: Timing): Verdict[] {
  const budget = pathBudget(lines);
  if (budget === undefined) return [];
  const verdict = (what: string, value: Spread, most: number) => ({
    what,
    value,
    budget: most,
    met: value.median <= most
  });
  const recoding = (kind: Kind, base: Kind) =>
    verdict(`${kind} / the same in UTF-8`, ratios(kinds[kind].time, kinds[base].time), recodingBudget);
  return [
    verdict('whole import / native read_csv', ratios(kinds.plain.time, native), budget),
    recoding('gb18030', 'utf-8 chinese'),
    recoding('windows-1252', 'utf-8 western'),
    verdict('memory / engine’s own read_csv', ratios(kinds.plain.memory, engine.memory), memoryBudget)
  ];
}

const middle = (values: number[]): string => spread(values).median.toFixed(0);

/** The table of one size: medians, then each budget with the least, middle and greatest ratio of the rounds. */
export function timingTable(timing: Timing): string {
  const { lines, native, engine, kinds, faults } = timing;
  const times = textTable([
    ['medians', 'ms', 'of which inspect', 'MB at the peak'],
    ['native read_csv, automatic, one thread', middle(native), '', ''],
    ['engine’s own read_csv, automatic', middle(engine.time), '', middle(engine.memory)],
    ...Object.entries(kinds).map(([kind, { time, inspect, memory }]) => [
      `import, ${kind}`,
      middle(time),
      middle(inspect),
      middle(memory)
    ])
  ]);
  const budgets = textTable(
    timingVerdicts(timing).map(({ what, value: { min, median, max }, budget, met }) => [
      what,
      [min, median, max].map((each) => each.toFixed(2)).join('–'),
      `${met ? 'ok' : 'MISSES'} ≤ ${budget}`
    ])
  );
  return [
    `\nImports of ${lines.toLocaleString('en')} lines`,
    times,
    budgets,
    ...faults.map((fault) => `FAULT ${fault}`)
  ].join('\n');
}
