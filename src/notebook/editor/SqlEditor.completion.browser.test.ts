import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page as browser, userEvent } from 'vitest/browser';
import '../../app/theme.css';
import { language } from '../../i18n/index.ts';
import { open, options, text, typeInto } from './SqlEditor.fixture.ts';

beforeEach(async () => {
  await browser.viewport(900, 700);
  language.choose('en');
});
afterEach(() => language.choose('en'));

describe('completion', () => {
  test('offers the columns of the relation that the statement names', async () => {
    const { content, view } = await open({ value: 'SELECT  FROM orders' });
    view.dispatch({ selection: { anchor: 7 } });
    await typeInto(content, 'cus');
    await expect.poll(options).toContain('customer_id');
    expect(options()[0]).toBe('customer_id');
    expect(options()).not.toContain('industry');
    await new Promise((resolve) => setTimeout(resolve, 120));
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => text(view)).toBe('SELECT customer_id FROM orders');
  });

  test('offers all columns while no relation is named yet', async () => {
    const { content } = await open();
    await typeInto(content, 'SELECT cus');
    await expect.poll(options).toContain('customer_id');
  });

  test('offers the columns of an alias after its dot, and Chinese names unquoted', async () => {
    const { content, view } = await open({ value: 'SELECT  FROM orders o' });
    view.dispatch({ selection: { anchor: 7 } });
    await typeInto(content, 'o.');
    await userEvent.keyboard('{Control>} {/Control}');
    await expect.poll(options).toEqual(['customer_id', 'amount', '实付金额']);
  });

  test('offers a macro with its signature and a line of help, and writes its call', async () => {
    const { content, view } = await open();
    await typeInto(content, 'FROM par');
    await expect.poll(options).toContain('pareto');
    expect(options()[0]).toBe('pareto');
    await expect
      .poll(() => document.querySelector('.cm-completionInfo')?.textContent)
      .toContain(
        "pareto(orders, by := 'customer_id', head := 0.80, waist := 0.95)Head, waist and tail by cumulative share."
      );
    await new Promise((resolve) => setTimeout(resolve, 120));
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => text(view)).toBe("FROM pareto('')");
  });

  test('offers relations inside a text argument, and variables inside getvariable', async () => {
    const { content, view } = await open({ value: "FROM pareto('')" });
    view.dispatch({ selection: { anchor: 13 } });
    await typeInto(content, 'ord');
    await expect.poll(options).toEqual(['orders']);
    view.dispatch({ changes: { from: 0, to: text(view).length, insert: "SELECT getvariable('')" } });
    view.dispatch({ selection: { anchor: 20 } });
    await typeInto(content, 'as');
    await expect.poll(options).toEqual(['as_of']);
  });

  test('offers the named parameters of the macro being called', async () => {
    const { content, view } = await open({ value: "FROM pareto('orders', )" });
    view.dispatch({ selection: { anchor: 22 } });
    await typeInto(content, 'wa');
    await expect.poll(options).toContain('waist');
    expect(options()[0]).toBe('waist');
    await new Promise((resolve) => setTimeout(resolve, 120));
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => text(view)).toBe("FROM pareto('orders', waist := )");
  });

  test('offers common table expressions and their columns', async () => {
    const { content, view } = await open({
      value: 'WITH totals AS (SELECT customer_id, sum(amount) AS total FROM orders) SELECT  FROM totals'
    });
    view.dispatch({ selection: { anchor: 77 } });
    await typeInto(content, 'tot');
    await expect.poll(options).toContain('totals');
    expect(options()[0]).toBe('total');
  });

  test('says in a line what a function does, in the language of the page', async () => {
    language.choose('zh');
    const { content } = await open();
    await typeInto(content, 'SELECT count_i');
    await expect
      .poll(() => document.querySelector('.cm-completionInfo')?.textContent)
      .toBe('count_if(condition)满足条件的行数。');
  });

  test('is gone when a keyword is typed out, so that Enter begins a line', async () => {
    const { content, view } = await open();
    await typeInto(content, 'WHER');
    await expect.poll(options).toContain('WHERE');
    await userEvent.keyboard('E{Enter}1');
    expect(text(view)).toBe('WHERE\n1');
  });

  test('offers functions of the engine', async () => {
    const { content } = await open();
    await typeInto(content, 'SELECT date_tr');
    await expect.poll(options).toContain('date_trunc');
  });
});

describe("a macro's documentation", () => {
  const shown = () => document.querySelector('.cm-macro-help');

  test('stands beside its call while that is typed; Escape puts it away, and only it', async () => {
    const onescape = vi.fn();
    const { content } = await open({ onescape });
    await typeInto(content, 'FROM pareto(');
    await expect.poll(() => shown()?.querySelector('code')?.textContent).toContain('pareto(orders');
    await expect.poll(() => shown()?.textContent).toContain('share of the total, 0 to 1 (default: 0.95)');
    // Escape first ends a completion that is being looked for.
    await new Promise((resolve) => setTimeout(resolve, 300));
    await userEvent.keyboard('{Escape}');
    await expect.poll(shown).toBeNull();
    expect(onescape).not.toHaveBeenCalled();
    await userEvent.keyboard('x');
    expect(shown()).toBeNull();
  });

  test('marks the parameter being written', async () => {
    const { content, view } = await open({ value: "FROM pareto('orders', head := )" });
    view.dispatch({ selection: { anchor: 30 } });
    await typeInto(content, '1');
    await expect.poll(() => shown()?.querySelector('dt.current')?.textContent).toBe('head');
  });

  test('comes by F1 on its name, and goes with the cursor', async () => {
    const { content, view } = await open({ value: "FROM pareto('orders') WHERE true" });
    view.dispatch({ selection: { anchor: 7 } });
    await typeInto(content, '{F1}');
    await expect.poll(() => shown()?.getAttribute('aria-label')).toBe('pareto');
    view.dispatch({ selection: { anchor: 28 } });
    await expect.poll(shown).toBeNull();
  });
});
