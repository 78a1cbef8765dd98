import { EngineError, identifier, literal, type Database, type QueryOptions } from '../engine/index.ts';
import { account } from './account.ts';
import { loadingTables, type Ahead } from './Ahead.ts';
import { figures } from './figures.ts';
import { importMacros, loadOrdersSql, type LoadOptions, type LoadPlan } from './loadOrdersSql.ts';
import { oneCurrency } from './oneCurrency.ts';
import { mappingProblems } from './mapping.ts';
import { ImportProblem } from './ImportProblem.ts';
import type { Receipt } from './receipt.ts';
import type { LoadedRule } from './receipt/leftOut.ts';
import { factsOf } from './receipt/factsOf.ts';
import { noteRows } from './receipt/noteRows.ts';
import { sumUpLeftOut } from './receipt/sumUp.ts';
import { currencyOf } from './receipt/currenciesOf.ts';
import { takenOff } from './receipt/takenOff.ts';
import { createLeftOut, markLoaded } from './receipt/takeOut.ts';
import { reducedBy } from './moments/reducedBy.ts';
import { loadProblem } from './moments/readingProblem.ts';
import { soon } from './moments/soon.ts';
import { createRejects, moneyOf, type Reject } from './rejects.ts';
import { keepLooked, makeParts, tablesOf } from './together/makeParts.ts';
import type { Inspection } from './types.ts';

export interface LoadOrdersOptions {
  /** The name of the table. Default: orders. Beside it stand `<relation>_rejects` and `<relation>_left_out`. */
  relation?: string;
  /** Rules over the rows of all files together, applied after the files' own. */
  leaveOut?: LoadedRule[];
  /** The names of files that came with these and could not be read: the receipt says so. Default: none. */
  notRead?: readonly string[];
  signal?: AbortSignal;
  /** Hears a fraction from 0 to 1. */
  onprogress?: (fraction: number) => void;
}

/**
 * Loads mapped files into one relation of orders and accounts for every row. All or nothing: where it fails or is
 * cancelled, what the relation held before is still there. A cancel is obeyed within a second; what has to be tidied
 * up then goes on behind it. Throws ImportProblem, EngineError or the AbortError.
 */
export function loadOrders(
  inspections: Inspection[],
  db: Database,
  options: LoadOrdersOptions = {}
): Promise<Receipt> {
  const loading = loadAll(inspections, db, options).catch(async (error: unknown) => {
    throw options.signal?.aborted ? error : await loadProblem(inspections, error);
  });
  return soon(loading, options.signal);
}

async function loadAll(
  inspections: Inspection[],
  db: Database,
  { relation = 'orders', leaveOut = [], notRead = [], signal, onprogress }: LoadOrdersOptions
): Promise<Receipt> {
  for (const inspection of inspections) {
    const blocking = mappingProblems(inspection, inspection.mapping).find(({ isWarning }) => !isWarning);
    if (blocking) throw blocking;
  }
  oneCurrency(inspections);
  const rejectsRelation = `${relation}_rejects`;
  const leftOutRelation = `${relation}_left_out`;
  const placed = leaveOut.length > 0;
  if (placed && inspections.some(({ mapping }) => mapping.reduce?.byDay))
    throw new Error('Rules over loaded rows need every row, not customers’ days');
  const options = { ...(signal ? { signal } : {}), ...(onprogress ? { onprogress } : {}) };
  const ahead = await takeOver(inspections, { relation, placed });
  const loading = ahead?.tables ?? loadingTables(relation);
  const plan = loadOrdersSql(inspections, { relation: loading.orders, placed });
  const leftovers = [
    ...Object.values(loading),
    ...plan.tables.flatMap(({ errors, scans }) => [errors, scans])
  ];
  const partTables = tablesOf(plan.parts);
  try {
    const isMade = ahead !== undefined && (await ahead.finish(options));
    if (!isMade) {
      await dropTables(db, [...leftovers, ...partTables]);
      await db.run(importMacros.join(';\n'));
    }
    const parts = await makeParts(plan.parts, db, signal);
    const again = { leftovers, relation: loading.orders, placed };
    const fallback = isMade ? {} : await create(inspections, plan, again, db, options);
    const marks = await markLoaded(loading.orders, leaveOut, db, signal);
    await createLeftOut(loading.leftOut, db);
    const { files, rejects } = await account(inspections, plan, loading, db, signal);
    if (files.every(({ loaded }) => loaded === 0))
      throw new ImportProblem('nothingLoaded', { file: inspections.map(({ name }) => name).join(', ') });
    const rejectedMoney = moneyOf(rejects);
    rejects.push(...parts.rejects);
    await keepLooked(parts, loading.leftOut, db, signal);
    await createRejects(loading.rejects, rejects, db);
    const givenBack = await takenOff(inspections, plan.names, loading.orders, db, signal);
    const asMade = loadOrdersSql(inspections, { relation: loading.orders, placed, ...fallback });
    const noted = await noteRows(inspections, asMade, parts.files, loading.leftOut, db, signal);
    const sums = await figures(loading.orders, db, signal);
    const currency = currencyOf(inspections);
    const receipt: Receipt = {
      relation,
      rejectsRelation,
      leftOutRelation,
      files,
      ...(notRead.length > 0 ? { notRead: [...notRead] } : {}),
      reasons: countReasons(rejects),
      ...(rejectedMoney.rows > 0 ? { rejectedMoney } : {}),
      ...(givenBack ? { takenOff: givenBack } : {}),
      ...sumUpLeftOut(files),
      ...(await reducedBy(inspections, loading.orders, plan.lines, db)),
      columns: await factsOf(
        inspections.map((inspection, i) => ({
          inspection,
          receipt: files[i]!,
          rejects: rejects.filter(({ file }) => file === files[i]!.file)
        })),
        { relation: loading.orders, withoutAmount: sums.withoutAmount },
        db,
        signal
      ),
      ...noted,
      ...sums,
      ...(currency === undefined ? {} : { currency }),
      sql: statements(inspections, { relation, ...fallback, placed }, marks(relation))
    };
    signal?.throwIfAborted();
    await replace(db, [
      [loading.orders, relation],
      [loading.rejects, rejectsRelation],
      [loading.leftOut, leftOutRelation]
    ]);
    return receipt;
  } finally {
    await dropTables(db, [...leftovers, ...partTables]);
  }
}

