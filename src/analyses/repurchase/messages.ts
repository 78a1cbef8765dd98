import { messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: 'Repurchase',
    split: 'Compare',
    customers: 'Customers in',
    none: 'nothing: all together',
    tier: 'tiers of the first purchase',
    cohort: 'quarters of the first purchase',
    channel: 'channels',
    region: 'regions',
    category: 'categories bought first'
  },
  {
    title: '复购',
    split: '比较',
    customers: '客户表',
    none: '不比较',
    tier: '首购金额分层',
    cohort: '首购季度',
    channel: '渠道',
    region: '地区',
    category: '首购品类'
  }
);
