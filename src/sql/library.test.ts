import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NativeDatabase } from '../../tests/native.ts';
import { library, macroDocumentation } from './index.ts';
import { btydFit } from './btydFit.fixture.ts';
import { twelveCustomers } from './twelveCustomers.fixture.ts';

/** Macros that answer a question on orders alone: the others are what these are made of, or need what these gave, a fit, or more orders. */
const macros = macroDocumentation
  .filter(
    ({ parameters: [first, ...others] }) => first?.name === 'orders' && others.every((each) => each.default)
  )
  .map(({ name }) => name)
  .filter(
    (name) =>
      ![
        'order_lines',
        'item_values',
        'basket_lines',
        'bought_together',
        'worth_backtest',
        'opportunities_backtest'
      ].includes(name)
  );

/** The twelve customers, with what they bought. */
const shop = `${twelveCustomers} UPDATE orders SET product = 'p' || day(ordered_at) % 5, category = 'c' || day(ordered_at) % 2;`;

describe('the SQL library', () => {
  let database: NativeDatabase;
  beforeEach(async () => {
    database = await NativeDatabase.open({ library: false });
  });
  afterEach(() => database.close());

  const rows = async (sql: string) => (await database.query(sql)).rows;

  it('loads before there is any relation, and loads again', async () => {
    await database.run(library);
    await database.run(library);
    await database.run(shop + btydFit);
    for (const macro of macros) expect(await rows(`FROM ${macro}('orders')`), macro).not.toEqual([]);
  });

  it('answers in a locked database without access to files', async () => {
    await database.run('SET enable_external_access = false; SET lock_configuration = true');
    await database.run(library);
    await database.run(shop + btydFit);
    for (const macro of macros) expect(await rows(`FROM ${macro}('orders')`), macro).not.toEqual([]);
  });

  it('answers nothing, or nothing but zeros, for no orders at all', async () => {
    await database.run(library);
    await database.run(shop + btydFit);
    await database.run('DELETE FROM orders');
    for (const macro of macros.filter((name) => name !== 'concentration'))
      expect(await rows(`FROM ${macro}('orders')`), macro).toEqual([]);
    expect(await rows("FROM concentration('orders')")).toMatchObject([
      { items: 0, total: 0, gini: null, items_for_80: null }
    ]);
  });

  it('answers for one customer with one order', async () => {
    await database.run(library);
    await database.run(
      "CREATE TABLE orders AS SELECT 'a' AS customer_id, DATE '2025-05-05' AS ordered_at, 5 AS amount"
    );
    for (const method of ['quantile', 'ntile', 'rpackage'])
      expect(await rows(`FROM rfm('orders', method := '${method}')`)).toMatchObject([
        { customer_id: 'a', monetary: 5 }
      ]);
    expect(await rows("FROM concentration('orders')")).toMatchObject([
      { items: 1, gini: 0, hhi: 1, top_1_share: 1 }
    ]);
  });

  it('reads filtered views, awkward names and relations with fewer columns and other types', async () => {
    await database.run(library);
    await database.run(`CREATE TABLE "l'année 2025" AS
      SELECT 7 AS customer_id, DATE '2025-01-01' AS ordered_at, 1.5::DOUBLE AS amount, 'x' AS "Größe ""XL""", 'y' AS product`);
    await database.run(btydFit);
    const several: Record<string, number> = { scorecard: 8, league: 6 };
    for (const macro of macros)
      expect(await rows(`FROM ${macro}('"l''année 2025"')`), macro).toHaveLength(several[macro] ?? 1);
    expect(await rows(`FROM pareto('"l''année 2025"', by := 'Größe "XL"')`)).toMatchObject([
      { id: 'x', value: 1.5 }
    ]);
    expect(await rows(`FROM pareto('"l''année 2025"')`)).toMatchObject([{ id: '7', rank: 1, tier: 'head' }]);
  });

  it('leaves out lines without a customer or a date, and takes a missing amount as no money', async () => {
    await database.run(library);
    await database.run(`CREATE TABLE orders AS FROM (VALUES
      ('a', 'o1', TIMESTAMP '2025-01-01', 10), ('a', 'o1', TIMESTAMP '2025-01-01', NULL),
      (NULL, 'o2', TIMESTAMP '2025-01-02', 99), ('b', 'o3', NULL, 5)) AS t(customer_id, order_id, ordered_at, amount)`);
    expect(await rows("FROM customer_summary('orders')")).toMatchObject([
      { customer_id: 'a', orders: 1, lines: 2, revenue: 10 }
    ]);
    expect(await rows("FROM pareto('orders') ORDER BY rank")).toMatchObject([
      { id: 'a', value: 10 },
      { id: 'b', value: 5 }
    ]);
  });

  it('keeps customers with refunds alone, as the least recent, where a refund is no order', async () => {
    await database.run(library);
    await database.run(`CREATE TABLE orders AS FROM (VALUES
      ('a', TIMESTAMP '2025-01-01', 10), ('b', TIMESTAMP '2025-02-01', 20), ('c', TIMESTAMP '2025-03-01', -5)
    ) AS t(customer_id, ordered_at, amount)`);
    for (const method of ['quantile', 'ntile', 'rpackage'])
      expect(
        await rows(`FROM rfm('orders', method := '${method}', refunds := 'money') WHERE customer_id = 'c'`)
      ).toMatchObject([{ recency_days: null, frequency: 0, monetary: -5, r: 1, f: 1, m: 1 }]);
    expect(
      await rows("FROM cohorts('orders', refunds := 'money') WHERE cohort >= DATE '2025-03-01'")
    ).toEqual([]);
  });

  it('takes its settings from variables', async () => {
    await database.run(library);
    await database.run(twelveCustomers);
    await database.run(
      "SET VARIABLE as_of = DATE '2025-03-01'; SET VARIABLE head = 0.5; SET VARIABLE item = 'order_id'"
    );
    expect(await rows("FROM rfm('orders', as_of := getvariable('as_of'))")).toHaveLength(8);
    expect(await rows("FROM pareto('orders', head := getvariable('head')) WHERE tier = 'head'")).toHaveLength(
      2
    );
    expect(await rows("FROM pareto('orders', by := getvariable('item'))")).toHaveLength(30);
  });

  it('refuses settings it does not know', async () => {
    await database.run(library);
    await database.run(twelveCustomers);
    const refused = (sql: string) => expect(database.query(`FROM ${sql}`)).rejects;
    await refused("rfm('orders', method := 'best')").toThrow(
      "rfm: method is 'quantile', 'ntile' or 'rpackage'"
    );
    await refused("cohorts('orders', kind := 'best')").toThrow("cohorts: kind is 'classic' or 'rolling'");
    await refused("customer_summary('orders', refunds := 'no')").toThrow("refunds is 'orders' or 'money'");
    await refused("cohorts('orders', refunds := 'no')").toThrow("refunds is 'orders' or 'money'");
    await refused("btyd_summary('orders', refunds := 'no')").toThrow("refunds is 'orders' or 'money'");
    await refused("pareto('orders', by := 'colour')").toThrow('colour');
  });

  it('tells the parser which relations its macros read', async () => {
    await database.run(library);
    const others: Record<string, string> = {
      rfm: 'rfm_rules',
      rfm_schemes: 'rfm_rules',
      league: 'rfm_rules',
      btyd_value: 'btyd_fit'
    };
    for (const macro of macros) {
      const reads = ['orders_2011', ...(others[macro] ? [others[macro]] : [])].sort();
      expect((await database.relationsOf(`SELECT * FROM ${macro}('orders_2011')`)).sort(), macro).toEqual(
        reads
      );
    }
  });

  describe('rfm_rules', () => {
    const codes = 'range(1, 6) AS r(r), range(1, 6) AS f(f), range(1, 6) AS m(m)';
    const holds = 'r BETWEEN r_min AND r_max AND f BETWEEN f_min AND f_max AND m BETWEEN m_min AND m_max';

    it('covers each of the 125 codes exactly once', async () => {
      await database.run(library);
      const matched = await rows(
        `SELECT r, f, m, count(position) AS n FROM (FROM ${codes}) LEFT JOIN rfm_rules ON ${holds} GROUP BY ALL`
      );
      expect(matched).toHaveLength(125);
      expect(matched.filter((row) => row.n !== 1)).toEqual([]);
    });

    it('names every segment in English and Chinese, once', async () => {
      await database.run(library);
      const [row] =
        await rows(`SELECT count(*) AS n, count(DISTINCT segment) AS en, count(DISTINCT segment_zh) AS zh,
        count(DISTINCT position) AS positions FROM rfm_rules`);
      expect(row).toEqual({ n: 10, en: 10, zh: 10, positions: 10 });
    });

    it('are kept when the library loads again, and the first that holds wins', async () => {
      await database.run(`CREATE VIEW rfm_rules AS FROM (VALUES
        (2, 'Rest', 1, 5, 1, 5, 1, 5), (1, 'Big', 1, 5, 1, 5, 5, 5)
      ) AS t(position, segment, r_min, r_max, f_min, f_max, m_min, m_max)`);
      await database.run(library);
      await database.run(twelveCustomers);
      expect(
        await rows("SELECT segment, bool_and(m = 5) AS big FROM rfm('orders') GROUP BY segment ORDER BY 1")
      ).toEqual([
        { segment: 'Big', big: true },
        { segment: 'Rest', big: false }
      ]);
    });

    it('speak of scores 1 to 5, whatever the rules leave out and whatever the number of bins', async () => {
      await database.run(library);
      await database.run(twelveCustomers);
      await database.run('DELETE FROM rfm_rules WHERE r_max > 2');
      expect(
        await rows("SELECT bool_and(r < 3) AS low FROM rfm('orders') WHERE segment <> 'Others'")
      ).toEqual([{ low: true }]);
      expect(
        await rows("SELECT bool_and(r < 2) AS low FROM rfm('orders', bins := 3) WHERE segment <> 'Others'")
      ).toEqual([{ low: true }]);
    });

    it('may leave codes out: those are Others', async () => {
      await database.run(library);
      await database.run(twelveCustomers);
      await database.run('DELETE FROM rfm_rules WHERE position > 1');
      expect(await rows("SELECT DISTINCT segment FROM rfm('orders') ORDER BY 1")).toEqual([
        { segment: 'Champions' },
        { segment: 'Others' }
      ]);
    });
  });
});
