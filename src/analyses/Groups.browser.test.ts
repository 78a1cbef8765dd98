import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../app/theme.css';
import Groups from './Groups.svelte';

const heads = ['Tier by revenue', 'Customers', 'Order days expected', 'Model, 12 months', 'Yearly × 3 years'];
const rows = [
  { name: 'Head', condition: 'true', cells: ['1,148', '3,812', '154,937.26', '849,710.06'] },
  { name: 'Tail', condition: 'true', cells: ['1,437', '', '18,615.50', '62,161.86'] }
];

async function shown(width: number, props = { heads, rows }): Promise<HTMLElement> {
  await page.viewport(width, 844);
  const { container } = await render(Groups, { title: 'What are they worth?', ...props });
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return container as HTMLElement;
}
const hidden = (container: HTMLElement): number => {
  const frame = container.querySelector('.scroll')!;
  return frame.scrollWidth - frame.clientWidth;
};
const displayOf = (container: HTMLElement, selector: string): string =>
  getComputedStyle(container.querySelector(selector)!).display;

describe('a table of groups', () => {
  afterEach(() => page.viewport(1280, 800));

  it('takes its rows apart on a phone that has no room for its columns', async () => {
    const container = await shown(390);
    expect(hidden(container)).toBe(0);
    expect(displayOf(container, 'tbody tr')).toBe('block');
    expect(container.querySelector('td')?.dataset.head).toBe('Customers');
    expect(displayOf(container, 'tr:last-child td:nth-of-type(2)')).toBe('none');
    await expect.element(page.getByRole('cell', { name: '3,812' })).toBeVisible();
    await expect.element(page.getByRole('rowheader', { name: 'Head' })).toBeVisible();
  });

  it('stays a table where there is room', async () => {
    const narrow = {
      heads: heads.slice(0, 2),
      rows: rows.map((row) => ({ ...row, cells: row.cells.slice(0, 1) }))
    };
    expect(displayOf(await shown(390, narrow), 'tbody tr')).toBe('table-row');
    expect(displayOf(await shown(900), 'tbody tr')).toBe('table-row');
  });
});
