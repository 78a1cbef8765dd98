import { afterAll, beforeAll, expect, it } from 'vitest';
import { NativeDatabase } from '../../tests/native.ts';
import { identifier } from '../engine/index.ts';
import { twelveCustomers } from '../sql/twelveCustomers.fixture.ts';
import { analyses } from './all.ts';
import { resolved } from './index.ts';

let db: NativeDatabase;
beforeAll(async () => {
  db = await NativeDatabase.open();
  await db.run(twelveCustomers);
  await db.run(
    "INSERT INTO orders BY NAME SELECT 'o99' AS order_id, TIMESTAMP '2026-02-20' AS ordered_at, 9 AS amount"
  );
});
afterAll(() => db.close());

const dated = analyses.flatMap((analysis) => {
  const dates = analysis.parameters.filter(({ type, optional }) => type === 'date' && optional);
  return dates.length > 0 ? [[analysis.kind, analysis, dates.map(({ name }) => name)] as const] : [];
});

it.each(dated)(
  '%s: the date that its field shows is the one that rules, where the last line names no customer',
  async (kind, analysis, names) => {
    const settings = resolved(analysis.parameters, {}, new Map());
    const run = async (more: Record<string, unknown>) => {
      await db.run(`CREATE OR REPLACE TABLE ${identifier(kind)} AS ${analysis.statement(more)}`);
      return (await db.query(`SELECT * FROM ${identifier(kind)} ORDER BY ALL`)).rows;
    };
    const usual = await run({});
    const { dates } = analysis.figures(kind, settings);
    const [row = {}] = dates ? (await db.query(dates)).rows : [];
    const shown = names.flatMap((name) => {
      const value = row[name];
      return value instanceof Date ? [[name, value.toISOString().slice(0, 10)] as const] : [];
    });
    for (const [name, day] of shown) expect(await run({ [name]: day })).toEqual(usual);
    expect(shown.length > 0 || kind === 'effect').toBe(true);
  }
);
