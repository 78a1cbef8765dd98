import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page as browser, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../app/theme.css';
import { language } from '../../i18n/index.ts';
import { ResultTable } from './index.ts';
import {
  columns,
  frame,
  jumpTo,
  million,
  millionRows,
  rowAt,
  settled,
  shown,
  view,
  whole
} from './table.fixture.ts';

const grid = () => document.querySelector('[role=grid]') as HTMLTableElement;
const cellAt = (row: number, column: number) =>
  document.querySelector(`tbody tr[aria-rowindex="${row + 2}"]`)?.children[column] as HTMLElement;
const stops = () => [...grid().querySelectorAll('[tabindex="0"]')];
const selected = () =>
  [...document.querySelectorAll('[aria-selected=true]')].map(({ textContent }) => textContent);

/** Row and column of what has the focus; row -1 is the headings. */
function focused(): number[] | undefined {
  const cell = document.activeElement?.closest<HTMLTableCellElement>('th, td');
  return cell ? [Number(cell.parentElement?.ariaRowIndex) - 2, cell.cellIndex] : undefined;
}
const expectFocus = (row: number, column: number) => expect.poll(focused).toEqual([row, column]);

const long = { columns, rowCount: million, page: millionRows(), label: 'Customers' };
const rows = Array.from({ length: 12 }, (_, index) => rowAt(index));
const short = { columns, rowCount: 12, page: whole(rows), label: 'Customers' };

beforeEach(async () => {
  await browser.viewport(1100, 800);
  language.choose('en');
});
afterEach(() => language.choose('en'));

for (const [name, props] of [
  ['long', long],
  ['whole', short]
] as const)
  describe(`a ${name} table as a grid`, () => {
    test('has rows and columns that are counted, and one stop for the Tab key', async () => {
      render(ResultTable, props);
      await settled();
      expect(grid().getAttribute('aria-rowcount')).toBe(String(props.rowCount + 1));
      expect(grid().getAttribute('aria-colcount')).toBe('5');
      expect(cellAt(1, 2).getAttribute('aria-colindex')).toBe('3');
      expect(cellAt(1, 2).getAttribute('role')).toBe('gridcell');
      expect(stops()).toEqual([cellAt(0, 0)]);
      await userEvent.keyboard('{Tab}');
      await expectFocus(0, 0);
      await userEvent.keyboard('{Tab}');
      expect(grid().contains(document.activeElement)).toBe(false);
      expect(document.activeElement?.textContent).toContain('Copy');
      await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
      await expectFocus(0, 0);
    });

    test('is walked cell by cell, to the ends and to the headings, where Enter sorts', async () => {
      render(ResultTable, props);
      await settled();
      cellAt(0, 0).focus();
      await userEvent.keyboard('{ArrowRight}{ArrowDown}{ArrowDown}');
      await expectFocus(2, 1);
      await userEvent.keyboard('{End}');
      await expectFocus(2, 4);
      await userEvent.keyboard('{Control>}{End}{/Control}');
      await expectFocus(props.rowCount - 1, 4);
      await userEvent.keyboard('{ArrowDown}{ArrowRight}');
      await expectFocus(props.rowCount - 1, 4);
      await userEvent.keyboard('{PageUp}');
      await expect.poll(() => focused()?.[0]).toBeLessThan(props.rowCount - 5);
      await userEvent.keyboard('{Control>}{Home}{/Control}');
      await expectFocus(0, 0);
      await userEvent.keyboard('{ArrowUp}');
      await expectFocus(-1, 0);
      expect(document.activeElement).toHaveAccessibleName('id integer');
      expect(stops()).toEqual([document.activeElement]);
      await userEvent.keyboard('{Enter}');
      await expect
        .element(browser.getByRole('columnheader', { name: 'id integer' }))
        .toHaveAttribute('aria-sort', 'ascending');
      await expectFocus(-1, 0);
      await userEvent.keyboard('{ArrowRight}{Shift>}{Enter}{/Shift}');
      await expect
        .element(browser.getByText('Sorted by id, lowest first; then customer, lowest first'))
        .toBeVisible();
      await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
      await expect.element(browser.getByRole('dialog', { name: 'customer' })).toBeVisible();
      await userEvent.keyboard('{Escape}');
      await expectFocus(-1, 1);
    });

    test('selects a rectangle by keyboard, sums and copies it, and lets go of it', async () => {
      const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
      render(ResultTable, props);
      await settled();
      cellAt(0, 1).focus();
      await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{ArrowRight}{/Shift}');
      await expectFocus(2, 2);
      await expect.poll(selected).toEqual(['C0', '0.25', 'C1', '1.25', 'C2', '2.25']);
      await expect.element(browser.getByText('6 cells selected')).toBeVisible();
      await expect.element(browser.getByText('Sum 3.75')).toBeVisible();
      await expect.element(browser.getByText('Mean 1.25')).toBeVisible();
      await expect.element(browser.getByText('Values 3')).toBeVisible();
      await userEvent.keyboard('{Control>}c{/Control}');
      await expect.element(browser.getByRole('status').filter({ hasText: '6 cells copied' })).toBeVisible();
      const blob = await write.mock.lastCall?.[0][0]?.getType('text/plain');
      expect(await blob?.text()).toBe('C0\t0.2500\nC1\t1.2500\nC2\t2.2500');
      await userEvent.keyboard('{Escape}');
      await expect.poll(selected).toEqual([]);
      await expectFocus(2, 2);
      await userEvent.keyboard('{Control>}c{/Control}');
      await expect.element(browser.getByText('1 cell copied')).toBeVisible();
    });

    test('adds no column to another', async () => {
      render(ResultTable, props);
      await settled();
      cellAt(0, 0).focus();
      await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{ArrowRight}{ArrowRight}{/Shift}');
      await expect.element(browser.getByText('id: Sum 3', { exact: true })).toBeVisible();
      await expect.element(browser.getByText('revenue: Sum 3.75', { exact: true })).toBeVisible();
    });

    test('selects by drag and by Shift and a click, and all with Ctrl+A', async () => {
      render(ResultTable, props);
      await settled();
      await userEvent.dragAndDrop(cellAt(1, 0), cellAt(2, 1));
      await expect.poll(selected).toEqual(['1', 'C1', '2', 'C2']);
      expect(getSelection()?.isCollapsed).toBe(true);
      await userEvent.click(cellAt(3, 0));
      await expect.poll(selected).toEqual([]);
      await userEvent.keyboard('{Shift>}');
      await userEvent.click(cellAt(4, 1));
      await userEvent.keyboard('{/Shift}');
      await expect.poll(selected).toEqual(['3', 'C3', '4', 'C4']);
      await userEvent.keyboard('{Control>}a{/Control}');
      const all = (props.rowCount * 5).toLocaleString('en');
      await expect.element(browser.getByText(`${all} cells selected`)).toBeVisible();
      await browser.getByRole('button', { name: 'share number' }).click();
      await expect.poll(selected).toEqual([]);
    });

    for (const theme of ['light', 'dark'])
      for (const [tongue, words] of [
        ['en', ['4 cells selected', 'Sum 1.50']],
        ['zh', ['已选 4 个单元格', '合计 1.50']]
      ] as const)
        test(`passes axe with a selection, ${theme}, ${tongue}`, async () => {
          language.choose(tongue);
          document.documentElement.dataset.theme = theme;
          document.documentElement.lang = tongue;
          document.body.style.background = 'var(--paper)';
          render(ResultTable, props);
          await settled();
          cellAt(0, 1).focus();
          await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
          for (const word of words) await expect.element(browser.getByText(word)).toBeVisible();
          const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
          delete document.documentElement.dataset.theme;
        });
  });

