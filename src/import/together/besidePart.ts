import type { BesideRelation, Inspection } from '../types.ts';
import { groupByHeader, has, isComplete, type Group } from './groups.ts';
import type { KeyTables } from './KeyTables.ts';
import { withoutJoins } from './joinSql.ts';
import { findAnyLink, findLink, shareOf, type Link } from './Links.ts';
import type { Part } from './types.ts';

/** The orders that a file may stand beside. */
export interface Orders {
  group: Group;
  /** As they are loaded, with what is joined. */
  load: Inspection;
}

/** What the user says of a file that stands beside orders: which relation it is, and which column names the customer. */
export interface Chosen {
  relation?: BesideRelation;
  customer?: string;
  /** Whether that column stays though no customer of the orders is in it. */
  isFirm?: boolean;
}

/**
 * The part of a file that is neither orders nor looked up for them: customers, touches, or none. Where no names say
 * which column is the key, the one with the name of the orders' customer and the one taken for the customer are tried. `groups`: all files;
 * `chosen`: what the user says of it; of a file that is said to be one of these, any column is tried.
 */
export async function besidePart(
  group: Group,
  orders: Orders | undefined,
  keys: KeyTables,
  groups: Group[],
  chosen: Chosen = {}
): Promise<Part> {
  if (!orders) return chosen.relation ? { kind: 'aside', reason: 'noOrders' } : { kind: 'orders' };
  const askers = orderColumns(orders, groups);
  const buyers = orders.load.mapping.roles.customer_id;
  const buyer = askers.filter(({ as }) => as === buyers);
  const byKey = async (key: string | undefined) =>
    buyers === undefined || key === undefined ? undefined : findLink(buyer, group, keys, { on: buyers, key });
  const wanted = await byKey(chosen.customer);
  const isKept = wanted !== undefined && (chosen.isFirm || shareOf(wanted.match) > 0);
  const named = isKept ? wanted : await findLink(buyer, group, keys);
  const isFound = isKept || (named !== undefined && shareOf(named.match) > 0);
  const twin = isFound
    ? undefined
    : await byKey(group.first.columns.find(({ name }) => name === buyers)?.name);
  const isTwin = twin !== undefined && shareOf(twin.match) > 0;
  const byName =
    isFound || isTwin ? (twin ?? named) : ((await byKey(group.first.mapping.roles.customer_id)) ?? named);
  const isSearched = chosen.relation !== undefined && !isKept && !(byName && shareOf(byName.match) > 0);
  const any = isSearched && buyers !== undefined ? await findAnyLink(buyer, buyers, group, keys) : undefined;
  const known = any?.link ?? byName;
  if (known && (isKept || any || shareOf(known.match) > 0))
    return (
      relationOf(group, known, chosen.relation, any?.alsoFits) ?? {
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
  keys: KeyTables,
  chosen: Chosen = {}
): Promise<Part> {
  if (isComplete(group) && chosen.relation === undefined) return { kind: 'orders' };
  const part = await besidePart(group, orders, keys, groups, chosen);
  if (part.kind !== 'aside') return part;
  const key = group.first.mapping.roles.customer_id;
  if (key === undefined)
    return part.reason === 'notNeeded' && !has(group, 'ordered_at')
      ? { ...part, reason: 'comesWithOrders' }
      : { kind: 'orders' };
  const buyers = orders.load.mapping.roles.customer_id!;
  const asker = orderColumns(orders, groups).filter(({ as }) => as === buyers);
  const link = await findLink(asker, group, keys, { on: buyers, key });
  return (link && relationOf(group, link, chosen.relation)) ?? { kind: 'orders' };
}

/**
 * The relation that a file becomes by a key to its customers; undefined where it is no list and no log of them. A list
 * may name a few of them twice. `chosen`: the one that the user says it is;
 * `alsoFits`: other columns that could be its key.
 */
function relationOf(
  group: Group,
  { key, match, isUnique, repeated }: Link,
  chosen?: BesideRelation,
  alsoFits?: string[]
): Part | undefined {
  const found = { key, match, ...(alsoFits ? { alsoFits } : {}) };
  if (chosen === 'customers') return { kind: chosen, ...found, repeated };
  if (chosen === 'touches') return { kind: chosen, ...found };
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
