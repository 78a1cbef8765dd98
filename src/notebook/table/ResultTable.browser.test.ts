import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page as browser, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../app/theme.css';
import type { Column, Row } from '../../engine/types.ts';
import { language } from '../../i18n/index.ts';
import { ResultTable, type Page, type Sort } from './index.ts';

const columns: Column[] = [
  { name: 'id', type: 'integer' },
  { name: 'customer', type: 'text' },
  { name: 'revenue', type: 'decimal', scale: 4 },
  { name: 'share', type: 'double' },
  { name: 'day', type: 'date' }
];

const million = 1_000_000;

const rowAt = (index: number): Row => ({
  id: index,
  customer: `C${index}`,
  revenue: `${index}.2500`,
  share: index / million,
  day: new Date(Date.UTC(2011, 11, 1 + (index % 28)))
});

/** A million rows that answer after 5 ms; sorted descending by id when asked. */
function millionRows(calls: { offset: number; limit: number; sorts?: readonly Sort[] }[] = []): Page {
  return async (offset, limit, sorts) => {
    calls.push({ offset, limit, sorts });
    await new Promise((resolve) => setTimeout(resolve, 5));
    const backwards = sorts?.[0]?.descending ?? false;
    return Array.from({ length: limit }, (_, step) =>
      rowAt(backwards ? million - 1 - offset - step : offset + step)
    );
  };
}

const whole = (rows: Row[]): Page => {
  return (offset, limit) => Promise.resolve(rows.slice(offset, offset + limit));
};

const view = () => document.querySelector('[role=region]') as HTMLElement;
const shown = () =>
  [...document.querySelectorAll('tbody tr')].map((row) => ({
    index: Number(row.getAttribute('aria-rowindex')) - 2,
    cells: [...row.querySelectorAll('td')].map((cell) => cell.textContent.replaceAll('\u202f', ' '))
  }));
const settled = () =>
  expect.poll(() => document.querySelector('table')?.getAttribute('aria-busy')).toBe('false');
const frame = () => new Promise(requestAnimationFrame);

async function jumpTo(fraction: number): Promise<void> {
  view().scrollTop = (view().scrollHeight - view().clientHeight) * fraction;
  await frame();
  await settled();
}

function expectTrueRows(): void {
  for (const { index, cells } of shown()) expect(cells[1]).toBe(`C${index}`);
}

beforeEach(async () => {
  await browser.viewport(1100, 800);
  language.choose('en');
});
afterEach(() => language.choose('en'));

describe('a result of a million rows', () => {
  test('is reached from the first to the last row, each with its own values', async () => {
    render(ResultTable, { columns, rowCount: million, page: millionRows(), label: 'Customers' });
    await settled();
    expect(shown()[0]).toEqual({ index: 0, cells: ['0', 'C0', '0.25', '0', 'Dec 1, 2011'] });
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
    expect(view().getAttribute('aria-label')).toContain('1,000,000 rows');
    await expect.element(browser.getByText('1,000,000 rows', { exact: true })).toBeVisible();
  });

  test('moves row by row, page by page and to both ends by keyboard', async () => {
    render(ResultTable, { columns, rowCount: million, page: millionRows(), label: 'Customers' });
    await settled();
    view().focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    await expect.poll(() => shown()[0]?.index).toBe(3);
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(() => shown()[0]?.index).toBe(2);
    await userEvent.keyboard('{PageDown}');
    await expect.poll(() => shown()[0]?.index).toBeGreaterThan(8);
    await userEvent.keyboard('{End}');
    await expect.poll(() => shown().at(-1)?.index).toBe(999_999);
    await settled();
    expectTrueRows();
    await userEvent.keyboard('{Home}');
    await expect.poll(() => shown()[0]?.index).toBe(0);
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
    expect(ondownload).toHaveBeenLastCalledWith('csv', sql);
    await browser.getByRole('button', { name: 'Download', exact: true }).click();
    await browser.getByRole('button', { name: 'Parquet' }).click();
    expect(ondownload).toHaveBeenLastCalledWith('parquet', sql);
  });
});

