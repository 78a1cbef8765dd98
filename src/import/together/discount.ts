import { plainName } from '../roles/headerNames.ts';
import type { Inspection } from '../types.ts';

const names = /^(discount|discount rate|discount share|rebate|rabatt|descuento|remise|折扣|折扣率)$/;
const share = /^(0|0?[.,]\d+|0[.,]\d+|1([.,]0+)?)$/;

type Columns = Pick<Inspection, 'columns'>;

/** The column with the share that a discount takes off a price: named so, and never outside 0 to 1. */
export const discountOf = ({ columns }: Columns): string | undefined => discountsIn({ columns })[0];

/** The columns named like a discount that hold nothing outside 0 to 1. */
export const discountsIn = ({ columns }: Columns): string[] =>
  columns.flatMap(({ name, samples }) => {
    const values = samples.map((value) => value.trim()).filter((value) => value !== '');
    const isShare =
      names.test(plainName(name)) && values.length > 0 && values.every((value) => share.test(value));
    return isShare ? [name] : [];
  });
