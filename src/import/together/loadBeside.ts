import { identifier, literal, type Database } from '../../engine/index.ts';
import { importMacros } from '../loadOrdersSql.ts';
import type { Reject } from '../rejects.ts';
import type { Inspection } from '../types.ts';
import { accountLines, type LineAccount } from './accountLines.ts';
import { besideSql, lostSql } from './besideSql.ts';

/** What an import of customers or touches did. */
export interface BesideReceipt {
  relation: 'customers' | 'touches';
  files: LineAccount[];
  /** Records that could not be divided into columns. */
  rejects: Reject[];
  /** Rows that name no customer: loaded, they belong to nobody. */
  withoutCustomer: number;
  /** Customers of this relation; in `customers`, how many rows repeat one. */
  customers: number;
  repeated: number;
  /**
   * Customers of `customers` that no order names, or rows of `touches` whose customer no order names; undefined
   * where no orders are loaded.
   */
  idle?: number;
  /** Rows of orders whose customer is not in `customers`; undefined as `idle` is. */
  unknown?: number;
  /** Touches whose time could not be read. */
  undated: number;
  sql: string;
}

/**
 * Loads files with one header into `customers` or `touches`, under the name `table`, which must be free.
 * Throws EngineError or the AbortError; then the table is not there.
 */
export async function loadBeside(
  relation: 'customers' | 'touches',
  files: Inspection[],
  db: Database,
  { table, signal }: { table: string; signal?: AbortSignal }
): Promise<BesideReceipt> {
  const options = signal ? { signal } : {};
  const tables = files.map((_, i) => ({ errors: `${table}_errors_${i}`, scans: `${table}_scans_${i}` }));
  const scratch = tables.flatMap(({ errors, scans }) => [errors, scans]);
  const drop = (names: string[]) =>
    db.run(names.map((name) => `DROP TABLE IF EXISTS ${identifier(name)}`).join(';\n'));
  try {
    await drop([table, ...scratch]);
    await db.run(importMacros.join(';\n'));
    const asText = new Set<string>();
    for (const [i, file] of files.entries()) {
      const [lost = {}] = (await db.query(lostSql(relation, file, tables[i]!), options)).rows;
      for (const [name, count] of Object.entries(lost))
        if (name !== 'import_rows' && Number(count) > 0) asText.add(name);
    }
    await drop(scratch);
    await db.run(besideSql(relation, table, files, tables, asText), options);
    const receipt: BesideReceipt = {
      relation,
      files: [],
      rejects: [],
      ...(await countBeside(relation, table, db)),
      sql: besideSql(relation, relation, files, tables, asText)
    };
    for (const [i, file] of files.entries()) {
      const mine = files.length > 1 ? `source_file = ${literal(file.name)}` : 'true';
      const counted = await db.query(`SELECT count(*) AS n FROM ${identifier(table)} WHERE ${mine}`, options);
      const loaded = Number(counted.rows[0]?.n);
      const { account, rejects } = await accountLines(file, tables[i]!, loaded, db, signal);
      receipt.files.push(account);
      receipt.rejects.push(...rejects);
    }
    return receipt;
  } catch (error) {
    await drop([table]);
    throw error;
  } finally {
    await drop(scratch);
  }
}

async function countBeside(relation: 'customers' | 'touches', table: string, db: Database) {
  const undated = relation === 'touches' ? 'count(*) - count("at")' : '0';
  const { rows } = await db.query(
    `SELECT count(*) - count(customer_id) AS nobodys, count(DISTINCT customer_id) AS customers, count(customer_id) AS named, ${undated} AS undated FROM ${identifier(table)}`
  );
  const { nobodys, customers, named, undated: without } = rows[0] ?? {};
  return {
    withoutCustomer: Number(nobodys),
    customers: Number(customers),
    repeated: relation === 'customers' ? Number(named) - Number(customers) : 0,
    undated: Number(without)
  };
}
