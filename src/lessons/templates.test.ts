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
