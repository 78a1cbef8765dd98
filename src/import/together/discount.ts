import { plainName } from '../roles/headerNames.ts';
import type { Inspection } from '../types.ts';

const names = /^(discount|discount rate|discount share|rebate|rabatt|descuento|remise|折扣|折扣率)$/;
const share = /^(0|0?[.,]\d+|0[.,]\d+|1([.,]0+)?)$/;

/** The column with the share that a discount takes off a price: named so, and never outside 0 to 1. */
export function discountOf({ columns }: Pick<Inspection, 'columns'>): string | undefined {
  const found = columns.find(({ name, samples }) => {
    const values = samples.map((value) => value.trim()).filter((value) => value !== '');
    return names.test(plainName(name)) && values.length > 0 && values.every((value) => share.test(value));
  });
  return found?.name;
}
