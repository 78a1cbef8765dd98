import type { CohortData } from '../../charts/index.ts';
import type { Row } from '../../engine/index.ts';

/** The rows of the figure `cells` as charts take them; those without a cohort are the earlier ones, period by period. */
export function cohortData(rows: Row[]): CohortData {
  const earlier = rows
    .filter(({ cohort }) => cohort === null)
    .map((row) => ({
      period: Number(row.period),
      size: Number(row.cohort_size),
      customers: Number(row.customers)
    }));
  const cells = rows
    .filter(({ cohort }) => cohort !== null)
    .map((row) => ({
      cohort: row.cohort instanceof Date ? row.cohort : new Date(String(row.cohort)),
      period: Number(row.period),
      cohort_size: Number(row.cohort_size),
      customers: Number(row.customers),
      retention: Number(row.retention),
      complete: row.complete === true
    }));
  return { cells, ...(earlier.length > 0 ? { earlier } : {}) };
}
