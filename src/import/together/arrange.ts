import type { Database } from '../../engine/index.ts';
import { remap } from '../remap.ts';
import type { BesideRelation, Inspection } from '../types.ts';
import { besidePart, partAfter, standingOrders, type Chosen } from './besidePart.ts';
import { groupByHeader, has, isComplete, type Group } from './groups.ts';
import { joinAsLoaded } from './joinAsLoaded.ts';
import { joinInspections, type FoundJoin } from './joinInspections.ts';
import { KeyTables } from './KeyTables.ts';
import { findLink, shareOf, type Askers, type Link } from './Links.ts';
import { touchMapping } from './touchColumns.ts';
import type { Part } from './types.ts';
import { isUseful } from './usefulness.ts';
import { isWhole } from './whole.ts';
import type { WrittenKey } from './writtenKeys.ts';

/** What the user has said about a file's part. */
export type Choice = 'join' | 'aside' | 'orders' | BesideRelation;

/** Files put in their places. */
export interface Arrangement {
  /** What is loaded: orders first, with what is joined to them, then relations of their own. */
  loads: Inspection[];
  /** The part of each file, by its inspection as it came. */
  parts: ReadonlyMap<Inspection, Part>;
}

export interface ArrangeOptions {
  signal?: AbortSignal;
  /** What the user decides, by the file's inspection. */
  choices?: ReadonlyMap<Inspection, Choice>;
  /** Of files beside orders the columns that are to name the customer, and what a notebook has them for. */
  customers?: ReadonlyMap<Inspection, Chosen>;
  /** Keys that a notebook gives for files that are joined. */
  written?: ReadonlyMap<Inspection, WrittenKey>;
  /**
   * The files of orders that are loaded already: customers and touches may come alone after them, and a newer export of
   * them is joined to what they were joined to. Default: none.
   */
  loaded?: readonly Inspection[];
}

/**
 * Finds out what files dropped together are to each other: orders, lines of orders, files looked up by a key, customers,
 * touches. Keys are counted over whole files; nothing is loaded. Throws EngineError or the AbortError.
 */
export async function arrange(
  inspections: readonly Inspection[],
  db: Database,
  {
    signal,
    choices = new Map(),
    customers = new Map(),
    written = new Map(),
    loaded = []
  }: ArrangeOptions = {}
): Promise<Arrangement> {
  const parts = new Map<Inspection, Part>();
  const groups = groupByHeader(inspections);
  const set = ({ files }: Group, part: Part) => files.forEach((file) => parts.set(file, part));
  const isAside = ({ first }: Group) => choices.get(first) === 'aside';
  const keys = new KeyTables(db, signal);
  try {
    const open = groups.filter((group) => !isAside(group));
    groups.filter(isAside).forEach((group) => set(group, { kind: 'aside', reason: 'chosen' }));
    const found = await findBases(open, keys, { choices, written });
    const twice = await findTwice(found, keys);
    twice.forEach(([group, about]) => set(group, { kind: 'aside', reason: 'sameOrders', ...about }));
    const bases = found.filter(({ group }) => !parts.has(group.first));
    const loads: Inspection[] = [];
    for (const { group, link } of bases) {
      const others = open.filter((each) => each !== group && !bases.some((base) => base.group === each));
      const joins = await reach(group, link, others, keys, { choices, written });
      for (const { to, from, ...join } of joins)
        set(to, { kind: 'joined', for: from.first, join: { ...join, columns: [] } });
      set(group, { kind: 'orders' });
      for (const file of group.files)
        loads.push(
          (await joinAsLoaded(file, group, joins, loaded, keys, db, signal)) ??
            (joins.length > 0 ? await joinInspections(file, joins, db, signal) : file)
        );
    }
    const rest = open.filter(({ first }) => !parts.has(first));
    const orders = bases[0] ? { group: bases[0].group, load: loads[0]! } : undefined;
    const standing = orders ? undefined : standingOrders(loaded);
    for (const group of rest) {
      const choice = choices.get(group.first);
      const chosen = {
        ...customers.get(group.first),
        ...(choice === 'customers' || choice === 'touches' ? { relation: choice } : {})
      };
      const part =
        choice === 'orders'
          ? ({ kind: 'orders' } as const)
          : standing
            ? await partAfter(group, standing, keys, chosen)
            : await besidePart(group, orders, keys, open, chosen);
      set(group, part);
      if (part.kind === 'customers' || part.kind === 'touches') {
        const { kind, key } = part;
        for (const file of group.files) loads.push(await beside(file, kind, key, db, signal));
      }
      if (part.kind === 'orders') loads.push(...group.files);
    }
    return { loads, parts };
  } finally {
    await keys.close();
  }
}

