import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page as browser } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../app/theme.css';
import { language } from '../../i18n/index.ts';
import { ResultTable, type Page, type Sort } from './index.ts';
import {
  columns,
  million,
  rowAt,
  millionRows,
  view,
  shown,
  settled,
  jumpTo,
  expectTrueRows
} from './table.fixture.ts';

beforeEach(async () => {
  await browser.viewport(1100, 800);
  language.choose('en');
});
afterEach(() => language.choose('en'));

describe('a result of a million rows', () => {
  test('is reached from the first to the last row, each with its own values', async () => {
    render(ResultTable, { columns, rowCount: million, page: millionRows(), label: 'Customers' });
    await settled();
    expect(shown()[0]).toEqual({ index: 0, cells: ['0', 'C0', '0.25', '0.000000', 'Dec 1, 2011'] });
    await jumpTo(0.5);
    const middle = shown()[0]?.index ?? 0;
    expect(Math.abs(middle - million / 2)).toBeLessThan(20);
    expectTrueRows();
    await jumpTo(1);
    expect(shown().at(-1)).toEqual({
      index: 999_999,
      cells: ['999,999', 'C999999', '999,999.25', '0.999999', 'Dec 8, 2011']
    });
    const last = document.querySelector('tbody tr:last-child') as HTMLElement;
    expect(last.getBoundingClientRect().bottom).toBeLessThanOrEqual(
      view().getBoundingClientRect().bottom + 1
    );
    expectTrueRows();
  });

  test('says how many rows there are, and which are shown', async () => {
    render(ResultTable, { columns, rowCount: million, page: millionRows(), label: 'Customers' });
    await settled();
    const table = document.querySelector('table') as HTMLTableElement;
    expect(table.getAttribute('aria-rowcount')).toBe('1000001');
    expect(document.querySelector('thead tr')?.getAttribute('aria-rowindex')).toBe('1');
    await expect.element(browser.getByText('1,000,000 rows', { exact: true })).toBeVisible();
  });

  test('shows a placeholder, never another row, while rows are on their way', async () => {
    const gates: (() => void)[] = [];
    const slow: Page = async (offset, limit) => {
      await new Promise<void>((resolve) => gates.push(resolve));
      return Array.from({ length: limit }, (_, step) => rowAt(offset + step));
    };
    render(ResultTable, { columns, rowCount: million, page: slow, label: 'Customers' });
    await expect.poll(() => gates.length).toBe(1);
    view().scrollTop = view().scrollHeight;
    await expect.poll(() => shown().at(-1)?.index).toBe(999_999);
    expect(shown().every(({ cells }) => cells.every((text) => text === ''))).toBe(true);
    gates[0]?.();
    await expect.poll(() => gates.length).toBe(2);
    gates[1]?.();
    await settled();
    expectTrueRows();
  });

  test('asks for rows in another order when a heading is clicked: up, down, as it was', async () => {
    const calls: { offset: number; limit: number; sorts?: readonly Sort[] }[] = [];
    render(ResultTable, { columns, rowCount: million, page: millionRows(calls), label: 'Customers' });
    await settled();
    const heading = browser.getByRole('columnheader', { name: 'id integer' });
    const button = browser.getByRole('button', { name: 'id integer' });
    await expect.element(heading).toHaveAttribute('aria-sort', 'none');
    await button.click();
    await expect.element(heading).toHaveAttribute('aria-sort', 'ascending');
    await button.click();
    await expect.element(heading).toHaveAttribute('aria-sort', 'descending');
    await settled();
    expect(shown()[0]?.cells[1]).toBe('C999999');
    await button.click();
    await expect.element(heading).toHaveAttribute('aria-sort', 'none');
    await settled();
    expect(shown()[0]?.cells[1]).toBe('C0');
    const orders = calls.map(({ sorts }) =>
      (sorts ?? []).map(({ column, descending }) => `${column} ${descending ? 'down' : 'up'}`).join()
    );
    expect([...new Set(orders)]).toEqual(['', 'id up', 'id down']);
  });

  test('says when rows cannot be read, and reads them on a second try', async () => {
    let broken = true;
    const flaky: Page = (offset, limit) =>
      broken ? Promise.reject(new Error('the engine is gone')) : millionRows()(offset, limit);
    render(ResultTable, { columns, rowCount: million, page: flaky, label: 'Customers' });
    await expect.element(browser.getByRole('alert')).toHaveTextContent('the engine is gone');
    broken = false;
    await browser.getByRole('button', { name: 'Try again' }).click();
    await settled();
    expect(document.querySelector('[role=alert]')).toBeNull();
    expectTrueRows();
  });
});
