import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../app/theme.css';
import { analyses } from '../../analyses/all.ts';
import { Engine } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import { library } from '../../sql/index.ts';
import { settingCases, twoOf, variedOrders, withParam, withSetting } from '../namedSettings.fixture.ts';
import { Notebook } from '../Notebook.svelte.ts';
import AnalysisCell from './AnalysisCell.svelte';

const engine = new Engine({ prepare: library });
beforeAll(async () => {
  await engine.start();
  await engine.run(variedOrders);
});
beforeEach(() => language.choose('en'));
afterEach(() => language.choose('en'));

const spaced = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ');

/** Mounts the first cell of a notebook that has run, and waits until all of it is drawn. */
async function mounted(text: string, sources = ['orders']) {
  const notebook = new Notebook(analyses, { typingDelay: 0 });
  notebook.open(text);
  notebook.connect(engine);
  for (const source of sources) notebook.sourceChanged(source);
  await notebook.settled();
  const cell = notebook.cells[0]!;
  const analysis = analyses.find(({ kind }) => kind === cell.kind)!;
  const surroundings = { schema: { relations: [], macros: [] }, source: 'orders.csv' };
  const screen = await render(AnalysisCell, { notebook, cell, analysis, surroundings, lead: false });
  const part = (of: string) => screen.container.querySelector(of);
  const figures = () => spaced(part('.figures'));
  /** The first figure, which follows a value while it is dragged: what other figures take longer for comes after. */
  const first = () => spaced(part('.figures figure'));
  await analysis.view();
  await expect
    .poll(
      () => figures() !== '' && part('.stage:empty') === null && notebook.state(cell.id).status === 'fresh'
    )
    .toBe(true);
  return { notebook, screen, figures, first };
}

it.each(settingCases)(
  '%s says the same by a parameter as by its value: %s',
  async (_kind, _name, analysis, parameter) => {
    const two = twoOf(parameter);
    const texts: string[] = [];
    const firsts: string[] = [];
    for (const value of two) {
      const { figures, first, screen } = await mounted(withSetting(analysis, parameter, String(value)));
      texts.push(figures());
      firsts.push(first());
      await screen.unmount();
    }
    const { notebook, screen, figures, first } = await mounted(withParam(analysis, parameter, two[0], two));
    await expect.poll(figures).toBe(texts[0]);
    notebook.setParam('基准_1', two[1] as string, { transient: true });
    await expect.poll(first, { timeout: 20_000 }).toBe(firsts[1]);
    await notebook.settled();
    await expect.poll(figures).toBe(texts[1]);
    const isOffered = parameter.type !== 'relation' && (!parameter.of || parameter.choices);
    const chosen = [...screen.container.querySelectorAll('.knobs .named, .knobs option:checked')];
    if (isOffered) expect(chosen.map((each) => each.textContent).join(' ')).toContain('基准_1');
    expect(texts[0]).not.toMatch(/NaN|undefined|\$/);
  }
);

it('makes a parameter of a name that a setting reads and none has, by one press, and lets it be set there', async () => {
  const notebook = new Notebook(analyses, { typingDelay: 0 });
  notebook.open('```pareto\nhead: $top\n```\n');
  notebook.connect(engine);
  notebook.sourceChanged('orders');
  await notebook.settled();
  const cell = notebook.cells[0]!;
  const analysis = analyses.find(({ kind }) => kind === 'pareto')!;
  const surroundings = { schema: { relations: [], macros: [] }, source: 'orders.csv' };
  const screen = await render(AnalysisCell, { notebook, cell, analysis, surroundings, lead: false });
  await screen.getByRole('button', { name: 'Make “top” a parameter (number)' }).click();
  await notebook.settled();
  expect(notebook.params).toMatchObject([{ name: 'top', type: 'number', value: 0.8 }]);
  expect(notebook.cell(cell.id).body).toContain('head: $top');
  expect(notebook.state(cell.id).status).toBe('fresh');
  await expect.poll(() => screen.container.querySelectorAll('form').length).toBeGreaterThan(0);
});

