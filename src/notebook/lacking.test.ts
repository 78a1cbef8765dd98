import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NativeDatabase } from '../../tests/native.ts';
import { analyses } from '../analyses/all.ts';
import type { CellState } from './CellState.ts';
import { Notebook } from './Notebook.svelte.ts';

let native: NativeDatabase;
let notebook: Notebook;

beforeAll(async () => {
  native = await NativeDatabase.open();
  await native.run(`
    CREATE TABLE orders AS
    SELECT 'c' || n % 40 AS customer_id, 'o' || n AS order_id, TIMESTAMP '2024-01-01' + to_days((n * 7 % 400)::INTEGER) AS ordered_at,
      (10 + n % 9)::DECIMAL(18, 4) AS amount
    FROM range(200) AS ns(n);
    CREATE TABLE made AS SELECT 'c' || n AS customer_id, n % 4 = 0 AS vip, TIMESTAMP '2024-01-01' AS began FROM range(40) AS ns(n);
    CREATE TABLE logged AS
    SELECT 'c' || n AS customer_id, TIMESTAMP '2024-11-01' AS "at", 'nps' AS kind, 1::DECIMAL(18, 4) AS cost, 9 AS score
    FROM range(20) AS ns(n);
  `);
});
afterAll(() => native.close());

const id = (name: string): string => notebook.cells.find((cell) => cell.name === name)!.id;
const state = (name: string): CellState => notebook.state(id(name));

/** Cells that name both relations, and what they say where nothing is chosen. */
const pairs: Record<string, [named: string, bare: string]> = {
  repurchase: ['split: vip\ncustomers: customers', 'split: vip\ncustomers: no_touches'],
  low_value: ['touches: touches\ncustomers: Customers', ''],
  rules: [
    'touches: touches\ncustomers: customers\nconditions: |-\n  Best: vip = true\n  Rest: orders > 2',
    'customers: no_touches\nconditions: |-\n  Best: vip = true\n  Rest: orders > 2'
  ],
  satisfaction_loyalty: ['touches: touches', ''],
  one_customer: ['customer: c1\ntouches: touches\ncustomers: customers', 'customer: c1'],
  scorecard: [
    'segment_by: vip\ntouches: touches\ncustomers: customers',
    'segment_by: vip\ncustomers: no_touches'
  ],
  contribution: ['touches: $log', ''],
  contracts: ['customers: customers\nstarts: began', 'starts: began'],
  effect: ['treated: touches\nacted_on: 2024-06-01', 'acted_on: 2024-06-01']
};
const cellsOf = (at: 0 | 1, prefix: string): string =>
  Object.entries(pairs)
    .map(([kind, bodies]) => `\`\`\`${kind} ${prefix}_${kind}\n${bodies[at]}\n\`\`\`\n`)
    .join('\n');
const text = `---
params:
  log: { type: text, value: touches }
---
${cellsOf(0, 'named')}
${cellsOf(1, 'bare')}`;

async function opened(written: string): Promise<void> {
  for (const name of ['customers', 'touches']) await native.run(`DROP TABLE IF EXISTS ${name}`);
  notebook.open(written);
  notebook.connect(native);
  notebook.sourceChanged('orders');
  await notebook.settled();
}
async function load(name: string, from: string): Promise<void> {
  await native.run(`CREATE TABLE ${name} AS FROM ${from}`);
  notebook.sourceChanged(name);
  await notebook.settled();
}

beforeEach(() => {
  notebook = new Notebook(analyses, { typingDelay: 0 });
});

