import type { Receipt } from '../receipt.ts';

/** A receipt as a notebook keeps it: counts and rules. No rows and no money, since a link carries it. */
export type KeptReceipt = Record<string, number | Record<string, number>>;

/** What a notebook keeps of a receipt. Counts of nothing are not written. */
export function keptReceipt(receipt: Receipt): KeptReceipt {
  const sum = (part: 'rows' | 'loaded' | 'rejected' | 'blank') =>
    receipt.files.reduce((total, file) => total + file[part], 0);
  const counts = {
    rows: sum('rows'),
    loaded: sum('loaded'),
    rejected: sum('rejected'),
    blank: sum('blank'),
    refunds: receipt.refunds.rows,
    without_customer: receipt.withoutCustomer.rows,
    without_amount: receipt.withoutAmount
  };
  const said = Object.entries(counts).filter(([name, count]) => count > 0 || name === 'loaded');
  const leftOut = Object.fromEntries(receipt.leftOutBy.map(({ rule, rows }) => [rule, rows]));
  return {
    ...Object.fromEntries(said),
    ...(receipt.leftOutBy.length > 0 ? { left_out: leftOut } : {}),
    ...(receipt.reduced?.oneIn === undefined ? {} : { sample_one_in: receipt.reduced.oneIn }),
    ...(receipt.reduced?.byDay ? { added_up_to: receipt.reduced.byDay.to } : {})
  };
}
