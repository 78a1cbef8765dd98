import { beforeAll, beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { Engine } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import { Notebook } from '../Notebook.svelte.ts';
import { Attention } from './Attention.svelte.ts';
import CellStatus from './CellStatus.svelte';

const engine = new Engine({ prepare: '' });
beforeAll(() => engine.start());
beforeEach(() => language.choose('en'));

it('says of a long query of which DuckDB tells no share that it tells none, not that 0% is done, and stops it', async () => {
  const notebook = new Notebook([], { typingDelay: 0 });
  notebook.open(
    '```sql long\nSELECT count(*) FROM range(3000000) a, range(1000000) b WHERE (a.range * b.range) % 7 = 3\n```\n'
  );
  notebook.connect(engine);
  const [cell] = notebook.cells;
  const shown = { notebook, cell: cell!, attention: new Attention(), runs: true, isReading: false, id: 'so' };
  const screen = await render(CellStatus, shown);
  const said = () => screen.container.textContent.replace(/\s+/g, ' ');
  await expect.poll(said, { timeout: 4000 }).toMatch(/Running/);
  expect(said()).not.toContain('share done');
  await expect.poll(said, { timeout: 15_000 }).toMatch(/Running · \d+s · DuckDB tells no share done yet/);
  language.choose('zh');
  await expect.poll(said).toMatch(/正在运行.*DuckDB 尚未给出进度/);
  await screen.getByRole('button', { name: '停止' }).click();
  await expect.poll(() => notebook.state(cell!.id).error?.code).toBe('stopped');
});
