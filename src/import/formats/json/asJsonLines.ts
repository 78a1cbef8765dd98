import type { Shape } from '../../shape/Shape.ts';

/**
 * The shape of a table that was made of JSON, in words of the file itself: a line that gave one cell where the table
 * has more was no object, and stands as the file has it.
 */
export const asJsonLines = (shape: Shape): Shape => ({
  ...shape,
  broken: shape.broken.map((line) =>
    line.reason === 'tooFewColumns' ? { ...line, reason: 'noObject', raw: uncelled(line.raw) } : line
  )
});

/** What was printed as the only cell of a record. */
const uncelled = (raw: string): string =>
  raw.startsWith('"') ? raw.slice(1).replace(/"$/, '').replaceAll('""', '"') : raw;
