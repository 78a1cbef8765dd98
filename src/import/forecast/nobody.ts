import { plainName } from '../roles/headerNames.ts';
import type { RowsAndMoney } from '../receipt.ts';
import type { Inspection } from '../types.ts';

/**
 * From this share of the money on, rows without a customer are said aloud. The tail is by definition the last 5 % of
 * the money: as much again without a name can move every customer of the waist to another tier.
 */
const loud = 0.05;

/** The share of the money that belongs to no customer, where it is large enough to change who is head, waist and tail. */
export function shareOfNobody(nobodys: RowsAndMoney, all: RowsAndMoney): number | undefined {
  const share = Number(nobodys.amount) / Number(all.amount);
  return Number(all.amount) > 0 && share >= loud ? share : undefined;
}

/** A column that may name the customer instead, with how many of the sampled rows without a customer it fills. */
export interface Instead {
  column: string;
  filled: number;
  of: number;
}

const naming =
  /\b(customer|client|buyer|member|account|e ?mail|phone|mobile|billing name|shipping name|user)\b|买家|客户|会员|手机|电话|收货人|收件人|昵称|账号|帐号/;

/** The column that fills most of the sampled rows whose customer is blank; undefined where none does. */
export function insteadOf({
  columns,
  mapping
}: Pick<Inspection, 'columns' | 'mapping'>): Instead | undefined {
  const customers = columns.find(({ name }) => name === mapping.roles.customer_id)?.samples ?? [];
  const blank = customers.flatMap((value, i) => (value.trim() === '' ? [i] : []));
  const taken = new Set<string>(Object.values(mapping.roles));
  const filled = columns
    .filter(({ name }) => !taken.has(name) && naming.test(plainName(name)))
    .map(({ name, samples }) => ({
      column: name,
      filled: blank.filter((i) => samples[i]?.trim()).length,
      of: blank.length
    }));
  const best = filled.sort((a, b) => b.filled - a.filled)[0];
  return best && best.filled > 0 ? best : undefined;
}
