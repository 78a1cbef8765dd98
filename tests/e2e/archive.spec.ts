import { expect, test } from '@playwright/test';
import { zipSync } from 'fflate';
import { TailbookPage } from './TailbookPage.ts';

/** Orders with two columns of money: the notebook beside them says which counts. */
const orders =
  'no,client,day,total,net\n1,Ada,2025-01-05,12.00,10.00\n2,Bo,2025-01-06,24.00,20.00\n3,Ada,2025-02-07,36.00,30.00\n4,Cy,2025-02-08,4.80,4.00\n';
const list = 'client,name,industry\nAda,Ada L,Care\nBo,Bo B,Retail\nCy,Cy D,Retail\n';
const notebook = `---
title: The tail of the net
language: en
sources:
  orders:
    file: sales.csv
    roles: { order_id: no, customer_id: client, ordered_at: day, amount: net }
---
# The tail of the net

\`\`\`sql total
SELECT count(*) AS lines, sum(amount) AS money FROM orders
\`\`\`
`;
const archive = () => ({
  name: 'for-you.zip',
  bytes: Buffer.from(
    zipSync({
      'notes/README.md': new TextEncoder().encode('# How this was exported\n\nBy hand.\n'),
      'notes/tail.md': new TextEncoder().encode(notebook),
      'data/sales.csv': new TextEncoder().encode(orders),
      'data/clients.csv': new TextEncoder().encode(list)
    })
  )
});

for (const [locale, says, load] of [
  ['en-GB', 'The notebook in the archive is open: tail.md.', 'Load 7 rows'],
  ['zh-CN', '已打开压缩包中的手记：tail.md。', '载入 7 行']
] as const)
  test.describe(locale, () => {
    test.use({ locale });

    test('an archive of a notebook and its files: the notebook opens, and one press loads them into it', async ({
      page
    }) => {
      const book = new TailbookPage(page);
      await book.open();
      await book.drop(archive());
      const notice = page.getByRole('status').getByText(says);
      await expect(notice).toBeVisible();
      await expect(page).toHaveTitle(/The tail of the net/);
      await expect(page.getByText('README.md')).toHaveCount(0);
      await page.getByRole('button', { name: load, exact: true }).click();
      await expect(book.receipt).toContainText('64.00');
      await expect(book.receipt).toContainText('clients.csv');
      await expect(book.cell('total').getByRole('row').last()).toHaveText(/4\s*64\.00/);
      await notice.locator('..').getByRole('button').click();
      await expect(notice).toHaveCount(0);

      await page.reload();
      await expect(page).toHaveTitle(/The tail of the net/);
      await expect(book.cell('total').getByRole('row').last()).toHaveText(/4\s*64\.00/);
    });
  });
