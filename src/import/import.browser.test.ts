import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { Engine } from '../engine/index.ts';
import { language } from '../i18n/index.ts';
import { gb18030 } from './encoding/encode.fixture.ts';
import { inspect, loadOrders } from './index.ts';
import { distinctCounts } from './figures.ts';
import { rejectsCsv } from './rejectsCsv.ts';
import { DropTarget, ImportPanel, ImportSession, ReceiptView } from './panel.ts';

const engine = new Engine({ prepare: '' });
beforeAll(async () => {
  language.choose('en');
  localStorage.removeItem('tailbook.mappings');
  await engine.start();
});
afterAll(() =>
  engine.run(
    'DROP TABLE IF EXISTS orders; DROP TABLE IF EXISTS orders_rejects; DROP TABLE IF EXISTS orders_left_out'
  )
);

const chinese =
  '订单编号,买家会员名,买家实际支付金额,订单创建时间,宝贝标题\n="0012",张三,￥1234.50,2024-03-05 10:00:00,绿茶\n="0013",李四,9.90,2024-03-06 11:00:00,红茶\n="0014",,5.00,2024-03-07 12:00:00,红茶\n="0015",王五,很多,2024-03-08 12:00:00,红茶\n';

describe('in the page’s engine', () => {
  test('a GB18030 file of a Chinese shop loads, and every row is accounted for', async () => {
    const progress: number[] = [];
    const file = new File([gb18030(chinese)], '订单.csv');
    const inspection = await inspect(file, engine, { onprogress: (fraction) => progress.push(fraction) });
    expect(inspection.encoding).toMatchObject({ name: 'gb18030', reason: 'letters' });
    expect(progress.at(-1)).toBe(1);
    const receipt = await loadOrders([inspection], engine);
    expect(receipt.files).toEqual([
      {
        file: '订单.csv',
        rows: 4,
        loaded: 3,
        rejected: 1,
        blank: 0,
        leftOut: 0,
        leftOutBy: [],
        discrepancy: 0
      }
    ]);
    expect(receipt).toMatchObject({
      total: { rows: 3, amount: '1249.4000' },
      withoutCustomer: { rows: 1, amount: '5.0000' },
      reasons: { unreadableAmount: 1 }
    });
    const { rows } = await engine.query(
      'SELECT customer_id, order_id, amount, ordered_at FROM orders ORDER BY order_id'
    );
    expect(rows[0]).toEqual({
      customer_id: '张三',
      order_id: '0012',
      amount: 1234.5,
      ordered_at: new Date('2024-03-05T10:00:00Z')
    });
    expect(await distinctCounts('orders', engine)).toEqual({
      customers: 2,
      orders: 3,
      duplicates: 0,
      numbered: true
    });
    expect(await (await rejectsCsv('orders_rejects', engine)).text()).toContain(
      '"订单.csv",5,"买家实际支付金额","很多"'
    );
  });

  test('a cancelled load leaves the former orders', async () => {
    const line = 'C2,2024-03-05,20\n';
    const file = new File([`customer,date,amount\n${line.repeat(600_000)}`], 'big.csv');
    const inspection = await inspect(file, engine);
    const controller = new AbortController();
    const loading = loadOrders([inspection], engine, { signal: controller.signal });
    setTimeout(() => controller.abort(), 60);
    await expect(loading).rejects.toThrow(/abort/i);
    expect((await engine.query('SELECT count(*) AS n FROM orders')).rows).toEqual([{ n: 3 }]);
  });

  test('day-first dates are found by evidence', async () => {
    const inspection = await inspect(
      new File(['customer;date;amount\nC1;03.04.2024;1,50\nC2;25.04.2024;2,50\n'], 'a.csv'),
      engine
    );
    expect(inspection.dates).toMatchObject({ firstAbove12: 1, secondAbove12: 0, rows: 2 });
    await loadOrders([inspection], engine);
    expect(
      (await engine.query('SELECT sum(amount) AS sum, max(ordered_at) AS last FROM orders')).rows
    ).toEqual([{ sum: 4, last: new Date('2024-04-25') }]);
  });
});

