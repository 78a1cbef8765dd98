import type { ImportFile } from '../ImportFile.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Wanted } from '../readings/Readings.ts';
import { remembered } from '../remembered.ts';
import { speaksOf } from '../proposalOf.ts';
import type { WantedRoles } from '../roles/matchRoles.ts';
import { besideRelations, type BesideRelation, type Inspection } from '../types.ts';
import type { Choice } from './arrange.ts';
import type { Chosen } from './besidePart.ts';
import { isIn, wantedCustomer } from './besideRoles.ts';
import { withoutJoins } from './joinSql.ts';
import { isWhole } from './whole.ts';

type Customers = Map<Inspection, Chosen>;

/** The columns that name the customer in files beside orders, and what these are, as a notebook has them. */
export const wantedCustomers = (inspections: readonly Inspection[], wanted: Wanted): Customers =>
  new Map(
    inspections.flatMap((inspection) => {
      const roles = besideRelations.flatMap((relation) => wanted.beside?.[relation]?.roles ?? []);
      const customer = wantedCustomer(inspection, roles);
      const relation = wantedRelation(inspection, wanted);
      return customer === undefined
        ? []
        : [[inspection, { customer, ...(relation ? { relation } : {}) }] as const];
    })
  );

/**
 * What a notebook has a file for: it names the file, or of what stands beside the orders it names columns, not the
 * customer's alone, that are all in it. Undefined where it is neither, or the notebook's orders.
 */
function wantedRelation(inspection: Inspection, wanted: Wanted): BesideRelation | undefined {
  if (speaksOf(wanted, inspection)) return undefined;
  return besideRelations
    .flatMap((relation) => {
      const { roles = [], files = [] } = wanted.beside?.[relation] ?? {};
      const isNamed = files.includes(inspection.name);
      const most = Math.max(0, ...roles.map((each) => (isIn(each, inspection) ? namedIn(each) : 0)));
      return isNamed || most > 1 ? [{ relation, isNamed, most }] : [];
    })
    .sort((a, b) => Number(b.isNamed) - Number(a.isNamed) || b.most - a.most)[0]?.relation;
}

const namedIn = (roles: WantedRoles): number => Object.values(roles).filter(Boolean).length;

/**
 * What is decided of the files before it is found out what they are to each other: their parts, as the user says here or
 * has said of such files, orders where their columns were mapped as such; and who names the customer, by the user, else by the notebook, else as last time.
 */
export function chosenOf(
  files: readonly ImportFile[],
  wanted: Wanted = { roles: {} }
): { choices: Map<Inspection, Choice>; customers: Customers } {
  const choices = new Map<Inspection, Choice>();
  const customers: Customers = new Map();
  for (const { inspection, choice, customer, said } of files) {
    if (!inspection) continue;
    const isOrders = said !== undefined && isWhole(inspection);
    const chosen = choice ?? remembered.choice(inspection.columns) ?? (isOrders ? 'orders' : undefined);
    if (chosen) choices.set(inspection, chosen);
    const named = customer === undefined ? lastCustomer(inspection) : { customer, isFirm: true };
    if (named) customers.set(inspection, named);
  }
  const inspections = files.flatMap(({ inspection }) => inspection ?? []);
  for (const [inspection, named] of wantedCustomers(inspections, wanted)) {
    const own = customers.get(inspection);
    customers.set(inspection, own?.isFirm ? { ...named, ...own } : named);
  }
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
