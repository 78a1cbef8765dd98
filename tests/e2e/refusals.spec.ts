import { expect, test } from '@playwright/test';
import { diskFile, textFile, type TestFile } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

const line = 'ann,2025-03-04,12.50';
const table = (header: string, ...rows: string[]) =>
  textFile('export.csv', `${[header, ...rows].join('\n')}\n`);

const refusals: [string, TestFile, en: RegExp, zh: RegExp][] = [
  ['an empty file', textFile('export.csv', ''), /is empty/, /空文件/],
  ['a header alone', table('customer,date,amount'), /has a header .* and no rows/, /只有表头/],
  [
    'a workbook that was cut off',
    { name: 'export.xlsx', bytes: Buffer.from('504b0304140006000800000021', 'hex') },
    /is damaged or was cut off/,
    /已损坏或不完整/
  ],
  [
    'a picture',
    { name: 'export.csv', bytes: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
    /is not a table/,
    /不是表格/
  ],
  [
    'no customer',
    table('date,amount,note', '2025-03-04,12.50,a b', '2025-03-04,8.00,a b', '2025-03-05,12.50,c d'),
    /says who bought/,
    /没有找到表示买家的列/
  ],
  [
    'no date',
    table('customer,amount', 'ann,12.50', 'ann,8.00', 'bob,9.00'),
    /says when the order/,
    /没有找到下单时间/
  ],
  [
    'no amount',
    table('customer,date', 'ann,2025-03-04', 'ann,2025-03-05', 'bob,2025-03-05'),
    /says how much was paid/,
    /没有找到金额/
  ],
  [
    'dates that parse neither way',
    table('customer,order date,amount', 'ann,soonish,12.50', 'ann,lately,8.00', 'bob,99/99/2025,9.00'),
    /does not hold dates that can be read.*soonish/,
    /不是可识别的日期.*soonish/
  ],
  [
    'amounts that are text',
    table(
      'customer,order date,amount',
      'ann,2025-03-04,plenty',
      'ann,2025-03-05,some',
      'bob,2025-03-06,more'
    ),
    /holds text, not amounts.*plenty/,
    /是文字，不是金额.*plenty/
  ]
];

for (const [name, file, english, chinese] of refusals)
  test(`${name} is refused in words that say what to do, in both languages`, async ({ page }) => {
    const book = new TailbookPage(page);
    await book.open();
    await book.drop(file);
    const refusal = page.getByRole('alert').filter({ hasText: file.name });
    await expect(refusal).toHaveText(english);
    await expect(book.load.and(page.locator(':enabled'))).toHaveCount(0);
    await page.getByRole('button', { name: '中文' }).click();
    await expect(refusal).toHaveText(chinese);
    await page.getByRole('button', { name: '不载入，返回' }).click();
    await expect(book.sentence).toHaveText(/位客户/);
  });

test('dates that can be read both ways are asked for, and the answer is followed', async ({ page }) => {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  await book.drop(table('customer,order date,amount', 'ann,03/04/2025,12.50', 'bob,05/06/2025,8.00'));
  await expect(book.load).toBeDisabled();
  await page.getByRole('radio', { name: /day, month, year/ }).check();
  await book.loadFiles();
  await expect(book.receipt).toContainText(/3 Apr 2025|Apr 3, 2025/);
  await expect(book.receipt).toContainText(/5 Jun 2025|Jun 5, 2025/);
});

test('an ordinary file beside a refused one can be loaded, and the refused one taken out', async ({
  page
}) => {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  await book.drop(
    textFile('empty.csv', ''),
    table('customer,order date,amount', line, 'bob,2025-03-06,8.00')
  );
  await expect(page.getByRole('region', { name: 'export.csv', exact: true })).toContainText('2 rows');
  await expect(book.load).toBeEnabled();
  await page.getByRole('button', { name: 'Remove empty.csv' }).click();
  await book.loadFiles();
  await expect(book.receipt).toContainText(/2 rows in the file/);
});

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('a GB18030 export of a Chinese platform loads with its names as they were written', async ({
    page
  }) => {
    const book = new TailbookPage(page);
    await book.open();
    await book.computed('come_back');
    const file = diskFile('sample-data/taobao-orders.csv');
    await book.drop({ ...file, name: '订单导出.csv' });
    const reading = page.getByRole('region', { name: '订单导出.csv', exact: true });
    await expect(reading).toContainText('GB18030');
    await expect(book.role('买家会员名')).toHaveValue('customer_id');
    await book.loadFiles();
    await expect(book.receipt).toContainText(/文件共 [\d,]+ 行/);
    await expect(book.sentence).toHaveText(/位客户/);
    const orders = new TextDecoder('gb18030').decode(file.bytes);
    await book.receipt.getByRole('button', { name: /载入/ }).click();
    const rows = page.getByRole('dialog').getByRole('row');
    await expect(rows.nth(1)).toHaveText(/[\u4e00-\u9fff]{2}/);
    const cells = await rows.nth(1).getByRole('gridcell').allInnerTexts();
    const chinese = cells.filter((text) => /[\u4e00-\u9fff]{2}/.test(text) && !text.endsWith('…'));
    expect(chinese.length).toBeGreaterThan(1);
    for (const text of chinese) expect(orders).toContain(text);
  });
});