describe('cells that name customers and touches, opened on orders alone', () => {
  it('give what they give where nothing is chosen, and say what is not loaded; then they read it', async () => {
    await opened(text);
    for (const kind of Object.keys(pairs)) {
      const [named, bare] = [state(`named_${kind}`), state(`bare_${kind}`)];
      expect(named.error, kind).toBeUndefined();
      expect(named.status, kind).toBe('fresh');
      const same = (said: string | undefined): string => (said ?? '').replaceAll('named_', 'bare_');
      expect(same(named.statement), kind).toBe(same(bare.statement));
      expect(same(JSON.stringify(named.figures)), kind).toBe(same(JSON.stringify(bare.figures)));
      expect(named.rows, kind).toBe(bare.rows);
      expect(bare.warnings, kind).toEqual([]);
      const relations = named.warnings.map((problem) => (problem.code === 'lacking' ? problem.name : ''));
      const body = notebook.cell(id(`named_${kind}`)).body.toLowerCase();
      expect(relations.sort(), kind).toEqual(
        ['customers', 'touches'].filter((name) =>
          body.includes(`: ${name === 'touches' && kind === 'contribution' ? '$log' : name}`)
        )
      );
    }

    await load('touches', 'logged');
    expect(state('named_satisfaction_loyalty')).toMatchObject({ status: 'fresh', warnings: [] });
    expect(state('named_satisfaction_loyalty').statement).toContain("touches := 'touches'");
    expect(state('named_contribution').figures?.summary?.rows[0]?.service_cost).toBe(20);
    expect(state('named_rules').warnings).toEqual([{ code: 'lacking', name: 'customers' }]);
    await load('customers', 'made');
    for (const kind of Object.keys(pairs)) {
      expect(state(`named_${kind}`), kind).toMatchObject({ status: 'fresh', warnings: [] });
      expect(state(`named_${kind}`).error, kind).toBeUndefined();
    }
    expect(state('named_rules').figures?.segments?.rows[0]).toMatchObject({ rule: 1, customers: 10 });
    expect(notebook.text).toBe(text);

    notebook.sourceRemoved('touches');
    await notebook.settled();
    expect(state('named_satisfaction_loyalty').statement).toContain("touches := 'no_touches'");
    expect(state('named_satisfaction_loyalty').warnings).toEqual([{ code: 'lacking', name: 'touches' }]);
  });

  it('are still missing a name that is mistyped, and data that cannot be done without', async () => {
    await opened(
      '```contribution typo\ntouches: touchs\n```\n\n```contribution data\ndata: touches\n```\n\n```sql arms\nFROM customers\n```\n\n```effect waits\ntreated: arms\nacted_on: 2024-06-01\n```\n'
    );
    expect(state('typo').error).toEqual({ code: 'missing', name: 'touchs' });
    expect(state('data').error).toEqual({ code: 'source-missing', name: 'touches' });
    expect(state('waits').error).toEqual({
      code: 'blocked',
      name: 'arms',
      cell: id('arms'),
      source: 'customers'
    });
    await load('customers', 'made');
    expect(state('waits').status).toBe('fresh');
  });

  it('say of a relation that a setting chooses which column it lacks', async () => {
    await opened(
      "```five_marks marks\ncosts: touches\n```\n\n```five_marks fine\ncosts: spent\n```\n\n```sql spent\nSELECT 'shop' AS channel, 5.00 AS cost\n```\n"
    );
    await load('touches', 'made');
    expect(state('marks').error).toEqual({ code: 'relation-column', name: 'channel', of: 'touches' });
    expect(state('fine').status).toBe('fresh');
  });

  it('say of the data which column they lack that a setting names, however it is written', async () => {
    await opened(
      '```effect tried\ndata: made\noutcome_column: Bought\narm_column: vip\ncontrol: "false"\n```\n'
    );
    expect(state('tried').error).toEqual({ code: 'relation-column', name: 'Bought', of: 'made' });
  });

  it('say of a file of customers without the column that they split by which column it lacks', async () => {
    await opened(
      '```repurchase back\nsplit: level\ncustomers: customers\n```\n\n```scorecard cards\nsegment_by: level\ncustomers: customers\n```\n'
    );
    await load('customers', 'made');
    for (const name of ['back', 'cards'])
      expect(state(name).error).toEqual({ code: 'customers-column', name: 'level', of: 'customers' });
    await native.run("CREATE OR REPLACE TABLE customers AS SELECT *, 'gold' AS level FROM made");
    notebook.sourceChanged('customers');
    await notebook.settled();
    for (const name of ['back', 'cards']) expect(state(name).status).toBe('fresh');
  });
});
