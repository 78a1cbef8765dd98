import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { textFile } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

const head = 'order_id,customer,date,amount,city\n';
const lines = (from: number, to: number, print: (day: string, month: string) => string, more = 0) =>
  Array.from({ length: to - from + 1 }, (_, i) => {
    const n = from + i;
    return `${n},C${n % 5},${print(`0${1 + (n % 9)}`, `0${1 + (n % 5)}`)},${more + n}.50,Köln\n`;
  }).join('');
const rows = (from: number, to: number, more?: number) =>
  lines(from, to, (day, month) => `2025-${month}-${day}`, more);
const undecided = (from: number, to: number) => lines(from, to, (day, month) => `${day}/${month}/2025`);

/** A title, two ways to read its dates, cells encoded twice, a line to mend, one to reject, and a sum. */
const odd = textFile(
  'odd.csv',
  `Orders of the year\n\n${head}${undecided(1, 12)}13,C1;05/02/2025;7.50;MÃ¼nchen\n14,C2,05/02/2025,8.50,MÃ¼nchen,,\n${undecided(15, 20)}21,C2\nTotal,,,312.00,\n`
);
const archive = {
  name: 'both.zip',
  bytes: Buffer.from(
    zipSync({
      'may.csv': new TextEncoder().encode(head + rows(1, 9)),
      'june.csv': new TextEncoder().encode(head + rows(10, 19))
    })
  )
};
const clients = textFile(
  'clients.csv',
  `customer,name,industry\n${[0, 1, 2, 3, 4].map((n) => `C${n},Name ${n},Trade\n`).join('')}`
);
const newer = textFile('newer.csv', head + rows(1, 9, 1) + rows(20, 24));

/** What axe finds wrong with the panel and the receipt, every fold open. */
async function faults(page: Page): Promise<string[]> {
  await page.locator('section.import details').evaluateAll((folds) => {
    for (const fold of folds as HTMLDetailsElement[]) fold.open = true;
  });
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

for (const [locale, colorScheme, viewport] of [
  ['en-GB', 'light', { width: 390, height: 844 }],
  ['zh-CN', 'dark', { width: 1280, height: 900 }]
] as const)
  test.describe(`${locale}, ${colorScheme}, ${viewport.width} px`, () => {
    test.use({ locale, colorScheme, viewport, contextOptions: { reducedMotion: 'reduce' } });

    test('every part of the import panel is open to everybody', async ({ page }) => {
      const book = new TailbookPage(page);
      const leave = page.getByRole('button', { name: /^(Leave without loading|不载入，返回)$/ });
      const isOpenToAll = async (state: string) => {
        expect.soft(await faults(page), state).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(overflow, `${state}: wider than the window`).toBeLessThanOrEqual(0);
      };
      await book.open();
      await book.computed('come_back');

      await test.step('a file whose shape, letters and dates are in doubt', async () => {
        await book.drop(odd);
        await expect(page.getByText('MÃ¼nchen').first()).toBeAttached();
        await isOpenToAll('odd file');
        await leave.click();
      });

      await test.step('a file of several parts, and the customers beside it', async () => {
        await book.drop(archive, clients);
        await expect(
          page.getByText(/Of its 2 tables 2 are read\.|文件里的 2 个表格文件中读取了 2 个。/)
        ).toBeVisible();
        await expect(book.load).toBeEnabled();
        await isOpenToAll('parts and relations');
        await book.loadFiles();
        await isOpenToAll('receipt of several files');
      });

      await test.step('a newer export', async () => {
        await book.drop(newer);
        await expect(
          page.getByRole('region', { name: /Compared with what is loaded|与已载入的数据相比/ })
        ).toBeVisible();
        await isOpenToAll('difference');
      });
    });
  });