/** A file that becomes a relation of its own. */
async function beside(
  file: Inspection,
  relation: BesideRelation,
  key: string,
  db: Database,
  signal?: AbortSignal
): Promise<Inspection> {
  const parts = relation === 'touches' ? touchMapping(file.columns, key) : { roles: { customer_id: key } };
  return { ...(await remap(file, { ...file.mapping, ...parts }, db, signal)), relation };
}

/** A group whose rows become orders, and what it looks them up in. */
interface Base {
  group: Group;
  link?: { to: Group; link: Link };
}

/**
 * Lines that say for how much, and find who and when in another file, are the orders; else the files that say all
 * three themselves, by their names or as the user says.
 */
async function findBases(
  groups: Group[],
  keys: KeyTables,
  { choices, written }: Required<Pick<ArrangeOptions, 'choices' | 'written'>>
): Promise<Base[]> {
  const headers = groups.filter(
    (group) => group.kind !== 'touches' && has(group, 'customer_id') && has(group, 'ordered_at')
  );
  const lines = groups.filter((group) => has(group, 'amount') && !headers.includes(group));
  const found: Required<Base>[] = [];
  for (const group of lines)
    for (const to of headers) {
      const link = await findLink(askersOf(group), to, keys, written.get(to.first));
      if (link?.isUnique && shareOf(link.match) >= 0.5) found.push({ group, link: { to, link } });
    }
  const bases = found.filter(({ group }, i) => found.findIndex((each) => each.group === group) === i);
  const joined = bases.map(({ link: { to } }) => to);
  const isSaid = ({ first }: Group) => choices.get(first) === 'orders' && isWhole(first);
  const complete = groups.filter((group) => (isComplete(group) || isSaid(group)) && !joined.includes(group));
  return [...bases, ...complete.map((group) => ({ group }))];
}

/** Files of orders whose orders stand in another one line by line. */
async function findTwice(bases: Base[], keys: KeyTables): Promise<[Group, { on: string; with: string }][]> {
  const twice: [Group, { on: string; with: string }][] = [];
  for (const { group } of bases)
    for (const { group: to, link } of bases) {
      const [on, key] = [group, to].map(({ first }) => first.mapping.roles.order_id);
      if (group === to || link || on === undefined || key === undefined) continue;
      const [from, answer] = [
        { files: group.files, column: on },
        { files: to.files, column: key }
      ];
      const [lines, orders] = [await keys.factsOf(from), await keys.factsOf(answer)];
      if (!orders.isUnique || lines.isUnique || shareOf(await keys.match(from, answer)) < 0.9) continue;
      twice.push([to, { on: key, with: group.first.name }]);
    }
  return twice;
}

const askersOf = (group: Group): Askers =>
  group.first.columns.map(({ name }) => ({ column: name, group, as: name }));

/** Everything that the rows of a group find by keys that lead to one row each, from file to file. */
async function reach(
  group: Group,
  first: Base['link'],
  others: Group[],
  keys: KeyTables,
  { choices, written }: Required<Pick<ArrangeOptions, 'choices' | 'written'>>
): Promise<(FoundJoin & { to: Group; from: Group })[]> {
  const joins: (FoundJoin & { to: Group; from: Group })[] = [];
  const askers = askersOf(group);
  const add = (to: Group, { on, key, match }: Link) => {
    const from = askers.find(({ as }) => as === on)!.group;
    joins.push({ to, from, files: to.files, on, key, match });
    for (const { name } of to.first.columns)
      if (!askers.some(({ as }) => as === name)) askers.push({ column: name, group: to, as: name });
  };
  /** What is known of each customer is a relation of its own. */
  const isOfBuyer = ({ on }: Link): boolean =>
    askers.some(({ as, group, column }) => as === on && group.first.mapping.roles.customer_id === column);
  if (first) add(first.to, first.link);
  for (let before = -1; before < joins.length;) {
    before = joins.length;
    for (const to of others) {
      if (joins.some((join) => join.to === to)) continue;
      const link = await findLink(askers, to, keys, written.get(to.first));
      if (!link?.isUnique || shareOf(link.match) === 0) continue;
      const isWanted = choices.get(to.first) === 'join' || written.has(to.first);
      if (isWanted || (isUseful(to, link) && !isOfBuyer(link))) add(to, link);
    }
  }
  return joins;
}
