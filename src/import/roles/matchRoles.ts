import { plainName } from './headerNames.ts';
import { roles, type Inspection, type Mapping, type Role, type TouchPart } from '../types.ts';

/** Role → column as a notebook's front matter has it. A product is written `UnitPrice * Quantity`, less a share
 *  `UnitPrice * Quantity * (1 - Discount)`. */
export type WantedRoles = Partial<Record<Role | 'at' | TouchPart, string>>;

/** How a file answers the roles that a shared notebook wants. */
export interface RoleMatch {
  mapping: Mapping;
  /** Roles found under another name than the notebook's, with that name. */
  renamed: { role: Role; wanted: string; column: string }[];
  /** Roles that no column of the file can take. */
  missing: { role: Role; wanted: string }[];
}

/**
 * Maps a file as a shared notebook does: columns of the same name first, then those guessed for the role. One that names
 * no columns leaves all to the guess.
 */
export function matchRoles(
  wanted: WantedRoles,
  inspection: Pick<Inspection, 'columns' | 'mapping'>
): RoleMatch {
  if (Object.keys(wanted).length === 0) return { mapping: inspection.mapping, renamed: [], missing: [] };
  const names = inspection.columns.map(({ name }) => name);
  const { times, less, roles: guessed, ...readings } = inspection.mapping;
  const match: RoleMatch = { mapping: { ...readings, roles: {} }, renamed: [], missing: [] };
  for (const role of roles) {
    const name = wanted[role];
    if (name === undefined) continue;
    const factors = names.includes(name) ? [name] : name.split(/\s+[*×]\s+/);
    const [column, other, share] = factors.map((factor) =>
      columnLike(factor.replace(/^\(1 - (.*)\)$/, '$1'), names)
    );
    if (column !== undefined && (factors.length === 1 || other !== undefined)) {
      match.mapping.roles[role] = column;
      if (other !== undefined) match.mapping.times = other;
      if (share !== undefined) match.mapping.less = share;
      continue;
    }
    const guess = guessed[role];
    if (guess === undefined) match.missing.push({ role, wanted: name });
    else {
      match.mapping.roles[role] = guess;
      if (role === 'amount' && times !== undefined) match.mapping.times = times;
      if (role === 'amount' && less !== undefined) match.mapping.less = less;
      match.renamed.push({ role, wanted: name, column: guess });
    }
  }
  return match;
}

/** The column of a name, else of one that differs only in its writing. */
export const columnLike = (wanted: string, names: string[]): string | undefined =>
  names.find((name) => name === wanted) ?? names.find((name) => plainName(name) === plainName(wanted));

/** A mapping's roles as a notebook's front matter has them. */
export function rolesOf({ roles: mapped, times, less }: Mapping): WantedRoles {
  if (times === undefined || mapped.amount === undefined) return { ...mapped };
  return {
    ...mapped,
    amount: [mapped.amount, times, ...(less === undefined ? [] : [`(1 - ${less})`])].join(' * ')
  };
}
