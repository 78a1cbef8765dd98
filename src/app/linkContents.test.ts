import { expect, test } from 'vitest';
import { analyses } from '../analyses/all.ts';
import { fetchYaml, Notebook } from '../notebook/index.ts';
import { madeOn, namedIn, neededBy } from './linkContents.ts';

await fetchYaml();

const text = `---
sources:
  customers: { file: crm.csv, roles: { customer_id: Kunde, name: Voller Name } }
  orders:
    file: [a.csv, b.csv]
    roles: { customer_id: Client, amount: Net }
    joins: { lines.csv: Order = Order No }
    read: { dates: dmy, currency: EUR, status: State, statuses: { Payment: { open: unpaid }, State: { void: cancelled } } }
  touches: { file: service.csv, roles: { customer_id: Client, ordered_at: Contact Date } }
---

\`\`\`pareto
\`\`\`

\`\`\`sql calls
SELECT customer_id, count(*) AS customers FROM touches GROUP BY ALL
\`\`\`

\`\`\`chart
data: calls
\`\`\`
`;

function opened(): Notebook {
  const notebook = new Notebook(analyses);
  notebook.open(text);
  return notebook;
}

test('every column that a notebook names is told, whichever file it is of', () => {
  const { columns, statuses, readings } = namedIn(opened().frontMatter);
  expect(columns.toSorted()).toEqual([
    'Client',
    'Contact Date',
    'Kunde',
    'Net',
    'Order',
    'Order No',
    'Payment',
    'State',
    'Voller Name'
  ]);
  expect(statuses).toEqual(['open', 'void']);
  expect(readings).toEqual(['DD/MM/YYYY', 'EUR']);
});

test('the relations that it was made on are told with their files, orders first, and those that its cells read', () => {
  const notebook = opened();
  expect(madeOn(notebook.frontMatter)).toEqual([
    { relation: 'orders', files: ['a.csv', 'b.csv', 'lines.csv'], columns: ['Client', 'Net'] },
    { relation: 'customers', files: ['crm.csv'], columns: ['Kunde', 'Voller Name'] },
    { relation: 'touches', files: ['service.csv'], columns: ['Client', 'Contact Date'] }
  ]);
  expect(neededBy(notebook)).toEqual(['orders', 'touches']);
});

test('a notebook that says nothing of files names none', () => {
  const notebook = new Notebook(analyses);
  notebook.open('```sql\nSELECT 1\n```\n');
  expect(namedIn(notebook.frontMatter)).toEqual({ columns: [], statuses: [], readings: [] });
  expect(madeOn(notebook.frontMatter)).toEqual([]);
  expect(neededBy(notebook)).toEqual([]);
});
