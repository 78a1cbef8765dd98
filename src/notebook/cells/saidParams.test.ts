import { expect, it } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { Notebook } from '../Notebook.svelte.ts';
import { saidParams } from './saidParams.ts';

it('says of a cell the parameters that its rows depend on, however far below it they are read', async () => {
  const db = await NativeDatabase.open({ library: false });
  const notebook = new Notebook([], { typingDelay: 0 });
  notebook.open(`---
params:
  least: { type: number, value: 3, label: At least }
  since: { type: date, value: null }
  other: { type: text, value: no }
---
\`\`\`sql first
SELECT i FROM range(9) t(i) WHERE i >= getvariable('least') AND getvariable('since') IS NULL
\`\`\`

\`\`\`sql second
SELECT i + 1 AS j FROM first
\`\`\`

\`\`\`chart
data: second
x: j
\`\`\`

\`\`\`sql apart
SELECT getvariable('other')
\`\`\`
`);
  notebook.connect(db);
  await notebook.settled();
  const chart = notebook.cells.find(({ kind }) => kind === 'chart')!;
  expect(saidParams(notebook, chart.id)).toEqual(['At least = 3', 'since = –']);
  notebook.setParam('least', 5);
  expect(saidParams(notebook, chart.id)[0]).toBe('At least = 5');
  const apart = notebook.cells.find(({ name }) => name === 'apart')!;
  expect(saidParams(notebook, apart.id)).toEqual(['other = no']);
  await db.close();
});
