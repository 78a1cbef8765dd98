import { desc, escape, rolling, type ColumnTable } from 'arquero';
import type { PeerName } from '../cases.ts';

const dayMs = 864e5;

const customers = (orders: ColumnTable): ColumnTable => {
  const last = Number(orders.rollup({ last: 'd => op.max(d.ordered_at)' }).get('last', 0));
  return orders
    .groupby('customer_id')
    .rollup({
      first_at: 'd => op.min(d.ordered_at)',
      last_at: 'd => op.max(d.ordered_at)',
      orders: 'd => op.distinct(d.order_id)',
      lines: 'd => op.count()',
      revenue: 'd => op.sum(d.amount)'
    })
    .params({ today: Math.floor(last / dayMs) + 1 })
    .derive({
      average_order_value: 'd => d.revenue / d.orders',
      recency_days: `(d, $) => $.today - floor(d.last_at / ${dayMs})`,
      tenure_days: `(d, $) => $.today - floor(d.first_at / ${dayMs})`
    });
};

const ranked = (orders: ColumnTable): ColumnTable =>
  orders
    .groupby('customer_id')
    .rollup({ value: 'd => op.sum(d.amount)' })
    .orderby(desc('value'), 'customer_id')
    .derive({
      rank: 'd => op.row_number()',
      n: 'd => op.count()',
      total: 'd => op.sum(d.value > 0 ? d.value : 0)',
      cumulative: rolling('d => op.sum(d.value > 0 ? d.value : 0)')
    });

const pareto = (orders: ColumnTable): ColumnTable =>
  ranked(orders)
    .params({ head: 0.8, waist: 0.95 })
    .derive({
      share: 'd => (d.value > 0 ? d.value : 0) / d.total',
      cumulative_share: 'd => d.cumulative / d.total',
      item_share: 'd => d.rank / d.n',
      tier: `(d, $) => d.value <= 0 ? 'tail'
        : d.cumulative - d.value < $.head * d.total ? 'head'
        : d.cumulative - d.value < $.waist * d.total ? 'waist' : 'tail'`
    });

const top = (percent: number) =>
  `d => op.max(d.rank <= ceil(d.n * ${percent} / 100) ? d.cumulative / d.total : 0)`;

const concentration = (orders: ColumnTable): ColumnTable =>
  ranked(orders)
    .rollup({
      items: 'd => op.count()',
      total: 'd => op.max(d.total)',
      weighted: 'd => op.sum((d.n + 1 - 2 * d.rank) * (d.value > 0 ? d.value : 0))',
      hhi: 'd => op.sum(d.value > 0 ? (d.value / d.total) * (d.value / d.total) : 0)',
      top_1_share: top(1),
      top_5_share: top(5),
      top_10_share: top(10),
      top_20_share: top(20),
      top_50_share: top(50),
      items_for_80: 'd => op.min(d.cumulative * 5 >= d.total * 4 ? d.rank : d.n)',
      median: 'd => op.median(d.value)',
      mean: 'd => op.mean(d.value)'
    })
    .derive({
      gini: 'd => d.weighted / (d.items * d.total)',
      item_share_for_80: 'd => d.items_for_80 / d.items'
    });

/** Segment, lowest and highest r, lowest and highest f: the rules of `rfm_rules`. */
const rules: readonly [string, number, number, number, number][] = [
  ['Champions', 5, 5, 4, 5],
  ['Loyal', 3, 4, 4, 5],
  ['Potential loyalists', 4, 5, 2, 3],
  ['New', 5, 5, 1, 1],
  ['Promising', 4, 4, 1, 1],
  ['Need attention', 3, 3, 3, 3],
  ['About to sleep', 3, 3, 1, 2],
  ['Cannot lose', 1, 2, 5, 5],
  ['At risk', 1, 2, 3, 4],
  ['Hibernating', 1, 2, 1, 2]
];

const segments = Array.from({ length: 60 }, (_, code) => {
  const r = Math.floor(code / 10);
  const f = code % 10;
  return rules.find(([, rMin, rMax, fMin, fMax]) => r >= rMin && r <= rMax && f >= fMin && f <= fMax)?.[0];
});

const withSegment = (scored: ColumnTable): ColumnTable =>
  scored.derive({
    rfm: 'd => 100 * d.r + 10 * d.f + d.m',
    segment: escape((d: { r: number; f: number }) => segments[10 * d.r + d.f])
  });

const asRfm = (orders: ColumnTable): ColumnTable =>
  customers(orders)
    .select('customer_id', 'recency_days', 'orders', 'revenue')
    .rename({ orders: 'frequency', revenue: 'monetary' });

const fifths = [1, 2, 3, 4];

