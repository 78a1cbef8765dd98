import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page as browser } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../app/theme.css';
import type { Column, Row } from '../../engine/types.ts';
import { language } from '../../i18n/index.ts';
import { ResultTable, type DownloadFormat, type Writing } from './index.ts';
import { columns, rowAt, whole, shown, settled } from './table.fixture.ts';

beforeEach(async () => {
  await browser.viewport(1100, 800);
  language.choose('en');
});
afterEach(() => language.choose('en'));

describe('a small result', () => {
  const small: Column[] = [
    { name: 'name', type: 'text' },
    { name: 'amount', type: 'decimal', scale: 2 },
    { name: 'big', type: 'integer' },
    { name: 'day', type: 'date' },
    { name: 'at', type: 'timestamp' }
  ];
  const rows: Row[] = [
    {
      name: '重要价值',
      amount: 1234567.5,
      big: 12345678901234567890n,
      day: new Date(Date.UTC(2011, 11, 10)),
      at: new Date(Date.UTC(2011, 11, 10, 8, 30))
    },
    { name: null, amount: null, big: null, day: null, at: null }
  ];

  test('is a complete table, with NULL as a dash and every digit kept', async () => {
    render(ResultTable, { columns: small, rowCount: 2, page: whole(rows), label: 'Segments' });
    await settled();
    expect(shown().map(({ cells }) => cells)).toEqual([
      ['重要价值', '1,234,567.50', '12,345,678,901,234,567,890', 'Dec 10, 2011', 'Dec 10, 2011, 8:30:00 AM'],
      ['–', '–', '–', '–', '–']
    ]);
  });

  test('writes the doubles of a column with as many decimals as the one that needs most', async () => {
    const means: Row[] = [212.4925, 263.24, 212.268182, 3, null].map((mean) => ({ mean }));
    const mean: Column[] = [{ name: 'mean', type: 'double' }];
    render(ResultTable, { columns: mean, rowCount: 5, page: whole(means), label: 'Means' });
    await settled();
    expect(shown().map(({ cells }) => cells[0])).toEqual([
      '212.492500',
      '263.240000',
      '212.268182',
      '3.000000',
      '–'
    ]);
  });

  test('scrolls in one place, below headings that stay and above a line that stays', async () => {
    const many = Array.from({ length: 150 }, (_, index) => rowAt(index));
    render(ResultTable, { columns, rowCount: 150, page: whole(many), label: 'Customers' });
    await settled();
    const region = document.querySelector('.region') as HTMLElement;
    const heading = document.querySelector('th') as HTMLElement;
    region.scrollTop = region.scrollHeight;
    const { top, bottom } = region.getBoundingClientRect();
    expect(heading.getBoundingClientRect().top).toBeCloseTo(top, 0);
    expect(browser.getByText('150 rows').element().getBoundingClientRect().top).toBeGreaterThanOrEqual(
      bottom
    );
    expect(bottom - top).toBeLessThan(500);
  });

  test('reads in Chinese after a switch', async () => {
    language.choose('zh');
    render(ResultTable, { columns: small, rowCount: 2, page: whole(rows), label: '分群' });
    await settled();
    expect(shown()[0]?.cells).toEqual([
      '重要价值',
      '1,234,567.50',
      '12,345,678,901,234,567,890',
      '2011年12月10日',
      '2011年12月10日 08:30:00'
    ]);
    await expect.element(browser.getByRole('columnheader', { name: 'amount 小数' })).toBeVisible();
    await expect.element(browser.getByText('2 行', { exact: true })).toBeVisible();
  });

  test('shows another result as soon as it is given one, never its rows under other columns', async () => {
    const first = { columns: small, rowCount: 2, page: whole(rows), label: 'Segments' };
    const { rerender } = await render(ResultTable, first);
    await settled();
    await rerender({
      columns: [{ name: 'n', type: 'integer' }],
      rowCount: 1,
      page: () => new Promise(() => {})
    });
    expect(shown().map(({ cells }) => cells)).toEqual([['']]);
    await rerender({ page: whole([{ n: 7 }]) });
    await settled();
    expect(shown().map(({ cells }) => cells)).toEqual([['7']]);
  });

  test('shows money columns in their currency', async () => {
    const props = { columns: small, rowCount: 2, page: whole(rows), label: 'Segments' };
    render(ResultTable, { ...props, currency: 'EUR', money: ['amount'] });
    await settled();
    expect(shown()[0]?.cells[1]).toBe('€1,234,567.50');
  });

  test('has every one of 200 rows in the page', async () => {
    const many = Array.from({ length: 200 }, (_, index) => rowAt(index));
    render(ResultTable, { columns, rowCount: 200, page: whole(many), label: 'Customers' });
    await settled();
    expect(shown()).toHaveLength(200);
  });

  test('is copied exactly, for a spreadsheet', async () => {
    const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
    render(ResultTable, { columns: small, rowCount: 2, page: whole(rows), label: 'Segments' });
    await browser.getByRole('button', { name: 'Copy', exact: true }).click();
    await browser.getByRole('button', { name: 'For a spreadsheet' }).click();
    await expect.element(browser.getByText('Copied: 2 rows')).toBeVisible();
    const blob = await write.mock.lastCall?.[0][0]?.getType('text/plain');
    expect(await blob?.text()).toBe(
      'name\tamount\tbig\tday\tat\n重要价值\t1234567.50\t12345678901234567890\t2011-12-10\t2011-12-10 08:30:00\n\t\t\t\t'
    );
  });

  test('says so when there are no rows', async () => {
    render(ResultTable, { columns: small, rowCount: 0, page: whole([]), label: 'Segments' });
    await expect.element(browser.getByText('No rows.')).toBeVisible();
  });

  test('downloads what is shown through its owner, in the order shown', async () => {
    const ondownload = vi.fn(() => Promise.resolve());
    const source = { from: 'segments', query: () => Promise.resolve({ columns: small, rows }) };
    render(ResultTable, { columns: small, rowCount: 2, source, label: 'Segments', ondownload });
    await browser.getByRole('button', { name: 'amount decimal' }).click();
    await browser.getByRole('button', { name: 'Download', exact: true }).click();
    await browser.getByRole('button', { name: 'CSV', exact: true }).click();
    const sql = 'SELECT *\nFROM segments\nORDER BY "amount" ASC NULLS LAST';
    expect(ondownload).toHaveBeenLastCalledWith('csv', sql, expect.anything());
    await browser.getByRole('button', { name: 'Download', exact: true }).click();
    await browser.getByRole('button', { name: 'Parquet' }).click();
    expect(ondownload).toHaveBeenLastCalledWith('parquet', sql, expect.anything());
  });

  test('a download says how far it is, and can be cancelled', async () => {
    let heard: Writing = {};
    const ondownload = (_: DownloadFormat, __: string, writing: Writing) => {
      heard = writing;
      return new Promise<void>((_, reject) =>
        writing.signal?.addEventListener('abort', () => reject(new Error('aborted')))
      );
    };
    const source = { from: 'segments', query: () => Promise.resolve({ columns: small, rows }) };
    render(ResultTable, { columns: small, rowCount: 2, source, label: 'Segments', ondownload });
    await browser.getByRole('button', { name: 'Download', exact: true }).click();
    await browser.getByRole('button', { name: 'Excel' }).click();
    heard.onprogress?.(0.25);
    await expect.element(browser.getByText('Writing the file… 25%')).toBeVisible();
    await browser.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(browser.getByText('Writing the file…')).not.toBeInTheDocument();
    await expect.element(browser.getByRole('button', { name: 'Cancel' })).not.toBeInTheDocument();
    expect(heard.signal?.aborted).toBe(true);
  });
});
