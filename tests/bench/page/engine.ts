import { Engine, literal } from '../../../src/engine/index.ts';
import { library } from '../../../src/sql/index.ts';
import type { Figures } from '../cases.ts';
import { importOrders, type ImportTimes } from '../importOrders.ts';
import { chosenFile } from './chosenFile.ts';

/** What the benchmark asks of the page with the engine. Times are in ms. */
export interface EnginePage {
  start: () => Promise<void>;
  /** Imports the file chosen in the page into `orders`: see `importOrders`. */
  importChosen: (options?: { ahead?: boolean }) => Promise<ImportTimes>;
  /** Reads the chosen file into `orders` as the engine alone would, and gives the time. */
  readChosen: () => Promise<number>;
  /** Runs a statement and gives its time. */
  time: (sql: string) => Promise<number>;
  figures: (sql: string) => Promise<Figures>;
}

const engine = new Engine({ prepare: library });

const page: EnginePage = {
  start: () => engine.start(),
  importChosen: (options) => importOrders(chosenFile(), engine, options),
  readChosen: async () => {
    const start = performance.now();
    const path = await engine.addFile(chosenFile(), 'csv');
    await engine.run(`CREATE TABLE orders AS FROM read_csv(${literal(path)})`);
    return performance.now() - start;
  },
  time: async (sql) => {
    const start = performance.now();
    await engine.run(sql);
    return performance.now() - start;
  },
  figures: async (sql) => {
    const { rows } = await engine.query(sql);
    return Object.fromEntries(Object.entries(rows[0] ?? {}).map(([name, value]) => [name, Number(value)]));
  }
};

Object.assign(window, { bench: page });
