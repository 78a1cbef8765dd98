import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import '../app/theme.css';
import { language, languages, type Language } from '../i18n/index.ts';
import { twinToCsv } from './csv.ts';
import { svgToPng } from './export.ts';
import { paretoOf, revenues } from './fixtures/customers.ts';
import { gallery } from './gallery.ts';
import { Figure, pareto, worthDeciles, type Chart } from './index.ts';

const values = revenues(4000, 1.3);
const shop = paretoOf(values);
const meta = { settings: ['orders of 2024'], source: 'orders.csv', currency: 'GBP' };
const chart = pareto as unknown as Chart<unknown, object>;

function frame(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
}

beforeEach(async () => {
  language.choose('en');
  document.documentElement.lang = 'en';
  document.documentElement.dataset.theme = 'light';
  document.body.style.cssText = 'margin:0;background:var(--paper);color:var(--ink);font-family:var(--sans)';
  await page.viewport(1000, 900);
});

afterEach(() => vi.restoreAllMocks());

describe('a figure', () => {
  it('is headed by its question and read out in a paragraph with the tiers in their colours', async () => {
    const screen = await render(Figure, { chart, data: shop, options: {}, level: 3, lead: true, meta });
    await expect
      .element(screen.getByRole('heading', { level: 3 }))
      .toHaveTextContent('Who is head, waist and tail?');
    const head = screen.container.querySelector('em.head');
    expect(head?.textContent).toBe('1,296 bring 80% of revenue');
    await expect.element(screen.getByText('Settings: orders of 2024')).not.toBeVisible(); // it is for print and for files
  });

  it('says its words alone where there is nothing to draw', async () => {
    const options = { of: 'value', months: 12, discount: 0.1, margin: 1 };
    const empty = {
      chart: worthDeciles as unknown as Chart<unknown, object>,
      data: { deciles: [] },
      options
    };
    const screen = await render(Figure, { ...empty, meta });
    await frame();
    await expect.element(screen.getByText('There is no customer yet.')).toBeVisible();
    expect(screen.container.querySelector('svg, button')).toBeNull();
  });

  it('is drawn for its width, and again when it changes', async () => {
    const screen = await render(Figure, { chart, data: shop, options: {} });
    await frame();
    const width = () => screen.container.querySelector('svg')?.width.baseVal.value;
    expect(width()).toBe(screen.container.clientWidth);
    await page.viewport(360, 800);
    await frame();
    expect(width()).toBe(screen.container.clientWidth);
    expect(screen.container.scrollWidth).toBeLessThanOrEqual(360);
  });

  it('follows the language', async () => {
    const screen = await render(Figure, { chart, data: shop, options: {} });
    language.choose('zh');
    await expect.element(screen.getByRole('heading')).toHaveTextContent('谁是头部，谁是腰部，谁是长尾？');
    expect(screen.container.querySelector('svg')?.textContent).toContain('腰部');
  });

  it('takes its colours from the theme without a new drawing', async () => {
    const screen = await render(Figure, { chart, data: shop, options: {} });
    await frame();
    const svg = screen.container.querySelector('svg');
    const label = () => getComputedStyle(svg?.querySelector('.tier-labels text') as Element).fill;
    const light = label();
    document.documentElement.dataset.theme = 'dark';
    await frame();
    expect(screen.container.querySelector('svg')).toBe(svg);
    expect(label()).not.toBe(light);
  });

  it('sets larger labels on a projector', async () => {
    const screen = await render(Figure, { chart, data: shop, options: {} });
    await frame();
    const size = () =>
      parseFloat(getComputedStyle(screen.container.querySelector('svg') as Element).fontSize);
    const before = size();
    document.documentElement.dataset.presenting = '';
    await frame();
    expect(size()).toBeGreaterThan(before * 1.3);
    delete document.documentElement.dataset.presenting;
  });

  it('is walked with the arrow keys, each point read out', async () => {
    const screen = await render(Figure, { chart, data: shop, options: {} });
    const cursor = screen.getByRole('application');
    await expect.element(cursor).toBeVisible();
    (cursor.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    const heard = screen.container.querySelector('[aria-live]');
    await expect.element(heard as HTMLElement).toHaveTextContent('of revenue');
    const second = heard?.textContent;
    await userEvent.keyboard('{End}');
    await vi.waitFor(() => expect(heard?.textContent).toContain('The first 4,000 customers (100%)'));
    expect(second).not.toBe(heard?.textContent);
  });

  it('opens as a table with the same figures', async () => {
    const screen = await render(Figure, { chart, data: shop, options: {}, meta });
    await screen.getByRole('button', { name: 'As table' }).click();
    const table = screen.getByRole('table');
    await expect.element(table).toBeVisible();
    const cells = [...table.element().querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent?.trim())
    );
    expect(cells[0]?.slice(0, 2)).toEqual(['Head', '1,296']);
    expect(cells.at(-1)?.[1]).toBe('4,000');
    expect(cells[0]?.[3]).toMatch(/^£/);
  });

  it('is saved as files named by chart and day', async () => {
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    const screen = await render(Figure, { chart, data: shop, options: {}, meta });
    for (const kind of ['SVG', 'PNG', 'CSV'])
      await screen.getByRole('button', { name: `Save as ${kind}` }).click();
    const day = new Date().toISOString().slice(0, 10);
    await vi.waitFor(() =>
      expect(names.sort()).toEqual(['csv', 'png', 'svg'].map((kind) => `tailbook-pareto-${day}.${kind}`))
    );
  });
});

