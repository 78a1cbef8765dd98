import type { Database } from '../../engine/index.ts';
import type { Proposal } from '../ImportFile.ts';
import { applyReadings } from '../readings/applyReadings.ts';
import { checkReadings } from '../readings/checkReadings.ts';
import type { WantedBeside } from '../readings/Readings.ts';
import { columnLike, type WantedRoles } from '../roles/matchRoles.ts';
import { remap } from '../remap.ts';
import { touchParts, type Inspection, type Mapping, type TouchPart } from '../types.ts';
import { touchMapping } from './touchColumns.ts';

/**
 * Which column is what in a file of customers or touches, as a notebook and the memory have it. '' stands for a part
 * that no column plays though one was proposed; a part that is not named is the one that is proposed.
 */
export function besideRolesOf({
  relation,
  columns,
  mapping
}: Pick<Inspection, 'relation' | 'columns' | 'mapping'>): WantedRoles {
  const { customer_id: customer = '', ordered_at: at } = mapping.roles;
  if (relation === 'customers') return { customer_id: customer };
  const proposed = touchMapping(columns, customer);
  const { parts = proposed.parts } = mapping;
  const isLeft = (part: TouchPart) => parts[part] === undefined && proposed.parts[part] !== undefined;
  return {
    customer_id: customer,
    ...(at !== undefined ? { at } : proposed.roles.ordered_at !== undefined ? { at: '' } : {}),
    ...parts,
    ...Object.fromEntries(touchParts.filter(isLeft).map((part) => [part, '']))
  };
}

/** The column that names the customer as one of the wanted has it; undefined where the file lacks what they name. */
export const wantedCustomer = (
  inspection: Inspection,
  wanted: readonly WantedRoles[]
): string | undefined => {
  const names = inspection.columns.map(({ name }) => name);
  const fitting = wanted.find((each) => isIn(each, inspection));
  return fitting?.customer_id && columnLike(fitting.customer_id, names);
};

/** A file as it is wanted, where all columns that are named are in it; undefined where none of the wanted fits it. */
export async function besideAsWanted(
  load: Inspection,
  wanted: WantedBeside | undefined,
  db: Database
): Promise<Proposal | undefined> {
  const roles = wanted?.roles.find((each) => isIn(each, load));
  if (!roles) return undefined;
  const mapped = await remap(load, { ...load.mapping, ...wantedParts(load, roles) }, db);
  const { readings } = checkReadings(wanted?.read);
  const { inspection, notices } = await applyReadings(mapped, readings, db);
  return { load: inspection, notices };
}

/** Whether a file has all columns that are named. */
export function isIn(wanted: WantedRoles, { columns }: Pick<Inspection, 'columns'>): boolean {
  const names = columns.map(({ name }) => name);
  return Object.values(wanted).every((column) => column === '' || columnLike(column, names) !== undefined);
}

/** The roles and parts that a file has where it is wanted so. */
function wantedParts(
  { relation, columns, mapping }: Inspection,
  wanted: WantedRoles
): Pick<Mapping, 'roles' | 'parts'> {
  const names = columns.map(({ name }) => name);
  const { customer_id: customer = '' } = mapping.roles;
  if (relation === 'customers') return { roles: { customer_id: customer } };
  const proposed = touchMapping(columns, customer);
  const taken = new Set([customer]);
  const columnOf = (written: string | undefined, proposal: string | undefined) => {
    const column = written === undefined ? proposal : written === '' ? undefined : columnLike(written, names);
    if (column === undefined || taken.has(column)) return undefined;
    taken.add(column);
    return column;
  };
  const ordered = [...touchParts].sort(
    (a, b) => Number(wanted[b] !== undefined) - Number(wanted[a] !== undefined)
  );
  const at = columnOf(wanted.at ?? wanted.ordered_at, proposed.roles.ordered_at);
  const parts = ordered.flatMap((part) => {
    const column = columnOf(wanted[part], proposed.parts[part]);
    return column === undefined ? [] : [[part, column] as const];
  });
  return {
    roles: { customer_id: customer, ...(at === undefined ? {} : { ordered_at: at }) },
    parts: Object.fromEntries(parts)
  };
}
