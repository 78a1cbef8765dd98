import { openDatabase } from '#engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { productTail } from '../analyses/product_tail/index.ts';
import type { TestDatabase } from '../../tests/engines/types.ts';
import { hasTruth } from './truthSets.fixture.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openDatabase();
  await db.run(`CREATE TABLE shop AS FROM (VALUES
    ('A', 'tea', 'drinks', 600), ('A', 'cup', 'ware', 200), ('B', 'tea', 'drinks', 100), ('B', 'spoon', 'ware', 60),
    ('C', 'tea', 'drinks', 20), ('C', 'spoon', 'ware', 20), ('C', 'lid', 'ware', -5), (NULL, 'cup', 'ware', 5),
    ('C', NULL, NULL, 99)
  ) AS made_up(customer_id, product, category, amount), (SELECT TIMESTAMP '2025-01-01' AS ordered_at)`);
  await db.run(
    "CREATE TABLE clubs AS FROM (VALUES ('A', 'old'), ('B', 'new'), ('C', 'new')) AS t(customer_id, segment)"
  );
});
afterAll(() => db.close());

const rows = async (sql: string) => (await db.query(sql)).rows;

it('ranks and cuts what is sold as customers are, and says what each tier of customers brought', async () => {
  const found = await rows(
    "FROM product_tail('shop', head := 0.7, waist := 0.85) ORDER BY rank, revenue DESC"
  );
  expect(
    found.map((row) => [row.item, row.tier, row.value, row.segment, row.customers, row.revenue].join(' '))
  ).toEqual([
    'tea head 720 head 1 600',
    'tea head 720 waist 1 100',
    'tea head 720 tail 1 20',
    'cup waist 205 head 1 200',
    'cup waist 205  0 5',
    'spoon tail 80 waist 1 60',
    'spoon tail 80 tail 1 20',
    'lid tail -5 tail 0 -5'
  ]);
  expect(found[0]).toMatchObject({ share: 720 / 1005, cumulative_share: 720 / 1005, segment_customers: 1 });
});

it('measures what a segment favours by shares of its spending, those below zero taken as 0', async () => {
  const found = await rows(
    "SELECT item, segment, segment_customers, segment_share, lift FROM product_tail('shop', by := 'category', segments := 'clubs') ORDER BY ALL"
  );
  expect(found).toMatchObject([
    { item: 'drinks', segment: 'new', segment_customers: 2, segment_share: 120 / 195 },
    { item: 'drinks', segment: 'old', segment_customers: 1, segment_share: 600 / 800 },
    { item: 'ware', segment: 'new', segment_share: 75 / 195 },
    { item: 'ware', segment: 'old', segment_share: 200 / 800 },
    { item: 'ware', segment: null, segment_share: 1, lift: null }
  ]);
  expect(found[0]!.lift).toBeCloseTo(120 / 195 / (720 / 995), 12);
  expect(found[3]!.lift).toBeCloseTo(200 / 800 / (275 / 995), 12);
});

it('adds up to the lines that name an item, and has no rows where none does', async () => {
  expect(await rows("SELECT sum(revenue) AS total FROM product_tail('shop')")).toEqual([{ total: 1000 }]);
  await db.run("CREATE VIEW bare AS SELECT 'A' AS customer_id, DATE '2025-01-01' AS ordered_at, 5 AS amount");
  await db.run('CREATE TABLE kinds AS SELECT * EXCLUDE (product) FROM shop');
  await db.run('CREATE TABLE blank AS SELECT * REPLACE (NULL::VARCHAR AS product) FROM shop');
  const byCategory = await rows("FROM product_tail('shop', by := 'category') ORDER BY ALL");
  expect(byCategory.map(({ item }) => item)).toContain('ware');
  for (const relation of ['kinds', 'blank'])
    expect(await rows(`FROM product_tail('${relation}') ORDER BY ALL`)).toEqual(byCategory);
  expect(await rows("FROM product_tail('bare')")).toEqual([]);
  expect(await rows("FROM product_tail('bare', by := 'category')")).toEqual([]);
});

describe.skipIf(!hasTruth('superstore.json'))('on Superstore (needs the shared folder)', () => {
  const names = { Copiers: [9, 7119.824, 0.31546816730255406], Paper: [156, 17994.322, 1.5110436140559373] };

  beforeAll(async () => {
    const path = await db.lend('data/superstore/Sample - Superstore.csv');
    await db.run(`CREATE TABLE store AS SELECT "Customer ID" AS customer_id, TIMESTAMP '2020-01-01' AS ordered_at,
      "Product Name" AS product, "Sub-Category" AS category, "Sales"::DECIMAL(18, 4) AS amount
      FROM read_csv('${path}', all_varchar = true)`);
  });

  it('crosses the tiers of customers and products as computed without SQL', async () => {
    const found = await rows(
      "SELECT segment, tier, sum(revenue) AS revenue FROM product_tail('store') GROUP BY ALL ORDER BY ALL"
    );
    expect(found.map(({ revenue }) => revenue)).toEqual([
      1566527.031, 69849.661, 225698.4154, 56779.5765, 18293.197, 41065.6538, 238707.0867, 28062.022,
      81551.7109
    ]);
    expect(
      await rows(
        "SELECT tier, count(DISTINCT item) AS n FROM product_tail('store') GROUP BY tier ORDER BY tier"
      )
    ).toEqual([
      { tier: 'head', n: 424 },
      { tier: 'tail', n: 934 },
      { tier: 'waist', n: 491 }
    ]);
  });

  it('gives the lifts of sub-categories that were computed without SQL', async () => {
    for (const [item, [customers, revenue, lift]] of Object.entries(names)) {
      const [found] = await rows(
        `SELECT customers, revenue, lift, segment_customers FROM product_tail('store', by := 'category') WHERE item = '${item}' AND segment = 'waist'`
      );
      expect(found).toMatchObject({ customers, revenue, segment_customers: 210 });
      expect(found!.lift).toBeCloseTo(lift!, 9);
    }
  });
});

it('shows what groups favour of what enough of them bought, however much others sell', async () => {
  await db.run(`CREATE TABLE till AS
    SELECT 'c' || i AS customer_id, 'pen' AS product, 1 AS amount FROM range(40) t(i)
    UNION ALL SELECT 'c' || i, 'ink', 2 FROM range(29) t(i)
    UNION ALL SELECT 'c0', 'desk', 900`);
  await db.run(
    "CREATE TABLE sides AS SELECT 'c' || i AS customer_id, 'one side' AS segment FROM range(40) t(i)"
  );
  const settings = { data: 'till', by: 'product', segments: 'sides' };
  await db.run(`CREATE TABLE favoured AS ${productTail.statement(settings)}`);
  const found = await rows(productTail.figures('favoured', settings).favours!);
  expect(found.map(({ item, customers }) => [item, customers])).toEqual([['pen', 40]]);
});
