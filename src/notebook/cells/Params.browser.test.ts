import { beforeAll, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { analyses } from '../../analyses/all.ts';
import { Engine } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import { library } from '../../sql/index.ts';
import { variedOrders } from '../namedSettings.fixture.ts';
import { Notebook } from '../Notebook.svelte.ts';
import Params from './Params.svelte';

const engine = new Engine({ prepare: library });
beforeAll(async () => {
  language.choose('en');
  await engine.start();
  await engine.run(variedOrders);
});

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
  await expect.element(screen.getByRole('alert')).toHaveTextContent(/colour/);
});
