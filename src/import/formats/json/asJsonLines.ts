import type { Inspection } from '../../types.ts';

/**
 * A table that was made of JSON, in words of the file itself: a line that gave one cell where the table has more was no
 * object, and stands as the file has it; and lines are counted without the header, which the file does not have.
 */
export const asJsonLines = ({ shape, dialect, count, ...inspection }: Inspection): Inspection => ({
  ...inspection,
  dialect: { ...dialect, jumps: [0, -1, ...(dialect.jumps ?? [])] },
  count: { ...count, blankLines: count.blankLines.map(fileLine) },
  shape: {
    ...shape,
    broken: shape.broken.map((record) => {
      const line = fileLine(record.line);
      return record.reason === 'tooFewColumns'
        ? { ...record, line, reason: 'noObject', raw: uncelled(record.raw) }
        : { ...record, line };
    })
  }
});

const fileLine = (line: number): number => line - 1;

/** What was printed as the only cell of a record. */
const uncelled = (raw: string): string =>
  raw.startsWith('"') ? raw.slice(1).replace(/"$/, '').replaceAll('""', '"') : raw;
