import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EngineError } from '../../src/engine/EngineError.ts';
import { NativeDatabase } from '../native.ts';

describe('native DuckDB behind the engine interface', () => {
  let database: NativeDatabase;
  beforeAll(async () => {
    database = await NativeDatabase.open({ library: false });
  });
  afterAll(() => database.close());

  const value = async (sql: string) => (await database.query(`SELECT ${sql} v`)).rows[0]!.v;

  it('is the version of the page engine, on one thread', async () => {
    expect(await value("version() || ' ' || current_setting('threads')")).toBe('v1.4.3 1');
  });

  it('gives integers as numbers up to 2^53 and as bigints beyond', async () => {
    expect(await value('9007199254740992')).toBe(9007199254740992);
    expect(await value('9007199254740993')).toBe(9007199254740993n);
    expect(await value('sum(1::INTEGER)')).toBe(1);
  });

  it('gives decimals exactly, as text where a number would round them', async () => {
    expect(await value('12.34::DECIMAL(18,4)')).toBe(12.34);
    expect(await value('-0.05::DECIMAL(18,2)')).toBe(-0.05);
    expect(await value("'12345678901234567890123456.78'::DECIMAL(38,2)")).toBe(
      '12345678901234567890123456.78'
    );
    expect((await database.query('SELECT 1.50::DECIMAL(9,2) v')).columns).toEqual([
      { name: 'v', type: 'decimal', scale: 2 }
    ]);
  });

  it('gives dates and timestamps in UTC, and ISO text where microseconds would be lost', async () => {
    expect(await value("DATE '2011-12-10'")).toEqual(new Date(Date.UTC(2011, 11, 10)));
    expect(await value("TIMESTAMP '2011-12-10 08:26:00.5'")).toEqual(
      new Date(Date.UTC(2011, 11, 10, 8, 26, 0, 500))
    );
    expect(await value("TIMESTAMP '1969-12-31 23:59:59.999999'")).toBe('1969-12-31T23:59:59.999999Z');
    expect(await value("TIME '08:30:00'")).toBe('08:30:00');
    expect(await value("INTERVAL '1 month 2 days'")).toBe('1 month 2 days');
  });

  it('gives lists, structs and maps as plain values, exact inside', async () => {
    expect(await value('[1.5::DECIMAL(4,1), NULL]')).toEqual([1.5, null]);
    expect(await value("{a: DATE '2020-01-01', b: [1]}")).toEqual({
      a: new Date(Date.UTC(2020, 0, 1)),
      b: [1]
    });
    expect(await value("MAP {'k': 2::HUGEINT}")).toEqual({ k: 2 });
  });

  it('names repeated columns apart', async () => {
    const { columns, rows } = await database.query('SELECT 1 a, 2 a, 3 A');
    expect(columns.map((c) => c.name)).toEqual(['a', 'a_1', 'A_2']);
    expect(rows).toEqual([{ a: 1, a_1: 2, A_2: 3 }]);
  });

  it('throws an EngineError that keeps the statement', async () => {
    const error = await database.query('SELECT nothing').catch((e: unknown) => e);
    expect(error).toBeInstanceOf(EngineError);
    expect(error).toMatchObject({ code: 'sql', sql: 'SELECT nothing' });
  });

  it('runs scripts, and statements in the order in which they were asked for', async () => {
    const steps = [
      database.run('CREATE TABLE t (a INT); INSERT INTO t VALUES (1)'),
      database.run('INSERT INTO t VALUES (2)')
    ];
    expect((await database.query('SELECT count(*) n FROM t')).rows).toEqual([{ n: 2 }]);
    await Promise.all(steps);
  });

  it('drops an aborted statement, waiting or running, and stays usable', async () => {
    const waiting = new AbortController();
    waiting.abort();
    await expect(database.query('SELECT 1', { signal: waiting.signal })).rejects.toThrow('aborted');
    const running = new AbortController();
    const query = database.query('SELECT sum(a.range * b.range) FROM range(1000000) a, range(1000000) b', {
      signal: running.signal
    });
    setTimeout(() => running.abort(), 50);
    await expect(query).rejects.toThrow('aborted');
    expect(await value('1')).toBe(1);
  });

  it('lends a file to SQL and takes it back', async () => {
    const path = await database.addFile(new Blob(['a,b\n1,2\n']), 'csv');
    expect((await database.query(`FROM read_csv('${path}')`)).rows).toEqual([{ a: 1, b: 2 }]);
    await database.dropFile(path);
    await expect(database.query(`FROM read_csv('${path}')`)).rejects.toBeInstanceOf(EngineError);
  });

  it('says which relations a statement reads, macro arguments included, its own CTEs left out', async () => {
    await database.run('CREATE MACRO whole(orders) AS TABLE FROM query_table(orders)');
    expect(await database.relationsOf("FROM whole('orders_2011')")).toEqual(['orders_2011']);
    const names = await database.relationsOf('WITH a AS (FROM b JOIN c USING (x)) FROM a JOIN d USING (x)');
    expect(names.sort()).toEqual(['b', 'c', 'd']);
  });
});
