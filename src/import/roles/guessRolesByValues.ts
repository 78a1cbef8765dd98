import { dateCandidates } from '../values/describeDates.ts';
import { numberShare } from '../values/numbers.ts';
import { sampleFacts } from './sampleFacts.ts';
import type { RoleGuess } from './guessRoles.ts';
import type { Role, SourceColumn } from '../types.ts';

/** Proposes roles where a file names no columns: a date, a customer that comes back, money with its cents, a small count. */
export function guessRolesByValues(columns: SourceColumn[]): RoleGuess[] {
  const guesses: RoleGuess[] = [];
  const rest = [...columns];
  const take = (role: Role, confidence: number, fits: (column: SourceColumn) => boolean) => {
    const at = rest.findIndex(fits);
    const column = rest[at];
    if (!column) return;
    rest.splice(at, 1);
    guesses.push({
      role,
      column: column.name,
      confidence,
      reason: { kind: 'values' },
      facts: sampleFacts(column, role)
    });
  };
  take('ordered_at', 0.8, ({ samples }) => (dateCandidates(samples)[0]?.share ?? 0) > 0.9);
  take(
    'amount',
    0.7,
    ({ samples }) => numberShare(samples) > 0.9 && shareOf(samples, /[.,]\d{1,2}\D*$/) > 0.9
  );
  take('quantity', 0.5, ({ samples }) => shareOf(samples, /^-?[1-9]\d{0,2}$/) > 0.95);
  take('customer_id', 0.6, ({ samples }) => comesBack(samples));
  return guesses;
}

const filled = (samples: string[]) => samples.filter((value) => value.trim() !== '');

const shareOf = (samples: string[], shape: RegExp): number => {
  const values = filled(samples);
  return values.length === 0 ? 0 : values.filter((value) => shape.test(value.trim())).length / values.length;
};

const comesBack = (samples: string[]): boolean => {
  const values = filled(samples);
  const distinct = new Set(values).size;
  return distinct > 1 && distinct < values.length && shareOf(samples, /^[\w@.+ -]{1,64}$/) > 0.9;
};
