import { counted, format, messages } from '../../i18n/index.ts';
import { itemsAlone } from './items.ts';

const customers = (n: number): string => counted(n, 'customer', 'customers');

export const m = messages(
  {
    title: (by: string) => `After which first ${itemsAlone(by)} do customers come again?`,
    nobody: (days: number) => `Nobody has been watched for ${format.number(days)} days yet.`,
    few: (n: number, all: number, days: number, enough: number) =>
      `${format.number(n)} of ${customers(all)} came on a second day within ${format.number(days)} days: too few to conclude from. That takes ${enough} or more.`,
    all: (share: string, n: number, days: number) =>
      `Of ${customers(n)} watched for ${format.number(days)} days, ${share} came on a second day`,
    tooFewEach: (enough: number) =>
      `. By what they began with, nothing can be told: that takes ${enough} or more who began with each of two.`,
    one: (item: string, share: string, low: string, high: string) =>
      `“${item}” ${share} (${format.interval(low, high)})`,
    between: (best: string, worst: string) => `; of those who began with ${best}, with ${worst}`,
    apart:
      '. Best and worst are apart, among as many as stand here; what they began with need not be the cause.',
    overlap: '. The two intervals overlap: chance may have made the difference.',
    of: (n: number, all: number) => `${format.number(n)} of ${format.number(all)}`,
    line: 'The dotted line is that of all.',
    stop: (item: string, of: string, share: string, low: string, high: string) =>
      `${item}\n${of} came again (${share})\n${format.interval(low, high)}`,
    list: (item: string, n: number) => `Began with ${item}: ${customers(n)}`,
    item: 'Began with',
    customers: 'Customers',
    returned: 'Came again',
    share: 'Share',
    low: 'Interval from',
    high: 'to'
  },
  {
    title: (by) => `首购哪种${itemsAlone(by)}的客户更会再来？`,
    nobody: (days) => `还没有客户的观察期达到 ${format.number(days)} 天。`,
    few: (n, all, days, enough) =>
      `${format.number(all)} 位客户中有 ${format.number(n)} 位在 ${format.number(days)} 天内再次下单：太少，不足以下结论，至少需要 ${enough} 位。`,
    all: (share, n, days) =>
      `观察满 ${format.number(days)} 天的 ${format.number(n)} 位客户中，${share} 在期内再次下单`,
    tooFewEach: (enough) => `。按首购来看不足以判断：至少两种首购各需 ${enough} 位以上。`,
    one: (item, share, low, high) => `“${item}”者 ${share}（${format.interval(low, high)}）`,
    between: (best, worst) => `；其中首购${best}，首购${worst}`,
    apart: '。最高与最低的区间不重叠，但这是众多比较中的两端；首购未必是原因。',
    overlap: '。两者区间重叠：差别可能出于偶然。',
    of: (n, all) => `${format.number(n)} / ${format.number(all)}`,
    line: '虚线为全部客户。',
    stop: (item, of, share, low, high) =>
      `${item}\n再次下单 ${of}（${share}）\n${format.interval(low, high)}`,
    list: (item, n) => `首购 ${item}：${format.number(n)} 位客户`,
    item: '首购',
    customers: '客户数',
    returned: '再次下单',
    share: '占比',
    low: '区间下限',
    high: '区间上限'
  }
);
