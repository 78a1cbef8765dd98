import { messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: 'Contribution and low value',
    touches: 'Service log',
    margin: 'Margin before these costs',
    touchCost: 'Cost of each contact that names none'
  },
  {
    title: '贡献与低价值客户',
    touches: '服务记录',
    margin: '扣除这些成本前的毛利率',
    touchCost: '未注明成本的每次接触成本'
  }
);
