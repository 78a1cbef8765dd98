import { messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: 'Concentration',
    by: 'by',
    top: (share: string, items: string) => `The top ${share} (${items}) bring`,
    for80: '80% is brought by',
    itemsFor80: (items: string, share: string) => `${items} (${share})`,
    gini: 'Gini',
    hhi: 'HHI',
    effective: (hhi: string, equal: string) =>
      `${hhi}, like ${equal} equal ${equal === '1' ? 'one' : 'ones'}`,
    mean: 'Mean, net of refunds',
    median: 'Median, net of refunds'
  },
  {
    title: '集中度',
    by: '按',
    top: (share, items) => `前 ${share}（${items}）贡献`,
    for80: '达到 80% 需要',
    itemsFor80: (items, share) => `${items}（${share}）`,
    gini: '基尼系数',
    hhi: 'HHI',
    effective: (hhi, equal) => `${hhi}，相当于 ${equal} 个等额者`,
    mean: '平均值（已冲减退款）',
    median: '中位数（已冲减退款）'
  }
);
