import type { Receipt } from '../receipt.ts';
import type { Inspection } from '../types.ts';
import { partlyNamed } from '../values/currencies.ts';

/**
 * What files' amounts say of their currency, where some name one and others none.
 * @param names What the receipt calls the files, where that is not their name.
 */
export const currenciesOf = (
  inspections: Inspection[],
  names: readonly string[] = []
): NonNullable<Receipt['currencies']> =>
  inspections.flatMap(({ name, amounts, mapping: { roles, currency } }, i) => {
    const partly = amounts && amounts.column === roles.amount ? partlyNamed(amounts.currencies) : undefined;
    if (!partly || !currency) return [];
    const taken = !currency.marks?.length ? 'all' : currency.keep === '' ? 'unnamed' : 'named';
    return [{ file: names[i] ?? name, ...partly, taken }];
  });

/** The currency that all the money of a load is in: a code or a sign. Undefined where some file names none. */
export function currencyOf(inspections: readonly Inspection[]): string | undefined {
  const [first, ...others] = inspections.map(({ mapping }) => mapping.currency?.keep);
  return first && others.every((each) => each === first) ? first : undefined;
}
