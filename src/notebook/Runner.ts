import { EngineError } from '../engine/index.ts';
import { identifier, literal } from '../engine/index.ts';
import type { Column, Database, QueryOptions, Result } from '../engine/index.ts';
import { chartLimit, type Drafting, type Program, type Search } from './program.ts';
import { dropping, type Made } from './statements.ts';

/** Does in the engine what cells say, and knows what it made there. Says nothing about when. */
export class Runner {
  readonly database: Database;
  #made = new Map<string, Made[]>();
  #variables = new Map<string, string>();
  #prepared = new Map<string, string>();
  readonly #searched = new Map<string, { key: string; sql: string }>();
  /** Of results that are views: the table whose rows they show. */
  readonly #shown = new Map<string, string>();
  #named = new Map<string, Promise<string[]>>();

  constructor(database: Database) {
    this.database = database;
  }

  /** Gives every variable its value (an SQL expression) where it has changed, and resets those no longer wanted. */
  async setVariables(wanted: ReadonlyMap<string, string>): Promise<void> {
    const changed = [...wanted].filter(([name, value]) => this.#variables.get(name) !== value);
    const gone = [...this.#variables.keys()].filter((name) => !wanted.has(name));
    const script = [
      ...changed.map(([name, value]) => `SET VARIABLE ${identifier(name)} = ${value}`),
      ...gone.map((name) => dropping({ type: 'VARIABLE', name }))
    ];
    if (script.length === 0) return;
    await this.database.run(script.join(';\n'));
    this.#variables = new Map(wanted);
  }

  /** True where a cell's draft has been prepared from what the key names. */
  isPrepared(id: string, key: string): boolean {
    return this.#prepared.get(id) === key;
  }

  /**
   * Makes what a cell's drafts have in common, once for each key.
   * @param key Of all that it is made from.
   */
  async prepare(id: string, { prepared }: Drafting, key: string, signal: AbortSignal): Promise<void> {
    if (this.isPrepared(id, key)) return;
    this.#prepared.delete(id);
    await this.#store(id, prepared, signal);
    this.#prepared.set(id, key);
  }

  /**
   * Searches for the numbers that a cell's query reads, once for each key.
   * @param key Of all that they depend on.
   * @returns the query that says them.
   */
  async search(id: string, { relation, search }: Search, key: string, signal: AbortSignal): Promise<string> {
    const known = this.#searched.get(id);
    if (known?.key === key) return known.sql;
    this.#searched.delete(id);
    const sql = await search((asked) => this.database.query(asked, { signal }), signal);
    await this.#store(id, { relation, sql }, signal);
    this.#searched.set(id, { key, sql });
    return sql;
  }

  /** A cell's numbers are searched for again when it runs. */
  searchAgain(id: string): void {
    this.#searched.delete(id);
  }

  /** The figures that a dragged value changes, from what was prepared. */
  async draft(
    id: string,
    { drafted, figures }: Drafting,
    signal: AbortSignal
  ): Promise<Record<string, Result>> {
    if (drafted) await this.#store(id, drafted, signal);
    return this.results(figures, { signal });
  }

  async #store(
    id: string,
    { relation, sql }: { relation: string; sql: string },
    signal: AbortSignal
  ): Promise<void> {
    await this.database.run(creating(relation) + sql, { signal });
    this.#remember(id, { type: 'TABLE', name: relation });
  }

  /**
   * Makes what a cell makes, its result last. A statement that fails leaves what stood under its name.
   * @returns the rows of the result; undefined where the cell gives none.
   */
  async make(id: string, program: Program, options: QueryOptions): Promise<number | undefined> {
    for (const { sql, made } of program.makes) {
      await this.database.run(sql, options);
      this.#remember(id, made);
    }
    const { query, relation } = program;
    if (relation === undefined) return undefined;
    if (!query) return this.#count(relation, options);
    const table = program.whole === undefined ? undefined : await this.#tableOf(program.whole);
    if (table !== undefined) {
      await this.#show(id, relation, table);
      return this.#count(table, options);
    }
    const created = await this.#replaceView(relation, () =>
      this.database.query(creating(relation) + query.sql, options)
    );
    this.#remember(id, { type: 'TABLE', name: relation });
    const count = created.rows[0]?.Count;
    return typeof count === 'number' ? count : this.#count(relation, options);
  }

  /** The table that a name stands for, where no cell stored it; undefined where a cell did, or it is none. */
  async #tableOf(name: string): Promise<string | undefined> {
    const shown = this.#shown.get(name.toLowerCase());
    if (shown !== undefined) return shown;
    const key = name.toLowerCase();
    if ([...this.#made.values()].flat().some((made) => made.name.toLowerCase() === key)) return undefined;
    const { rows } = await this.database.query(
      `SELECT table_name AS name FROM duckdb_tables() WHERE lower(table_name) = ${literal(key)}`
    );
    return rows[0] && String(rows[0].name);
  }

  /** Makes a view of all rows of a table. Both statements are short: no signal comes between them. */
  async #show(id: string, relation: string, table: string): Promise<void> {
    const view = `CREATE OR REPLACE VIEW ${identifier(relation)} AS SELECT * FROM ${identifier(table)}`;
    const drop = this.isTable(relation) ? `DROP TABLE IF EXISTS ${identifier(relation)};\n` : '';
    await this.database.run(drop + view);
    this.#remember(id, { type: 'VIEW', name: relation });
    this.#shown.set(relation.toLowerCase(), table);
  }

