import { beforeEach, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../app/theme.css';
import type { Result, Row } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import View from './View.svelte';

const result = (...rows: Row[]): Result => ({ columns: [], rows });
const segments = result(
  { segment: 'head', customers: 200, breadth: 3.2, effective: 12.4 },
  { segment: 'tail', customers: 300, breadth: 1.1, effective: null }
);
const tiersOf = (head: number, tail: number): Result =>
  result(
    { tier: 'head', items: head, value: 900, share: head > 0 ? 0.9 : 0 },
    { tier: 'tail', items: tail, value: head > 0 ? 100 : -5, share: head > 0 ? 0.1 : 0 }
  );

async function shown(head: number, tail: number, more: Record<string, Result> = {}): Promise<HTMLElement> {
  const { container } = await render(View, {
    settings: { by: 'product', segments: 'no_segments' },
    figures: {
      tiers: tiersOf(head, tail),
      known: result({ products: 1000, categories: 0 }),
      summary: result({
        items: head + tail,
        total: head > 0 ? 1000 : null,
        losing: 0,
        gini: 0.4,
        effective: 9,
        items_for_80: 8
      }),
      cells: result({ segment: 'head', tier: 'head', items: head, revenue: 900 }),
      segments,
      ...more
    }
  });
  return container as HTMLElement;
}

describe('the long tail of what is sold', () => {
  beforeEach(() => language.choose('en'));

  it('counts products in Chinese by one measure word', async () => {
    language.choose('zh');
    const text = (await shown(30, 10)).textContent;
    expect(text).toContain('80% 的收入来自 40 种商品中的 8 种（20%）');
    expect(text).toContain('40 种商品中有 10 种属于长尾');
    expect(text).not.toMatch(/\d 个/);
  });

  it('says in words who bought nothing of an item, and too few to tell', async () => {
    const favours = result(
      { item: 'Tea', value: 500, share: 0.5, segment: 'head', customers: 90, lift: 1.2 },
      { item: 'Pen', value: 400, share: 0.4, segment: 'head', customers: 80, lift: 0.9 },
      { item: 'Pen', value: 400, share: 0.4, segment: 'tail', customers: 7, lift: 3 },
      { item: 'Ink', value: 100, share: 0.1, segment: 'head', customers: 60, lift: 0.001 },
      { item: 'Ink', value: 100, share: 0.1, segment: 'tail', customers: 60, lift: 2 }
    );
    const container = await shown(30, 10, { favours });
    const cells = [...container.querySelectorAll('figure:last-of-type tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map(({ textContent }) => textContent)
    );
    expect(cells).toEqual([
      ['50%', '1.2×', 'nobody'],
      ['40%', '0.9×', '–'],
      ['10%', '<0.01×', '2×']
    ]);
    expect(container.textContent).toContain('“Nobody” stands where not one of them bought it');
    expect(container.textContent).toContain('A dash: they spent nothing, refunds taken off.');
  });

  it('says where there are no orders, and where none names what was sold', async () => {
    const none = (lines: number) => ({
      summary: result({ items: 0, total: null, losing: 0 }),
      known: result({ lines, products: 0, categories: 0 })
    });
    const empty = await shown(0, 0, none(0));
    await expect.poll(() => empty.textContent).toContain('There are no orders yet.');
    const unnamed = await shown(0, 0, none(9));
    await expect.poll(() => unnamed.textContent).toContain('No row has a value in “product”');
  });

  it('says where nothing was bought by enough to tell what a group favours', async () => {
    const text = (await shown(30, 10, { favours: result() })).textContent;
    expect(text).toContain('What each favours cannot be told of single products');
    expect(text).not.toContain('What does each favour?');
  });

  it.each([
    [3, 0, 'There is no tail among 3 products: it takes 30 or more to speak of one.'],
    [40, 0, 'There is no tail: head and waist, as they are cut here, take all 40 products.'],
    [0, 40, 'None of 40 products brought money, refunds taken off']
  ])('of %i products in the head and %i in the tail says what is the case', async (head, tail, words) => {
    const text = (await shown(head, tail)).textContent;
    expect(text).toContain(words);
    expect(text).not.toContain('leans towards it');
  });

  it('says that nobody is known who buys', async () => {
    const container = await shown(30, 10, { segments: result(), cells: result() });
    expect(container.textContent).toContain('The tail is 10 of 40 products');
    expect(container.textContent).toContain('Who buys them cannot be told');
    expect(container.textContent).not.toContain('How many products does each buy?');
  });
});
