import { fingerprint } from '../fingerprint.ts';
import { roles, type Inspection } from '../types.ts';
import { ownColumns } from './joinSql.ts';

/** What files with one header have in common. */
export const headerOf = ({ columns }: Inspection): string => fingerprint(columns.map(({ name }) => name));

const hasOneHeader = (loads: readonly Inspection[]): boolean => new Set(loads.map(headerOf)).size === 1;

/** Whether files have one header, or the same columns of their own say whose, which, when and how much. */
export function isOneExport(loads: readonly Inspection[]): boolean {
  if (hasOneHeader(loads)) return true;
  const own = loads.map((load) => ownColumns(load));
  return (['customer_id', 'order_id', 'ordered_at', 'amount'] as const).every((role) => {
    const [column, ...others] = new Set(loads.map(({ mapping }) => mapping.roles[role]));
    return column !== undefined && others.length === 0 && own.every((names) => names.includes(column));
  });
}

/** The columns of the rows of files that are not compared since not all have them. */
export function notCompared(loads: readonly Inspection[]): string[] {
  if (hasOneHeader(loads)) return [];
  const names = loads.map(({ columns }) => columns.map(({ name }) => name));
  const partial = names.flat().filter((name) => !names.every((each) => each.includes(name)));
  const played = roles.filter((role) => new Set(loads.map(({ mapping }) => mapping.roles[role])).size > 1);
  const players = played.flatMap((role) => loads.flatMap(({ mapping }) => mapping.roles[role] ?? []));
  return [...new Set([...partial, ...played, ...players])];
}

/** Divides files into exports of one thing, in the order in which they came. */
export function exportsIn(loads: readonly Inspection[]): Inspection[][] {
  const found: Inspection[][] = [];
  for (const load of loads) {
    const one = found.find(([first]) => isOneExport([first!, load]));
    if (one) one.push(load);
    else found.push([load]);
  }
  return found;
}
