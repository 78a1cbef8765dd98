import { beforeEach, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../app/theme.css';
import type { Result, Row } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import View from './View.svelte';

const result = (...rows: Row[]): Result => ({ columns: [], rows });
const sums = { purchases: 50, value: 500, annual_margin: 300, lifespan_value: 900, retention_value: 480 };
const whole = { part: 'whole', r: 0.4, p: 6, refused: null, spend_refused: null };
const first = { ...whole, part: 'first', as_of: '2024-03-31', until: '2024-06-30', backtest: 'backtest()' };
const missed = { revenue: 900, model: 880, naive: 700, simple: 1200 };
const halfway = {
  tier: 'head',
  customers: 60,
  purchases: 80,
  expected_purchases: 82,
  ...missed,
  model_miss: 100,
  naive_miss: 300,
  simple_miss: 400
};

async function shown(figures: Record<string, Result>): Promise<string> {
  const { container } = await render(View, {
    settings: { model: 'bg_nbd', months: 12, margin: 1, discount: 0.1, lifespan: 3, least_years: 1 },
    figures: {
      deciles: result({ decile: 1, customers: 100, p_alive: 0.75, ...sums }),
      tiers: result({ tier: 'head', customers: 100, p_alive: 0.75, ...sums }),
      fit: result(whole, first),
      ...figures
    }
  });
  return (container as HTMLElement).textContent;
}

describe('what customers are worth', () => {
  beforeEach(() => language.choose('en'));

  it('says of whom the model says by definition that they are still there', async () => {
    const text = await shown({
      once: result({ customers: 40, others: 0.58 }),
      stages: result({ lost: 30, lost_but_there: 20, lost_once: 12, gone_but_kept: 3 })
    });
    expect(text).toContain(
      '75% of all are probably still there. Among these are 40 customers with orders on one day only, whom BG/NBD calls still there by definition; of the others, 58% are.'
    );
    expect(text).toContain('20 are probably still there here (12 for having ordered on one day only)');
    expect(text).toContain(
      'Still there: the mean chance, by the model, that a customer will ever order again.'
    );
    expect(text).toContain('It is 100% for whoever ordered on one day only');
    language.choose('zh');
    expect(await shown({ once: result({ customers: 40, others: 0.58 }) })).toContain(
      '其中 40 位只在一天下过单，BG/NBD 按定义把他们都算作仍在；其余客户中为 58%。'
    );
  });

  it('says nothing of the kind where no customer is such a one', async () => {
    expect(await shown({ once: result({ customers: 0, others: 0.75 }) })).not.toMatch(
      /by definition|one day only/
    );
  });

  it('praises the model for the past only where it fits all orders', async () => {
    const backtest = result(halfway);
    expect(await shown({ backtest })).toContain('Customer by customer, “Model” came closest.');
    expect(await shown({ backtest })).not.toContain('In all,');
    const short = result({ ...halfway, model: 450 });
    expect(await shown({ backtest: short })).toContain('In all, “Model” foretold 50% less than came.');
    const refused = { part: 'whole', r: null, p: null, refused: 'notConverged' };
    const text = await shown({ backtest, fit: result(refused, first) });
    expect(text).toContain('but none fits all orders, so that says nothing for a model of today');
    expect(text).not.toContain('“Model” came closest');
  });

  it('says which margin the costs that are loaded give, as long as none is set', async () => {
    const said = (revenue: number, cost: number | null, without = 0) =>
      shown({ costs: result({ revenue, cost, lines: 40, without }) });
    expect(await said(1000, 630)).toContain('by revenue, gives a margin of 37%, which you can set.');
    expect(await said(1000, 630)).not.toMatch(/until you set yours|left out/);
    expect(await said(1000, 630, 3)).toContain('3 of 40 lines say none that can be read, and are left out');
    expect(await said(1000, 1000)).toContain('so no margin is left');
    expect(await said(1000, null)).toContain('worth is revenue, not profit, until you set yours.');
    language.choose('zh');
    expect(await said(1000, 630)).toContain('毛利率为 37%，可照此设定。');
    expect(await said(1000, 630, 3)).toContain('40 行中有 3 行没有可读的成本，连同其收入一并略去。');
    expect(await said(1000, 1200)).toContain('成本不低于收入，没有毛利可言。');
    expect(await said(1000, null)).toContain('在设定毛利率之前');
  });
});
