import { failure, isSyntaxError } from './failure.ts';
import { literal } from './identifiers.ts';
import { reads, type MacroReads, type TableFunctions } from './reads.ts';
import { tokensOf, type Token, type TokenStarts } from './tokens.ts';
import type { Result } from './types.ts';

/** What the engine can be asked about a statement without running it, on a connection of its own. */
export interface Parser {
  tableNames(sql: string): Promise<string[]>;
  tokenize(sql: string): Promise<TokenStarts>;
  query(sql: string): Promise<Result>;
}

interface Macro {
  parameters: string[];
  tokens: Token[];
}

/** The database in which statements are looked at: it has the macros and none of the relations. */
const database = 'names';

/**
 * Says what statements read.
 *
 * First reading: the engine's binder in its mode for extracting names. It expands macros, resolves CTEs and scopes,
 * and takes a missing relation for one with unknown columns. It is asked in a database that holds the macros but no
 * relation, because it stumbles over views that exist, and because what a statement reads must not depend on what
 * happens to exist.
 *
 * Some statements cannot be bound without columns (USING, NATURAL JOIN, COLUMNS('…'), INSERT), or are several
 * statements underneath (PIVOT), or call a macro that is not there yet. For those the second reading, `reads`,
 * goes by the engine's tokenizer.
 */
export class Relations {
  readonly #parser: Parser;
  readonly #ready: Promise<void>;
  /** Words of macro bodies met so far, by the body. */
  readonly #bodies = new Map<string, Token[]>();

  /** `prepare` is the script that made the session's macros. */
  constructor(parser: Parser, prepare: string) {
    this.#parser = parser;
    this.#ready = this.#prepare(prepare);
  }

  /**
   * Names that a statement reads and does not define itself, sorted, spelled as it spells them, without schema.
   * A file read by its path counts by that path. Throws EngineError('sql') where the engine cannot parse it.
   */
  async of(sql: string): Promise<string[]> {
    await this.#ready;
    try {
      return (await this.#parser.tableNames(sql)).sort();
    } catch (cause) {
      const error = failure(cause, sql);
      if (error.code !== 'sql' || isSyntaxError(cause)) throw error;
    }
    const tokens = tokensOf(sql, await this.#parser.tokenize(sql));
    return tokens.length ? reads(tokens, await this.#functions()) : [];
  }

  async #prepare(script: string): Promise<void> {
    await this.#parser.query(`ATTACH ':memory:' AS ${database}`);
    await this.#parser.query(`USE ${database}`);
    if (script.trim()) await this.#parser.query(script);
    const made = await this.#parser.query(
      `SELECT 'VIEW' AS kind, view_name AS name FROM duckdb_views() WHERE database_name = ${literal(database)} AND NOT internal
       UNION ALL SELECT 'TABLE', table_name FROM duckdb_tables() WHERE database_name = ${literal(database)}`
    );
    for (const { kind, name } of made.rows)
      await this.#parser.query(`DROP ${kind} IF EXISTS "${name}" CASCADE`);
  }

  async #bodyTokens(body: string): Promise<Token[]> {
    const tokens = this.#bodies.get(body) ?? tokensOf(body, await this.#parser.tokenize(body));
    this.#bodies.set(body, tokens);
    return tokens;
  }

  async #functions(): Promise<TableFunctions> {
    const { rows } = await this.#parser.query(
      `SELECT lower(function_name) AS name, list_transform(parameters, lambda p: lower(p)) AS parameters, macro_definition AS body
       FROM duckdb_functions() WHERE function_type IN ('table', 'table_macro') ORDER BY database_name = ${literal(database)} DESC`
    );
    const macros = new Map<string, Macro>();
    const builtIn = new Set<string>();
    for (const { name, parameters, body } of rows) {
      if (typeof body !== 'string') builtIn.add(String(name));
      else
        macros.set(String(name), {
          parameters: (parameters as string[]) ?? [],
          tokens: await this.#bodyTokens(body)
        });
    }
    return tableFunctions(macros, builtIn);
  }
}

function tableFunctions(macros: ReadonlyMap<string, Macro>, builtIn: ReadonlySet<string>): TableFunctions {
  const known = new Map<string, MacroReads>();
  const functions: TableFunctions = {
    builtIn: (name) => builtIn.has(name),
    macro: (name) => {
      const macro = macros.get(name);
      if (!macro || known.has(name)) return known.get(name);
      const relations = reads(macro.tokens, functions);
      const isParameter = (relation: string) => macro.parameters.includes(relation.toLowerCase());
      known.set(name, {
        parameters: macro.parameters,
        relationParameters: new Set(relations.filter(isParameter).map((relation) => relation.toLowerCase())),
        relations: relations.filter((relation) => !isParameter(relation))
      });
      return known.get(name);
    }
  };
  return functions;
}
