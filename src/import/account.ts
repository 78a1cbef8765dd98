import { identifier, literal, type Database, type Row } from '../engine/index.ts';
import { ImportProblem } from './ImportProblem.ts';
import type { LoadPlan } from './loadOrdersSql.ts';
import type { FileReceipt, RowsAndMoney } from './receipt.ts';
import { findRejects, type Reject } from './rejects.ts';
import type { Inspection } from './types.ts';

/** A share of rejects above this means that the mapping is wrong, not the rows. */
const mostRejects = 0.5;

/** Where the rows of the files have gone. */
export interface Account {
  files: FileReceipt[];
  rejects: Reject[];
  leftOut: RowsAndMoney;
}

/** Takes out of a relation just made the rows that cannot stay, and accounts for every row of its files. */
export async function account(
  inspections: Inspection[],
  plan: LoadPlan,
  relation: string,
  db: Database,
  signal?: AbortSignal
): Promise<Account> {
  const result: Account = { files: [], rejects: [], leftOut: { rows: 0, amount: '0' } };
  const table = identifier(relation);
  for (const [i, inspection] of inspections.entries()) {
    const mine = plan.names[i] === undefined ? 'true' : `source_file = ${literal(plan.names[i])}`;
    const [counts] = await ask(
      `SELECT count(*) AS made, count(ordered_at) AS dated FROM ${table} WHERE ${mine}`
    );
    const errors = await ask(
      `SELECT line_byte_position AS position, first(error_type) AS type, first(column_name) AS name
FROM ${identifier(plan.tables[i]!.errors)} GROUP BY position ORDER BY position`
    );
    const failing = Number(counts?.made) - Number(counts?.dated);
    const leftOut = inspection.mapping.negatives === 'leave out' ? await takeNegatives(mine) : 0;
    let blank = inspection.count.blanks;
    let rejected = 0;
    if (failing + errors.length > 0) {
      if (isMost(inspection, failing + errors.length)) {
        const [full] = await ask(`SELECT count_if(NOT blank) AS rows FROM (${plan.rejects[i]!})`);
        refuseMost(inspection, Number(full?.rows) + errors.length);
      }
      const unread = failing > 0 ? await ask(plan.rejects[i]!) : [];
      const found = await findRejects(inspection, errors, unread, signal);
      blank += found.blanks;
      rejected = found.rejects.length;
      result.rejects = result.rejects.concat(found.rejects);
    }
    const rows = inspection.rows + inspection.count.blanks;
    const loaded = Number(counts?.dated) - leftOut;
    const discrepancy = rows - loaded - rejected - blank - leftOut;
    result.files.push({
      file: plan.names[i] ?? inspection.name,
      rows,
      loaded,
      rejected,
      blank,
      leftOut,
      discrepancy
    });
  }
  await db.run(`DELETE FROM ${table} WHERE ordered_at IS NULL`);
  return result;

  async function ask(sql: string): Promise<Row[]> {
    return (await db.query(sql, signal ? { signal } : {})).rows;
  }

  async function takeNegatives(mine: string): Promise<number> {
    const which = `${mine} AND amount < 0 AND ordered_at IS NOT NULL`;
    const [found] = await ask(
      `SELECT count(*) AS rows, coalesce(sum(amount), 0)::VARCHAR AS amount FROM ${table} WHERE ${which}`
    );
    await db.run(`DELETE FROM ${table} WHERE ${which}`);
    result.leftOut = {
      rows: result.leftOut.rows + Number(found?.rows),
      amount: addDecimals(result.leftOut.amount, String(found?.amount))
    };
    return Number(found?.rows);
  }
}

const isMost = ({ rows }: Inspection, count: number): boolean => count > rows * mostRejects;

function refuseMost(inspection: Inspection, count: number): void {
  if (!isMost(inspection, count)) return;
  const { name, rows, mapping, columns } = inspection;
  const column = mapping.roles.ordered_at ?? '';
  const example =
    columns.find((each) => each.name === column)?.samples.find((value) => value.trim() !== '') ?? '';
  throw new ImportProblem('mostlyRejected', { file: name, count, total: rows, column, example });
}

/** Adds decimals of at most four places exactly. */
function addDecimals(a: string, b: string): string {
  const units = (text: string) => {
    const [whole = '0', places = ''] = text.replace('-', '').split('.');
    return BigInt(whole + places.padEnd(4, '0')) * (text.startsWith('-') ? -1n : 1n);
  };
  const sum = units(a) + units(b);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(5, '0');
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`;
}