describe('a cut', () => {
  it('moves with the arrow keys by one percent, with Shift by five', async () => {
    const onchange = vi.fn();
    const screen = await render(Figure, { chart, data: shop, options: { onchange } });
    const handle = screen.getByRole('slider', { name: 'Where the head ends' });
    await expect.element(handle).toHaveAttribute('aria-valuetext', '80% of revenue, 1,296 customers');
    (handle.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    await vi.waitFor(() => expect(onchange).toHaveBeenLastCalledWith('head', 0.81));
    await expect
      .element(handle)
      .toHaveAttribute('aria-valuetext', expect.stringContaining('81% of revenue, about '));
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    await vi.waitFor(() => expect(onchange).toHaveBeenLastCalledWith('head', 0.76));
  });

  it('says in Chinese where it stands and how many customers that is, too', async () => {
    language.choose('zh');
    const screen = await render(Figure, { chart, data: shop, options: { onchange: vi.fn() } });
    const handle = screen.getByRole('slider', { name: '头部分界' });
    await expect.element(handle).toHaveAttribute('aria-valuetext', '收入的 80%，前 1,296 位客户');
    language.choose('en');
  });

  it('follows the pointer at once and tells of it at most once a frame, without a new drawing', async () => {
    const onchange = vi.fn();
    const draw = vi.spyOn(pareto, 'draw');
    const screen = await render(Figure, { chart, data: shop, options: { onchange } });
    const handle = screen.getByRole('slider', { name: 'Where the waist ends' }).element() as HTMLElement;
    await frame();
    const drawn = draw.mock.calls.length;
    const { left, top } = handle.getBoundingClientRect();
    const at = (x: number) => ({ bubbles: true, button: 0, pointerId: 1, clientX: x, clientY: top + 22 });
    vi.spyOn(handle, 'setPointerCapture').mockImplementation(() => undefined);
    handle.dispatchEvent(new PointerEvent('pointerdown', at(left + 22)));
    for (let step = 1; step <= 20; step += 1) {
      handle.dispatchEvent(new PointerEvent('pointermove', at(left + 22 - step * 4)));
      await Promise.resolve();
    }
    await vi.waitFor(() => expect(handle.getBoundingClientRect().left).toBeCloseTo(left - 80, 0));
    await frame();
    expect(onchange.mock.calls.length).toBeLessThanOrEqual(3);
    const [cut, share] = onchange.mock.lastCall ?? [];
    expect(cut).toBe('waist');
    expect(share * 200).toBeCloseTo(Math.round(share * 200), 9);
    expect(draw.mock.calls.length).toBe(drawn);
    handle.dispatchEvent(new PointerEvent('pointerup', at(left - 58)));
  });

  it('stops before the other cut, wherever that has been moved to', async () => {
    const onchange = vi.fn();
    const screen = await render(Figure, { chart, data: shop, options: { onchange } });
    const [head, waist] = ['Where the head ends', 'Where the waist ends'].map(
      (name) => screen.getByRole('slider', { name }).element() as HTMLElement
    );
    head!.focus();
    await userEvent.keyboard('{End}');
    await vi.waitFor(() => expect(onchange).toHaveBeenLastCalledWith('head', 0.94));
    waist!.focus();
    await userEvent.keyboard('{End}');
    await vi.waitFor(() => expect(onchange).toHaveBeenLastCalledWith('waist', 0.99));
    head!.focus();
    await userEvent.keyboard('{End}');
    await vi.waitFor(() => expect(onchange).toHaveBeenLastCalledWith('head', 0.98));
    waist!.focus();
    await userEvent.keyboard('{Home}');
    await frame();
    await vi.waitFor(() => expect(onchange).toHaveBeenLastCalledWith('waist', 0.99));
  });

  it('keeps its focus and its place when new figures arrive', async () => {
    const onchange = vi.fn();
    const screen = await render(Figure, { chart, data: shop, options: { onchange } });
    const handle = screen.getByRole('slider', { name: 'Where the head ends' });
    (handle.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    await vi.waitFor(() => expect(onchange).toHaveBeenCalledWith('head', 0.81));
    await screen.rerender({ data: paretoOf(values, 0.81, 0.95) });
    await frame();
    expect(document.activeElement).toBe(handle.element());
    expect(handle.element().getAttribute('aria-valuenow')).toBe('81');
    expect(screen.container.querySelector('.tier-labels')?.textContent).not.toContain('≈');
  });

  it('keeps its place in every new drawing until the figures have come', async () => {
    const screen = await render(Figure, { chart, data: shop, options: { onchange: () => undefined } });
    const handle = () => screen.getByRole('slider', { name: 'Where the head ends' }).element() as HTMLElement;
    handle().focus();
    await userEvent.keyboard('{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}');
    await frame();
    const counts = () => screen.container.querySelector('.tier-labels')?.textContent;
    const moved = '≈ 879';
    expect(counts()).toContain(moved);
    await page.viewport(700, 900);
    await vi.waitFor(() => expect(screen.container.querySelector('svg')?.width.baseVal.value).toBe(700));
    await frame();
    expect(handle().getAttribute('aria-valuenow')).toBe('70');
    expect(counts()).toContain(moved);
    screen.container.style.display = 'none';
    await vi.waitFor(() => expect(screen.container.querySelector('[role=slider]')).toBeNull());
    screen.container.style.display = '';
    await vi.waitFor(() => expect(handle().getAttribute('aria-valuenow')).toBe('70'));
    await frame();
    expect(counts()).toContain(moved);
    await screen.rerender({ data: paretoOf(values, 0.7, 0.95) });
    await frame();
    expect(counts()).not.toContain('≈');
  });
});

describe('every figure of the gallery', () => {
  it.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['zh', 'light'],
    ['zh', 'dark']
  ] as [Language, string][])(
    'has no accessibility violation in %s, %s, short tables open',
    async (of, theme) => {
      language.choose(of);
      document.documentElement.lang = languages[of].tag;
      document.documentElement.dataset.theme = theme;
      document.title = 'Gallery';
      for (const entry of gallery) {
        const screen = await render(Figure, {
          chart: entry.chart,
          data: entry.data(of),
          options: entry.options,
          meta
        });
        const { rows } = entry.chart.twin(entry.data(of), entry.options);
        if (rows.length <= 30)
          screen.container.querySelector<HTMLButtonElement>('button[aria-expanded]')?.click();
        await frame();
        const { violations } = await axe.run(screen.container, { rules: { region: { enabled: false } } });
        const found = violations.map(
          ({ id, nodes }) => `${entry.name}: ${id} ${nodes[0]?.html.slice(0, 160)}`
        );
        expect(found).toEqual([]);
        await screen.unmount();
      }
    },
    60_000
  );
});

describe('an export', () => {
  it('is a PNG of twice the size', async () => {
    const svg = new DOMParser().parseFromString(
      '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><rect width="30" height="20" fill="red"/></svg>',
      'image/svg+xml'
    ).documentElement as unknown as SVGSVGElement;
    const picture = await createImageBitmap(await svgToPng(svg, 2));
    expect([picture.width, picture.height]).toEqual([60, 40]);
  });

  it('is a CSV with its notes, exact values and quoted commas', () => {
    const twin = {
      columns: [
        { name: 'a', label: 'Name, short', format: 'text' as const },
        { name: 'b', label: 'Revenue', format: 'money' as const },
        { name: 'c', label: 'Day', format: 'date' as const }
      ],
      rows: [
        { a: 'Smith "J", Ltd', b: 1234.5, c: new Date('2024-02-01T00:00:00Z') },
        { a: null, b: -2, c: null }
      ]
    };
    expect(twinToCsv(twin, ['Who?'])).toBe(
      '\ufeff# Who?\r\n"Name, short",Revenue,Day\r\n"Smith ""J"", Ltd",1234.5,2024-02-01\r\n,-2,\r\n'
    );
  });
});