describe('a row that is scrolled out of sight', () => {
  test('keeps the focus and the selection, and the next key leads back to it', async () => {
    render(ResultTable, long);
    await settled();
    cellAt(3, 1).focus();
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await expectFocus(4, 1);
    view().scrollTop = view().scrollHeight / 2;
    await expect.poll(() => shown().at(-1)?.index).toBeGreaterThan(1000);
    await expectFocus(4, 1);
    expect(shown()).toHaveLength(shown().filter(({ index }) => index > 1000).length + 1);
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await expectFocus(5, 1);
    await expect.element(browser.getByText('3 cells selected')).toBeVisible();
    const cell = cellAt(5, 1).getBoundingClientRect();
    expect(cell.top).toBeGreaterThan(view().getBoundingClientRect().top);
    expect(cell.bottom).toBeLessThan(view().getBoundingClientRect().bottom);
  });

  test('is not where the Tab key leads: that is what the reader sees', async () => {
    render(ResultTable, long);
    await settled();
    await jumpTo(1);
    await userEvent.keyboard('{Tab}');
    await expect.poll(() => focused()?.[0]).toBeGreaterThan(999_000);
    expect(shown()[0]?.index).toBeGreaterThan(999_000);
  });
});

test('a cell behind pinned columns comes out from under them', async () => {
  await browser.viewport(420, 800);
  render(ResultTable, long);
  await settled();
  (document.querySelector('[aria-label="Filter and more: id"]') as HTMLElement).click();
  await browser.getByRole('button', { name: 'Pin to the left' }).click();
  cellAt(0, 4).focus();
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
  await expectFocus(0, 1);
  await frame();
  const edge = (document.querySelector('tbody td.pinned') as HTMLElement).getBoundingClientRect().right;
  expect(cellAt(0, 1).getBoundingClientRect().left).toBeGreaterThanOrEqual(edge - 1);
});

test('a cell that goes gives the focus to the one in its place', async () => {
  const { rerender } = await render(ResultTable, short);
  await settled();
  cellAt(11, 4).focus();
  await expectFocus(11, 4);
  await rerender({ columns: columns.slice(0, 2), rowCount: 3 });
  await expectFocus(2, 1);
});

test('the choice of a total is reached by Enter and left by Escape', async () => {
  const source = {
    from: 'customers',
    query: () => Promise.resolve({ columns, rows })
  };
  render(ResultTable, { columns, rowCount: 12, source, label: 'Customers' });
  await settled();
  await browser.getByRole('button', { name: 'Totals' }).click();
  cellAt(11, 2).focus();
  await userEvent.keyboard('{ArrowDown}');
  await expectFocus(12, 2);
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toHaveAccessibleName('What the total of revenue says');
  await userEvent.keyboard('{Escape}');
  await expectFocus(12, 2);
  expect(document.activeElement?.tagName).toBe('TD');
});
