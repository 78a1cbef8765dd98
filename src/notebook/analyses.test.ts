import { afterAll, beforeAll, expect, it } from 'vitest';
import { NativeDatabase } from '../../tests/native.ts';
import { analyses } from '../analyses/all.ts';
import { fetchAnalyses, firstAnalyses } from '../analyses/index.ts';
import { Notebook } from './Notebook.svelte.ts';

let database: NativeDatabase;
beforeAll(async () => {
  database = await NativeDatabase.open();
  await database.run(`CREATE TABLE orders AS
    SELECT 'c' || range // 2 % 30 AS customer_id, 'o' || range // 2 AS order_id, 'p' || range % 7 AS product,
      TIMESTAMP '2011-01-01' + INTERVAL (range // 2) DAY AS ordered_at, (range % 13)::DECIMAL(18, 4) AS amount
    FROM range(600)`);
});
afterAll(() => database.close());

it('every analysis runs as a cell, on the orders and on what another cell selects', async () => {
  const notebook = new Notebook(analyses);
  const cells = analyses.map(
    ({ kind }) => `\`\`\`${kind} whole_${kind}\n\`\`\`\n\n\`\`\`${kind} part_${kind}\ndata: part\n\`\`\`\n`
  );
  notebook.open(`${cells.join('\n')}\n\`\`\`sql part\nSELECT * FROM orders WHERE product <> 'p1'\n\`\`\`\n`);
  notebook.connect(database);
  notebook.sourceChanged('orders');
  await notebook.settled();
  const states = notebook.cells.map((cell) => [
    cell.name,
    notebook.state(cell.id).status,
    notebook.state(cell.id).error,
    notebook.state(cell.id).warnings
  ]);
  expect(states).toEqual(notebook.cells.map((cell) => [cell.name, 'fresh', undefined, []]));
  for (const cell of notebook.cells) {
    const { figures = {}, rows } = notebook.state(cell.id);
    expect(rows).toBeGreaterThan(0);
    if (cell.kind !== 'sql') expect(Object.keys(figures).length).toBeGreaterThan(0);
  }
});

it('a notebook that began with some analyses knows all once it is prepared', async () => {
  const notebook = new Notebook(firstAnalyses, { all: fetchAnalyses });
  const other = analyses.find((each) => !firstAnalyses.includes(each))!.kind;
  const text = `\`\`\`${other} found\n\`\`\`\n`;
  notebook.open(text);
  await notebook.settled();
  expect(notebook.cells.map(({ id }) => notebook.state(id).status)).toEqual(['idle']);
  await notebook.prepare();
  notebook.open(text);
  notebook.connect(database);
  notebook.sourceChanged('orders');
  await notebook.settled();
  expect(notebook.cells.map(({ id, kind }) => [kind, notebook.state(id).status])).toEqual([[other, 'fresh']]);
  expect(notebook.takenNames.reserved).toContain(`${other}()`);
});

it('the statement of every analysis gives the same rows as an SQL cell', async () => {
  const notebook = new Notebook(analyses);
  notebook.open(analyses.map(({ kind }) => `\`\`\`${kind} a_${kind}\n\`\`\`\n`).join('\n'));
  notebook.connect(database);
  notebook.sourceChanged('orders');
  await notebook.settled();
  for (const { id, kind } of [...notebook.cells]) {
    const copy = notebook.toSqlCell(id);
    await notebook.settled();
    const [a, b] = [`"a_${kind}"`, `"${notebook.cell(copy).name}"`];
    const { rows } = await database.query(
      `(FROM ${a} EXCEPT ALL FROM ${b}) UNION ALL (FROM ${b} EXCEPT ALL FROM ${a})`
    );
    expect(rows).toEqual([]);
  }
});

it('segments follow rules that another cell gives', async () => {
  const notebook = new Notebook(analyses);
  notebook.open(
    "```rfm scored\nrules: mine\n```\n\n```sql mine\nSELECT 1 AS position, 'All' AS segment, 1 AS r_min, 5 AS r_max, 1 AS f_min, 5 AS f_max, 1 AS m_min, 5 AS m_max\n```\n"
  );
  notebook.connect(database);
  notebook.sourceChanged('orders');
  await notebook.settled();
  const segments = async () => (await database.query('SELECT DISTINCT segment FROM scored')).rows;
  expect(await segments()).toEqual([{ segment: 'All' }]);
  const [scored, mine] = notebook.cells;
  notebook.edit(mine!.id, mine!.body.replace("'All'", "'Everybody'"));
  await notebook.settled();
  expect(await segments()).toEqual([{ segment: 'Everybody' }]);
  notebook.remove(mine!.id);
  await notebook.settled();
  expect(notebook.state(scored!.id).error).toMatchObject({ code: 'missing', name: 'mine' });
});

it('a misspelt setting is told, with those that there are, and the cell runs', async () => {
  const notebook = new Notebook(analyses);
  notebook.open('```pareto ranked\nhed: 0.5\ndata: orders\n```\n');
  notebook.connect(database);
  notebook.sourceChanged('orders');
  await notebook.settled();
  expect(notebook.state(notebook.cells[0]!.id)).toMatchObject({
    status: 'fresh',
    warnings: [{ code: 'setting-unknown', name: 'hed', detail: 'data, by, head, waist' }]
  });
});
