import { beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { analyses } from '../../analyses/all.ts';
import { language } from '../../i18n/index.ts';
import { fetchYaml } from '../yaml.ts';
import { Notebook } from '../Notebook.svelte.ts';
import FindAndReplace from './FindAndReplace.svelte';
import type { Searched } from './findInNotebook.ts';

beforeEach(() => language.choose('en'));

const text = `---
params:
  shop:
    type: select
    options: |
      SELECT DISTINCT channel
      FROM orders -- kept
    value: web
  place: { type: select, options: SELECT DISTINCT region FROM orders, value: North }
---
Orders by channel.

\`\`\`sql kept
FROM orders
\`\`\`
`;

async function shown() {
  await fetchYaml();
  const notebook = new Notebook(analyses, { typingDelay: 0 });
  notebook.open(text);
  const gone: Searched[] = [];
  const screen = await render(FindAndReplace, {
    notebook,
    ongo: (searched: Searched) => gone.push(searched)
  });
  return { notebook, screen, gone, status: screen.getByRole('status') };
}

it('looks into the query of a parameter, counts the parameter and leads to it', async () => {
  const { screen, gone, status } = await shown();
  await screen.getByLabelText('Find', { exact: true }).first().fill('channel');
  await expect.element(status).toHaveTextContent('2 places in 1 cell and 1 parameter');
  await expect.element(screen.getByRole('heading', { name: 'Parameter shop' })).toBeVisible();
  await screen.getByRole('button', { name: 'Line 1' }).first().click();
  expect(gone.map(({ param }) => param)).toEqual(['shop']);
  await screen.getByLabelText('Find', { exact: true }).first().fill('distinct');
  await expect.element(status).toHaveTextContent('2 places in 2 parameters');
  language.choose('zh');
  await expect.element(status).toHaveTextContent('2 个参数中共 2 处');
  await screen.getByLabelText('查找', { exact: true }).first().fill('channel');
  await expect.element(status).toHaveTextContent('1 个单元和 1 个参数中共 2 处');
});

it('replaces there too, keeps lines lines, and is one step', async () => {
  const { notebook, screen } = await shown();
  await screen.getByLabelText('Find', { exact: true }).first().fill('orders');
  await screen.getByLabelText('Replace by').fill('sales');
  await screen.getByRole('button', { name: 'Replace all' }).click();
  expect(notebook.text).toBe(text.replaceAll(/orders/gi, 'sales'));
  notebook.undo();
  expect(notebook.text).toBe(text);
});

it('undoes a replacement by a key or its button, in whichever field the focus is', async () => {
  const { notebook, screen } = await shown();
  const replaceAll = async () => {
    await screen.getByLabelText('Find', { exact: true }).first().fill('orders');
    await screen.getByLabelText('Replace by').fill('sales');
    await screen.getByRole('button', { name: 'Replace all' }).click();
    expect(notebook.text).toContain('FROM sales');
  };
  await replaceAll();
  (screen.getByLabelText('Replace by').element() as HTMLElement).focus();
  await userEvent.keyboard('{ControlOrMeta>}z{/ControlOrMeta}');
  expect(notebook.text).toBe(text);
  await expect.element(screen.getByLabelText('Replace by')).toHaveValue('sales');
  await replaceAll();
  await screen.getByRole('button', { name: 'Undo the replacement' }).click();
  expect(notebook.text).toBe(text);
});
