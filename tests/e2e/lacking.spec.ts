import { expect, test, type Page } from '@playwright/test';
import { textFile } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

const lines = Array.from(
  { length: 120 },
  (_, n) =>
    `o${n},c${n % 40},2024-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 27)).padStart(2, '0')},${10 + (n % 9)}`
);
const orders = textFile('orders.csv', `order_id,customer_id,order_date,amount\n${lines.join('\n')}\n`);
const contacts = textFile(
  'contacts.csv',
  `customer_id,contacted_at,kind,cost,score\n${Array.from({ length: 40 }, (_, n) => `c${n},2024-11-0${1 + (n % 9)},${n % 2 ? 'nps' : 'call'},2.50,${n % 2 ? 9 : ''}`).join('\n')}\n`
);

/** Every analysis that customers and contacts are optional for names both; effect waits for arms. */
const cells = `\`\`\`contribution brings
touches: touches
\`\`\`

\`\`\`repurchase again
split: city
customers: customers
\`\`\`

\`\`\`low_value low
touches: touches
customers: customers
\`\`\`

\`\`\`rules own
touches: touches
customers: customers
conditions: |-
  Near: city = Leeds
  Regular: orders >= 3
\`\`\`

\`\`\`satisfaction_loyalty stays
touches: touches
\`\`\`

\`\`\`one_customer one
customer: c1
touches: touches
customers: customers
\`\`\`

\`\`\`scorecard card
segment_by: city
touches: touches
customers: customers
\`\`\`

\`\`\`effect worked
treated: touches
acted_on: 2024-06-01
\`\`\`

\`\`\`sql arms
SELECT customer_id, city AS arm FROM customers
\`\`\`

\`\`\`effect tried
treated: arms
acted_on: 2024-06-01
\`\`\`
`;
const names = ['brings', 'again', 'low', 'own', 'stays', 'one', 'card', 'worked'];

const words = {
  en: {
    first: '“touches” is not loaded: a log of what happened with customers',
    further: 'Reads “touches” too, which is not loaded',
    adds: 'Load a service log (customer, cost)',
    column: '“city” is a column of customers, and none are here',
    nobody: 'Nobody is named as treated yet',
    waits: 'Waits for “arms”, which reads “customers”, and that is not loaded: a list with one row',
    awaiting: 'Waits for a file',
    quadrants: '20 of 40 customers gave no score'
  },
  zh: {
    first: '“touches”尚未载入：即订单之外与客户的往来记录',
    further: '同样要读取尚未载入的“touches”',
    adds: '载入服务记录（客户、成本）',
    column: '“city”是客户表的列，而这里没有客户表',
    nobody: '尚未指定触达名单',
    waits: '正在等待“arms”，它要读取的“customers”尚未载入：即每位客户一行的客户名单',
    awaiting: '等待文件',
    quadrants: '40 位客户中有 20 位未打分'
  }
};

/** Opens such a notebook on orders alone. */
async function opened(page: Page): Promise<TailbookPage> {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  await book.drop(orders);
  await book.loadFiles();
  await book.drop(textFile('book.md', cells));
  for (const name of names) await book.computed(name);
  return book;
}

for (const [language, locale] of [
  ['en', 'en-GB'],
  ['zh', 'zh-CN']
] as const)
  test.describe(`in ${language}`, () => {
    test.use({ locale });

    test('cells that name customers and contacts run on orders alone, and read them once they are dropped', async ({
      page
    }) => {
      const w = words[language];
      const book = await opened(page);
      for (const name of names) await expect(book.cell(name).getByRole('alert')).toHaveCount(0);
      await expect(book.cell('brings')).toContainText(w.first);
      await expect(book.cell('brings')).toContainText(w.adds);
      await expect(book.cell('low')).toContainText(w.further);
      await expect(book.cell('again')).toContainText(w.column);
      await expect(book.cell('card')).toContainText(w.column);
      await expect(book.cell('worked')).toContainText(w.nobody);
      await expect(book.cell('tried')).toContainText(w.waits);
      await expect(book.cell('tried')).toContainText(w.awaiting);
      await expect(book.cell('tried').getByRole('alert')).toHaveCount(0);

      await book.drop(contacts);
      await book.load.click();
      await expect(book.cell('brings')).toContainText(/Value against cost to serve|价值与服务成本/);
      for (const name of names) await expect(book.cell(name)).not.toContainText('touches” is');
      for (const name of ['brings', 'stays', 'worked'])
        await expect(book.cell(name)).not.toContainText('尚未载入');
      await expect(book.cell('stays')).toContainText(w.quadrants);
      const { text } = await book.downloaded(() => book.command(/Save as a file|存为文件/));
      expect(text).toContain(cells);

      await test.step('on a phone no table of groups is cut', async () => {
        for (const width of [390, 389, 360]) {
          await page.setViewportSize({ width, height: 844 });
          const cut = () =>
            page
              .getByRole('region')
              .filter({ has: page.getByRole('table') })
              .evaluateAll((frames) =>
                frames.flatMap((frame) =>
                  frame.closest('section[aria-label]') && frame.scrollWidth > frame.clientWidth
                    ? [frame.ariaLabel]
                    : []
                )
              );
          await expect.poll(cut).toEqual([]);
        }
      });
    });
  });
