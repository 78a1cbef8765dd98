import { identifier, literal, type Database, type Row } from '../engine/index.ts';
import { ImportProblem } from './ImportProblem.ts';
import type { LoadPlan } from './loadOrdersSql.ts';
import type { FileReceipt } from './receipt.ts';
import { mark, type BlankLine } from './receipt/leftOut.ts';
import { blankLines, countLeftOut, keepLines, keepMarked } from './receipt/takeOut.ts';
import { brokenRejects, byLine, findRejects, type Reject } from './rejects.ts';
import type { Inspection } from './types.ts';

/** A share of rejects above this means that the mapping is wrong, not the rows. */
const mostRejects = 0.5;
/** So many rows of a file that is refused are looked up again, to be shown. */
const mostShown = 10_000;

/** Where the rows of the files have gone. */
export interface Account {
  files: FileReceipt[];
  /** By the files' names in the receipt. */
  rejects: Reject[];
}

/** The relations of a load that is under way. */
export interface Relations {
  orders: string;
  /** As `createLeftOut` made it; it is filled here. */
  leftOut: string;
}

/** Takes out of a relation just made the rows that cannot stay, and accounts for every row of its files. */
export async function account(
  inspections: Inspection[],
  plan: LoadPlan,
  { orders, leftOut }: Relations,
  db: Database,
  signal?: AbortSignal
): Promise<Account> {
  const result: Account = { files: [], rejects: [] };
  const table = identifier(orders);
  const stays = plan.marked ? `${mark}.rule IS NULL` : 'true';
  for (const [i, inspection] of inspections.entries()) {
    const file = plan.names[i] ?? inspection.name;
    const mine = plan.names[i] === undefined ? 'true' : `source_file = ${literal(file)}`;
    const [counts] = await ask(
      `SELECT ${plan.lines} AS made, ${plan.lines} FILTER (${stays}) AS staying, ${plan.lines} FILTER (${stays} AND ordered_at IS NOT NULL) AS dated FROM ${table} WHERE ${mine}`
    );
    const errors = await ask(
      `SELECT line_byte_position AS position, first(error_type) AS type, first(column_name) AS name
FROM ${identifier(plan.tables[i]!.errors)} GROUP BY position ORDER BY position`
    );
    const failing = Number(counts?.staying) - Number(counts?.dated);
    const lines = inspection.leftOutLines ?? [];
    let blank = inspection.count.blanks;
    let empty: BlankLine[] = [];
    const broken = brokenRejects(inspection);
    let rejected = broken.length;
    let rejects = broken;
    if (failing + errors.length + rejected > 0) {
      if (inspection.mapping.rest === undefined && isMost(inspection, failing + errors.length + rejected)) {
        const [full] = await ask(`SELECT count_if(NOT blank) AS rows FROM (${plan.rejects[i]!})`);
        const count = Number(full?.rows) + errors.length + rejected;
        if (isMost(inspection, count)) {
          const first = await ask(`${plan.rejects[i]!} LIMIT ${mostShown}`);
          const found = await findRejects(inspection, errors.slice(0, mostShown), first, signal);
          throw refusal(inspection, count, byLine([...broken, ...found.rejects]));
        }
      }
      const unread = failing > 0 ? await ask(plan.rejects[i]!) : [];
      const unfit = await findRejects(inspection, errors, unread, signal);
      blank += unfit.blanks;
      empty = unfit.blankLines;
      rejected += unfit.rejects.length;
      rejects = byLine([...broken, ...unfit.rejects]);
    }
    result.rejects = result.rejects.concat(rejects.map((reject) => ({ ...reject, file })));
    const undivided = errors.map(({ position }) => Number(position) - 1);
    if (Number(counts?.made) > Number(counts?.staying))
      await keepMarked({ inspection, mine, file, from: orders, into: leftOut, undivided }, db, signal);
    await keepLines(lines, file, leftOut, db);
    const leftOutBy = await countLeftOut(leftOut, file, db);
    if (plan.unsampled[i] !== undefined) {
      const [found] = await ask(plan.unsampled[i]);
      leftOutBy.push({ rule: 'notSampled', rows: Number(found?.rows), amount: String(found?.amount) });
    }
    await keepLines(blankLines(inspection, empty), file, leftOut, db);
    const rows = inspection.rows + inspection.count.blanks + lines.length;
    const loaded = Number(counts?.dated);
    const left = leftOutBy.reduce((sum, each) => sum + each.rows, 0);
    const discrepancy = rows - loaded - rejected - blank - left;
    result.files.push({ file, rows, loaded, rejected, blank, leftOut: left, leftOutBy, discrepancy });
  }
  await db.run(plan.finish, signal ? { signal } : {});
  return result;

  async function ask(sql: string): Promise<Row[]> {
    return (await db.query(sql, signal ? { signal } : {})).rows;
  }
}

const isMost = ({ rows }: Inspection, count: number): boolean => count > rows * mostRejects;

/** Says that most rows cannot be read, and which. */
function refusal(inspection: Inspection, count: number, rejects: Reject[]): ImportProblem {
  const { name, rows, mapping, columns } = inspection;
  const column = mapping.roles.ordered_at ?? '';
  const example =
    columns.find((each) => each.name === column)?.samples.find((value) => value.trim() !== '') ?? '';
  return new ImportProblem('mostlyRejected', { file: name, count, total: rows, column, example, rejects });
}
