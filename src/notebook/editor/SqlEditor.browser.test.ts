import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page as browser, userEvent } from 'vitest/browser';
import '../../app/theme.css';
import { language } from '../../i18n/index.ts';
import { open, text, typeInto } from './SqlEditor.fixture.ts';

beforeEach(async () => {
  await browser.viewport(900, 700);
  language.choose('en');
});
afterEach(() => language.choose('en'));

describe('typing', () => {
  test('reports the text after each edit', async () => {
    const onchange = vi.fn();
    const { content } = await open({ onchange });
    await typeInto(content, 'SELECT 1');
    expect(onchange).toHaveBeenLastCalledWith('SELECT 1');
  });

  test('colours the words that only DuckDB knows', async () => {
    const { view } = await open({ value: 'FROM orders QUALIFY x ILIKE y' });
    const coloured = () => [...view.dom.querySelectorAll('.cm-line span')].map((span) => span.textContent);
    await expect.poll(coloured).toEqual(['FROM', 'QUALIFY', 'ILIKE']);
  });

  test('runs with Ctrl+Enter and leaves the text alone', async () => {
    const onrun = vi.fn();
    const { content, view } = await open({ value: 'FROM orders', onrun });
    await typeInto(content, '{Control>}{Enter}{/Control}');
    expect(onrun).toHaveBeenCalledOnce();
    expect(text(view)).toBe('FROM orders');
  });
});

describe('formatting', () => {
  test('comes by Shift+Alt+F, as one step, with the cursor in its word', async () => {
    const { content, view } = await open({ value: "select a,b from orders where x=getvariable('as_of')" });
    view.dispatch({ selection: { anchor: 20 } });
    await typeInto(content, '{Shift>}{Alt>}f{/Alt}{/Shift}');
    await expect.poll(() => text(view)).toBe("select a, b from orders where x = getvariable('as_of')");
    const { head } = view.state.selection.main;
    expect(view.state.sliceDoc(head - 4, head + 2)).toBe('orders');
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(text(view)).toBe("select a,b from orders where x=getvariable('as_of')");
  });

  test('leaves what it cannot read as it is, and says so until something is typed', async () => {
    const { content, view } = await open({ value: 'select (1', onrun: vi.fn() });
    await browser.getByRole('button', { name: 'Format' }).click();
    await expect.element(browser.getByText('This could not be formatted', { exact: false })).toBeVisible();
    expect(text(view)).toBe('select (1');
    await typeInto(content, ' ');
    await expect
      .element(browser.getByText('This could not be formatted', { exact: false }))
      .not.toBeInTheDocument();
  });
});

test('Ctrl+Shift+Enter asks for the rows of what the cursor is in', async () => {
  const onask = vi.fn();
  const { content, view } = await open({ value: 'WITH a AS (SELECT 1) FROM a', onask });
  view.dispatch({ selection: { anchor: 15 } });
  await typeInto(content, '{Control>}{Shift>}{Enter}{/Shift}{/Control}');
  expect(onask).toHaveBeenCalledWith({ sql: 'WITH a AS (SELECT 1)\nFROM "a"', of: 'cte', name: 'a' });
  expect(text(view)).toBe('WITH a AS (SELECT 1) FROM a');
});

describe('leaving by keyboard', () => {
  test('Tab leaves while nothing has been typed', async () => {
    const { content, view } = await open({ value: 'FROM orders' });
    await typeInto(content, '{Tab}');
    expect(document.activeElement).not.toBe(content);
    expect(text(view)).toBe('FROM orders');
  });

  test('after typing Tab indents and says so; Escape, then Tab leaves', async () => {
    const onescape = vi.fn();
    const { content, view } = await open({ onescape });
    await typeInto(content, '1');
    await userEvent.keyboard('{Tab}');
    expect(text(view)).toBe('  1');
    await expect.element(browser.getByText('Tab now indents.', { exact: false })).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    expect(onescape).toHaveBeenCalledOnce();
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).not.toBe(content);
    expect(text(view)).toBe('  1');
  });
});

