import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page as browser, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../app/theme.css';
import type { Column, Row } from '../../engine/types.ts';
import { language } from '../../i18n/index.ts';
import DistributionMark from './DistributionMark.svelte';
import { ResultTable } from './index.ts';
import { columns, million, rowAt, view, shown, settled, frame, jumpTo } from './table.fixture.ts';

beforeEach(async () => {
  await browser.viewport(1100, 800);
  language.choose('en');
});
afterEach(() => language.choose('en'));

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

  test('the box of a column opens in its field, and Escape closes it and keeps what is filtered', async () => {
    render(ResultTable, large);
    await settled();
    const button = document.querySelector('[aria-label="Filter and more: customer"]') as HTMLElement;
    for (const typed of ['Ann', '']) {
      button.click();
      await expect.element(browser.getByRole('searchbox', { name: 'Value' })).toHaveFocus();
      if (typed) await userEvent.keyboard(typed);
      await expect.element(browser.getByText('500,000 rows of 1,000,000 rows')).toBeVisible();
      await userEvent.keyboard('{Escape}');
      await expect.element(browser.getByRole('dialog')).not.toBeInTheDocument();
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
    await expect.element(browser.getByText('500,000 rows of 1,000,000 rows')).toBeVisible();
    expect(asked.at(-1)).toContain(`contains(lower("customer"::VARCHAR), lower('Ann'))`);
  });

  test('the line below tells the order as it is, whatever turned it', async () => {
    render(ResultTable, large);
    await settled();
    await browser.getByRole('button', { name: 'revenue decimal' }).click();
    await expect.element(browser.getByText('Sorted by revenue, lowest first')).toBeVisible();
    (document.querySelector('[aria-label="Filter and more: revenue"]') as HTMLElement).click();
    await browser.getByRole('button', { name: 'Highest first' }).click();
    await expect.element(browser.getByText('Sorted by revenue, highest first')).toBeVisible();
    await browser.getByRole('button', { name: 'Highest first' }).click();
    await expect.element(browser.getByText('In the order of the query')).toBeVisible();
    await settled();
    expect(asked.at(-1)).not.toContain('ORDER BY');
  });

  test('the rows of the order asked for last stand, however late those asked for before come', async () => {
    const late: (() => void)[] = [];
    const query = async (sql: string) => {
      const place = Number(/ORDER BY "id" DESC/.test(sql)) + 2 * Number(/ORDER BY "id" ASC/.test(sql));
      if (place === 2) await new Promise<void>((resolve) => late.push(resolve));
      return { columns, rows: Array.from({ length: 250 }, (_, index) => rowAt(index + place * 1000)) };
    };
    render(ResultTable, { ...large, source: { ...source, query } });
    await settled();
    const heading = browser.getByRole('button', { name: 'id integer' });
    await heading.click();
    await heading.click();
    await settled();
    for (const come of late) come();
    await frame();
    expect(shown()[0]?.cells[1]).toBe('C1000');
    await expect.element(browser.getByText('Sorted by id, highest first')).toBeVisible();
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

  test.each([
    ['en', 19_999, '3,643 different'],
    ['en', 20_000, 'at least 3,643 different'],
    ['zh', 20_000, '至少 3,643 个不同值']
  ] as const)('values of a sample are so many at least, in %s of %d rows', async (code, rows, said) => {
    language.choose(code);
    render(DistributionMark, { distribution: { nulls: 0, distinct: 3643 }, rows });
    await expect.element(browser.getByTitle(said, { exact: true })).toBeVisible();
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

  test('decimals and their totals have as many places as the one that needs most', async () => {
    const money = [{ name: 'money', type: 'decimal' as const, scale: 4 }];
    const rows = [45766.395, 97547.73, 3].map((each) => ({ money: each }));
    let [name, type, value] = ['sum money', 'decimal', '143317.1250'];
    const query = (sql: string) => {
      if (!/sum\(|avg\(/.test(sql)) return Promise.resolve({ columns: money, rows });
      return Promise.resolve({ columns: [{ name, type, scale: 4 } as Column], rows: [{ [name]: value }] });
    };
    render(ResultTable, { ...large, columns: money, rowCount: 3, source: { ...source, query } });
    await settled();
    expect(shown().map(({ cells }) => cells[0])).toEqual(['45,766.395', '97,547.730', '3.000']);
    await browser.getByRole('button', { name: 'Totals' }).click();
    await expect.element(browser.getByText('143,317.125')).toBeVisible();
    [name, type, value] = ['mean money', 'double', 47772.375123 as unknown as string];
    await browser.getByLabelText('What the total of money says').selectOptions('Mean');
    await expect.element(browser.getByText('47,772.375')).toBeVisible();
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