describe('the panel', () => {
  test('shows how a file is understood, asks for the order of dates, and loads', async () => {
    const session = new ImportSession(engine);
    const onloaded = vi.fn();
    await render(ImportPanel, { session, onloaded });
    await session.add([new File(['customer,date,amount\nC1,03/04/2024,10\nC2,05/06/2024,20\n'], 'ask.csv')]);
    await expect.element(page.getByRole('heading', { name: 'ask.csv' })).toBeVisible();
    await expect
      .element(page.getByText(/Read as UTF-8: every byte of the file is valid UTF-8/))
      .toBeVisible();
    await expect
      .element(page.getByRole('combobox', { name: 'Part of “customer”' }))
      .toHaveValue('customer_id');
    const button = page.getByRole('button', { name: 'Load 2 rows' });
    await expect.element(button).toBeDisabled();
    await page
      .getByRole('radio', { name: /^day, month, year: “03.04.2024” is (3 Apr 2024|Apr 3, 2024);/ })
      .click();
    await expect.element(button).toBeEnabled();
    await button.click();
    await vi.waitFor(() => expect(onloaded).toHaveBeenCalled());
    expect((await engine.query('SELECT max(ordered_at) AS last FROM orders')).rows).toEqual([
      { last: new Date('2024-06-05') }
    ]);
    expect(session.files).toEqual([]);
  });

  test.each(['en', 'zh'] as const)(
    'leaves the ways to read a file open while it is read anew, in %s',
    async (code) => {
      language.choose(code);
      const session = new ImportSession(engine);
      const screen = await render(ImportPanel, { session });
      await session.add([new File(['name,day,sum\nC1,2024-04-03,10\nC2,2024-04-04,20\n'], 'ways.csv')]);
      const fold = (): HTMLDetailsElement =>
        [...screen.container.querySelectorAll('details')].find((each) =>
          /^(Change how the file is read|调整读取方式)$/.test(
            each.querySelector('summary')?.textContent ?? ''
          )
        )!;
      await expect.poll(() => fold().open).toBe(false);
      fold().querySelector('summary')!.click();
      const before = fold();
      const encoding = page.getByRole('combobox', { name: code === 'zh' ? '编码' : 'Encoding' });
      await encoding.selectOptions('gb18030');
      await expect.poll(() => session.files[0]?.inspection?.encoding.name).toBe('gb18030');
      await expect.element(encoding).toHaveValue('gb18030');
      expect([fold() === before, fold().open]).toEqual([false, true]);
      language.choose('en');
    }
  );

  test('remembers the answer for the next file with the same header', async () => {
    const session = new ImportSession(engine);
    await session.add([new File(['customer,date,amount\nC9,07/08/2024,10\n'], 'next.csv')]);
    expect(session.files[0]?.remembered).toBe(true);
    expect(session.files[0]?.load?.mapping.dates?.order).toBe('dmy');
    expect(session.isReady).toBe(true);
  });

  test('asks once to check a column that it is not sure of, and not again after a load', async () => {
    const text = 'customer,when exactly,amount\nC1,2024-04-03,10\nC2,2024-04-14,20\n';
    const note = page.getByText(/, please check/);
    const session = new ImportSession(engine);
    await render(ImportPanel, { session });
    await session.add([new File([text], 'first.csv')]);
    await expect.element(note).toBeVisible();
    await page.getByRole('button', { name: 'Load 2 rows' }).click();
    await expect.poll(() => session.files).toEqual([]);
    await session.add([new File([text], 'again.csv')]);
    await expect.element(page.getByText('Mapped as last time', { exact: false })).toBeVisible();
    expect(note.query()).toBeNull();
  });

  test('says what is missing, in Chinese too, and lets the user choose the column', async () => {
    const session = new ImportSession(engine);
    await render(ImportPanel, { session });
    await session.add([new File(['who,date,amount\nC1,2024-04-03,10\nC1,2024-04-04,11\n'], 'who.csv')]);
    await expect.element(page.getByText(/No column of “who.csv” says who bought/)).toBeVisible();
    language.choose('zh');
    await expect.element(page.getByText(/“who.csv”中没有找到表示买家的列/)).toBeVisible();
    language.choose('en');
    await page.getByRole('combobox', { name: 'Part of “who”' }).selectOptions('customer_id');
    await expect.element(page.getByRole('button', { name: 'Load 2 rows' })).toBeEnabled();
  });

  test('an unreadable file is refused in words and can be removed', async () => {
    const session = new ImportSession(engine);
    await render(ImportPanel, { session });
    await session.add([new File(['%PDF-1.7 report'], 'report.pdf')]);
    await expect.element(page.getByText(/“report.pdf” .*PDF/)).toBeVisible();
    await page.getByRole('button', { name: 'Remove report.pdf' }).click();
    expect(session.files).toEqual([]);
  });

  test.each([
    ['en', 'Drop another file here', /^Loaded: May\.csv, June\.csv\. A newer export/, /^Loaded: 4 files\./],
    ['zh', '把另一个文件拖到这里', /^已载入：May\.csv、June\.csv。较新的导出/, /^已载入：4 个文件。/]
  ] as const)(
    'another file is invited beside those that are loaded, in %s',
    async (code, title, two, four) => {
      language.choose(code);
      const screen = await render(DropTarget, { loaded: ['May.csv', 'June.csv'], onfiles: vi.fn() });
      await expect.element(page.getByRole('region', { name: title })).toBeVisible();
      await expect.element(page.getByText(two)).toBeVisible();
      await screen.rerender({ loaded: ['1', '2', '3', '4'] });
      await expect.element(page.getByText(four)).toBeVisible();
      await screen.rerender({ loaded: [] });
      await expect
        .element(page.getByRole('region', { name: /a file of orders here$|^把订单文件/ }))
        .toBeVisible();
      language.choose('en');
    }
  );

  test('a table that was copied can be pasted', async () => {
    const onfiles = vi.fn<(files: File[]) => void>();
    await render(DropTarget, { onfiles });
    const data = new DataTransfer();
    data.setData('text/plain', 'customer\tdate\tamount\nC1\t2024-04-03\t10\n');
    const target = page.getByRole('region', { name: /^Drop/ }).element();
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    expect(onfiles).toHaveBeenCalledOnce();
    expect(await onfiles.mock.calls[0]?.[0][0]?.text()).toContain('C1\t2024-04-03');
  });
});

test('the receipt says the equation in a sentence and opens the rows of a count', async () => {
  const text = 'customer,date,amount\nC1,2024-04-03,10\nC1,2024-04-04,-4\n,2024-04-05,3\n\nC2,never,1\n';
  const receipt = await loadOrders([await inspect(new File([text], 'r.csv'), engine)], engine);
  const onopen = vi.fn<(sql: string, title: string) => void>();
  await render(ReceiptView, { receipt, db: engine, onopen });
  await expect
    .element(page.getByText(/5 rows in the file\s*=\s*3 loaded\s*\+\s*1 rejected\s*\+\s*1 blank/))
    .toBeVisible();
  await expect.element(page.getByText('1 customer, 2 orders.')).toBeVisible();
  await page.getByRole('button', { name: '1 refund' }).click();
  expect(onopen).toHaveBeenCalledWith('FROM "orders" WHERE amount < 0', '1 refund');
  expect((await engine.query(onopen.mock.calls[0]![0])).rows).toHaveLength(1);
  await expect.element(page.getByRole('button', { name: 'Download the rejected rows' })).toBeVisible();
});
