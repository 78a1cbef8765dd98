import { afterAll, beforeAll, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { Engine } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import { inspect, release } from '../index.ts';
import { tmallReport } from './fixtures/chinese.fixture.ts';
import InsteadNote from './InsteadNote.svelte';

const engine = new Engine({ prepare: '' });
beforeAll(async () => {
  language.choose('en');
  await engine.start();
});
afterAll(() => engine.restart());

test('figures by something else than a buyer say what their customers are', async () => {
  const tmall = await inspect(new File([tmallReport], 'report.csv'), engine);
  const roles = { ...tmall.mapping.roles, customer_id: '收货地址' };
  delete roles.region;
  const { rerender } = await render(InsteadNote, { inspections: [tmall] });
  await expect.element(page.getByRole('note')).not.toBeInTheDocument();
  await rerender({ inspections: [{ ...tmall, mapping: { ...tmall.mapping, roles } }] });
  await expect
    .element(page.getByRole('note'))
    .toHaveTextContent(/Ranked by “收货地址”: wherever the figures say customer, they mean a value of it/);
  await release(tmall, engine);
});
