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
