import type { Inspection } from '../types.ts';
import { has, isComplete, type Group } from './groups.ts';
import type { KeyTables } from './KeyTables.ts';
import { findLink, shareOf } from './Links.ts';
import type { Part } from './types.ts';

/** The orders that a file may stand beside. */
export interface Orders {
  group: Group;
  /** As they are loaded, with what is joined. */
  load: Inspection;
}

/**
 * The part of a file that is neither orders nor looked up for them: customers, touches, or none. Where no names say
 * which column is the key, the columns that were taken for the customer in both files are tried.
 */
export async function besidePart(
  group: Group,
  orders: Orders | undefined,
  keys: KeyTables,
  { hasOrders, groups }: { hasOrders: boolean; groups: Group[] }
): Promise<Part> {
  const customer = group.first.mapping.roles.customer_id;
  if (!orders) {
    if (!hasOrders || customer === undefined || isComplete(group)) return { kind: 'orders' };
    const { isUnique } = await keys.factsOf({ files: group.files, column: customer });
    if (isUnique && group.kind !== 'touches') return { kind: 'customers', key: customer };
    return isLog(group) ? { kind: 'touches', key: customer } : { kind: 'orders' };
  }
  const askers = orderColumns(orders, groups);
  const buyers = orders.load.mapping.roles.customer_id;
  const buyer = askers.filter(({ as }) => as === buyers);
  const named = await findLink(buyer, group, keys);
  const isFound = named !== undefined && shareOf(named.match) > 0;
  const known =
    isFound || buyers === undefined || customer === undefined
      ? named
      : await findLink(buyer, group, keys, { on: buyers, key: customer });
  if (known && shareOf(known.match) > 0) {
    if (known.isUnique && group.kind !== 'touches')
      return { kind: 'customers', key: known.key, match: known.match };
    if (isLog(group)) return { kind: 'touches', key: known.key, match: known.match };
    return { kind: 'aside', reason: 'manyToMany', on: known.key, with: orders.group.first.name };
  }
  const link = (await findLink(askers, group, keys)) ?? known;
  if (!link) return { kind: 'aside', reason: 'noKey' };
  const about = { on: link.on, match: link.match, with: orders.group.first.name };
  if (link.match.matched === 0) return { kind: 'aside', reason: 'noMatch', ...about };
  return { kind: 'aside', reason: link.isUnique ? 'notNeeded' : 'manyToMany', ...about };
}

/** Whether each row says when something happened. */
const isLog = (group: Group): boolean => group.kind === 'touches' || has(group, 'ordered_at');

/** The columns of orders as they are loaded, each with the files that hold it. */
function orderColumns({ group, load }: Orders, groups: Group[]) {
  const joined = (load.joins ?? []).flatMap(({ files, columns }) => {
    const holder = groups.find(({ first }) => first === files[0])!;
    return columns.map(({ from, name }) => ({ column: from, group: holder, as: name }));
  });
  const brought = new Set(joined.map(({ as }) => as));
  const own = load.columns.filter(({ name }) => !brought.has(name));
  return [...own.map(({ name }) => ({ column: name, group, as: name })), ...joined];
}
