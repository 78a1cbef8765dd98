import { beforeAll, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../app/theme.css';
import { analyses } from '../../analyses/all.ts';
import { genericChart } from '../../charts/index.ts';
import { Engine } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import { library } from '../../sql/index.ts';
import { variedOrders } from '../namedSettings.fixture.ts';
import { Notebook } from '../Notebook.svelte.ts';
import ChartCell from './ChartCell.svelte';
import Params from './Params.svelte';

const engine = new Engine({ prepare: library });
beforeAll(async () => {
  language.choose('en');
  await engine.start();
  await engine.run(variedOrders);
  await genericChart();
});

const text = `---
params:
  least: { type: number, value: 0, min: 0, max: 100, step: 1 }
---
\`\`\`sql kept
SELECT customer_id, sum(amount) AS amount FROM orders WHERE amount > getvariable('least') GROUP BY ALL
\`\`\`

\`\`\`chart shown
data: kept
mark: bar
x: customer_id
y: amount
\`\`\`
`;

/** The slider and the chart of a query that it moves, and how often the chart has been drawn since. */
async function mounted() {
  const notebook = new Notebook(analyses, { typingDelay: 0 });
  notebook.open(text);
  notebook.connect(engine);
  notebook.sourceChanged('orders');
  await notebook.settled();
  const cell = notebook.cells.find(({ kind }) => kind === 'chart')!;
  const surroundings = { schema: { relations: [], macros: [] } };
  const chart = await render(ChartCell, {
    notebook,
    cell,
    surroundings,
    editing: false,
    onedit: () => undefined
  });
  const { container } = await render(Params, { notebook });
  await expect.poll(() => chart.container.querySelector('.stage svg')).not.toBeNull();
  // The last day of the orders is asked for once there is a drawing, and makes it anew.
  await engine.query('SELECT 1');
  await frames(10);
  const drawn = { times: 0 };
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      drawn.times += [...addedNodes].filter(
        (node) => node instanceof Element && (node.matches('svg') || node.querySelector('svg'))
      ).length;
  }).observe(chart.container, { subtree: true, childList: true });
  return { notebook, drawn, slider: container.querySelector<HTMLInputElement>('input[type=range]')! };
}

const frames = async (count: number) => {
  for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
};

it('each value of a slider draws a chart that depends on it once, and letting go draws nothing anew', async () => {
  const { notebook, drawn, slider } = await mounted();
  for (const [place, value] of ['5', '20', '40'].entries()) {
    slider.value = value;
    slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await expect.poll(() => drawn.times).toBe(place + 1);
    await frames(10);
    expect(drawn.times).toBe(place + 1);
  }
  expect(notebook.text).toContain('value: 0');
  slider.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
  await notebook.settled();
  await frames(10);
  expect(notebook.text).toContain('value: 40');
  expect(drawn.times).toBe(3);
});
