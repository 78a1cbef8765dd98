import { beforeEach, expect, it, vi } from 'vitest';
import { analyses } from '../analyses/all.ts';
import { Notebook, type Attention } from '../notebook/index.ts';
import { openCustomer } from './openCustomer.ts';
import type { Workspace } from './Workspace.svelte.ts';

let notebook: Notebook;
const goTo = vi.fn(() => Promise.resolve());

beforeEach(() => {
  notebook = new Notebook(analyses);
  goTo.mockClear();
});

const open = (customer: string, data?: string) =>
  openCustomer({ notebook } as Workspace, { goTo } as unknown as Attention, customer, data);
const shown = () => notebook.cells.filter(({ kind }) => kind === 'one_customer');
const sql = '```sql best\nSELECT customer_id FROM orders\n```\n';

it('makes a cell of the customer at the notebook’s end, and goes to it', async () => {
  notebook.open(sql);
  await open('K0007');
  expect(notebook.text).toBe(`${sql}\n\`\`\`one_customer one_customer\ncustomer: K0007\n\`\`\`\n`);
  expect(goTo).toHaveBeenCalledExactlyOnceWith(shown()[0]!.id);
});

it('shows the next one in the same cell, and one of other orders in another', async () => {
  notebook.open(sql);
  await open('K0007');
  await open('K0008');
  expect(shown().map(({ body }) => body)).toEqual(['customer: K0008']);
  await open('K0009', 'orders_2024');
  expect(shown().map(({ body }) => notebook.settings(shown().find((one) => one.body === body)!.id))).toEqual([
    { customer: 'K0008' },
    { data: 'orders_2024', customer: 'K0009' }
  ]);
});

it('keeps an id that looks like a number as the text that it is', async () => {
  notebook.open(sql);
  await open('00042');
  expect(notebook.settings(shown()[0]!.id).customer).toBe('00042');
});

it('unfolds the cell that is there', async () => {
  notebook.open('```one_customer who\ncustomer: K0001\n```\n');
  notebook.fold(shown()[0]!.id, true);
  await open('K0002');
  expect(notebook.isFolded(shown()[0]!.id)).toBe(false);
});

it('gives the id to the notebook’s parameter where the cell names one', async () => {
  notebook.open(
    '---\nparams:\n  who: { type: text, value: K0001 }\n---\n```one_customer\ncustomer: $who\n```\n'
  );
  await open('K0002');
  expect(shown()[0]!.body).toBe('customer: $who');
  expect(notebook.params.find(({ name }) => name === 'who')?.value).toBe('K0002');
});
