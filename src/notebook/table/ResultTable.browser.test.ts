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
