import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page as browser } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../app/theme.css';
import { language } from '../../i18n/index.ts';
import { ResultTable } from './index.ts';
import { columns, million, millionRows, settled } from './table.fixture.ts';

beforeEach(async () => {
  await browser.viewport(1100, 800);
  language.choose('en');
});
afterEach(() => language.choose('en'));

describe('accessibility', () => {
  for (const theme of ['light', 'dark'])
    for (const rowCount of [120, million])
      test(`${rowCount} rows in ${theme} pass axe at phone width`, async () => {
        document.documentElement.dataset.theme = theme;
        document.documentElement.lang = 'en';
        document.body.style.background = 'var(--paper)';
        await browser.viewport(360, 700);
        render(ResultTable, {
          columns,
          rowCount,
          page: millionRows(),
          label: 'Customers',
          ondownload: () => Promise.resolve()
        });
        await settled();
        const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        delete document.documentElement.dataset.theme;
      });
});

describe('asking for rows', () => {
  for (const rowCount of [120, million])
    test(`${rowCount} rows are asked for once, and not again where only the state of their cell changes`, async () => {
      const calls: { offset: number; limit: number }[] = [];
      const page = millionRows(calls);
      const given = { rowCount, page, label: 'Customers' };
      const screen = await render(ResultTable, { columns, ...given });
      await settled();
      const asked = calls.length;
      expect(asked).toBeGreaterThan(0);
      for (let change = 0; change < 3; change++) {
        await screen.rerender({ columns: columns.map((column) => ({ ...column })), ...given });
        await settled();
      }
      expect(calls).toHaveLength(asked);
    });
});

describe('a query’s customers', () => {
  const rows = [
    { customer_id: 'K0001', step: 'step down' },
    { customer_id: 'K0002', step: 'leave' }
  ];
  const given = {
    columns: [
      { name: 'customer_id', type: 'text' as const },
      { name: 'step', type: 'text' as const }
    ],
    rowCount: 2,
    page: () => Promise.resolve(rows),
    label: 'Customers'
  };

  test('open from the row that the reader is on', async () => {
    const oncustomer = vi.fn();
    const screen = await render(ResultTable, { ...given, oncustomer });
    await screen.getByRole('button', { name: 'Open customer K0001' }).click();
    expect(oncustomer).toHaveBeenCalledExactlyOnceWith('K0001');
  });

  test('do not open where nobody shows them, or the column holds no ids', async () => {
    const screen = await render(ResultTable, { ...given, customer: 'buyer', oncustomer: vi.fn() });
    await settled();
    expect(screen.container.textContent).not.toContain('Open customer');
  });

  test('have the library’s codes in Chinese, and the codes', async () => {
    language.choose('zh');
    const screen = await render(ResultTable, given);
    await expect.element(screen.getByText('降级（step down）')).toBeVisible();
  });
});

describe('columns without a value', () => {
  const rows = [
    { customer_id: 'K0001', product: null, amount: 2 },
    { customer_id: 'K0002', product: null, amount: 3 }
  ];
  const columns = [
    { name: 'customer_id', type: 'text' as const },
    { name: 'product', type: 'text' as const },
    { name: 'amount', type: 'integer' as const }
  ];
  /** It counts later than it gives rows. */
  const sourceOf = (counts: Record<string, number>) => ({
    from: '"orders"',
    query: async (sql: string) => {
      if (!sql.includes('count(')) return { columns, rows };
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { columns: [], rows: [counts] };
    }
  });
  const headings = (container: Element) =>
    [...container.querySelectorAll('th')].map((heading) => heading.textContent);

  test('are folded, shown by a press, and kept in what is downloaded', async () => {
    const ondownload = vi.fn(() => Promise.resolve());
    const source = sourceOf({ n0: 2, n1: 0, n2: 2 });
    const screen = await render(ResultTable, { columns, rowCount: 2, source, label: 'Orders', ondownload });
    const show = screen.getByRole('button', { name: 'Show 1 column without a value' });
    await expect.element(show).toBeVisible();
    expect(headings(screen.container).join()).not.toContain('product');
    await expect.element(screen.getByText('K0002')).toBeVisible();
    await screen.getByRole('button', { name: 'Download' }).click();
    await screen.getByText('CSV', { exact: false }).last().click();
    expect(ondownload).toHaveBeenCalledWith('csv', 'SELECT *\nFROM "orders"', expect.anything());
    await show.click();
    expect(headings(screen.container).join()).toContain('product');
    await expect.element(screen.getByRole('button', { name: 'Hide 1 column without a value' })).toBeVisible();
  });

  test('stay where a result has nothing else', async () => {
    const source = sourceOf({ n0: 0, n1: 0, n2: 0 });
    const screen = await render(ResultTable, { columns, rowCount: 2, source, label: 'Orders' });
    await settled();
    expect(headings(screen.container)).toHaveLength(3);
  });
});
