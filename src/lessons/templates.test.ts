import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { NativeDatabase } from '../../tests/native.ts';
import { analyses } from '../analyses/all.ts';
import { unknownColumns } from '../charts/generic/named.ts';
import { inspect, loadOrders, matchRoles, type WantedRoles } from '../import/index.ts';
import { Notebook } from '../notebook/index.ts';
import { templateNames, templateText } from './templates.ts';

it.each(['en', 'zh'] as const)(
  'every template in %s runs on both samples without a failed cell',
  async (language) => {
    for (const sample of ['en', 'zh'] as const) {
      const database = await NativeDatabase.open();
      await load(sample, database);
      for (const name of templateNames) {
        const notebook = new Notebook(analyses);
        notebook.open(await templateText(name, language));
        expect([name, notebook.title !== undefined, notebook.problems]).toEqual([name, true, []]);
        notebook.connect(database);
        notebook.sourceChanged('orders');
        await notebook.settled();
        for (const cell of notebook.cells.filter(({ kind }) => kind !== 'text')) {
          const { status, error, columns } = notebook.state(cell.id);
          if (cell.kind === 'chart')
            expect([name, unknownColumns(notebook.settings(cell.id), columns ?? [])]).toEqual([name, []]);
          expect([sample, name, cell.name, status, error]).toEqual([
            sample,
            name,
            cell.name,
            'fresh',
            undefined
          ]);
        }
        notebook.connect(undefined);
      }
      await database.close();
    }
  }
);

it.each([
  ['en', 'SELECT revenue, accounts * orders_per_account * order_value AS product FROM service_levels'],
  ['zh', 'SELECT 金额 AS revenue, 客户数 * 平均订单数 * 平均客单价 AS product FROM service_levels']
] as const)(
  'gives as the value of an order of a group what its orders bring each, in %s',
  async (language, sql) => {
    const database = await NativeDatabase.open();
    await load(language, database);
    const notebook = new Notebook(analyses);
    notebook.open(await templateText('accounts', language));
    notebook.connect(database);
    notebook.sourceChanged('orders');
    await notebook.settled();
    const { rows } = await database.query(sql);
    expect(rows).toHaveLength(3);
    for (const { revenue, product } of rows) expect(Number(product)).toBeCloseTo(Number(revenue), 4);
    notebook.connect(undefined);
    await database.close();
  }
);

it('says the same in both languages: the same cells, under the same names', async () => {
  for (const name of templateNames) {
    const [en, zh] = await Promise.all(
      (['en', 'zh'] as const).map(async (language) => {
        const notebook = new Notebook(analyses);
        notebook.open(await templateText(name, language));
        return notebook.cells.map((cell) => [cell.kind, cell.name]);
      })
    );
    expect(en).toEqual(zh);
  }
});

async function load(language: 'en' | 'zh', database: NativeDatabase): Promise<void> {
  const sample = language === 'en' ? 'orders.csv' : 'taobao-orders.csv';
  const lesson = new Notebook(analyses);
  lesson.open(readFileSync(`src/lessons/first.${language}.md`, 'utf8'));
  const inspection = await inspect(new File([readFileSync(`sample-data/${sample}`)], sample), database);
  const wanted = lesson.frontMatter.sources.orders?.roles as WantedRoles;
  await loadOrders([{ ...inspection, mapping: matchRoles(wanted, inspection).mapping }], database);
}
