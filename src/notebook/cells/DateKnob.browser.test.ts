import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { language } from '../../i18n/index.ts';
import DateKnob from './DateKnob.svelte';

beforeEach(() => language.choose('en'));
afterEach(() => language.choose('en'));

const days = { first: new Date('2024-01-01T00:00:00Z'), last: new Date('2024-03-31T00:00:00Z') };

it('shows the day after the last order where no date is set, also once a date was taken away', async () => {
  const change = vi.fn();
  const screen = await render(DateKnob, { value: '', label: 'As of', days, expect: () => undefined, change });
  const field = screen.getByLabelText('As of', { exact: true });
  await expect.element(field).toHaveValue('2024-04-01');
  await field.fill('2024-02-01');
  expect(change).toHaveBeenLastCalledWith('2024-02-01');
  await field.fill('');
  expect(change).toHaveBeenLastCalledWith(undefined);
  await expect.element(field).toHaveValue('2024-04-01');
});

it('shows the day that rules by default, where it is told one, and gives way to a day that is set', async () => {
  const props = {
    label: 'As of',
    days: undefined,
    byDefault: new Date('2024-03-01T00:00:00Z'),
    expect: () => undefined,
    change: () => undefined
  };
  const screen = await render(DateKnob, { ...props, value: '' });
  const field = screen.getByLabelText('As of');
  await expect.element(field).toHaveValue('2024-03-01');
  await expect.element(field).toHaveAttribute('title', 'By default: no other date is set');
  await screen.rerender({ ...props, value: '2024-02-01' });
  await expect.element(field).toHaveValue('2024-02-01');
  await expect.element(field).not.toHaveAttribute('title');
});

it.each([
  ['en', 'As of: move the date', 'Mar 1, 2024', 'Mar 2, 2024'],
  ['zh', 'As of：移动日期', '2024年3月1日', '2024年3月2日']
] as const)('says on its slider the day that it stands on, in %s', async (code, name, first, next) => {
  language.choose(code);
  const props = { label: 'As of', days, expect: () => undefined, change: () => undefined };
  const screen = await render(DateKnob, { ...props, value: '2024-03-01' });
  const slider = screen.getByRole('slider', { name });
  await expect.element(slider).toHaveAttribute('aria-valuetext', first);
  await screen.rerender({ ...props, value: '2024-03-02' });
  await expect.element(slider).toHaveAttribute('aria-valuetext', next);
});

it('stays empty where the days of the orders are not known', async () => {
  const screen = await render(DateKnob, {
    value: '',
    label: 'As of',
    days: undefined,
    expect: () => undefined,
    change: () => undefined
  });
  await expect.element(screen.getByLabelText('As of')).toHaveValue('');
});
