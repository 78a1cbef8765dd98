import { beforeAll, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { Engine } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import { loadTogether } from '../index.ts';
import { ImportSession, ReceiptView } from '../panel.ts';

const engine = new Engine({ prepare: '' });
beforeAll(async () => {
  language.choose('en');
  await engine.start();
});

test('the receipt names the files that came along and could not be read', async () => {
  let receipts: Awaited<ReturnType<typeof loadTogether>> = {};
  const session = new ImportSession(engine, {
    load: async (inspections, options) => (receipts = await loadTogether(inspections, engine, options))
  });
  const gzip = await new Response(
    new Blob(['order_id,customer_id,date,amount\n']).stream().pipeThrough(new CompressionStream('gzip'))
  ).arrayBuffer();
  await session.add([
    new File(['order_id,customer_id,date,amount\n1,C1,2025-01-05,10\n'], 'may.csv'),
    new File([gzip.slice(0, 20)], 'june.csv.gz')
  ]);
  expect(await session.load()).toBe(true);
  await render(ReceiptView, { receipt: receipts.orders!, db: engine });
  await expect
    .element(page.getByText('june.csv.gz could not be read: no count here holds what is in it.'))
    .toBeVisible();
  language.choose('zh');
  await expect.element(page.getByText('june.csv.gz 无法读取，其内容不在以上任何计数中。')).toBeVisible();
  language.choose('en');
});
