import type { EngineErrorCode } from '../engine/index.ts';

/** Why a value is none that a parameter may have, by the parameter's kind. */
export type ParameterFault = `parameter-${'date' | 'number' | 'range' | 'option' | 'toggle' | 'text'}`;

/** What is wrong with a cell, a parameter or a change that was asked for. Plain data: `describe` puts it in words. */
export type Problem =
  /** Another cell, earlier in the notebook, has or makes this name. */
  | { code: 'duplicate'; name: string }
  /** A later cell wants this cell's name, and is not run. A warning. */
  | { code: 'name-wanted'; name: string }
  /** The name belongs to the data or to the SQL library. */
  | { code: 'reserved'; name: string }
  | { code: 'name-invalid'; name: string }
  /** The cells, by their ids too, name each other in a circle, in this order; the last names the first. */
  | { code: 'cycle'; names: string[]; cells: string[] }
  /** No cell, source or relation of the engine has this name. */
  | { code: 'missing'; name: string }
  /** The notebook has no parameter of this name. */
  | { code: 'parameter-missing'; name: string }
  /** SQL names a parameter as settings do, `$name`. */
  | { code: 'parameter-in-sql'; name: string }
  | { code: 'parameter-type'; name: string; detail: string }
  | {
      code: ParameterFault;
      name: string;
      value: string;
      detail: string;
    }
  /** The source is not loaded yet. */
  | { code: 'source-missing'; name: string }
  /** The source is not loaded, and the cell runs without it. A warning. */
  | { code: 'lacking'; name: string }
  /**
   * A cell that this one needs, by its id too, did not give a result: the one at which it begins. `source` is what that
   * one reads and what is not loaded, if that is all that is wrong with it.
   */
  | { code: 'blocked'; name: string; cell: string; source?: string | undefined }
  /** The reader has ended the run. */
  | { code: 'stopped' }
  /** The YAML cannot be read; `line` counts from 1 in the cell's body, or in the file for the front matter. */
  | { code: 'yaml'; line: number; detail: string }
  /** The analysis refuses a setting, in its own words. */
  | { code: 'setting'; name: string; detail: string }
  /** A setting names a column that the file of customers, the relation `of`, does not have. */
  | { code: 'customers-column'; name: string; of: string }
  /** A setting chooses a relation, `of`, without a column that the analysis reads from it. */
  | { code: 'relation-column'; name: string; of: string }
  /** The analysis has no setting of this key; `detail` lists those that it has. A warning. */
  | { code: 'setting-unknown'; name: string; detail: string }
  | { code: 'chart-data' }
  /**
   * A chart names, under this key, a column that its rows do not have. `meant` are those of their columns that it may
   * mean.
   */
  | { code: 'chart-column'; key: string; name: string; meant: string[]; columns: string[] }
  /** An SQL cell may read, and create tables, views, macros and variables; not this. */
  | { code: 'statement'; detail: string }
  /** Only the last statement of an SQL cell may be a query. */
  | { code: 'query-not-last' }
  /** Rows were asked of a statement that makes something. */
  | { code: 'not-a-query' }
  | { code: 'empty' }
  | { code: 'kind-unknown'; name: string }
  /**
   * The engine's own words; `line` and `column` count from 1 in the cell's body, where the engine points. `quote` is the
   * name of a column that wants quotation marks, if there is one.
   */
  | {
      code: 'engine';
      engine: EngineErrorCode;
      detail: string;
      line?: number;
      column?: number;
      quote?: string;
    }
  | { code: 'cell-unknown'; name: string }
  | { code: 'no-result' };

/** The source that has to be loaded first, where nothing else is wrong. */
export const sourceAwaited = (problem: Problem | undefined): string | undefined =>
  problem?.code === 'source-missing'
    ? problem.name
    : problem?.code === 'blocked'
      ? problem.source
      : undefined;

/** True where the cell's own text is at fault, not the names around it. */
export const isOfCell = ({ code }: Problem): boolean =>
  [
    'yaml',
    'setting',
    'chart-data',
    'statement',
    'query-not-last',
    'empty',
    'engine',
    'parameter-in-sql'
  ].includes(code);

/** A verb of the notebook was refused. */
export class NotebookError extends Error {
  override name = 'NotebookError';
  constructor(
    readonly problem: Problem,
    options?: ErrorOptions
  ) {
    super(problem.code, options);
  }
}
