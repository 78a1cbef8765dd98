import { ImportProblem } from '../ImportProblem.ts';
import type { Inspection } from '../types.ts';
import { isBlankDate } from '../values/dates.ts';
import { valueProblems } from '../values/valueProblems.ts';

/** What stands in the way of a file of customers or touches as it is mapped, or should be known of it. */
export function besideProblems(load: Inspection): ImportProblem[] {
  const { name: file, relation, columns, dates, mapping } = load;
  const problems = valueProblems(load, mapping);
  const column = mapping.roles.ordered_at;
  if (column === undefined)
    return relation === 'touches'
      ? [...problems, new ImportProblem('logWithoutTime', { file, columns: columns.map(({ name }) => name) })]
      : problems;
  if (dates && dates.candidates.length > 0 && mapping.dates) return problems;
  const samples = columns.find(({ name }) => name === column)?.samples ?? [];
  const example = samples.find((value) => !isBlankDate(value)) ?? '';
  return [
    ...problems,
    (dates?.candidates.length ?? 0) === 0
      ? new ImportProblem('logTimesUnreadable', { file, column, example })
      : new ImportProblem('datesUndecided', { file, column, example })
  ];
}
