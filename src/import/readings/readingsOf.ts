import { presetFor } from '../roles/presets/index.ts';
import { guessRules, treatmentsOf } from '../rules/guessRules.ts';
import type { Inspection } from '../types.ts';
import { numberReading } from '../values/amountEvidence.ts';
import { clockColumn } from '../values/clock.ts';
import { fileReadingsOf } from './fileReadings.ts';
import { isSameReading, orderOf } from '../values/dates.ts';
import { partlyNamed } from '../values/currencies.ts';
import type { Readings } from './Readings.ts';

type Read = Pick<Inspection, 'columns' | 'mapping' | 'dates' | 'amounts' | 'evidence'>;

/** The zone of times that stay as they are written. */
export const asWritten = 'as written';

/** What of a file's mapping the file does not decide by itself. Roles are not in it. */
export const readingsOf = (inspection: Read): Readings => ({
  ...dateReadings(inspection),
  ...amountReadings(inspection),
  ...ruleReadings(inspection)
});

function dateReadings({ columns, mapping: { dates, clock, roles }, dates: evidence }: Read): Readings {
  const taken = dates && evidence?.candidates.find(({ reading }) => isSameReading(reading, dates));
  const order = taken ? orderOf(taken) : dates?.order;
  const isAsked = (evidence?.candidates.length ?? 0) > 1;
  const isFilled = evidence?.candidates[0]?.reading.fillers !== undefined;
  return {
    ...(order === 'dmy' || order === 'mdy' || (order === 'ymd' && isAsked) ? { dates: order } : {}),
    ...(dates?.offsets ? { zone: dates.zone?.name ?? asWritten } : {}),
    ...(dates && isFilled && dates.fillers === undefined ? { fillers: 'dates' } : {}),
    ...(clock === undefined && clockColumn(columns, roles.ordered_at) !== undefined
      ? { clock: 'left out' }
      : {})
  };
}

function amountReadings({ mapping, amounts }: Read): Readings {
  const { numbers, factors, currency, negatives, repeats, rest } = mapping;
  const isSeveral = (amounts?.currencies.length ?? 0) > 1;
  const isPartly = partlyNamed(amounts?.currencies ?? []) !== undefined;
  const isChosen = isSeveral && currency?.keep !== undefined && (!isPartly || !!currency.marks?.length);
  return {
    ...(amounts && !amounts.decimal && !numbers.undecided ? { decimal: numbers.decimal } : {}),
    ...(amounts && numbers.minus && numbers.minus !== numberReading(amounts).minus
      ? { minus: numbers.minus }
      : {}),
    ...(amounts?.factor && factors?.amount === undefined ? { unit: 'ignored' } : {}),
    ...(isChosen ? { currency: currency.keep! } : {}),
    ...(isChosen && isPartly && currency.keep !== '' ? { unnamed: 'leave out' } : {}),
    ...(negatives === 'leave out' ? { negatives } : {}),
    ...(repeats ? { repeats } : {}),
    ...(rest ? { rest } : {})
  };
}

/** Of a file of customers or touches: how its dates and its money are read. */
export function besideReadingsOf(inspection: Read): Readings {
  const read = { ...amountReadings(inspection), ...dateReadings(inspection) };
  delete read.negatives;
  delete read.repeats;
  return read;
}

function ruleReadings({ columns, mapping: { roles, rules = {} }, evidence }: Read): Readings {
  const { refunded, paid, cancelled, totals, doubles } = rules;
  const names = columns.map(({ name }) => name);
  const meant = { preset: presetFor(names), deducts: refunded !== undefined };
  const statuses = (rules.statuses ?? []).flatMap(({ column, treatments }) => {
    const usual = treatmentsOf(column, Object.keys(treatments), meant);
    const changed = Object.entries(treatments).filter(([value, treatment]) => usual[value] !== treatment);
    return changed.length > 0 ? [[column, Object.fromEntries(changed)] as const] : [];
  });
  const chosen = (rules.statuses ?? []).map(({ column }) => column);
  const guessed = (guessRules(columns, { roles })?.statuses ?? []).map(({ column }) => column);
  const isGuessed = chosen.join('\n') === guessed.join('\n');
  const isProposed = refunded?.deduct === (evidence?.refunded?.gross === undefined);
  const repeatsTotal = evidence?.totals?.kind === 'every' && evidence.totals.column === roles.amount;
  return {
    ...(isGuessed || !evidence ? {} : { status: chosen[0] ?? '' }),
    ...(statuses.length > 0 ? { statuses: Object.fromEntries(statuses) } : {}),
    ...(doubles === 'once' ? { doubles: 'leave out' } : {}),
    ...(evidence?.unpaid && paid === undefined ? { unpaid: 'count' } : {}),
    ...(evidence?.cancelled && cancelled === undefined ? { cancelled: 'count' } : {}),
    ...(evidence && refunded && !isProposed ? { refunds: refunded.deduct ? 'deduct' : 'keep' } : {}),
    ...(repeatsTotal && totals === undefined ? { totals: 'as written' } : {})
  };
}

/** The readings of a relation's files as one: where two of them differ, the first file's. */
export function readingsOfAll(inspections: Inspection[]): Readings {
  const files = fileReadingsOf(inspections);
  const all = inspections.map((each) => (each.relation ? besideReadingsOf(each) : readingsOf(each)));
  const statuses = Object.assign({}, ...all.map((each) => each.statuses).reverse()) as Readings['statuses'];
  const merged = Object.assign({}, ...all.reverse()) as Readings;
  return {
    ...merged,
    ...(Object.keys(statuses ?? {}).length > 0 ? { statuses: statuses! } : {}),
    ...(Object.keys(files).length > 0 ? { files } : {})
  };
}
