import { afterEach, beforeAll, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { analyses } from '../../analyses/all.ts';
import { Engine } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import { library } from '../../sql/index.ts';
import { variedOrders } from '../namedSettings.fixture.ts';
import { Notebook } from '../Notebook.svelte.ts';
import { Attention } from './Attention.svelte.ts';
import Params from './Params.svelte';

const engine = new Engine({ prepare: library });
beforeAll(async () => {
  language.choose('en');
  await engine.start();
  await engine.run(variedOrders);
});

afterEach(() => language.choose('en'));

const text = `---
params:
  buyer: { type: select, options: SELECT DISTINCT customer_id FROM orders ORDER BY 1, value: nobody }
  refunds_too: { type: toggle, value: true }
---
\`\`\`sql kept
SELECT count(*) AS lines FROM orders
WHERE customer_id = getvariable('buyer') AND (getvariable('refunds_too') OR amount > 0)
\`\`\`
`;

it('chooses among what a query gives, and says yes or no, in the file and in SQL', async () => {
  const notebook = new Notebook(analyses, { typingDelay: 0 });
  notebook.open(text);
  notebook.connect(engine);
  notebook.sourceChanged('orders');
  await notebook.settled();
  const screen = await render(Params, { notebook });
  const buyer = screen.getByRole('combobox', { name: 'buyer' });
  await expect.element(buyer).toHaveValue('nobody');
  const { rows } = await engine.query('SELECT DISTINCT customer_id AS id FROM orders ORDER BY 1');
  const ids = rows.map(({ id }) => String(id));
  await expect
    .poll(() => [...(buyer.element() as HTMLSelectElement).options].map(({ value }) => value))
    .toEqual(['nobody', ...ids]);
  await buyer.selectOptions(ids[0]!);
  await screen.getByRole('checkbox', { name: 'refunds_too' }).click();
  await notebook.settled();
  expect(notebook.text).toContain(`value: ${ids[0]}`);
  expect(notebook.text).toMatch(/refunds_too: \{ type: toggle, value: false \}/);
  const counted = await engine.query(
    `SELECT (SELECT lines FROM kept) = count(*) AS same FROM orders WHERE customer_id = '${ids[0]}' AND amount > 0`
  );
  expect(counted.rows[0]?.same).toBe(true);
});

it('says why a query gives no choices', async () => {
  const notebook = new Notebook(analyses, { typingDelay: 0 });
  notebook.open(text.replace('customer_id FROM orders ORDER', 'colour FROM orders ORDER'));
  notebook.connect(engine);
  notebook.sourceChanged('orders');
  await notebook.settled();
  const screen = await render(Params, { notebook });
  const alert = screen.getByRole('alert');
  await expect
    .element(alert)
    .toHaveTextContent(/^The query for the choices names “colour”, and nothing is called so\./);
  language.choose('zh');
  await expect
    .element(alert)
    .toHaveTextContent(/^取选项的查询中写了“colour”，但没有这个名称。[^a-z]*(“\w+”[^a-z]*)*$/);
  notebook.open(text.replace('DISTINCT customer_id', 'Paid?'));
  await expect
    .element(alert)
    .toHaveTextContent('取选项的查询无法执行，请检查写法。如果列名就是 Paid?，请写在英文双引号里："Paid?"');
  language.choose('en');
  await expect.element(alert).toHaveTextContent(/cannot be run: syntax error at or near "\?"\. If a column/);
});

it('says of a choice that is not made yet why a query finds nothing, until it is made', async () => {
  const notebook = new Notebook(analyses, { typingDelay: 0 });
  notebook.open(text.replace('value: nobody', "value: ''"));
  const screen = await render(Params, { notebook });
  const status = screen.getByRole('status');
  await expect.element(status).not.toBeInTheDocument();
  notebook.connect(engine);
  notebook.sourceChanged('orders');
  await expect
    .element(status)
    .toHaveTextContent(
      '“buyer” has no value yet: choose one. Until then, a query that compares with it finds no row.'
    );
  language.choose('zh');
  await expect.element(status).toHaveTextContent(/^“buyer”还没有值：请选择一个。/);
  const buyer = screen.getByRole('combobox', { name: 'buyer' });
  await buyer.selectOptions((buyer.element() as HTMLSelectElement).options[1]!.value);
  await expect.element(status).not.toBeInTheDocument();
});

const dated = `---
params:
  day: { type: date, value: 2011-12-10 }
  基准日: { type: date, value: 2011-12-10, label: 基准日 }
---
\`\`\`sql until
SELECT * FROM orders WHERE ordered_at < getvariable('day')
\`\`\`

\`\`\`rfm segments
as_of: $day
\`\`\`
`;

const showDates = async () => {
  const notebook = new Notebook(analyses, { typingDelay: 0, dragDelay: 0 });
  notebook.open(dated);
  notebook.connect(engine);
  notebook.sourceChanged('orders');
  await notebook.settled();
  const screen = await render(Params, { notebook });
  return { notebook, screen, field: screen.getByLabelText('day', { exact: true }) };
};

it('says that an emptied date is none and what comes of it, and takes it back', async () => {
  const { notebook, screen, field } = await showDates();
  const rows = () => notebook.cells.map(({ id }) => [notebook.state(id).status, notebook.state(id).rows]);
  const before = rows();
  await expect.element(screen.getByRole('status')).not.toBeInTheDocument();
  await field.fill('');
  (field.element() as HTMLElement).blur();
  await notebook.settled();
  expect(notebook.text).toContain('day: { type: date, value: null }');
  expect(rows()).toEqual([['fresh', 0], before[1]]);
  await expect
    .element(screen.getByRole('status'))
    .toHaveTextContent(/^“day” is empty: a query that compares with it finds no row, .* its own default\./);
  await screen.getByRole('button', { name: 'Back to Dec 10, 2011' }).click();
  await notebook.settled();
  expect(notebook.text).toBe(dated);
  expect(rows()).toEqual(before);
  await expect.element(screen.getByRole('status')).not.toBeInTheDocument();

  language.choose('zh');
  const chinese = screen.getByLabelText('基准日', { exact: true });
  await chinese.fill('');
  (chinese.element() as HTMLElement).blur();
  await expect.element(screen.getByRole('status')).toHaveTextContent(/^“基准日”为空：.*各自的默认值。/);
  await screen.getByRole('button', { name: '恢复为 2011年12月10日' }).click();
  await notebook.settled();
  expect(notebook.text).toBe(dated);
});

it('keeps the date while another is half typed, and shows it again when the field is left', async () => {
  const { notebook, screen, field } = await showDates();
  const input = field.element() as HTMLInputElement;
  input.focus();
  await userEvent.keyboard('{Backspace}');
  expect([input.value, input.validity.badInput]).toEqual(['', true]);
  input.blur();
  await notebook.settled();
  expect([notebook.text, input.value]).toEqual([dated, '2011-12-10']);
  await expect.element(screen.getByRole('status')).not.toBeInTheDocument();
});

it('shows the number again whose field was emptied, and keeps what was typed', async () => {
  const notebook = new Notebook(analyses, { typingDelay: 0 });
  notebook.open('---\nparams:\n  least: { type: number, value: 3 }\n---\n');
  const screen = await render(Params, { notebook });
  const field = screen.getByLabelText('least', { exact: true });
  await field.fill('7');
  (field.element() as HTMLElement).blur();
  expect(notebook.text).toContain('value: 7');
  await field.fill('');
  (field.element() as HTMLElement).blur();
  await expect.element(field).toHaveValue(7);
  expect(notebook.text).toContain('value: 7');
});

it('keeps the lines of a query and the label when a parameter is changed by its form', async () => {
  const query = 'SELECT DISTINCT customer_id\n      FROM orders\n      ORDER BY 1';
  const lines = `---
params:
  buyer:
    type: select
    options: |
      ${query}
    value: nobody
    label: Who buys
---
`;
  const notebook = new Notebook(analyses, { typingDelay: 0 });
  notebook.open(lines);
  const attention = new Attention();
  const screen = await render(Params, { notebook, attention });
  attention.param = 'buyer';
  const field = screen.getByRole('textbox', { name: /^Choices/ });
  await expect.element(field).toHaveValue(`${query.replaceAll('      ', '')}\n`);
  await screen.getByRole('button', { name: 'Done' }).click();
  expect(notebook.text).toBe(lines);
  await screen.getByRole('button', { name: 'Change buyer' }).click();
  await field.fill('SELECT 1\nUNION SELECT 2');
  await screen.getByRole('button', { name: 'Done' }).click();
  expect(notebook.text).toBe(lines.replace(`|\n      ${query}`, '|-\n      SELECT 1\n      UNION SELECT 2'));
});

it('says how settings in percent read a number', async () => {
  const notebook = new Notebook(analyses, { typingDelay: 0 });
  notebook.open('---\nparams:\n  cut: { type: number, value: 70 }\n---\nText.\n');
  const attention = new Attention();
  attention.param = 'cut';
  const screen = await render(Params, { notebook, attention });
  const form = screen.getByRole('form');
  await expect.element(form).toHaveTextContent('70 is 70%');
  await form.getByLabelText('Value').fill('0.7');
  await expect.element(form).toHaveTextContent('0.7 is 70%');
  await form.getByRole('spinbutton', { name: 'to', exact: true }).fill('99');
  await expect.element(form).toHaveTextContent('0.7 is 0.7%');
});

it('keeps a parameter and its button on one line on a phone, a long one too', async () => {
  await page.viewport(390, 844);
  const notebook = new Notebook(analyses, { typingDelay: 0 });
  notebook.open(`---
params:
  since: { type: date, value: 2024-02-03, label: Orders are counted from }
  top: { type: number, value: 3, min: 1, max: 10, label: How many of the greatest customers }
  name: { type: text, value: 'Harbour blend', label: A product whose name contains }
---
Text.
`);
  const { container } = await render(Params, { notebook });
  for (const name of ['since', 'top', 'name']) {
    const label = container.querySelector(`[data-param=${name}]`)!.getBoundingClientRect();
    const button = container.querySelector(`[aria-label="Change ${name}"]`)!.getBoundingClientRect();
    expect(button.top, name).toBeGreaterThanOrEqual(label.top - 4);
    expect(button.bottom, name).toBeLessThanOrEqual(label.bottom + 4);
    expect(button.right, name).toBeLessThanOrEqual(390);
  }
});
