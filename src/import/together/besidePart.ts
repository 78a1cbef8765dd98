import type { Inspection } from '../types.ts';
import { groupByHeader, has, isComplete, type Group } from './groups.ts';
import type { KeyTables } from './KeyTables.ts';
import { withoutJoins } from './joinSql.ts';
import { findLink, shareOf, type Link } from './Links.ts';
import type { Part } from './types.ts';

/** The orders that a file may stand beside. */
export interface Orders {
  group: Group;
  /** As they are loaded, with what is joined. */
  load: Inspection;
}

/**
 * The part of a file that is neither orders nor looked up for them: customers, touches, or none. Where no names say
 * which column is the key, the columns that were taken for the customer in both files are tried. `groups`: all files.
 */
export async function besidePart(
  group: Group,
  orders: Orders | undefined,
  keys: KeyTables,
  groups: Group[]
): Promise<Part> {
  if (!orders) return { kind: 'orders' };
  const customer = group.first.mapping.roles.customer_id;
  const askers = orderColumns(orders, groups);
  const buyers = orders.load.mapping.roles.customer_id;
  const buyer = askers.filter(({ as }) => as === buyers);
  const named = await findLink(buyer, group, keys);
  const isFound = named !== undefined && shareOf(named.match) > 0;
  const known =
    isFound || buyers === undefined || customer === undefined
      ? named
      : await findLink(buyer, group, keys, { on: buyers, key: customer });
  if (known && shareOf(known.match) > 0)
    return (
      relationOf(group, known) ?? {
        kind: 'aside',
        reason: 'manyToMany',
        on: known.key,
        with: orders.group.first.name
      }
    );
  const link = (await findLink(askers, group, keys)) ?? known;
  if (!link) return { kind: 'aside', reason: 'noKey' };
  const about = { on: link.on, match: link.match, with: orders.group.first.name };
  if (link.match.matched === 0) return { kind: 'aside', reason: 'noMatch', ...about };
  return { kind: 'aside', reason: link.isUnique ? 'notNeeded' : 'manyToMany', ...about };
}

/** The orders that are loaded, as files that come after them find them; undefined where there are none. */
export function standingOrders(
  loaded: readonly Inspection[]
): { orders: Orders; groups: Group[] } | undefined {
  const [load] = loaded;
  if (!load) return undefined;
  const files = [
    ...new Set(
      loaded.flatMap(({ joins = [], ...each }) => [
        withoutJoins({ joins, ...each }),
        ...joins.flatMap(({ files }) => files)
      ])
    )
  ];
  const groups = groupByHeader(files);
  return { orders: { group: groups[0]!, load }, groups };
}

/**
 * The part of a file that comes after the orders: customers or touches, with whom they find; what the orders could
 * have looked up; else orders in place of those that are loaded.
 */
export async function partAfter(
  group: Group,
  { orders, groups }: NonNullable<ReturnType<typeof standingOrders>>,
  keys: KeyTables
): Promise<Part> {
  if (isComplete(group)) return { kind: 'orders' };
  const part = await besidePart(group, orders, keys, groups);
  if (part.kind !== 'aside') return part;
  const key = group.first.mapping.roles.customer_id;
  if (key === undefined)
    return part.reason === 'notNeeded' && !has(group, 'ordered_at')
      ? { ...part, reason: 'comesWithOrders' }
      : { kind: 'orders' };
  const buyers = orders.load.mapping.roles.customer_id!;
  const asker = orderColumns(orders, groups).filter(({ as }) => as === buyers);
  const link = await findLink(asker, group, keys, { on: buyers, key });
  return (link && relationOf(group, link)) ?? { kind: 'orders' };
}

/**
 * The relation that a file becomes by a key to its customers; undefined where it is no list and no log of them. A list
 * may name a few of them twice.
 */
function relationOf(group: Group, { key, match, isUnique, repeated }: Link): Part | undefined {
  const rows = group.files.reduce((sum, file) => sum + file.rows, 0);
  const few = group.kind === 'customers' ? rows / 2 : isLog(group) ? 0 : rows / 20;
  const isList = isUnique || repeated < few;
  if (isList && group.kind !== 'touches') return { kind: 'customers', key, match, repeated };
  return isLog(group) ? { kind: 'touches', key, match } : undefined;
}

/** Whether each row says when something happened. */
const isLog = (group: Group): boolean => group.kind === 'touches' || has(group, 'ordered_at');

/** The columns of orders as they are loaded, each with the files that hold it. */
function orderColumns({ group, load }: Orders, groups: Group[]) {
  const joined = (load.joins ?? []).flatMap(({ files, columns }) => {
    const holder = groups.find(({ first }) => first === files[0])!;
    return columns.map(({ from, name }) => ({ column: from, group: holder, as: name }));
  });
  const { columns } = withoutJoins(load);
  return [...columns.map(({ name }) => ({ column: name, group, as: name })), ...joined];
}
