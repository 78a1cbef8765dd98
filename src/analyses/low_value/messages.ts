import { messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: 'Low for long, and what to do',
    customers: 'Customers’ attributes',
    alive: 'P(alive) from',
    every: 'Low in every',
    periods: 'Periods in a row',
    low_from: 'Low after a share of',
    alive_below: 'Gone below P(alive)',
    strategic: 'Column of the strategic',
    complaint_kinds: 'Complaints: kinds with',
    mailing_kinds: 'Nobody’s time: kinds with',
    let_go: 'Customers let go',
    automate: 'Service contacts automated',
    move_hours: 'Hours moved to the head',
    hour_cost: 'Cost of an hour',
    hour_gain: 'Gain of an hour'
  },
  {
    title: '长期低价值与对策',
    customers: '客户属性',
    alive: '存续概率来源',
    every: '每期长度',
    periods: '连续期数',
    low_from: '累计占比之后为低',
    alive_below: '存续概率低于此值视为离开',
    strategic: '战略客户所在列',
    complaint_kinds: '类型含此即投诉',
    mailing_kinds: '类型含此即不占人工',
    let_go: '放手的客户数',
    automate: '自动化的服务接触',
    move_hours: '转给头部的工时',
    hour_cost: '每小时成本',
    hour_gain: '每小时收益'
  }
);
