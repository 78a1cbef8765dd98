import type { Inspection } from '../types.ts';
import type { Join } from './types.ts';

/** A file that was read again, with the joins that it had: its columns, and those that they bring. */
export function rejoin(inspection: Inspection, joins: Join[]): Inspection {
  const brought = joins.flatMap(({ files, columns }) =>
    columns.flatMap(({ from, name }) => {
      const column = files[0]?.columns.find((each) => each.name === from);
      return column ? [{ ...column, name }] : [];
    })
  );
  return { ...inspection, columns: [...inspection.columns, ...brought], joins };
}

/** A file and all that is joined to it. */
export const withJoined = (inspection: Inspection): Inspection[] => [
  inspection,
  ...(inspection.joins ?? []).flatMap(({ files }) => files)
];
