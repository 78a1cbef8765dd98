import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { analyses } from '../../analyses/all.ts';
import { Engine } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import Knobs from './Knobs.svelte';

beforeEach(() => language.choose('en'));
afterEach(() => language.choose('en'));

const shown = async (kind: string, settings: Record<string, unknown>) => {
  const change = vi.fn();
  const analysis = analyses.find((each) => each.kind === kind)!;
  const expectMove = () => undefined;
  const screen = await render(Knobs, {
    analysis,
    settings,
    columns: [],
    relations: [],
    change,
    expect: expectMove
  });
  return { screen, change };
};

it.each([
  ['rfm', 'Scores from 1 to', 'bins', '7', 7, '5'],
  ['pareto', 'Head until', 'head', '62.5', 0.625, '80']
])('in %s, an emptied number is the default again', async (kind, label, key, typed, value, usual) => {
  const { screen, change } = await shown(kind, {});
  const field = screen.getByLabelText(label);
  await field.fill(typed);
  (field.element() as HTMLElement).blur();
  expect(change).toHaveBeenLastCalledWith({ [key]: value });
  await field.fill('');
  (field.element() as HTMLElement).blur();
  expect(change).toHaveBeenLastCalledWith({ [key]: undefined });
  await expect.element(field).toHaveValue(Number(usual));
});

it('offers to rank by what is worth ranking, and by what is chosen', async () => {
  const analysis = analyses.find(({ kind }) => kind === 'pareto')!;
  const column = (name: string, type = 'text') => ({ name, type });
  const screen = await render(Knobs, {
    analysis,
    settings: { by: 'Invoice No' },
    columns: [column('customer_id'), column('order_id'), column('amount', 'decimal'), column('product')],
    relations: [],
    change: vi.fn(),
    expect: () => undefined
  });
  const options = [...screen.container.querySelectorAll('option')].map(({ value }) => value);
  expect(options).toEqual(['Invoice No', 'customer_id', 'product']);
});

it('offers the relations that fit and have rows, each with what it is, and a dash for none', async () => {
  const analysis = analyses.find(({ kind }) => kind === 'contribution')!;
  const columns = ['customer_id', 'at', 'kind', 'cost'].map((name) => ({ name, type: '' }));
  const relations = [
    { name: 'touches', title: 'calls.csv', columns },
    { name: 'orders', title: 'shop.csv', columns: columns.slice(0, 2) },
    { name: 'visits', title: 'SQL', rows: 4, columns },
    { name: 'nobody', title: 'SQL', rows: 0, columns }
  ];
  const screen = await render(Knobs, {
    analysis,
    settings: {},
    columns: [],
    relations,
    change: vi.fn(),
    expect: () => undefined
  });
  const options = screen.container.querySelectorAll('select:has([value="no_touches"]) option');
  expect([...options].map(({ textContent }) => textContent)).toEqual([
    '—',
    'touches · calls.csv',
    'visits · SQL'
  ]);
});

it.each(['en', 'zh'] as const)(
  'offers to take a number from a parameter by a button, where there is one, in %s',
  async (code) => {
    language.choose(code);
    const write = vi.fn();
    const given = (numbers: string[], settings: Record<string, unknown> = {}) => ({
      analysis: analyses.find(({ kind }) => kind === 'pareto')!,
      settings,
      columns: [],
      relations: [],
      numbers,
      drawn: { head: 0.8 },
      change: vi.fn(),
      write,
      expect: () => undefined
    });
    const name = { en: 'Head until', zh: '头部截至' }[code];
    const button = () => screen.getByRole('button', { name: new RegExp(`“${name}”`) });
    const screen = await render(Knobs, given([]));
    await expect.element(button()).not.toBeInTheDocument();
    await screen.rerender(given(['cut']));
    await userEvent.click(button());
    const field = screen.getByLabelText(name);
    await expect.element(field).toHaveFocus();
    await expect.element(button()).not.toBeInTheDocument();
    await field.selectOptions('$cut');
    expect(write).toHaveBeenLastCalledWith({ head: '$cut' });
    await screen.rerender(given(['cut'], { head: '$cut' }));
    await expect.element(button()).not.toBeInTheDocument();
  }
);

