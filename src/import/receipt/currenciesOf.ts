import type { Receipt } from '../receipt.ts';
import type { Inspection } from '../types.ts';
import { partlyNamed } from '../values/currencies.ts';

/** What files' amounts say of their currency, where some name one and others none. */
export const currenciesOf = (inspections: Inspection[]): NonNullable<Receipt['currencies']> =>
  inspections.flatMap(({ name: file, amounts, mapping: { roles, currency } }) => {
    const partly = amounts && amounts.column === roles.amount ? partlyNamed(amounts.currencies) : undefined;
    if (!partly || !currency) return [];
    const taken = !currency.marks?.length ? 'all' : currency.keep === '' ? 'unnamed' : 'named';
    return [{ file, ...partly, taken }];
  });