const rfmQuantile = (orders: ColumnTable): ColumnTable => {
  const scored = asRfm(orders);
  const quantiles = (column: string, letter: string) =>
    fifths.map((j) => [`${letter}${j}`, `d => op.quantile(d.${column}, ${j / 5})`]);
  const thresholds = scored
    .rollup(
      Object.fromEntries([
        ...quantiles('recency_days', 'r'),
        ...quantiles('frequency', 'f'),
        ...quantiles('monetary', 'm')
      ])
    )
    .object(0);
  const above = (column: string, letter: string) =>
    fifths.map((j) => `(d.${column} > $.${letter}${j})`).join(' + ');
  return withSegment(
    scored.params(thresholds).derive({
      r: `(d, $) => 5 - (${above('recency_days', 'r')})`,
      f: `(d, $) => 1 + (${above('frequency', 'f')})`,
      m: `(d, $) => 1 + (${above('monetary', 'm')})`
    })
  );
};

/** SQL's NTILE(5), whose first tiles take the remainder; `op.ntile` spreads it otherwise. */
const tile = `(d, $) => op.row_number() <= $.large
  ? ceil(op.row_number() / ($.size + 1))
  : $.remainder + ceil((op.row_number() - $.large) / $.size)`;

const rfmNtile = (orders: ColumnTable): ColumnTable => {
  const scored = asRfm(orders);
  const size = Math.floor(scored.numRows() / 5);
  const remainder = scored.numRows() % 5;
  return withSegment(
    scored
      .params({ size, remainder, large: remainder * (size + 1) })
      .orderby(desc('recency_days'), 'customer_id')
      .derive({ r: tile })
      .orderby('frequency', 'customer_id')
      .derive({ f: tile })
      .orderby('monetary', 'customer_id')
      .derive({ m: tile })
  );
};

const eight = [
  '一般挽留',
  '重要挽留',
  '一般保持',
  '重要保持',
  '一般发展',
  '重要发展',
  '一般价值',
  '重要价值'
];

const rfm8 = (orders: ColumnTable): ColumnTable =>
  asRfm(orders)
    .derive({
      r: 'd => d.recency_days < op.mean(d.recency_days) ? 1 : 0',
      f: 'd => d.frequency > op.mean(d.frequency) ? 1 : 0',
      m: 'd => d.monetary > op.mean(d.monetary) ? 1 : 0'
    })
    .derive({
      segment: escape((d: { r: number; f: number; m: number }) => eight[4 * d.r + 2 * d.f + d.m])
    });

const month = (time: string) => `12 * op.utcyear(${time}) + op.utcmonth(${time})`;

const cohorts = (orders: ColumnTable): ColumnTable => {
  const last = Number(orders.rollup({ last: 'd => op.max(d.ordered_at)' }).get('last', 0));
  const monthOf = (at: Date) => 12 * at.getUTCFullYear() + at.getUTCMonth();
  const cells = orders
    .derive({ month: `d => ${month('d.ordered_at')}` })
    .groupby('customer_id', 'month')
    .rollup({ revenue: 'd => op.sum(d.amount)' })
    .groupby('customer_id')
    .derive({ cohort: 'd => op.min(d.month)' })
    .groupby('cohort', { period: 'd => d.month - d.cohort' })
    .rollup({ customers: 'd => op.count()', revenue: 'd => op.sum(d.revenue)' });
  const sizes = cells.filter('d => d.period === 0').select('cohort', { customers: 'cohort_size' });
  return cells
    .ungroup()
    .impute({ customers: 'd => 0', revenue: 'd => 0' }, { expand: ['cohort', 'period'] })
    .params({ lastMonth: monthOf(new Date(last)), openMonth: monthOf(new Date(last + dayMs)) })
    .filter('(d, $) => d.cohort + d.period <= $.lastMonth')
    .join_left(sizes, 'cohort')
    .groupby('cohort')
    .orderby('cohort', 'period')
    .derive({ cumulative: rolling('d => op.sum(d.revenue)') })
    .derive({
      retention: 'd => d.customers / d.cohort_size',
      cumulative_revenue_per_customer: 'd => d.cumulative / d.cohort_size',
      complete: '(d, $) => d.cohort + d.period < $.openMonth'
    })
    .ungroup();
};

/** The macros of the SQL library in Arquero's verbs, on columns as `OrderColumns` has them. */
export const verbs: Record<PeerName, (orders: ColumnTable) => ColumnTable> = {
  customer_summary: customers,
  pareto,
  concentration,
  'rfm quantile': rfmQuantile,
  'rfm ntile': rfmNtile,
  rfm8,
  cohorts
};
