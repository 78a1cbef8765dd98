import type { Database } from '../../engine/index.ts';
import { plainName } from '../roles/headerNames.ts';
import type { RowRules } from '../rules/types.ts';
import { remap } from '../remap.ts';
import type { Inspection, Mapping } from '../types.ts';
import { isSameReading, orderOf } from '../values/dates.ts';
import { inZone } from '../values/instants.ts';
import { asWritten } from './readingsOf.ts';
import type { ReadingNotice, Readings } from './Readings.ts';
import { onlyCurrency, partlyNamed } from '../values/currencies.ts';

/** The inspection read as it is wanted, and what the file gives no occasion for or decides otherwise. Its roles are set before. */
export async function applyReadings(
  inspection: Inspection,
  readings: Readings,
  db: Database,
  signal?: AbortSignal
): Promise<{ inspection: Inspection; notices: ReadingNotice[] }> {
  const notices: ReadingNotice[] = [];
  const unfit = (key: keyof Readings, value: string) => notices.push({ key, value, why: 'unfit' });
  const dated = withDates(inspection, readings, unfit);
  const counted = withAmounts({ ...inspection, mapping: dated }, readings, unfit);
  const rules = withRules({ ...inspection, mapping: counted }, readings, unfit);
  const mapping: Mapping = { ...counted, ...(rules ? { rules } : {}) };
  return { inspection: await remap(inspection, mapping, db, signal), notices };
}

type Unfit = (key: keyof Readings, value: string) => void;

function withDates({ mapping, dates }: Inspection, read: Readings, unfit: Unfit): Mapping {
  const next = { ...mapping };
  const wanted = dates?.candidates.find((each) => orderOf(each) === read.dates)?.reading;
  if (wanted && !(mapping.dates && isSameReading(mapping.dates, wanted))) next.dates = wanted;
  else if (read.dates && !wanted && mapping.dates?.order !== read.dates) unfit('dates', read.dates);
  if (read.zone && next.dates && dates?.instants)
    next.dates = inZone(next.dates, dates.instants, read.zone === asWritten ? undefined : read.zone);
  else if (read.zone && read.zone !== asWritten) unfit('zone', read.zone);
  if (read.fillers && next.dates) {
    next.dates = { ...next.dates };
    delete next.dates.fillers;
  }
  if (read.clock) delete next.clock;
  return next;
}

function withAmounts({ mapping, amounts }: Inspection, read: Readings, unfit: Unfit): Mapping {
  const next = { ...mapping, numbers: { ...mapping.numbers } };
  const { numbers } = next;
  if (read.decimal && numbers.undecided) {
    numbers.decimal = read.decimal;
    delete numbers.undecided;
  } else if (read.decimal && numbers.decimal !== read.decimal) unfit('decimal', read.decimal);
  if (read.minus && numbers.minus) numbers.minus = read.minus;
  else if (read.minus) unfit('minus', read.minus);
  if (read.unit) {
    next.factors = { ...next.factors };
    delete next.factors.amount;
  }
  const currency = amounts?.currencies.find((each) => each.currency === read.currency);
  const isPartly = amounts && partlyNamed(amounts.currencies) !== undefined;
  if (currency && amounts!.currencies.length > 1 && !(isPartly && currency.currency && !read.unnamed))
    next.currency = onlyCurrency(mapping.currency?.column, currency);
  else if (read.currency && !currency) unfit('currency', read.currency);
  if (read.negatives) next.negatives = read.negatives;
  if (read.repeats) next.repeats = read.repeats;
  if (read.rest) next.rest = read.rest;
  return next;
}

function withRules({ columns, mapping }: Inspection, read: Readings, unfit: Unfit): RowRules | undefined {
  const { rules } = mapping;
  const next: RowRules = { ...rules };
  if (read.status === '') delete next.statuses;
  else if (read.status !== undefined) {
    const wanted = plainName(read.status);
    const column = columns.find(({ name }) => plainName(name) === wanted)?.name;
    if (column === undefined) unfit('status', read.status);
    else next.statuses = [{ column, treatments: {} }];
  }
  for (const [column, treatments] of Object.entries(read.statuses ?? {})) {
    const found = next.statuses?.find((each) => plainName(each.column) === plainName(column));
    if (!found) unfit('statuses', column);
    next.statuses = (next.statuses ?? []).map((each) =>
      each === found ? { ...each, treatments: { ...each.treatments, ...treatments } } : each
    );
  }
  if (read.doubles) next.doubles = 'once';
  if (read.unpaid) delete next.paid;
  if (read.cancelled) delete next.cancelled;
  if (read.refunds && next.refunded) next.refunded = { ...next.refunded, deduct: read.refunds === 'deduct' };
  else if (read.refunds === 'deduct') unfit('refunds', read.refunds);
  if (read.totals) delete next.totals;
  if (next.statuses?.length === 0) delete next.statuses;
  return rules || Object.keys(next).length > 0 ? next : undefined;
}
