import type { Analysis } from '../analyses/types.ts';
import type { Cell } from './cell.ts';
import type { CellState } from './CellState.ts';
import type { Graph } from './graph.ts';
import type { Params } from './params.ts';

/** What the runtime needs to know of the notebook. */
export interface Inputs {
  cells: readonly Cell[];
  params: Params;
  /** Names of sources that the notebook speaks of, loaded or not. */
  sources: readonly string[];
}

/** How the runtime is set up, and whom it tells. */
export interface RuntimeOptions {
  analyses(): readonly Analysis[];
  reserved(): ReadonlySet<string>;
  onstate(id: string, state: CellState): void;
  ongraph(graph: Graph): void;
  /** The engine died under a cell; all relations are gone. */
  onlost(): void;
}