it('leaves out of what tells customers apart what cannot, once the list is about to be opened', async () => {
  const engine = new Engine({ prepare: '' });
  await engine.start();
  await engine.run(
    "CREATE TABLE members AS SELECT 'c' || i AS customer_id, i % 3 AS level, DATE '2024-01-01' + i::INTEGER AS joined_at, 'Ann ' || i AS nick, 'x' AS same FROM range(90) t(i)"
  );
  const columns = [['customer_id'], ['level', 'BIGINT'], ['joined_at', 'DATE'], ['nick'], ['same']].map(
    ([name = '', type = 'VARCHAR']) => ({ name, type })
  );
  const screen = await render(Knobs, {
    analysis: analyses.find(({ kind }) => kind === 'scorecard')!,
    settings: { customers: 'members' },
    columns: [],
    relations: [{ name: 'members', columns }],
    ask: (sql: string) => engine.query(sql),
    change: vi.fn(),
    expect: () => undefined
  });
  const field = () =>
    [...screen.container.querySelectorAll('select')].find(
      ({ value }) => value === 'tier'
    ) as HTMLSelectElement;
  const offered = () => [...field().options].map(({ value }) => value);
  expect(offered()).toEqual(['tier', 'none', 'level', 'joined_at', 'nick', 'same']);
  field().focus();
  await expect.poll(offered).toEqual(['tier', 'none', 'level']);
});

it('shows a dash where the column that is named is not there', async () => {
  const accounts = {
    name: 'accounts',
    columns: ['customer_id', 'Key account', 'VIP'].map((name) => ({ name, type: '' }))
  };
  const chosen = async (strategic?: string) => {
    const screen = await render(Knobs, {
      analysis: analyses.find(({ kind }) => kind === 'low_value')!,
      settings: { customers: 'accounts', ...(strategic ? { strategic } : {}) },
      columns: [],
      relations: [accounts],
      change: vi.fn(),
      expect: () => undefined
    });
    const field = screen.getByLabelText('Column of the strategic').element() as HTMLSelectElement;
    await screen.unmount();
    return field.selectedOptions[0]?.textContent;
  };
  expect(await chosen()).toBe('—');
  expect(await chosen('vip')).toBe('vip');
  expect(await chosen('Key account')).toBe('Key account');
});

it('shows the name where a setting is a parameter’s', async () => {
  const { screen } = await shown('rfm', { bins: '$分数' });
  await expect.element(screen.getByLabelText('Scores from 1 to')).toHaveDisplayValue('$分数');
});

it('takes a number from a parameter of the notebook by a dollar sign, and gives it back', async () => {
  const analysis = analyses.find(({ kind }) => kind === 'pareto')!;
  const write = vi.fn();
  const given = (settings: Record<string, unknown>, numbers = ['cut', 'other']) => ({
    analysis,
    settings,
    columns: [],
    relations: [],
    numbers,
    drawn: { head: 0.7 },
    change: vi.fn(),
    write,
    expect: () => undefined
  });
  const screen = await render(Knobs, given({}));
  const field = () => screen.getByLabelText('Head until');
  (field().element() as HTMLElement).focus();
  await userEvent.keyboard('$');
  await expect.element(field()).toHaveFocus();
  (field().element() as HTMLElement).blur();
  await expect.element(field()).toHaveValue(80);
  expect(write).not.toHaveBeenCalled();
  (field().element() as HTMLElement).focus();
  await userEvent.keyboard('$');
  await field().selectOptions('$other');
  expect(write).toHaveBeenLastCalledWith({ head: '$other' });
  await screen.rerender(given({ head: '$other' }));
  await expect.element(field()).toHaveValue('other');
  expect(screen.container.textContent).toContain('70%');
  await field().selectOptions('own number');
  expect(write).toHaveBeenLastCalledWith({ head: 0.7 });
  await screen.rerender(given({}, []));
  (field().element() as HTMLElement).focus();
  await userEvent.keyboard('$');
  await expect.element(screen.getByRole('status')).toHaveTextContent(/no parameter that is a number/);
});

it('shows nothing in a number field for what is no number', async () => {
  const { screen } = await shown('pareto', { head: 'most' });
  await expect.element(screen.getByLabelText('Head until')).toHaveValue(null);
});

it('shows a field that another setting keeps from saying anything, where its value cannot be used', async () => {
  const analysis = analyses.find(({ kind }) => kind === 'movement')!;
  const given = {
    analysis,
    settings: { head_from: 'much' },
    columns: [],
    relations: [],
    change: vi.fn(),
    expect: () => undefined
  };
  const screen = await render(Knobs, given);
  const field = screen.getByLabelText(analysis.label('head_from'));
  await expect.element(field).not.toBeInTheDocument();
  await screen.rerender({ ...given, fault: { name: 'head_from', detail: 'It wants a number.' } });
  await expect.element(field).toHaveAttribute('aria-invalid', 'true');
  await expect.element(screen.getByRole('alert')).toHaveTextContent('It wants a number.');
  await screen.rerender({ ...given, settings: {}, fault: undefined });
  await expect.element(field).not.toBeInTheDocument();
});
