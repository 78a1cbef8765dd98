import type { CellState } from '../CellState.ts';
import type { Problem } from '../Problem.ts';

/**
 * What is wrong with a cell, for its reader.
 * @param isReading While sources are on their way, a cell that lacks one waits, and nothing is wrong.
 */
export const shownProblem = ({ error }: CellState, isReading = false): Problem | undefined =>
  isReading && (error?.code === 'source-missing' || error?.code === 'blocked') ? undefined : error;
