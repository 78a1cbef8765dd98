import type { ColumnTable } from 'arquero';
import type { PeerName, Figures } from '../cases.ts';

const sum = (table: ColumnTable, column: string): number =>
  Number(table.rollup({ sum: `d => op.sum(d['${column}'])` }).get('sum', 0));

const count = (table: ColumnTable, column: string, value: string | boolean): number =>
  Number(
    table
      .params({ value })
      .rollup({ count: `(d, $) => op.sum(d['${column}'] === $.value ? 1 : 0)` })
      .get('count', 0)
  );

const first = (table: ColumnTable, column: string, factor = 1): number =>
  Math.round(Number(table.get(column, 0)) * factor);

const ofRfm = (table: ColumnTable): Figures => ({
  rows: table.numRows(),
  r: sum(table, 'r'),
  f: sum(table, 'f'),
  m: sum(table, 'm'),
  cents: sum(table, 'monetary'),
  champions: count(table, 'segment', 'Champions'),
  hibernating: count(table, 'segment', 'Hibernating')
});

/** The figures of `cases.ts`, of a result of `verbs`. */
export const verbFigures: Record<PeerName, (result: ColumnTable) => Figures> = {
  customer_summary: (table) => ({
    rows: table.numRows(),
    orders: sum(table, 'orders'),
    lines: sum(table, 'lines'),
    cents: sum(table, 'revenue'),
    recency_days: sum(table, 'recency_days'),
    tenure_days: sum(table, 'tenure_days')
  }),
  pareto: (table) => ({
    rows: table.numRows(),
    cents: sum(table, 'value'),
    head: count(table, 'tier', 'head'),
    waist: count(table, 'tier', 'waist'),
    tail: count(table, 'tier', 'tail')
  }),
  concentration: (table) => ({
    rows: first(table, 'items'),
    cents: first(table, 'total'),
    items_for_80: first(table, 'items_for_80'),
    gini_e9: first(table, 'gini', 1e9),
    top_10_e9: first(table, 'top_10_share', 1e9),
    median_cents: first(table, 'median')
  }),
  'rfm quantile': ofRfm,
  'rfm ntile': ofRfm,
  rfm8: (table) => ({
    rows: table.numRows(),
    r: sum(table, 'r'),
    f: sum(table, 'f'),
    m: sum(table, 'm'),
    best: count(table, 'segment', '重要价值')
  }),
  cohorts: (table) => ({
    rows: table.numRows(),
    customers: sum(table, 'customers'),
    sizes: sum(table, 'cohort_size'),
    cents: sum(table, 'revenue'),
    complete: count(table, 'complete', true),
    retention_e6: Math.round(sum(table, 'retention') * 1e6)
  })
};
