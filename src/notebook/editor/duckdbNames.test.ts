import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { keywords } from './duckdbDialect.ts';
import { duckdbFunctions } from './duckdbFunctions.ts';

async function names(sql: string): Promise<Set<string>> {
  const connection = await (await DuckDBInstance.create()).connect();
  const rows = await (await connection.runAndReadAll(sql)).getRows();
  return new Set(rows.map(([name]) => String(name)));
}

/** Written like functions, parsed as windows or expressions: not in `duckdb_functions()`. */
const parsed =
  `row_number rank dense_rank percent_rank cume_dist ntile lag lead first_value last_value nth_value
  coalesce ifnull if`.split(/\s+/);

describe('what the editor offers', () => {
  test('as functions is known to the engine', async () => {
    const known = await names('SELECT function_name FROM duckdb_functions()');
    const offered = duckdbFunctions.map(({ name }) => name).filter((name) => !parsed.includes(name));
    expect(offered.filter((name) => !known.has(name))).toEqual([]);
    expect(duckdbFunctions.length).toBeGreaterThan(200);
  });

  test('as keywords is known to the engine', async () => {
    const known = await names('SELECT keyword_name FROM duckdb_keywords()');
    expect(keywords.split(/\s+/).filter((word) => !known.has(word))).toEqual([]);
  });

  test('names each function once', () => {
    const offered = duckdbFunctions.map(({ name }) => name);
    expect(offered.filter((name, index) => offered.indexOf(name) !== index)).toEqual([]);
  });
});
