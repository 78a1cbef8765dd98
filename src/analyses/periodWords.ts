import { messages } from '../i18n/index.ts';

/** Lengths of periods, by the values of `every`. */
export const m = messages(
  { month: 'month', quarter: 'quarter', 'half-year': 'half-year', year: 'year' },
  { month: '月', quarter: '季度', 'half-year': '半年', year: '年' }
);