describe('an error', () => {
  const failing = {
    value: 'SELECT x\nFROM missing',
    error: { message: 'Table with name missing does not exist!', position: 14 }
  };

  test('is underlined where the engine points and told with its place', async () => {
    const { content, view } = await open(failing);
    await expect.poll(() => view.dom.querySelector('.cm-error')?.textContent).toBe('missing');
    await expect.element(browser.getByText('Table with name missing')).toBeVisible();
    expect(content.getAttribute('aria-invalid')).toBe('true');
    await browser.getByRole('button', { name: 'Line 2, column 6' }).click();
    expect(view.state.selection.main.head).toBe(14);
  });

  test('at the end of the text is told with the place behind it, as the cell tells it', async () => {
    await open({
      value: 'SELECT x\nFROM (',
      error: { message: 'syntax error at end of input', position: 15 }
    });
    await expect.element(browser.getByRole('button', { name: 'Line 2, column 7' })).toBeVisible();
  });

  test('shows its message on hover', async () => {
    const { view } = await open(failing);
    await expect.poll(() => view.dom.querySelector('.cm-error')).not.toBeNull();
    await userEvent.hover(view.dom.querySelector('.cm-error') as Element);
    await expect
      .poll(() => document.querySelector('.cm-tooltip-error')?.textContent)
      .toBe(failing.error.message);
  });

  test('offers what may be meant, and writes it with one click, as one step', async () => {
    const { view } = await open({
      value: 'SELECT o.amout FROM orders o',
      error: {
        message: 'Table "o" does not have a column named "amout"',
        position: 7,
        wrong: 'amout',
        candidates: ['amount', '实付 金额']
      }
    });
    await browser.getByRole('button', { name: 'Write 实付 金额 instead of amout' }).click();
    expect(text(view)).toBe('SELECT o."实付 金额" FROM orders o');
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(text(view)).toBe('SELECT o.amout FROM orders o');
    await browser.getByRole('button', { name: 'Write amount instead of amout' }).click();
    expect(text(view)).toBe('SELECT o.amount FROM orders o');
  });

  test('makes the change that an error comes with at all its places, as one step', async () => {
    const changes = (now: string) =>
      [...now.matchAll(/\$top/g)].map(({ index }) => ({ from: index, to: index + 4, insert: 'x' }));
    const { view } = await open({
      value: 'SELECT $top, $top',
      error: { message: 'no', mend: { label: 'Write x', changes } }
    });
    view.dispatch({ changes: { from: 0, insert: '  ' } });
    await browser.getByRole('button', { name: 'Write x' }).click();
    expect(text(view)).toBe('  SELECT x, x');
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(text(view)).toBe('  SELECT $top, $top');
  });

  test('moves with the text and goes when it is solved', async () => {
    const { view, rerender } = await open(failing);
    view.dispatch({ changes: { from: 0, insert: '-- first\n' } });
    expect(view.dom.querySelector('.cm-error')?.textContent).toBe('missing');
    await rerender({ error: undefined });
    expect(view.dom.querySelector('.cm-error')).toBeNull();
  });
});

describe('the outside world', () => {
  test('changes the text and keeps the cursor, without an echo', async () => {
    const onchange = vi.fn();
    const { view, rerender } = await open({ value: 'SELECT a\nFROM orders', onchange });
    view.dispatch({ selection: { anchor: 13 } });
    await rerender({ value: 'SELECT a, b\nFROM orders' });
    expect(text(view)).toBe('SELECT a, b\nFROM orders');
    expect(view.state.selection.main.head).toBe(16);
    expect(onchange).not.toHaveBeenCalled();
  });

  test('may switch to Chinese: the search panel follows', async () => {
    const { content } = await open({ value: 'FROM orders' });
    language.choose('zh');
    await typeInto(content, '{Control>}f{/Control}');
    await expect.element(browser.getByRole('button', { name: '全部替换' })).toBeVisible();
    await expect.element(browser.getByRole('textbox', { name: '查找' })).toBeVisible();
  });
});

describe('other languages', () => {
  for (const [name, value] of [
    ['yaml', 'by: customer_id\nhead: 0.8'],
    ['markdown', '# Title\n\n*word*']
  ] as const)
    test(`${name} is coloured`, async () => {
      const { view } = await open({ language: name, value });
      await expect.poll(() => view.dom.querySelectorAll('.cm-line span').length).toBeGreaterThan(1);
    });
});

describe('accessibility', () => {
  for (const theme of ['light', 'dark'])
    test(`passes axe in ${theme}, with an error`, async () => {
      document.documentElement.dataset.theme = theme;
      document.documentElement.lang = 'en';
      document.body.style.background = 'var(--paper)';
      const value = "-- who\nSELECT date_trunc('month', ordered_at)::DATE, 12\nFROM missing";
      const { view } = await open({
        value,
        error: {
          message: 'No such table',
          position: value.length - 3,
          wrong: 'missing',
          candidates: ['orders']
        }
      });
      await expect.poll(() => view.dom.querySelectorAll('.cm-line span').length).toBeGreaterThan(3);
      const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)
      ).toEqual([]);
      delete document.documentElement.dataset.theme;
    });
});
