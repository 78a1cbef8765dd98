import { table, type ColumnTable } from 'arquero';
import type { PeerName, Figures } from '../cases.ts';
import { chosenFile } from './chosenFile.ts';
import { orderColumns } from './orderColumns.ts';
import { verbFigures } from './verbFigures.ts';
import { verbs } from './verbs.ts';

/** What the benchmark asks of the page with Arquero, which works in the page's own thread. Times are in ms. */
export interface ArqueroPage {
  /** Reads the chosen file of that many order lines. Not measured. */
  load: (lines: number) => Promise<void>;
  /** Computes one case and gives its time. */
  time: (name: PeerName) => number;
  /** Whether it computes a case at all. */
  has: (name: string) => boolean;
  /** The figures of what was computed last. */
  figures: (name: PeerName) => Figures;
}

let orders: ColumnTable;
let result: ColumnTable;

const page: ArqueroPage = {
  load: async (lines) => {
    orders = table({ ...(await orderColumns(chosenFile(), lines)) });
  },
  time: (name) => {
    const start = performance.now();
    result = verbs[name](orders);
    return performance.now() - start;
  },
  has: (name) => name in verbs,
  figures: (name) => verbFigures[name](result)
};

Object.assign(window, { bench: page });
