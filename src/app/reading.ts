import { fromStored, type StoredResult } from '../engine/index.ts';
import type { StoredFigures } from '../notebook/index.ts';

/** A stored reading of a notebook: the figures of its cells as they were computed when the site was made. */
export interface StoredReading {
  cells: Record<string, { figures: Record<string, StoredResult> }>;
}

/** A stored reading as the notebook takes it. */
export const figuresOf = ({ cells }: StoredReading): StoredFigures =>
  Object.fromEntries(
    Object.entries(cells).map(([name, { figures }]) => [
      name,
      {
        figures: Object.fromEntries(
          Object.entries(figures).map(([figure, stored]) => [figure, fromStored(stored)])
        )
      }
    ])
  );
