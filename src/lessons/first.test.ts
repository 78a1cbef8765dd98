import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { NativeDatabase } from '../../tests/native.ts';
import { firstAnalyses } from '../analyses/index.ts';
import { toStored, type Result } from '../engine/index.ts';
import { inspect, loadOrders, matchRoles, type WantedRoles } from '../import/index.ts';
import { htmlOf } from '../notebook/cells/markdown.ts';
import { Notebook } from '../notebook/index.ts';
import { readYaml } from '../notebook/yamlText.ts';

/** Rows of an SQL cell that are stored: as many as its table shows without scrolling inside. */
const storedRows = 200;

it.each([
  ['en', 'orders.csv'],
  ['zh', 'taobao-orders.csv']
])('the first reading in %s is what its sample gives today (-u writes it anew)', async (language, sample) => {
  const notebook = new Notebook(firstAnalyses);
  notebook.open(readFileSync(`src/lessons/first.${language}.md`, 'utf8'));
  const database = await NativeDatabase.open();
  await load(sample, notebook, database);
  notebook.connect(database);
  notebook.sourceChanged('orders');
  await notebook.settled();
  const text = print(await readingOf(notebook));
  await database.close();
  await expect(text).toMatchFileSnapshot(`./first.${language}.json`);
});

async function load(sample: string, notebook: Notebook, database: NativeDatabase): Promise<void> {
  const inspection = await inspect(new File([readFileSync(`sample-data/${sample}`)], sample), database);
  const wanted = notebook.frontMatter.sources.orders?.roles as WantedRoles;
  const { mapping, missing } = matchRoles(wanted, inspection);
  expect(missing).toEqual([]);
  await loadOrders([{ ...inspection, mapping }], database);
}

/** What a reader sees of a notebook that has run, by cell. */
async function readingOf(notebook: Notebook) {
  const prose: Record<string, string> = {};
  const cells: Record<string, unknown> = {};
  for (const cell of notebook.cells) {
    const key = notebook.keyOf(cell);
    const { status, figures = {}, rows, columns } = notebook.state(cell.id);
    if (cell.kind === 'text') prose[key] = htmlOf(cell.body);
    else {
      expect([key, status]).toEqual([key, 'fresh']);
      const isSql = cell.kind === 'sql';
      const shown = isSql ? { page: await firstRows(notebook, cell.id) } : figures;
      cells[key] = { figures: storedAll(shown), ...(isSql ? { rows, columns } : {}) };
    }
  }
  const front = notebook.document.frontMatter.replace(/^---\n|---\s*$/g, '');
  const yaml = [
    front,
    ...notebook.cells.filter(({ kind }) => !['text', 'sql'].includes(kind)).map(({ body }) => body)
  ].filter(Boolean);
  return { yaml: Object.fromEntries(yaml.map((text) => [text, mapOf(text)])), prose, cells };
}

async function firstRows(notebook: Notebook, id: string): Promise<Result> {
  const { from, query } = notebook.source(id)!;
  return query(`SELECT * FROM ${from} LIMIT ${storedRows}`);
}

function mapOf(text: string): Record<string, unknown> {
  const read = readYaml(text);
  if ('fault' in read) throw new Error(read.fault.message);
  return read.map;
}

const storedAll = (figures: Record<string, Result>) =>
  Object.fromEntries(Object.entries(figures).map(([name, result]) => [name, toStored(rounded(result))]));

/** Seven places of a double are enough to round again for a figure: decimals, which hold the money, stay exact. */
function rounded({ columns, rows }: Result): Result {
  const doubles = new Set(columns.filter(({ type }) => type === 'double').map(({ name }) => name));
  const short = (value: unknown) => (typeof value === 'number' ? Number(value.toFixed(7)) : value);
  return {
    columns,
    rows: rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, doubles.has(name) ? short(value) : value])
      )
    )
  } as Result;
}

/** JSON in which each column of a result is one line, so that a change can be read. */
const print = (reading: unknown): string =>
  `${JSON.stringify(
    reading,
    (_, value) => (isColumn(value) ? `§${JSON.stringify(value)}§` : value),
    1
  ).replace(/"§(.*?)§"/g, (_, column: string) => JSON.parse(`"${column}"`) as string)}\n`;

const isColumn = (value: unknown): boolean =>
  (Array.isArray(value) && value.every((each) => typeof each !== 'object' || each === null)) ||
  (typeof value === 'object' && value !== null && 'name' in value && 'type' in value);
