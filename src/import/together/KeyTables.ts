import { identifier, literal, type Database } from '../../engine/index.ts';
import { emptySql } from '../values/blanks.ts';
import { idMacros } from '../values/ids.ts';
import { readCsvSql } from '../readCsvSql.ts';
import type { Inspection } from '../types.ts';
import { keySql } from './joinSql.ts';
import { mostExamples, type Comparison, type Match } from './types.ts';

/** One column of the files with one header. */
export interface KeyColumn {
  files: Inspection[];
  column: string;
}

/** What a column's values are good for as a key. */
export interface KeyFacts {
  /** Whether no file says two different things under one value. */
  isUnique: boolean;
  /** Rows that name a value which another row names too, the first of each not counted. */
  repeated: number;
}

let opened = 0;
/** So many different values of a column are looked up before the whole column is. */
const mostSampled = 300;

/**
 * The values of key columns, counted over whole files once each, and compared. Lives while an import is arranged:
 * `close` drops its tables. Every method throws the signal's AbortError.
 */
export class KeyTables {
  readonly #db: Database;
  readonly #signal: AbortSignal | undefined;
  readonly #tables = new Map<string, Promise<{ name: string; facts: KeyFacts }>>();
  /** The tables that were begun. */
  readonly #names: string[] = [];
  readonly #id = opened++;

  constructor(db: Database, signal?: AbortSignal) {
    this.#db = db;
    this.#signal = signal;
  }

  async factsOf(key: KeyColumn, comparison: Comparison = 'exact'): Promise<KeyFacts> {
    return (await this.#table(key, comparison)).facts;
  }

  /** How the rows of `from` find theirs in `to`. Rows without any value are none. */
  async match(from: KeyColumn, to: KeyColumn, comparison: Comparison = 'exact'): Promise<Match> {
    const [a, b] = [await this.#table(from, comparison), await this.#table(to, comparison)];
    const [row] = await this.#ask(`SELECT
  coalesce((SELECT sum(rows) FROM ${a.name} SEMI JOIN ${b.name} USING (key)), 0) AS matched,
  coalesce((SELECT sum(rows) FROM ${b.name} ANTI JOIN ${a.name} USING (key) WHERE key IS NOT NULL), 0) AS unused,
  coalesce((SELECT sum(rows) FROM ${a.name}), 0) AS rows,
  coalesce((SELECT sum(rows) FROM ${a.name} WHERE key IS NULL), 0) AS keyless`);
    const missing = await this.#ask(
      `SELECT key FROM ${a.name} ANTI JOIN ${b.name} USING (key) WHERE key IS NOT NULL ORDER BY rows DESC, key LIMIT ${mostExamples}`
    );
    return {
      rows: Number(row?.rows),
      matched: Number(row?.matched),
      keyless: Number(row?.keyless),
      unused: Number(row?.unused),
      comparison,
      examples: missing.map(({ key }) => String(key))
    };
  }

  /** The columns of a file of which a value among those sampled is one of a key's, as far as a loose look tells. */
  async likely(key: KeyColumn, { columns }: Pick<Inspection, 'columns'>): Promise<string[]> {
    const { name } = await this.#table(key, 'loose');
    const pairs = columns.flatMap(({ name: column, samples }) =>
      [...new Set(samples)].slice(0, mostSampled).map((value) => `(${literal(column)}, ${literal(value)})`)
    );
    if (pairs.length === 0) return [];
    const found = await this.#ask(
      `SELECT DISTINCT sampled FROM (VALUES ${pairs.join(', ')}) AS samples(sampled, value) SEMI JOIN ${name} ON key = ${keySql('value', 'loose')}`
    );
    return columns.flatMap(({ name: column }) =>
      found.some(({ sampled }) => sampled === column) ? column : []
    );
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.#tables.values());
    this.#tables.clear();
    const names = this.#names.splice(0);
    if (names.length > 0) await this.#db.run(names.map((name) => `DROP TABLE IF EXISTS ${name}`).join(';\n'));
  }

  #table(key: KeyColumn, comparison: Comparison) {
    const name = [comparison, key.column, ...key.files.map(({ path }) => path)].join('\n');
    const known = this.#tables.get(name) ?? this.#count(key, comparison, this.#tables.size);
    this.#tables.set(name, known);
    return known;
  }

  async #count({ files, column }: KeyColumn, comparison: Comparison, n: number) {
    const name = `import_keys_${this.#id}_${n}`;
    this.#names.push(name);
    const errors = { errors: `${name}_errors`, scans: `${name}_scans` };
    const value = keySql(identifier(column), comparison);
    const perFile = files.map(
      ({ path, dialect, columns }) =>
        `SELECT ${value} AS import_key, count(*) AS rows, min(hash(record)) <> max(hash(record)) AS differs FROM ${readCsvSql(
          path,
          dialect,
          columns.map((each) => each.name),
          errors
        )} AS record WHERE import_key IS NOT NULL OR NOT (${emptySql(columns)}) GROUP BY import_key`
    );
    try {
      await this.#db.run(idMacros.join(';\n'));
      await this.#db.run(
        `CREATE TABLE ${name} AS SELECT import_key AS key, sum(rows) AS rows, bool_or(differs) AS differs FROM (${perFile.join(
          '\nUNION ALL\n'
        )}) GROUP BY import_key`,
        this.#signal ? { signal: this.#signal } : {}
      );
    } finally {
      await this.#db.run(`DROP TABLE IF EXISTS ${errors.errors}; DROP TABLE IF EXISTS ${errors.scans}`);
    }
    const [row] = await this.#ask(
      `SELECT coalesce(NOT bool_or(differs), false) AS is_unique, coalesce(sum(rows), 0) - count(*) AS repeated FROM ${name} WHERE key IS NOT NULL`
    );
    return { name, facts: { isUnique: row?.is_unique === true, repeated: Number(row?.repeated) } };
  }

  async #ask(sql: string) {
    return (await this.#db.query(sql, this.#signal ? { signal: this.#signal } : {})).rows;
  }
}
