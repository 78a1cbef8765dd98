import { presetFor } from './presets/index.ts';
import type { Inspection } from '../types.ts';
import { guessRoles } from './guessRoles.ts';

const ranked = ['region', 'product', 'category', 'channel'] as const;

/** Whether a file is a known export that names no buyer, or an unknown one of dates and amounts in which none is found. */
export const isWithoutBuyer = ({ columns }: Pick<Inspection, 'columns'>): boolean => {
  const names = columns.map(({ name }) => name);
  const preset = presetFor(names);
  if (preset)
    return (
      preset.kind === 'orders' && preset.buyer !== undefined && !names.some((name) => isBuyer(name, preset))
    );
  const found = new Set(guessRoles(columns).map(({ role }) => role));
  return !found.has('customer_id') && found.has('ordered_at') && found.has('amount');
};

const isBuyer = (name: string, { parts }: NonNullable<ReturnType<typeof presetFor>>): boolean =>
  [parts.customer_id ?? []].flat().includes(name);

/** The columns by which a file without a buyer can rank what it sold: regions, products, categories, channels. */
export function insteadOfBuyer({ columns }: Pick<Inspection, 'columns'>): string[] {
  const guesses = guessRoles(columns);
  return ranked.flatMap((role) => {
    const name = guesses.find((guess) => guess.role === role)?.column;
    const column = columns.find((each) => each.name === name);
    return column && !isNearlyUnique(column.samples) ? [column.name] : [];
  });
}

/** Whether values hardly ever come again, as full addresses: nothing is ranked by them. */
function isNearlyUnique(samples: string[]): boolean {
  const filled = samples.filter((value) => value.trim() !== '');
  return filled.length >= 20 && new Set(filled).size > filled.length / 2;
}
