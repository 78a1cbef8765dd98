import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../app/theme.css';
import { language } from '../i18n/index.ts';
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
  beforeEach(() => language.choose('en'));
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

  it('keeps its rows apart when its figures come anew, though its heads alone are what has no room', async () => {
    await page.viewport(390, 844);
    const given = (customers: string) => ({
      title: '各条规则的情况',
      heads: ['规则', '条件', '客户数', '已被前面的规则取走'],
      rows: [
        { name: 'Best', condition: 'rule = 1', cells: ['revenue >= 1000 and orders > 5', customers, '0'] },
        { name: 'Unhappy', condition: 'rule = 2', cells: ['nps <= 6', '0', '98'] }
      ],
      wordsAt: 0,
      onrows: () => undefined
    });
    const { container, rerender } = await render(Groups, given('12'));
    const frame = container as HTMLElement;
    await expect.poll(() => displayOf(frame, 'tbody tr')).toBe('block');
    for (const customers of ['13', '14', '15']) {
      await page.viewport(380 - Number(customers), 844);
      await rerender(given(customers));
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      expect(displayOf(frame, 'tbody tr')).toBe('block');
      expect(hidden(frame)).toBe(0);
      expect(frame.querySelectorAll('table')).toHaveLength(1);
    }
  });

  it('stays a table where there is room', async () => {
    const narrow = {
      heads: heads.slice(0, 2),
      rows: rows.map((row) => ({ ...row, cells: row.cells.slice(0, 1) }))
    };
    expect(displayOf(await shown(390, narrow), 'tbody tr')).toBe('table-row');
    expect(displayOf(await shown(900), 'tbody tr')).toBe('table-row');
  });

  it('says that rounding keeps shares of a whole from adding up to 100%, in both languages', async () => {
    const parts = (...shares: string[]) =>
      shares.map((share, i) => ({ name: `part ${i}`, condition: 'true', cells: ['5', share] }));
    const props = { title: 'Parts', heads: ['Part', 'Customers', 'Of revenue'], wholesAt: [1] };
    const off = await render(Groups, { ...props, rows: parts('26.1%', '−1.0%', '75.0%') });
    const exact = await render(Groups, { ...props, rows: parts('25.0%', '−1.0%', '76.0%') });
    const rates = await render(Groups, { ...props, wholesAt: [], rows: parts('26.1%', '75.1%') });
    expect(off.container.textContent).toContain(
      'Shares are rounded: as they stand here, they do not all add up to 100%.'
    );
    language.choose('zh');
    await expect.poll(() => off.container.textContent).toContain('占比经四舍五入，此处相加并非都是 100%。');
    language.choose('en');
    for (const { container } of [exact, rates]) expect(container.textContent).not.toContain('rounded');
  });
});