  /** Puts a table in a view's place. The view comes back where that fails. */
  async #replaceView<T>(relation: string, create: () => Promise<T>): Promise<T> {
    const key = relation.toLowerCase();
    const table = this.#shown.get(key);
    if (table === undefined) return create();
    await this.database.run(`DROP VIEW IF EXISTS ${identifier(relation)}`);
    try {
      const created = await create();
      this.#shown.delete(key);
      return created;
    } catch (error) {
      await this.database.run(
        `CREATE OR REPLACE VIEW ${identifier(relation)} AS SELECT * FROM ${identifier(table)}`
      );
      throw error;
    }
  }

  /** Where a result's rows are read: a view's from its table, whose rows have an order. */
  stored(relation: string): { relation: string; isTable: boolean } {
    const table = this.#shown.get(relation.toLowerCase());
    return table === undefined
      ? { relation, isTable: this.isTable(relation) }
      : { relation: table, isTable: true };
  }

  /** The rows that a chart draws, and how many there are. */
  async chart(program: Program, options: QueryOptions): Promise<{ data: Result; rows: number }> {
    const data = await this.database.query(program.statement, options);
    if (data.rows.length <= chartLimit) return { data, rows: data.rows.length };
    const rows = await this.#count(program.chart ?? '', options);
    return { data: { ...data, rows: data.rows.slice(0, chartLimit) }, rows };
  }

  async columns(relation: string, options: QueryOptions): Promise<Column[]> {
    return (await this.database.query(`SELECT * FROM ${identifier(relation)} LIMIT 0`, options)).columns;
  }

  /** Whether cells made a relation as a table, whose rows have an order of their own. */
  isTable(relation: string): boolean {
    return [...this.#made.values()].flat().some((made) => made.type === 'TABLE' && made.name === relation);
  }

  /** The results of several queries, by name. */
  async results(queries: Record<string, string>, options: QueryOptions): Promise<Record<string, Result>> {
    const results: Record<string, Result> = {};
    for (const [name, sql] of Object.entries(queries))
      results[name] = await this.database.query(sql, options);
    return results;
  }

  /** Drops what cells made and `kept` does not want any more. */
  async dropUnless(kept: (id: string, made: Made) => boolean): Promise<void> {
    for (const [id, all] of this.#made) {
      const gone = all.filter((made) => !kept(id, made));
      for (const made of gone) {
        await this.#drop(made);
        if (made.type === 'VIEW') this.#shown.delete(made.name.toLowerCase());
      }
      if (gone.length) {
        this.#prepared.delete(id);
        this.#searched.delete(id);
      }
      const left = all.filter((made) => !gone.includes(made));
      if (left.length) this.#made.set(id, left);
      else this.#made.delete(id);
    }
  }

  /** A drop that fails (the relation is not there any more) leaves nothing to do. */
  async #drop(made: Made): Promise<void> {
    try {
      await this.database.run(dropping(made));
    } catch (error) {
      if (!(error instanceof EngineError) || error.code === 'crashed') throw error;
    }
  }

  /** Relations that a statement reads, asked of the engine once for each text. */
  relationsOf(sql: string): Promise<string[]> {
    const known = this.#named.get(sql);
    if (known) return known;
    const asked = this.database.relationsOf(sql);
    if (this.#named.size > 500) this.#named.clear();
    this.#named.set(sql, asked);
    asked.catch(() => this.#named.delete(sql));
    return asked;
  }

  /** Every relation that the engine has, lower case. */
  async relations(): Promise<Set<string>> {
    const { rows } = await this.database.query(
      'SELECT table_name AS name FROM duckdb_tables() UNION ALL SELECT view_name FROM duckdb_views()'
    );
    return new Set(rows.map((row) => String(row.name).toLowerCase()));
  }

  async #count(relation: string, options: QueryOptions): Promise<number> {
    const { rows } = await this.database.query(`SELECT count(*) AS n FROM ${identifier(relation)}`, options);
    return Number(rows[0]?.n);
  }

  #remember(id: string, made: Made): void {
    const others = (this.#made.get(id) ?? []).filter(
      (each) => each.name !== made.name || isRelation(each) !== isRelation(made)
    );
    this.#made.set(id, [...others, made]);
  }
}

/** Tables and views have their names in common. */
const isRelation = ({ type }: Made): boolean => type === 'TABLE' || type === 'VIEW';

/** What stands before a query to store its rows under a name. */
export const creating = (relation: string): string => `CREATE OR REPLACE TABLE ${identifier(relation)} AS\n`;