it('moves the parameter where a cut that it sets is moved in the figure', async () => {
  const { notebook, screen } = await mounted(
    '---\nparams:\n  cut: { type: number, value: 0.5, max: 0.6, step: 0.01 }\n---\n```pareto\nhead: $cut\n```\n'
  );
  const handle = screen.getByRole('slider').first();
  await expect.element(handle).toHaveAttribute('aria-valuenow', '50');
  (handle.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(handle).toHaveAttribute('aria-valuenow', '51');
  await notebook.settled();
  expect(notebook.text).toContain('value: 0.51');
  expect(notebook.text).toContain('head: $cut');
  await userEvent.keyboard('{End}');
  await notebook.settled();
  expect(notebook.params).toMatchObject([{ name: 'cut', value: 0.51 }]);
});

it.each(['contribution', 'low_value', 'one_customer', 'satisfaction_loyalty', 'scorecard'])(
  'offers what is loaded to a cell of the kind %s that does not read it, instead of asking for a file',
  async (kind) => {
    await engine.run(
      "CREATE OR REPLACE TABLE touches AS SELECT DISTINCT customer_id, TIMESTAMP '2011-06-01' AS at, 'csat' AS kind, 5.0 AS cost, 4 AS score FROM orders"
    );
    const asks = /\b[Ll]oad a (service )?(log|table|file)/;
    const without = await mounted(`\`\`\`${kind}\n\`\`\`\n`);
    await expect.poll(without.figures).toMatch(/[Ll]oad a |A service log/);
    await without.screen.unmount();

    const { notebook, screen, figures } = await mounted(`\`\`\`${kind}\n\`\`\`\n`, ['orders', 'touches']);
    await expect
      .poll(figures)
      .toMatch(/“touches” is loaded, but this cell does not read it: nothing is chosen as “/);
    if (kind !== 'one_customer') expect(figures()).not.toMatch(asks);
    language.choose('zh');
    await expect.poll(figures).toContain('“touches”已载入，但本单元格尚未使用：');
    language.choose('en');
    await screen.getByRole('button', { name: 'Choose “touches”' }).click();
    await notebook.settled();
    expect(notebook.text).toContain('touches: touches');
    await expect.poll(figures).not.toContain('does not read it');
  }
);

it('offers the log to rules that nobody can meet without it', async () => {
  await engine.run(
    "CREATE OR REPLACE TABLE touches AS SELECT 'A' AS customer_id, TIMESTAMP '2011-06-01' AS at, 4 AS score"
  );
  const rules = (fact: string) => `\`\`\`rules\nconditions: "Glad: ${fact} >= 1"\n\`\`\`\n`;
  const { figures, screen } = await mounted(rules('satisfaction'), ['orders', 'touches']);
  await expect.poll(figures).toContain('“satisfaction” is known of nobody');
  await expect.poll(figures).toContain('“touches” is loaded, but this cell does not read it');
  await screen.unmount();
  const others = await mounted(rules('orders'), ['orders', 'touches']);
  expect(others.figures()).not.toContain('does not read it');
});

it('does without a file that it can do without, has its title where it cannot, and says what the file is only where that is missing first', async () => {
  const notebook = new Notebook(analyses, { typingDelay: 0 });
  notebook.open(
    '```contribution gain\ntouches: touches\n```\n\n```low_value low\ntouches: touches\n```\n\n```rfm who\ndata: customers\n```\n'
  );
  notebook.connect(engine);
  notebook.sourceChanged('orders');
  await notebook.settled();
  const said = [];
  for (const cell of notebook.cells) {
    const analysis = analyses.find(({ kind }) => kind === cell.kind)!;
    const surroundings = { schema: { relations: [], macros: [] } };
    const screen = await render(AnalysisCell, { notebook, cell, analysis, surroundings, lead: false });
    await expect.element(screen.getByRole('heading', { level: 2 })).toBeVisible();
    const text = (): string => spaced(screen.container);
    await expect.poll(text).toMatch(/which is not loaded|is not loaded:/);
    said.push(text());
    expect(screen.getByRole('alert').elements()).toEqual([]);
    await screen.unmount();
  }
  expect(said).toEqual([
    expect.stringMatching(
      /^\s*Who brings money.*“touches” is not loaded: a log of what happened with customers/
    ),
    expect.stringMatching(/^\s*Who has brought little.*Reads “touches” too.* Go to gain/),
    expect.stringMatching(
      /^\s*Recency, frequency, money This reads “customers”, which is not loaded: a list with one row for each customer/
    )
  ]);
});
