import type { ImportFile, Proposal } from '../ImportFile.ts';
import type { Inspection } from '../types.ts';
import type { Part } from './types.ts';
import type { UnmetJoin } from './unmetJoins.ts';

/** What was found out about all files of an import. */
export interface Found {
  parts: ReadonlyMap<Inspection, Part>;
  proposed: Proposal[];
  unmet: ReadonlyMap<Inspection, UnmetJoin>;
}

/** A file in its place among the others. Where it would be loaded from the same columns as before, its mapping stays. */
export function placed(file: ImportFile, { parts, proposed, unmet }: Found): ImportFile {
  const {
    key,
    file: blob,
    overrides,
    progress,
    inspection,
    failure,
    choice,
    customer,
    said,
    load: last
  } = file;
  const known: ImportFile = {
    key,
    file: blob,
    overrides,
    progress,
    ...(inspection ? { inspection } : {}),
    ...(failure ? { failure } : {}),
    ...(choice ? { choice } : {}),
    ...(customer === undefined ? {} : { customer }),
    ...(said ? { said } : {})
  };
  const part = inspection && parts.get(inspection);
  if (!part) return known;
  const found = proposed.find(({ load }) => load.path === inspection.path);
  const before = [...(last ? [last] : []), ...(file.former ?? [])];
  const kept = before.find((each) => found && isAlike(each, found.load));
  const load = kept
    ? { load: kept, remembered: file.remembered ?? false, notices: file.notices ?? [] }
    : found;
  const former = before.filter((each) => each !== kept && each.path === inspection.path);
  const join = unmet.get(inspection);
  return {
    ...known,
    part,
    ...load,
    ...(former.length > 0 ? { former: former.slice(0, mostFormer) } : {}),
    ...(join ? { unmet: join } : {})
  };
}

/** A file can be orders, customers or touches: it may have been two of these before. */
const mostFormer = 2;

/** Whether a file would be loaded from the same columns as before, found in the same files or orders by the same keys. */
const isAlike = (a: Inspection, b: Inspection): boolean =>
  a.path === b.path &&
  a.relation === b.relation &&
  (a.relation === undefined || a.mapping.roles.customer_id === b.mapping.roles.customer_id) &&
  a.columns.map(({ name }) => name).join('\n') === b.columns.map(({ name }) => name).join('\n') &&
  JSON.stringify(joinsOf(a)) === JSON.stringify(joinsOf(b));

const joinsOf = ({ joins = [] }: Inspection) =>
  joins.map(({ files, on, key }) => [on, key, ...files.map(({ path }) => path)]);