/** What was made ahead for a load, where that is of this one file as it was proposed; the rest is given up. */
async function takeOver(
  inspections: Inspection[],
  options: Required<Pick<LoadOptions, 'relation' | 'placed'>>
): Promise<Ahead | undefined> {
  const fitting = inspections.find(({ ahead }) => ahead?.isFor(inspections, options))?.ahead;
  for (const { ahead } of inspections) if (ahead !== fitting) await ahead?.stop();
  return fitting;
}

/**
 * Runs the plan. A value unlike all those sampled may stop it, in a column that no role or only a measure needs: then it
 * runs again leniently, and the answer says so. Columns without a role whose values all fit keep their type.
 */
async function create(
  inspections: Inspection[],
  plan: LoadPlan,
  { leftovers, ...again }: { leftovers: string[]; relation: string; placed: boolean },
  db: Database,
  options: QueryOptions
): Promise<Pick<LoadOptions, 'lenient' | 'typed'>> {
  try {
    await db.run(plan.create, options);
    return {};
  } catch (error) {
    if (!plan.strict || !(error instanceof EngineError) || error.code !== 'sql') throw error;
  }
  await dropTables(db, leftovers);
  const fallback = { lenient: true, typed: await fitting(plan, db, options) };
  await dropTables(db, leftovers);
  await db.run(loadOrdersSql(inspections, { ...again, ...fallback }).create, options);
  return fallback;
}

/** The columns without a role whose values all fit their type, in every file that has them. */
async function fitting({ unfit }: LoadPlan, db: Database, options: QueryOptions): Promise<Set<string>> {
  const fits = new Map<string, boolean>();
  for (const sql of unfit) {
    if (sql === undefined) continue;
    const [lost = {}] = (await db.query(sql, options)).rows;
    for (const [name, count] of Object.entries(lost))
      fits.set(name, Number(count) === 0 && fits.get(name) !== false);
  }
  return new Set([...fits.keys()].filter((name) => fits.get(name)));
}

/** The statements of a load as a reader can run them again. */
function statements(inspections: Inspection[], options: LoadOptions, marks: string[]): string {
  const { parts, create, finish } = loadOrdersSql(inspections, options);
  return [...importMacros, ...parts.map(({ sql }) => sql), create, ...marks, finish].join(';\n\n');
}

const countReasons = (rejects: Reject[]): Receipt['reasons'] => {
  const counts: Receipt['reasons'] = {};
  for (const { reason } of rejects) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
};

const dropTables = (db: Database, names: string[]): Promise<void> =>
  db.run(names.map((name) => `DROP TABLE IF EXISTS ${identifier(name)}`).join(';\n'));

/** Puts new tables in the place of old ones, all in one transaction. An old one may be a view. */
async function replace(db: Database, renames: [from: string, to: string][]): Promise<void> {
  const { rows } = await db.query(
    `SELECT table_name AS name, table_type = 'VIEW' AS view FROM information_schema.tables
WHERE table_schema = 'main' AND table_name IN (${renames.map(([, to]) => literal(to)).join(', ')})`
  );
  const drops = rows.map(
    ({ name, view }) => `DROP ${view === true ? 'VIEW' : 'TABLE'} ${identifier(String(name))}`
  );
  const moves = renames.map(([from, to]) => `ALTER TABLE ${identifier(from)} RENAME TO ${identifier(to)}`);
  try {
    await db.run(['BEGIN TRANSACTION', ...drops, ...moves, 'COMMIT'].join(';\n'));
  } catch (error) {
    await db.run('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
