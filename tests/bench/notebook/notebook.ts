import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeOrders } from '../../../sample-data/large.mjs';
import { serve } from '../buildPages.ts';
import { textTable, type Verdict } from '../report.ts';
import { quantile, spread } from '../spread.ts';
import { leaf, longNotebook } from './longNotebook.ts';
import { draggedNotebook } from './draggedNotebook.ts';
import { measureDrag, type DragTimes } from './measureDrag.ts';
import { measureNotebook, type NotebookTimes } from './measureNotebook.ts';

export interface NotebookBench {
  /** Numbers of order lines. */
  sizes: number[];
  cells: number;
  /** Folder of the built site. */
  dist: string;
}

const firstBudget = 1000;
const keyBudget = 50;
const dragBudget = 100;
const draggedLines = 100_000;

/** Measures long notebooks, prints the tables and writes them as JSON. True where every budget was met. */
export async function notebook({ sizes, cells, dist }: NotebookBench): Promise<boolean> {
  if (!existsSync(join(dist, 'index.html')))
    throw new Error(`${dist}/ is missing: run \`npm run build\` first`);
  const started = new Date();
  const folder = mkdtempSync(join(tmpdir(), 'tailbook-notebook-'));
  const measured: NotebookTimes[] = [];
  let dragged: DragTimes;
  try {
    cpSync(dist, folder, { recursive: true });
    writeFileSync(join(folder, 'notebook.md'), longNotebook(cells));
    const site = await serve(folder);
    for (const lines of sizes) {
      writeOrders({ lines, path: join(folder, 'orders.csv') });
      const times = await measureNotebook(`${site.address}?open=notebook.md`, { lines, cells });
      measured.push(times);
      console.log(table(times));
    }
    writeFileSync(join(folder, 'notebook.md'), draggedNotebook());
    writeOrders({ lines: draggedLines, path: join(folder, 'orders.csv') });
    dragged = await measureDrag(`${site.address}?open=notebook.md`);
    console.log(dragTable(dragged));
    site.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const all = [...measured.flatMap(verdicts), dragVerdict(dragged)];
  const missed = all.filter(({ met }) => !met);
  for (const { what, value, budget } of missed)
    console.log(`MISSES ${what}: ${value.median.toFixed(0)}, asked ≤ ${budget}`);
  const machine = { cores: cpus().length, model: cpus()[0]?.model, node: process.version };
  mkdirSync('bench-results', { recursive: true });
  const file = join('bench-results', `notebook-${started.toISOString().replaceAll(':', '-')}.json`);
  writeFileSync(file, `${JSON.stringify({ started, machine, measured, dragged, verdicts: all }, null, 2)}\n`);
  console.log(`\n${all.length - missed.length} of ${all.length} budgets met. Written to ${file}`);
  return missed.length === 0;
}

/** What is asked of a long notebook. */
function verdicts({ lines, cells, first, madeByEdit, keys, longestTask }: NotebookTimes): Verdict[] {
  const of = `${cells} cells, ${lines} lines`;
  const asked = (what: string, values: number[], value: number, budget: number): Verdict => ({
    what: `${what}, ${of}`,
    value: { ...spread(values), median: value },
    budget,
    met: value <= budget
  });
  const others = madeByEdit.filter((name) => name !== leaf).length;
  const delays = keys.map(({ delay }) => delay);
  return [
    asked('first cell, ms from when the lines were read', [first], first, firstBudget),
    asked('cells that an edit of the leaf ran besides it', [others], others, 0),
    asked('longest delay of a key, ms', delays, Math.max(...delays), keyBudget),
    asked('longest task while typing, ms', [longestTask], longestTask, keyBudget)
  ];
}

/** What is asked of a parameter that is dragged. */
function dragVerdict({ customers, moves }: DragTimes): Verdict {
  const p95 = quantile(moves, 0.95);
  return {
    what: `three charts over ${customers} customers after a move of their parameter, p95 in ms`,
    value: { ...spread(moves), median: p95 },
    budget: dragBudget,
    met: p95 <= dragBudget
  };
}

const times = (values: number[]): string =>
  `median ${quantile(values, 0.5).toFixed(0)} ms, p95 ${quantile(values, 0.95).toFixed(0)} ms, most ${Math.max(...values).toFixed(0)} ms`;

const dragTable = ({ customers, moves, keys }: DragTimes): string =>
  `\nThree charts over ${customers.toLocaleString('en')} customers follow a dragged parameter: ${times(moves)}; by keys: ${times(keys)}`;

function table(times: NotebookTimes): string {
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  const p = (values: number[]): string =>
    `${ms(quantile(values, 0.5))}, p95 ${ms(quantile(values, 0.95))}, most ${ms(Math.max(...values))}`;
  const { lines, cells, engine, reading, first, all, opened, edit, madeByEdit, keys, longestTask, memory } =
    times;
  return [
    `\n${cells} cells, ${lines.toLocaleString('en')} lines`,
    textTable([
      ['engine up, from the start of the page', ms(engine)],
      ['  … lines read', ms(reading)],
      ['  … first cell on the screen', ms(first)],
      [`  … last cell has run (${opened} relations)`, ms(all)],
      ['edit of the leaf, until its rows are shown', ms(edit)],
      ['  … cells that ran', madeByEdit.join(', ')],
      ['key until it is handled', p(keys.map(({ delay }) => delay))],
      ['  … until it is on the screen', p(keys.map(({ shown }) => shown))],
      ['longest task while typing', longestTask ? ms(longestTask) : '< 50 ms'],
      ['peak memory of the tab', memory === undefined ? '?' : `${memory} MB`]
    ])
  ].join('\n');
}
