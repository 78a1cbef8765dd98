import { beforeAll, beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../app/theme.css';
import { genericChart } from '../../charts/index.ts';
import { Engine } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import { Notebook } from '../Notebook.svelte.ts';
import ChartCell from './ChartCell.svelte';

const engine = new Engine({ prepare: '' });
beforeAll(async () => {
  await engine.start();
  await genericChart();
});
beforeEach(() => language.choose('en'));

const text = `\`\`\`sql sums
SELECT * FROM (VALUES ('North', 10, 'web'), ('South', 20, 'shop')) AS sums(region, revenue, channel)
\`\`\`

\`\`\`chart shown
data: sums
mark: bar
x: regoin
y: revenue
color: colour_of_it
\`\`\`
`;

async function mounted(editing = false, body = text) {
  const notebook = new Notebook([], { typingDelay: 0 });
  notebook.open(body);
  notebook.connect(engine);
  await notebook.settled();
  const cell = notebook.cells.find(({ kind }) => kind === 'chart')!;
  const { container } = await render(ChartCell, {
    notebook,
    cell,
    surroundings: { schema: { relations: [], macros: [] } },
    editing,
    onedit: () => undefined
  });
  const alerts = () => [...container.querySelectorAll('[role=alert]')].map((node) => node.textContent.trim());
  return { notebook, id: cell.id, container, alerts };
}

it('draws nothing where it names a column that is not there, and says which, which there are and which may be meant', async () => {
  const { container, alerts } = await mounted();
  await expect
    .poll(alerts)
    .toEqual([
      'Nothing is drawn: there is no column “regoin” (x). Did you mean “region”? Columns: region, revenue, channel.',
      'Nothing is drawn: there is no column “colour_of_it” (color). Columns: region, revenue, channel.'
    ]);
  expect(container.querySelector('figure')).toBeNull();
  language.choose('zh');
  await expect
    .poll(alerts)
    .toEqual([
      '未能作图：没有“regoin”这一列（x）。是否想写“region”？现有的列：region、revenue、channel。',
      '未能作图：没有“colour_of_it”这一列（color）。现有的列：region、revenue、channel。'
    ]);
});

it('draws as soon as the columns are right', async () => {
  const { notebook, id, container, alerts } = await mounted();
  await expect.poll(alerts).toHaveLength(2);
  notebook.setSetting(id, 'x', 'region');
  await expect.poll(alerts).toHaveLength(1);
  notebook.setSetting(id, 'color', 'channel');
  await expect.poll(() => container.querySelectorAll('figure .stage svg rect').length).toBeGreaterThan(1);
  expect(alerts()).toEqual([]);
});

it('offers what several rows of a bar come to, and writes it into the file', async () => {
  const { notebook, id, container } = await mounted(true);
  notebook.setSettings(id, { x: 'region', color: undefined });
  const select = () =>
    [...container.querySelectorAll('label')]
      .find((each) => /^Several rows are/.test(each.innerText))
      ?.querySelector('select');
  await expect.poll(() => select()?.options[0]?.text).toBe('by itself: added up');
  select()!.value = 'median';
  select()!.dispatchEvent(new Event('change', { bubbles: true }));
  await expect.poll(() => notebook.cell(id).body).toContain('combine: median');
  await expect.poll(() => container.querySelector('figure .title')?.textContent).toContain('median');
  notebook.setSetting(id, 'mark', 'dot');
  await expect.poll(select).toBeUndefined();
});

it('offers an uneven scale only where the mark is not measured from 0', async () => {
  const { notebook, id, container } = await mounted(true);
  const scales = () => {
    const label = [...container.querySelectorAll('label')].find((each) => /^Scale up/.test(each.innerText));
    return [...(label?.querySelectorAll('option') ?? [])].map(({ value }) => value);
  };
  await expect.poll(scales).toEqual(['linear']);
  notebook.setSetting(id, 'mark', 'dot');
  await expect.poll(scales).toEqual(['linear', 'log', 'sqrt']);
  notebook.setSetting(id, 'mark', 'histogram');
  await expect.poll(scales).toEqual(['linear']);
});

/** 25,000 rows: 20,000 of North at 1, then 5,000 of South at 2, of which 7 are −1 and 3 are blank. */
const many = (chart: string) => `\`\`\`sql many
SELECT CASE WHEN i < 20000 THEN 'North' ELSE 'South' END AS region,
  (CASE WHEN i < 20000 THEN 1 WHEN i < 24990 THEN 2 WHEN i < 24997 THEN -1 END)::DECIMAL(10,2) AS revenue
FROM range(25000) AS rows(i) ORDER BY i
\`\`\`

\`\`\`chart shown
data: many
mark: bar
x: region
${chart}\`\`\`
`;

it.each([
  ['y: revenue\n', /^24,997 of 25,000 rows are drawn\. .*20,000 \(North\).*9,973 \(South\)/, 2],
  ['y: revenue\ncombine: mean\n', /^24,997 of 25,000 rows are drawn\. .*2 \(South\).*1 \(North\)/, 2],
  ['y: revenue\nmark: dot\n', /10,000 rows/, undefined]
])('is of all rows where several have a mark together: %s', async (chart, reading, bars) => {
  const body = many(chart);
  const { container } = await mounted(false, chart.includes('dot') ? body.replace('mark: bar\n', '') : body);
  await expect.poll(() => container.querySelector('figure .reading')?.textContent ?? '').toMatch(reading);
  const isCut = container.textContent.includes('Drawn from the first 10,000 of 25,000 rows');
  expect(isCut).toBe(bars === undefined);
  if (bars === undefined) return;
  expect(container.textContent).toContain('7 ');
  expect(container.textContent).toContain('3 rows');
  const drawn = container.querySelectorAll('figure .stage svg rect').length;
  expect([drawn >= bars, drawn < 50]).toEqual([true, true]);
});

/** 30,000 orders at moments of their own, from 2024 on, 25 a day; each of 1, and from 2026 on of 3. */
const moments = (chart: string, from = '2024-01-01') => `---
params:
  since: { type: date, value: ${from} }
---
\`\`\`sql late
SELECT moment, CASE WHEN moment < DATE '2026-01-01' THEN 1 ELSE 3 END::DECIMAL(10,2) AS money,
  CASE WHEN i % 3 = 0 THEN 'web' ELSE 'shop' END AS channel, i % 4 AS part
FROM (SELECT i, TIMESTAMP '2024-01-01' + to_minutes(i * 57) AS moment FROM range(30000) AS rows(i))
WHERE moment >= getvariable('since') ORDER BY moment
\`\`\`

\`\`\`chart shown
data: late
${chart}
\`\`\`
`;

/** What the drawing's data come to: the rows of its table, as it writes them. */
async function told(container: HTMLElement): Promise<string[][]> {
  await expect.poll(() => container.querySelector('figure .stage svg')).not.toBeNull();
  const button = [...container.querySelectorAll('button')].find(({ innerText }) =>
    /As table/.test(innerText)
  );
  button?.click();
  await expect.poll(() => container.querySelector('figure table tbody tr')).not.toBeNull();
  return [...container.querySelectorAll('figure table tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent.trim())
  );
}

/** The heights of the bars from left to right, in pixels. */
const heightsOf = (container: HTMLElement): number[] =>
  [...container.querySelectorAll('figure .stage svg rect')]
    .filter((rect) => Number(rect.getAttribute('height')) > 0 && rect.closest('g'))
    .map((rect) => Number(rect.getAttribute('height')));

/** How many of the moments lie in a year, by the rule of `moments`. */
const inYear = (year: number): number =>
  Array.from({ length: 30_000 }, (_, i) => new Date(Date.UTC(2024, 0, 1, 0, i * 57)).getUTCFullYear()).filter(
    (each) => each === year
  ).length;

it('draws bars by a period over all rows, as high as their sums', async () => {
  const { container } = await mounted(false, moments('mark: bar\nx: moment\ny: money\nperiod: year'));
  await expect.poll(() => heightsOf(container).length).toBe(4);
  const wanted = [inYear(2024), inYear(2025), inYear(2026) * 3, inYear(2027) * 3];
  const heights = heightsOf(container);
  heights.forEach((height, at) => expect(height / heights[0]!).toBeCloseTo(wanted[at]! / wanted[0]!, 1));
  expect(container.textContent).toContain('30,000 rows');
  expect(container.textContent).not.toContain('Drawn from the first');
});

it('counts all rows, not the first 10,000', async () => {
  const { container } = await mounted(false, moments('mark: bar\nx: channel\ncombine: count'));
  await expect.poll(() => heightsOf(container).length).toBe(2);
  const [shop, web] = heightsOf(container);
  expect(shop! / web!).toBeCloseTo(2, 1);
  expect(container.querySelector('.reading')?.textContent).toMatch(/20,000 .*10,000/);
  expect(await told(container)).toEqual([
    ['shop', '20,000'],
    ['web', '10,000']
  ]);
});

it('puts a line over moments that are too many together by a period that fits, over all rows', async () => {
  const { container } = await mounted(true, moments('mark: line\nx: moment\ny: money'));
  const title = () => container.querySelector('figure .title')?.textContent;
  await expect.poll(title).toBe('How does total money change from month to month?');
  const rows = await told(container);
  const sum = rows.reduce((total, [, money]) => total + Number(money!.replaceAll(',', '')), 0);
  expect(sum).toBe(inYear(2024) + inYear(2025) + (inYear(2026) + inYear(2027)) * 3);
  expect(rows[0]).toEqual(['Jan 2024', String(Math.ceil((31 * 1440) / 57))]);
  const select = [...container.querySelectorAll('label')]
    .find((each) => /^Put together by/.test(each.innerText))
    ?.querySelector('select');
  expect(select?.options[0]?.text).toBe('by itself: month');
});

it('is of the rows that a parameter leaves, and of others when it moves', async () => {
  const body = moments('mark: bar\nx: moment\ny: money\nperiod: year', '2025-01-01');
  const { notebook, container } = await mounted(false, body);
  await expect.poll(() => heightsOf(container).length).toBe(3);
  const before = heightsOf(container);
  expect(before[1]! / before[0]!).toBeCloseTo((inYear(2026) * 3) / inYear(2025), 1);
  notebook.setParam('since', '2024-07-01');
  await expect.poll(() => heightsOf(container).length).toBe(4);
  const [first, second] = heightsOf(container);
  expect(first! / second!).toBeCloseTo(Math.floor((184 * 1440) / 57) / inYear(2025), 1);
});

it('draws a heat map of all rows', async () => {
  const { container } = await mounted(false, moments('mark: heat\nx: channel\ny: part\ncolor: money'));
  const rows = await told(container);
  const of = (channel: string, part: string) =>
    Number(rows.find(([, x, y]) => x === channel && y === part)?.[0]?.replaceAll(',', ''));
  const all = Array.from({ length: 30_000 }, (_, i) => i).filter((i) => i % 3 === 0 && i % 4 === 1);
  const late = all.filter((i) => Date.UTC(2024, 0, 1, 0, i * 57) >= Date.UTC(2026, 0, 1));
  expect(of('web', '1')).toBe(all.length + late.length * 2);
  expect(rows).toHaveLength(8);
});

it('says of what file its rows are, and where they come from it by a query, that they do', async () => {
  await engine.run(
    "CREATE OR REPLACE TABLE orders AS SELECT 'c' || i AS customer_id, DATE '2024-01-01' + i::INTEGER AS ordered_at, i AS amount FROM range(9) t(i)"
  );
  const chart = (name: string, data: string) =>
    `\`\`\`chart ${name}\ndata: ${data}\nmark: bar\nx: customer_id\ny: amount\n\`\`\`\n`;
  const notebook = new Notebook([], { typingDelay: 0 });
  notebook.open(
    `${chart('all', 'orders')}\n\`\`\`sql some\nFROM orders WHERE amount > 5\n\`\`\`\n\n${chart('part', 'some')}`
  );
  notebook.connect(engine);
  notebook.sourceChanged('orders');
  await notebook.settled();
  const account = () => [{ text: '9 rows in the file' }, { text: '9 loaded' }];
  const surroundings = { schema: { relations: [], macros: [] }, account };
  const said = async (name: string) => {
    const cell = notebook.cells.find((each) => each.name === name)!;
    const props = { notebook, cell, surroundings, editing: false, onedit: () => undefined };
    const { container } = await render(ChartCell, props);
    const list = () => container.querySelector('ul[aria-label="What became of the lines of the files"]');
    await expect.poll(list).not.toBeNull();
    return [...list()!.querySelectorAll('li')].map((item) => item.textContent.trim());
  };
  expect(await said('all')).toEqual(['9 rows in the file', '= 9 loaded']);
  expect(await said('part')).toEqual(['Its rows come from:', '9 rows in the file', '= 9 loaded']);
});

it('takes a setting from a parameter that it names, and follows it', async () => {
  const { notebook, container } = await mounted(
    false,
    `---
params:
  top: { type: number, value: 2 }
  across: { type: select, options: [region, channel], value: region }
---
\`\`\`sql sums
SELECT 'R' || n AS region, 'C' || n AS channel, 100 - n AS revenue FROM range(30) AS r(n)
\`\`\`

\`\`\`chart shown
data: sums
mark: bar
x: $across
y: revenue
most: $top
\`\`\`
`
  );
  const names = () =>
    [...container.querySelectorAll('.stage svg text')]
      .map(({ textContent }) => textContent)
      .filter((each) => /^[RC]\d+$/.test(each));
  await expect.poll(names).toEqual(['R0', 'R1']);
  notebook.setParam('top', 4, { transient: true });
  await expect.poll(names).toEqual(['R0', 'R1', 'R2', 'R3']);
  notebook.setParam('across', 'channel');
  await expect.poll(names).toEqual(['C0', 'C1', 'C2', 'C3']);
  expect(container.querySelector('[role=alert]')).toBeNull();
});
