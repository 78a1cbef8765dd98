import type { Mapping, SourceColumn } from '../types.ts';

/** How an order's amount seems to stand on its lines, by rows that follow each other. */
export interface LinesSeen {
  /** Rows that continue the order of the row before. */
  following: number;
  /** Of these, such as have no amount, and such as have that of the row before. */
  blank: number;
  same: number;
}

/** Looks at sampled rows that follow each other. Undefined where orders have no numbers. */
export function linesSeen(
  columns: SourceColumn[],
  { roles: { order_id, amount } }: Pick<Mapping, 'roles'>
): LinesSeen | undefined {
  const orders = columns.find(({ name }) => name === order_id)?.samples;
  const amounts = columns.find(({ name }) => name === amount)?.samples;
  if (!orders || !amounts || orders === amounts) return undefined;
  const seen: LinesSeen = { following: 0, blank: 0, same: 0 };
  for (let i = 1; i < orders.length; i++) {
    if (orders[i] === '' || orders[i] !== orders[i - 1]) continue;
    seen.following++;
    if (amounts[i]!.trim() === '') seen.blank++;
    else if (amounts[i] === amounts[i - 1]) seen.same++;
  }
  return seen;
}

/** Whether the whole file must be looked at before it is known whose the amounts are. */
export const isSuspect = ({ following, blank, same }: LinesSeen): boolean =>
  following > 0 && (blank + same) / following >= 0.5;

/** Columns that sampled rows leave blank where they continue an order, and fill where they begin one. */
export function firstLineOnly(
  columns: SourceColumn[],
  { roles: { order_id } }: Pick<Mapping, 'roles'>,
  wanted: string[]
): string[] {
  const orders = columns.find(({ name }) => name === order_id)?.samples;
  if (!orders) return [];
  const follows = orders.map((order, i) => i > 0 && order !== '' && order === orders[i - 1]);
  const rows = follows.filter(Boolean).length;
  return wanted.filter((name) => {
    const samples = columns.find((column) => column.name === name)?.samples;
    if (!samples || rows === 0) return false;
    const blank = samples.filter((value, i) => follows[i] && value.trim() === '').length;
    const begun = samples.filter((value, i) => !follows[i] && value.trim() !== '').length;
    return blank >= rows * 0.9 && begun > 0;
  });
}
