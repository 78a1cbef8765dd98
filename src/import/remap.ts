import type { Database } from '../engine/index.ts';
import { homeOf, joinedAmountEvidence, joinedDateEvidence } from './together/joinedEvidence.ts';
import { applyEvidence } from './rules/applyEvidence.ts';
import { withReadings } from './mapping.ts';
import { moneyColumn } from './moneyColumn.ts';
import { countMoved } from './values/instants.ts';
import type { Inspection, Mapping, Role } from './types.ts';

/**
 * The inspection with another mapping. Where the date's column changed its evidence is gathered anew; where the
 * date's or the amount's changed, so are the readings; where another column speaks of money or of what counts, so is
 * what the whole file says of it. A reading that the user set stays.
 */
export async function remap(
  inspection: Inspection,
  mapping: Mapping,
  db: Database,
  signal?: AbortSignal
): Promise<Inspection> {
  const { columns, mapping: before } = inspection;
  const changed = (role: Role) => mapping.roles[role] !== before.roles[role];
  const paid = moneyColumn(mapping);
  const isRepaid = paid !== moneyColumn(before);
  const isCostChanged = changed('cost') || mapping.parts?.cost !== before.parts?.cost;
  const ruled =
    isRepaid ||
    changed('order_id') ||
    mapping.times !== before.times ||
    mapping.less !== before.less ||
    ruleColumns(mapping) !== ruleColumns(before) ||
    JSON.stringify(mapping.currency) !== JSON.stringify(before.currency) ||
    lacksWords(inspection, mapping);
  let mapped = { ...inspection, mapping };
  if (changed('ordered_at') || isRepaid || isCostChanged) {
    const date = mapping.roles.ordered_at;
    const dates = !changed('ordered_at')
      ? inspection.dates
      : date === undefined
        ? undefined
        : await joinedDateEvidence(inspection, date, db, signal);
    const amounts = !isRepaid
      ? inspection.amounts
      : paid === undefined
        ? undefined
        : await joinedAmountEvidence(inspection, paid, db, signal);
    const read = withReadings(mapping, columns, dates, amounts);
    mapped = {
      ...inspection,
      dates,
      amounts,
      mapping: {
        ...mapping,
        ...(changed('ordered_at') ? { dates: read.dates, clock: read.clock } : {}),
        ...(isRepaid ? { numbers: read.numbers, currency: read.currency } : {}),
        factors: {
          ...(changed('amount') ? only('amount', read.factors) : only('amount', mapping.factors)),
          ...(isCostChanged ? only('cost', read.factors) : only('cost', mapping.factors))
        }
      }
    };
  }
  const placed = await withMoved(mapped, db, signal);
  return ruled ? applyEvidence(placed, db, signal) : placed;
}

/** One of the factors, where there is one. */
const only = (role: 'amount' | 'cost', factors: Mapping['factors']): Mapping['factors'] =>
  factors?.[role] === undefined ? {} : { [role]: factors[role] };

/** Where another zone has been chosen: with the rows that change their day in it. */
async function withMoved(inspection: Inspection, db: Database, signal?: AbortSignal): Promise<Inspection> {
  const { dates, mapping } = inspection;
  const zone = mapping.dates?.zone?.name;
  if (!dates?.instants || !mapping.dates || zone === undefined || zone === dates.instants.moved?.zone)
    return inspection;
  const { files, from } = homeOf(inspection, dates.column);
  const rows = await countMoved(files, from, mapping.dates, db, signal);
  return { ...inspection, dates: { ...dates, instants: { ...dates.instants, moved: { zone, rows } } } };
}

/** Whether a column of statuses has words of which the mapping does not say what they mean. */
const lacksWords = ({ evidence }: Inspection, { rules }: Mapping): boolean =>
  (rules?.statuses ?? []).some(({ column, treatments }) =>
    evidence?.statuses
      .find((each) => each.column === column)
      ?.values.some(({ value }) => treatments[value] === undefined)
  );

const ruleColumns = ({ rules }: Mapping): string =>
  JSON.stringify([rules?.statuses?.map(({ column }) => column), rules?.refunded?.column]);
