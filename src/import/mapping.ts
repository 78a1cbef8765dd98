import { isBlankDate, type DateEvidence } from './values/dates.ts';
import { dateCandidates } from './values/describeDates.ts';
import { inZone, proposedZone } from './values/instants.ts';
import { ImportProblem } from './ImportProblem.ts';
import { numberReading, numberReadingOf, type AmountEvidence } from './values/amountEvidence.ts';
import { clockColumn } from './values/clock.ts';
import { currencyReading } from './values/currencies.ts';
import { factorInName } from './values/money.ts';
import { numberShare } from './values/numbers.ts';
import { valueProblems } from './values/valueProblems.ts';
import { guessRules } from './rules/guessRules.ts';
import { isUnique } from './roles/sampleFacts.ts';
import { columnOfPart, presetFor } from './roles/presets/index.ts';
import { plainName } from './roles/headerNames.ts';
import type { RoleGuess } from './roles/guessRoles.ts';
import { besideProblems } from './together/besideProblems.ts';
import { discountOf } from './together/discount.ts';
import type { Inspection, Mapping, Role, SourceColumn } from './types.ts';

/** The mapping that guesses amount to. Dates are set where the evidence leaves one reading. */
export function mappingOf(
  columns: SourceColumn[],
  guesses: RoleGuess[],
  dates: DateEvidence | undefined,
  amounts: AmountEvidence | undefined
): Mapping {
  const roles = Object.fromEntries(guesses.map(({ role, column }) => [role, column]));
  const times = guesses.find(({ role }) => role === 'amount')?.times;
  const rules = guessRules(columns, { roles });
  const less = times === undefined ? undefined : discountOf({ columns });
  return withReadings(
    {
      roles,
      ...(times ? { times } : {}),
      ...(less ? { less } : {}),
      numbers: { decimal: '.' },
      negatives: 'keep',
      ...(rules ? { rules } : {})
    },
    columns,
    dates,
    amounts
  );
}

/** A mapping with the readings of numbers and dates that its columns' values call for. */
export function withReadings(
  mapping: Mapping,
  columns: SourceColumn[],
  dates: DateEvidence | undefined,
  amounts: AmountEvidence | undefined
): Mapping {
  const measured = (['amount', 'cost'] as const).flatMap((role) => {
    const column = mapping.roles[role] ?? (role === 'cost' ? mapping.parts?.cost : undefined);
    const factor = factorInName(column ?? '')?.factor;
    return factor === undefined ? [] : [[role, factor] as const];
  });
  const read: Mapping = {
    ...mapping,
    numbers: amounts
      ? numberReading(amounts)
      : numberReadingOf(columns.filter(({ name }) => name === mapping.roles.cost)),
    factors: Object.fromEntries(measured)
  };
  const clock = clockColumn(columns, mapping.roles.ordered_at);
  if (clock === undefined) delete read.clock;
  else read.clock = clock;
  const currency = currencyReading(amounts?.currencyColumn, amounts?.currencies ?? []);
  if (currency) read.currency = currency;
  else delete read.currency;
  const decided = dates?.candidates.length === 1 ? dates.candidates[0]?.reading : undefined;
  if (decided)
    read.dates = dates?.instants ? inZone(decided, dates.instants, proposedZone(dates.instants)) : decided;
  else delete read.dates;
  return read;
}

/** What keeps a mapping of a file from being loaded, and what the user should know about it. */
export function mappingProblems(
  inspection: Pick<Inspection, 'name' | 'columns' | 'rows' | 'dates' | 'amounts'>,
  mapping: Mapping
): ImportProblem[] {
  const { name: file, columns, rows } = inspection;
  const problems: ImportProblem[] = [];
  const columnOf = (role: Role) => columns.find(({ name }) => name === mapping.roles[role]);
  const names = columns.map(({ name }) => name);
  const add = (code: ImportProblem['code'], details: Partial<ImportProblem['details']> = {}) =>
    problems.push(new ImportProblem(code, { file, ...details }));
  const customer = columnOf('customer_id');
  const date = columnOf('ordered_at');
  const amount = columnOf('amount');

  const known = presetFor(names);
  const preset = known?.kind === 'orders' ? known : undefined;

  if (!customer && preset?.buyer)
    add('noBuyer', {
      preset: preset.name,
      columns: names,
      ...(preset.buyer === 'never' ? {} : { column: preset.buyer.name })
    });
  else if (!customer) add('noCustomer', { columns: names });
  else if (preset?.weak && customer.name === columnOfPart(preset, 'customer_id', names))
    add('customerByName', { preset: preset.name, column: customer.name });
  if (!date && customer && isUnique(customer))
    add('customerLevel', { column: customer.name, columns: names });
  else if (!date) add('noDate', { columns: names });
  else if (customer && !mapping.roles.order_id && isUnique(customer) && joined.test(plainName(date.name)))
    add('customerLevelDated', { column: customer.name, example: date.name });
  else {
    const example = date.samples.find((value) => !isBlankDate(value));
    const { candidates, facts, unread } = { ...inspection.dates };
    if ((candidates ?? dateCandidates(date.samples)).length === 0)
      add('datesUnreadable', {
        column: date.name,
        ...(facts ? { count: facts.failed, total: facts.failed + facts.parsed } : {}),
        ...(unread ? { unread } : {})
      });
    else if (!mapping.dates) add('datesUndecided', { column: date.name, example: example ?? '' });
    if (customer && isUnique(customer) && names.some((name) => aggregates.test(plainName(name))))
      add('oneRowPerCustomer', { column: customer.name, total: rows });
  }
  if (!amount) add('noAmount', { columns: names });
  else if (numberShare(amount.samples) < 0.5 && amount.samples.some((value) => value.trim() !== ''))
    add('amountsText', { column: amount.name, example: unreadAmount(amount.samples) });
  return [...problems, ...valueProblems(inspection, mapping)];
}

/** A value that is no amount: one with digits, which its writer took for an amount, where there is one. */
function unreadAmount(samples: string[]): string {
  const unread = samples.filter((value) => value.trim() !== '' && numberShare([value]) === 0);
  return unread.find((value) => /\d/.test(value)) ?? unread[0] ?? '';
}

/** Names of dates that say since when somebody is a customer. */
const joined =
  /\b(joined|join date|since|sign ?up|signed up|registered|registration|enrolled|birth|birthday)\b|注册|入会|开户|开卡|建档|加入|成为|生日/;

/** Names that belong to a table of customers, not of orders. */
const aggregates =
  /^(number of orders|orders|order count|orders count|total orders|frequency|recency( days)?|recency|tenure|交易次数|订单数|购买次数)$/;

/** Whether a file can be loaded as it is mapped. */
export const isReady = (inspection: Inspection): boolean =>
  [...inspection.problems, ...problemsIn(inspection)].every(({ isWarning }) => isWarning);

const problemsIn = (inspection: Inspection): ImportProblem[] =>
  inspection.relation ? besideProblems(inspection) : mappingProblems(inspection, inspection.mapping);
