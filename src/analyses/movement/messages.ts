import { messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: 'Movement between tiers',
    every: 'Tiers at the end of every',
    tiers: 'Cut by',
    headFrom: 'Head from, a period',
    waistFrom: 'Waist from, a period',
    hold: 'Periods to hold a tier',
    cut: 'Instead: up to this day, and after',
    revenue: 'share of revenue',
    customers: '20, 30 and 50% of customers',
    amount: 'amounts, the first period’s unless set'
  },
  {
    title: '层级流动',
    every: '分层周期',
    tiers: '切分依据',
    headFrom: '头部每期不低于',
    waistFrom: '腰部每期不低于',
    hold: '换层须保持的期数',
    cut: '改为以此日（含）分前后',
    revenue: '收入占比',
    customers: '客户的 20%、30%、50%',
    amount: '金额（默认取首期）'
  }
);