describe('gestures', () => {
  const asked: string[] = [];
  const spread: Row[] = [
    { at: -1, bin: 0, label: null, n: 20_000 },
    { at: 0, bin: 3, label: null, n: 20_000 },
    { at: 1, bin: 0, label: 'Anna', n: 8_000 },
    { at: 1, bin: -1, label: null, n: 2_000 }
  ];
  /** Answers as the engine would: what was asked is kept, the rows are every second one. */
  const source = {
    from: 'customers',
    tie: 'rowid',
    query: (sql: string) => {
      if (sql.startsWith('WITH looked')) return Promise.resolve({ columns: [], rows: spread });
      asked.push(sql.replaceAll('\n', ' '));
      const rows = /count\(\*\)/.test(sql)
        ? [{ n: 500_000 }]
        : Array.from({ length: 250 }, (_, index) => rowAt(index * 2));
      return Promise.resolve({ columns, rows });
    }
  };
  const large = { columns, rowCount: million, source, label: 'Customers' };
  beforeEach(() => void (asked.length = 0));

  test('several columns are sorted with Shift, each with its place in the order', async () => {
    render(ResultTable, large);
    await settled();
    await browser.getByRole('button', { name: 'share number' }).click();
    await browser.getByRole('button', { name: 'day date' }).click({ modifiers: ['Shift'] });
    await settled();
    expect(asked.at(-1)).toContain('ORDER BY "share" ASC NULLS LAST, "day" ASC NULLS LAST, rowid LIMIT');
    await expect
      .element(browser.getByText('Sorted by share, lowest first; then day, lowest first'))
      .toBeVisible();
    expect([...document.querySelectorAll('th .order')].map(({ textContent }) => textContent)).toEqual([
      '',
      '',
      '',
      '1',
      '2'
    ]);
    await browser.getByRole('button', { name: 'Take back: share ↑' }).click();
    await settled();
    expect(asked.at(-1)).toContain('ORDER BY "day" ASC NULLS LAST, rowid LIMIT');
  });

  test('a column is filtered by keyboard, and the rest says how many rows are left of how many', async () => {
    render(ResultTable, large);
    await settled();
    (document.querySelector('[aria-label="Filter and more: revenue"]') as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(browser.getByRole('dialog', { name: 'revenue' })).toBeVisible();
    const from = browser.getByLabelText('from', { exact: true });
    await from.fill('a lot');
    await expect.element(browser.getByRole('alert')).toHaveTextContent('Not a number');
    await from.fill('20.5');
    await userEvent.keyboard('{Enter}');
    await expect.element(browser.getByText('500,000 rows of 1,000,000 rows')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await settled();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Filter and more: revenue');
    expect(asked).toContain('SELECT count(*) AS n FROM customers WHERE "revenue" >= 20.5');
    expect(asked.at(-1)).toContain('FROM customers WHERE "revenue" >= 20.5 LIMIT 250');
    await browser.getByRole('button', { name: 'Take back: revenue from 20.5' }).click();
    await expect.element(browser.getByText('1,000,000 rows', { exact: true })).toBeVisible();
  });

  test('headings show how values are spread, and that it is of a sample', async () => {
    render(ResultTable, large);
    await expect
      .element(browser.getByText('The small figures are of a sample of 20,000 rows.'))
      .toBeVisible();
    await expect.element(browser.getByText('Anna 40%')).toBeVisible();
    await expect.element(browser.getByTitle('Anna 40%, 10% empty')).toBeVisible();
    const bars = [...document.querySelectorAll('th:first-child rect')].map((bar) =>
      bar.getAttribute('height')
    );
    expect(bars.filter((height) => height !== '0')).toEqual(['16']);
    await jumpTo(1);
    expect(shown().at(-1)?.index).toBe(999_999);
  });

  test('totals stand under the columns, each with a choice', async () => {
    const totalled = {
      ...source,
      query: async (sql: string) => {
        const result = await source.query(sql);
        if (!/sum\(|max\(/.test(sql)) return result;
        const type = 'decimal' as const;
        const names = ['sum revenue', 'max revenue'].filter((name) => sql.includes(`"${name}"`));
        return {
          columns: names.map((name) => ({ name, type, scale: 4 })),
          rows: [
            Object.fromEntries(names.map((name) => [name, name.startsWith('sum') ? '1234567.5000' : 99]))
          ]
        };
      }
    };
    render(ResultTable, { ...large, source: totalled });
    await settled();
    await browser.getByRole('button', { name: 'Totals' }).click();
    await expect.element(browser.getByText('1,234,567.50')).toBeVisible();
    expect(asked.at(-1)).toBe(
      'SELECT sum("id") AS "sum id", count(DISTINCT "customer") AS "distinct customer", sum("revenue") AS "sum revenue", avg("share") AS "mean share" FROM customers'
    );
    await browser.getByLabelText('What the total of revenue says').selectOptions('Most');
    await expect.element(browser.getByText('99.00')).toBeVisible();
    await jumpTo(1);
    const last = document.querySelector('tbody tr:last-child') as HTMLElement;
    const foot = document.querySelector('tfoot td') as HTMLElement;
    expect(last.getBoundingClientRect().bottom).toBeLessThanOrEqual(foot.getBoundingClientRect().top + 1);
    expect(shown().at(-1)?.index).toBe(999_999);
  });

  test('columns are pinned and hidden, all is shown as SQL, and becomes a cell', async () => {
    const oncell = vi.fn();
    render(ResultTable, { ...large, oncell });
    await settled();
    const names = () => [...document.querySelectorAll('th .name')].map(({ textContent }) => textContent);
    const more = async (column: string, command: string) => {
      (document.querySelector(`[aria-label="Filter and more: ${column}"]`) as HTMLElement).click();
      await browser.getByRole('button', { name: command }).click();
    };
    await more('day', 'Pin to the left');
    await more('share', 'Hide');
    expect(names()).toEqual(['day', 'id', 'customer', 'revenue']);
    expect(shown()[1]?.cells.slice(0, 3)).toEqual(['Dec 3, 2011', '2', 'C2']);
    await browser.viewport(360, 700);
    view().scrollLeft = 300;
    await browser.viewport(700, 700);
    await frame();
    const pinned = document.querySelector('tbody td.pinned') as HTMLElement;
    expect(pinned.getBoundingClientRect().left).toBeCloseTo(view().getBoundingClientRect().left, 0);
    await browser.getByRole('button', { name: 'SQL', exact: true }).click();
    const sql = 'SELECT "day", * EXCLUDE ("day", "share")\nFROM customers';
    expect(document.querySelector('pre')?.textContent).toBe(sql);
    await browser.getByRole('button', { name: 'Make it a cell' }).click();
    expect(oncell.mock.lastCall?.[0]('customers')).toBe(sql);
    await browser.getByRole('button', { name: 'Show hidden columns: share' }).click();
    await more('day', 'Unpin');
    expect(names()).toEqual(['id', 'customer', 'revenue', 'share', 'day']);
  });
});

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
