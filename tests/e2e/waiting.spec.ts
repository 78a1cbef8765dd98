import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { TailbookPage } from './TailbookPage.ts';

test('a change before the engine has come says that it waits, marks what is old, and is exact in the end', async ({
  page
}) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  const book = new TailbookPage(page);
  await book.open();
  const cell = book.cell('customers_by_revenue');
  const age = page.getByText('Not yet recomputed');
  await expect(book.pareto).toContainText('bring 80% of revenue');
  await expect(age).toHaveCount(0);

  await expect(page.getByRole('article')).not.toHaveAttribute('inert');
  await book.cut('head').focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(book.cut('head')).toHaveAttribute('aria-valuenow', '75');
  await expect(book.pareto.locator('.tier-labels')).toContainText('≈');
  await expect(book.pareto).toContainText('Not yet recomputed');
  await expect(book.pareto).toContainText('bring 80% of revenue');
  const line = cell.getByRole('status').filter({ hasText: 'The figures are' });
  await expect(line).toContainText('the exact ones come as soon as the engine is ready');
  await expect(line).toContainText(/Fetching the engine|Starting the engine/);

  const segments = book.cell('segments');
  await segments.locator('input[type=date]').fill('2024-03-01');
  await expect(segments.getByText('Not yet recomputed')).toHaveCount(2);
  await expect(book.cell('spread').getByText('Not yet recomputed')).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);

  release();
  await book.computed('come_back');
  await expect(age).toHaveCount(0);
  await expect(line).toHaveCount(0);
  await expect(book.pareto).toContainText('bring 75% of revenue');
  await expect(book.pareto.locator('.tier-labels')).not.toContainText('≈');
});
