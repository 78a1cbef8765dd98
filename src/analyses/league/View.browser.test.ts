import { beforeEach, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../app/theme.css';
import type { Result, Row } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import View from './View.svelte';

const result = (...rows: Row[]): Result => ({ columns: [], rows });
const method = (name: string, row: Row): Row => ({
  method: name,
  capture: 0.1,
  capture_low: 0.1,
  capture_high: 0.1,
  capture_ties: true,
  auc: null,
  auc_low: null,
  auc_high: null,
  auc_ties: null,
  ...row
});

async function shown(customers: number, row: Row): Promise<HTMLElement> {
  const { container } = await render(View, {
    settings: {},
    figures: {
      table: result(method('revenue', row), method('rfm', row)),
      summary: result({ customers, seen_on: new Date('2024-02-06'), until: new Date('2024-03-09') }),
      agreement: result({ method: 'revenue', other: 'rfm', agreement: 1 })
    }
  });
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return container as HTMLElement;
}

describe('the league', () => {
  beforeEach(() => language.choose('en'));

  it('draws no share, interval or agreement of too few customers', async () => {
    const container = await shown(1, { returned: 1 });
    expect(container.textContent).toContain('Of 1 customer, fewer than 30, nothing follows.');
    expect(container.textContent).toContain('the 1 customer known by Feb 6, 2024');
    expect(container.textContent).not.toMatch(/10%|who would come back|brought anything|same groups/);
    expect(container.querySelector('svg[role=img], table')).toBeNull();
  });

  it('says why nobody can be put before another where all came back, or nobody did', async () => {
    expect((await shown(40, { returned: 40 })).textContent).toContain('All have come back since');
    const none = (await shown(40, { returned: 0, capture: null })).textContent;
    expect(none).toContain('Nobody has brought anything since');
    expect(none).toContain('Nobody has come back since');
  });
});
