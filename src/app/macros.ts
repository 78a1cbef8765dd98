import { messages } from '../i18n/index.ts';

const m = messages(
  {
    customer_summary: 'One row a customer: first and last order, orders, revenue, recency.',
    pareto: 'Items ranked by value, with head, waist and tail.',
    concentration: 'One row: Gini, HHI, what the top customers bring.',
    rfm: 'Customers with recency, frequency and money scores, and a segment.',
    rfm8: 'Customers in eight segments, above or below the mean.',
    cohorts: 'Who comes back: cohorts by period.'
  },
  {
    customer_summary: '每位客户一行：首末次下单、订单数、收入、近度。',
    pareto: '按价值排名，并分出头部、腰部与长尾。',
    concentration: '一行：基尼系数、HHI、头部客户占比。',
    rfm: '客户的近度、频度、金额分值及所属分群。',
    rfm8: '按均值高低分出的八类客户。',
    cohorts: '同期群逐期回购。'
  }
);

const signatures = {
  customer_summary: "customer_summary('orders', as_of := DATE)",
  pareto: "pareto('orders', by := 'customer_id', head := 0.8, waist := 0.95)",
  concentration: "concentration('orders', by := 'customer_id')",
  rfm: "rfm('orders', as_of := DATE, bins := 5, method := 'quantile', rules := 'rfm_rules')",
  rfm8: "rfm8('orders', as_of := DATE)",
  cohorts: "cohorts('orders', grain := 'month', kind := 'classic')"
};

/** The SQL library's macros as completion offers them, in the current language. */
export const macros = (): { name: string; signature: string; help: string }[] =>
  (Object.keys(signatures) as (keyof typeof signatures)[]).map((name) => ({
    name,
    signature: signatures[name],
    help: m[name]
  }));
