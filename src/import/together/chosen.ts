import type { ImportFile } from '../ImportFile.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Wanted } from '../readings/Readings.ts';
import { remembered } from '../remembered.ts';
import { besideRelations, type Inspection } from '../types.ts';
import type { Choice } from './arrange.ts';
import type { Chosen } from './besidePart.ts';
import { wantedCustomer } from './besideRoles.ts';
import { withoutJoins } from './joinSql.ts';
import { isWhole } from './whole.ts';

type Customers = Map<Inspection, Pick<Chosen, 'customer' | 'isFirm'>>;

/** The columns that name the customer in files beside orders, as a notebook has them. */
export const wantedCustomers = (inspections: readonly Inspection[], wanted: Wanted): Customers =>
  new Map(
    inspections.flatMap((inspection) => {
      const roles = besideRelations.flatMap((relation) => wanted.beside?.[relation]?.roles ?? []);
      const customer = wantedCustomer(inspection, roles);
      return customer === undefined ? [] : [[inspection, { customer }] as const];
    })
  );

/**
 * What is decided of the files before it is found out what they are to each other: their parts, as the user says here or
 * has said of such files; and who names the customer, by the user, else by the notebook, else as last time.
 */
export function chosenOf(
  files: readonly ImportFile[],
  wanted: Wanted = { roles: {} }
): { choices: Map<Inspection, Choice>; customers: Customers } {
  const choices = new Map<Inspection, Choice>();
  const customers: Customers = new Map();
  for (const { inspection, choice, customer } of files) {
    if (!inspection) continue;
    const said = choice ?? remembered.choice(inspection.columns);
    if (said) choices.set(inspection, said);
    const named = customer === undefined ? lastCustomer(inspection) : { customer, isFirm: true };
    if (named) customers.set(inspection, named);
  }
  const inspections = files.flatMap(({ inspection }) => inspection ?? []);
  for (const [inspection, named] of wantedCustomers(inspections, wanted))
    if (!customers.get(inspection)?.isFirm) customers.set(inspection, named);
  return { choices, customers };
}

/** Keeps how files were mapped for the next ones with their columns, and what the user has said that these become. */
export function rememberAll(inspections: readonly Inspection[], files: readonly ImportFile[]): void {
  for (const inspection of inspections) {
    const { path, relation = 'orders' } = inspection;
    const isChosen = files.some(({ choice, load }) => load?.path === path && choice === relation);
    remembered.keep(inspection, isChosen);
    const own = ownMapping(inspection);
    if (inspection.joins && isWhole(own)) remembered.keep(own);
  }
}

/** A file as its own columns are mapped. */
function ownMapping(inspection: Inspection): Inspection {
  const own = withoutJoins(inspection);
  const names = new Set(own.columns.map(({ name }) => name));
  const roles = Object.fromEntries(
    Object.entries(own.mapping.roles).filter(([, column]) => names.has(column))
  );
  return { ...own, mapping: { ...own.mapping, roles } };
}

/** Whether a file has these columns, in any order. */
export function hasHeader({ load, inspection }: ImportFile, names: readonly string[]): boolean {
  const columns = (load ?? inspection)?.columns;
  return !!columns && fingerprint(columns.map(({ name }) => name)) === fingerprint([...names]);
}

/** A file of which nothing has been said here: it is proposed anew. */
export function unsaid(file: ImportFile): ImportFile {
  const again = { ...file };
  delete again.choice;
  delete again.customer;
  delete again.said;
  delete again.load;
  delete again.former;
  return again;
}

function lastCustomer(inspection: Inspection): Pick<Chosen, 'customer'> | undefined {
  const last = besideRelations.flatMap(
    (relation) => remembered.recall(inspection.columns, relation)?.roles ?? []
  );
  const customer = wantedCustomer(inspection, last);
  return customer === undefined ? undefined : { customer };
}
