import { identifier, literal, type Database } from '../../engine/index.ts';
import { importMacros } from '../loadOrdersSql.ts';
import { oneCurrency } from '../oneCurrency.ts';
import { currencySql, othersThan, type CurrencyCount } from '../values/currencies.ts';
import { numberSql } from '../values/numbers.ts';
import { keepNotes, type Note } from '../receipt/keepNotes.ts';
import { otherCostIn } from '../receipt/leftOut.ts';
import { createLeftOut, keepLines } from '../receipt/takeOut.ts';
import { createRejects, type Reject } from '../rejects.ts';
import type { BesideRelation, Inspection, SourceType } from '../types.ts';
import { accountLines, type LineAccount } from './accountLines.ts';
import { besideRepeatsSql, besideTables, type BesideTables } from './besideRepeats.ts';
import {
  besideSql,
  lostSql,
  readParts,
  sourceNames,
  unreadCount,
  writtenColumn,
  type ReadPart
} from './besideSql.ts';
import { readAgain } from './readAgain.ts';

/** What became of a file's lines, and of a log's times and costs. */
export interface BesideAccount extends LineAccount {
  /** Its name in `source_file`; undefined of one file alone. */
  source?: string;
  /** Rows that another one stands for. */
  repeated: number;
  /** Of a log: rows without a time that could be read. */
  undated?: number;
  /** Of a log: rows whose cost or score could not be read; what stood there is in `writtenColumn`. */
  unread?: Partial<Record<ReadPart, number>>;
  /** Of a log: costs in other currencies than the one that is added up: they count as none. */
  otherCosts?: CurrencyCount[];
}

/** What an import of customers or touches did. */
export interface BesideReceipt {
  relation: BesideRelation;
  /** Set where orders look their customers up in these files: they are no files of their own. */
  isLookedUp?: boolean;
  files: BesideAccount[];
  /** Rows that name no customer: loaded, they belong to nobody. */
  withoutCustomer: number;
  /** Customers of this relation. */
  customers: number;
  /** Rows that another one stands for, left out: a customer's earlier ones, a log's that a newer export holds too. */
  repeated: number;
  /**
   * Customers of `customers` that no order names, or rows of `touches` whose customer no order names; undefined
   * where no orders are loaded.
   */
  idle?: number;
  /** Rows of orders whose customer is not in `customers`; undefined as `idle` is. */
  unknown?: number;
  sql: string;
}

/**
 * Loads files with one header into `customers` or `touches`, under the names `tables`, which must be free.
 * Throws ImportProblem (`currenciesDiffer`), EngineError or the AbortError; then the table is not there.
 */
