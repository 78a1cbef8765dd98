import { ImportProblem } from './ImportProblem.ts';
import type { Inspection } from './types.ts';

/** Refuses files that are loaded together though their money is in different currencies: `currenciesDiffer`. */
export function oneCurrency(inspections: readonly Inspection[]): void {
  const kept = [...new Set(inspections.flatMap(({ mapping }) => mapping.currency?.keep ?? []))];
  if (kept.length > 1)
    throw new ImportProblem('currenciesDiffer', {
      file: inspections.map(({ name }) => name).join(', '),
      columns: kept
    });
}
