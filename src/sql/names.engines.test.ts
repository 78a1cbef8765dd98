import { openDatabase } from '#engine';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '../../tests/engines/types.ts';
import { btydFit } from './btydFit.fixture.ts';
import { macroDocumentation } from './index.ts';

const sources = import.meta.glob<string>('./*.sql', { query: '?raw', import: 'default', eager: true });

/** Those that macros read where a file has them: `climbs`, `repurchase` and `product_tail` what was bought, and where; `contribution` what it cost, `customer_facts` all of these. */
const columns = [
  'customer_id',
  'order_id',
  'ordered_at',
  'amount',
  'product',
  'category',
  'channel',
  'region',
  'cost'
];

/** Every word of the macros that is no text and no comment: an export may have a column of that name, and none may be taken for it. */
const names = [
  ...new Set(
    Object.values(sources)
      .join('\n')
      .replace(/--.*|'(?:[^']|'')*'/g, ' ')
      .toLowerCase()
      .match(/[a-z_]\w*/g)
  )
].filter((name) => !columns.includes(name));

/** Macros that read orders alone: what the others read, these have made. `worth_backtest` and `opportunities_backtest` answer nothing without a fit, `bought_together` nothing for so few. */
const macros = macroDocumentation
  .filter(
    ({ parameters: [first, ...others] }) => first?.name === 'orders' && others.every((each) => each.default)
  )
  .map(({ name }) => name)
  .filter(
    (name) => !['order_lines', 'bought_together', 'worth_backtest', 'opportunities_backtest'].includes(name)
  );

let db: TestDatabase;

beforeAll(async () => {
  expect(names.length).toBeGreaterThan(100);
  db = await openDatabase();
  await db.run(btydFit);
  const plain = `SELECT * FROM (VALUES ('A', 'o1', TIMESTAMP '2025-01-05', 120.00, 'p'), ('A', 'o2', TIMESTAMP '2025-02-05', 80.00, 'q'),
    ('B', 'o3', TIMESTAMP '2025-01-09', 50.00, 'p'), ('C', 'o4', TIMESTAMP '2025-03-01', -5.00, 'q')) AS t(customer_id, order_id, ordered_at, amount, product)`;
  await db.run(`CREATE TABLE plain AS ${plain}`);
  await db.run(
    `CREATE TABLE crowded AS SELECT *, ${names.map((name) => `'x' AS "${name}"`).join(', ')} FROM plain`
  );
});

afterAll(() => db.close());

it.each(macros)('%s gives the same whatever other columns the file has', async (macro) => {
  const [plain, crowded] = await Promise.all(
    ['plain', 'crowded'].map((relation) => db.query(`FROM ${macro}('${relation}') ORDER BY ALL`))
  );
  expect(plain!.rows.length).toBeGreaterThan(0);
  expect(crowded!.rows).toEqual(plain!.rows);
});

/** What a macro calls a step of its own: WITH its_lines AS (, or its_lines AS ( on a further line. */
const steps = Object.entries(sources).flatMap(([file, text]) =>
  [
    ...text.matchAll(/(?:^|\bWITH (?:RECURSIVE )?)(\w+)(?:\([\w, ]*\))? AS (?:NOT )?(?:MATERIALIZED )?\($/gm)
  ].map(([, name]) => ({ file, name: name! }))
);

it('gives the steps of macros names that no relation of a notebook is likely to have', () => {
  expect(steps.length).toBeGreaterThan(200);
  expect(steps.filter(({ name }) => !name.startsWith('its_'))).toEqual([]);
});

it.each(['lines', 'contacts', 'buyers', 'payments', 'known', 'seen', 'days', 'spent'])(
  'reads orders and contacts that are called %s',
  async (name) => {
    await db.run(`CREATE OR REPLACE VIEW "${name}" AS FROM plain`);
    for (const macro of macros) {
      const [own, other] = await Promise.all(
        ['plain', name].map((relation) => db.query(`FROM ${macro}('${relation}') ORDER BY ALL`))
      );
      expect(other!.rows, macro).toEqual(own!.rows);
    }
    await db.run(
      `CREATE OR REPLACE VIEW "${name}" AS SELECT 'A' AS customer_id, TIMESTAMP '2025-01-06' AS "at", 'call' AS kind, 3.0 AS cost`
    );
    await db.run(`CREATE OR REPLACE TABLE log AS FROM "${name}"`);
    for (const macro of ['low_value', 'contribution', 'customer_facts']) {
      const [own, other] = await Promise.all(
        ['log', name].map((relation) =>
          db.query(`FROM ${macro}('plain', touches := '${relation}') ORDER BY ALL`)
        )
      );
      expect(other!.rows, macro).toEqual(own!.rows);
    }
    await db.run(`DROP VIEW "${name}"`);
  }
);