export async function loadBeside(
  relation: BesideRelation,
  files: Inspection[],
  db: Database,
  { tables: { loaded: table, ...beside }, signal }: { tables: BesideTables; signal?: AbortSignal }
): Promise<BesideReceipt> {
  const options = signal ? { signal } : {};
  const tables = files.map((_, i) => ({ errors: `${table}_errors_${i}`, scans: `${table}_scans_${i}` }));
  if (relation === 'touches') oneCurrency(files);
  const made = Object.values(beside) as string[];
  const scratch = tables.flatMap(({ errors, scans }) => [errors, scans]);
  const drop = (names: string[]) =>
    db.run(names.map((name) => `DROP TABLE IF EXISTS ${identifier(name)}`).join(';\n'));
  try {
    await drop([table, ...made, ...scratch]);
    await db.run(importMacros.join(';\n'));
    const asText = differentlyTyped(files);
    const parts = new Set<ReadPart>();
    for (const [i, file] of files.entries()) {
      const [lost = {}] = (await db.query(lostSql(relation, file, tables[i]!), options)).rows;
      const isSome = (name: string) => Number(lost[name] ?? 0) > 0;
      for (const { name } of file.columns) if (isSome(name)) asText.add(name);
      for (const part of readParts) if (isSome(unreadCount(part))) parts.add(part);
    }
    const notRead = { asText, parts };
    await drop(scratch);
    await db.run(besideSql(relation, table, files, tables, notRead), options);
    for (const sql of onceSql(relation, table, files)) await db.run(sql, options);
    const receipt: BesideReceipt = {
      relation,
      files: [],
      ...(await countBeside(table, db)),
      sql: [
        besideSql(relation, relation, files, tables, notRead),
        ...onceSql(relation, relation, files)
      ].join(';\n')
    };
    const names = sourceNames(files);
    const isLog = relation === 'touches';
    const unread = [...parts].map((part) => `count(${writtenColumn(part)}) AS ${part}`);
    const undated = isLog ? ['count(*) - count("at") AS undated'] : [];
    const rejected: Reject[] = [];
    await createLeftOut(beside.lines, db);
    for (const [i, file] of files.entries()) {
      const mine = names[i] === undefined ? 'true' : `source_file = ${literal(names[i])}`;
      const counted = await db.query(
        `SELECT counted.*, (SELECT count(*) FROM ${identifier(beside.repeated)} WHERE ${mine}) AS repeated FROM (SELECT ${['count(*) AS loaded', ...undated, ...unread].join(', ')} FROM ${identifier(table)} WHERE ${mine}) AS counted`,
        options
      );
      const { loaded, repeated, undated: timeless, ...unreadHere } = counted.rows[0]!;
      const read = { loaded: Number(loaded), repeated: Number(repeated) };
      const { account, rejects, lines } = await accountLines(file, tables[i]!, read, db, signal);
      const { mapping, amounts } = file;
      receipt.files.push({
        ...account,
        ...(names[i] === undefined ? {} : { source: names[i] }),
        repeated: read.repeated,
        ...(isLog && {
          undated: Number(timeless),
          unread: Object.fromEntries(
            [...parts].flatMap((part) => (part === 'at' ? [] : [[part, Number(unreadHere[part])]]))
          ),
          otherCosts: mapping.currency && amounts ? othersThan(mapping.currency, amounts.currencies) : []
        })
      });
      const name = names[i] ?? file.name;
      await keepLines(lines, name, beside.lines, db);
      const others = otherCostNotes(file, receipt.files.at(-1)!.otherCosts);
      if (others.length > 0)
        await readAgain(file, tables[i]!, db, (from) =>
          keepNotes(
            others,
            { inspection: file, file: name, from, errors: tables[i]!.errors, into: beside.lines },
            db,
            signal
          )
        );
      for (const reject of rejects) rejected.push({ ...reject, file: name });
    }
    await createRejects(beside.rejects, rejected, db);
    return receipt;
  } catch (error) {
    await drop([table, ...made]);
    throw error;
  } finally {
    await drop(scratch);
  }
}

/** The costs of a log in other currencies than those that are added up. */
function otherCostNotes(
  { amounts, mapping: { currency, numbers } }: Inspection,
  others: readonly CurrencyCount[] = []
): Note[] {
  if (!amounts) return [];
  const named = currencySql(currency?.column, amounts.column);
  return others.map(({ currency: code, marks }) => ({
    kind: otherCostIn(code),
    condition: `${numberSql(identifier(amounts.column), numbers)} IS NOT NULL AND ${named} IN (${(marks.length > 0 ? marks : [code]).map(literal).join(', ')})`
  }));
}

/** Columns that not all files hold values of one type in: they stay text. */
function differentlyTyped(files: readonly Inspection[]): Set<string> {
  const types = new Map<string, SourceType>();
  const found = new Set<string>();
  for (const { name, type } of files.flatMap(({ columns }) => columns)) {
    if ((types.get(name) ?? type) !== type) found.add(name);
    types.set(name, type);
  }
  return found;
}

/** The statements that take rows which another one stands for out of a table, into one of their own. */
function onceSql(relation: BesideRelation, table: string, files: readonly Inspection[]): string[] {
  const repeats = besideRepeatsSql(relation, table, files);
  const [all, leftOut] = [identifier(table), identifier(besideTables(table).repeated)];
  return repeats === undefined
    ? [`CREATE TABLE ${leftOut} AS FROM ${all} LIMIT 0`]
    : [
        `CREATE TABLE ${leftOut} AS FROM ${all} WHERE rowid IN (${repeats})`,
        `DELETE FROM ${all} WHERE rowid IN (${repeats})`
      ];
}

async function countBeside(table: string, db: Database) {
  const { rows } = await db.query(
    `SELECT count(*) - count(customer_id) AS nobodys, count(DISTINCT customer_id) AS customers, (SELECT count(*) FROM ${identifier(besideTables(table).repeated)}) AS repeated FROM ${identifier(table)}`
  );
  const { nobodys, customers, repeated } = rows[0] ?? {};
  return { withoutCustomer: Number(nobodys), customers: Number(customers), repeated: Number(repeated) };
}
