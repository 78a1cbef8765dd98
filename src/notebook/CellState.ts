import type { Settings } from '../analyses/types.ts';
import { identifier, type Column, type Result } from '../engine/index.ts';
import type { Problem } from './Problem.ts';

/**
 * - idle: nothing to run (prose, an unknown kind), or no engine yet;
 * - waiting: will run; running: runs now;
 * - fresh: the result is that of the current text, parameters and sources;
 * - stale: the result is older than these, and does not run yet (a value is being dragged, the engine is away);
 * - failed: the last run failed; blocked: it cannot run, see `error`.
 */
export type CellStatus = 'idle' | 'waiting' | 'running' | 'fresh' | 'stale' | 'failed' | 'blocked';

/** What is known of a cell's run. Replaced as a whole, never changed. */
export interface CellState {
  status: CellStatus;
  error?: Problem;
  /** What the author should know though the cell runs. */
  warnings: Problem[];
  /** For `blocked`: the name of the cell that did not give a result. */
  blockedBy?: string;
  /** Duration of the last run, in milliseconds. */
  ms?: number;
  /** While it runs or searches: when it began, as `performance.now()` says. */
  started?: number;
  /** True while numbers are searched for that nothing waits for: all else is there. */
  searching?: boolean | undefined;
  /** While a long statement of it runs: the fraction that is done, where the engine knows. */
  progress?: number;
  /** The cell's result in the engine: undefined for charts, stored figures, and cells that only make macros. */
  relation?: string;
  /** Rows of the result; for a chart, of the relation that it draws. */
  rows?: number;
  /** For a chart of more rows than it may fetch: how many it has. */
  cut?: number;
  columns?: Column[];
  /** While a value is dragged they may run ahead of the relation, which follows when it rests. */
  figures?: Record<string, Result>;
  /** For an analysis: the settings that the figures are of, parameters of the notebook by their values. */
  settings?: Settings;
  /** The exact SQL that the cell runs. */
  statement?: string;
  /** The numbers that it searched for, as a query, and the relation under which the statement reads them. */
  searched?: { relation: string; sql: string } | undefined;
  /** True where figures and rows are of an earlier text, parameter or source. */
  old: boolean;
  /** True where the figures come from storage and have not been computed here yet. */
  stored: boolean;
  /** Counts results: a page of rows fetched under another version is out of date. */
  version: number;
}

/** The exact SQL that the cell runs, with the numbers that it searched for written out: it runs where they are not. */
export const wholeStatement = ({ statement, searched }: CellState): string | undefined =>
  statement !== undefined && searched
    ? `WITH ${identifier(searched.relation)} AS (\n${searched.sql}\n)\n${statement}`
    : statement;

/** A cell of which nothing is known. */
export const idle: CellState = { status: 'idle', warnings: [], old: false, stored: false, version: 0 };
