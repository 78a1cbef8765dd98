import { counted, format, messages, plural } from '../../i18n/index.ts';

const customers = (n: number): string => counted(n, 'customer', 'customers');

export const rfmGrid = messages(
  {
    title: 'Who came lately, and how often?',
    nobody: 'There are no customers to score yet.',
    best: (n: number, bins: string, share: string) =>
      `${n ? `${customers(n)} (${share})` : 'Nobody'} ${plural(n, 'scores', n ? 'score' : 'scores')} ${bins} on both recency and frequency`,
    largest: (n: string, r: string, f: string) =>
      `; the largest group, ${n}, has recency ${r} and frequency ${f}`,
    same: ': the largest group of all',
    lost: ': they came seldom and long ago',
    fresh: ': they came lately, and once or seldom',
    worth: (money: string) => `. The most valuable group brings ${money} a customer.`,
    end: '.',
    cut: (bins: string, by: string) => ` Scores are 1 to ${bins}, cut by ${by}.`,
    bestFew: (n: number, all: number, bins: string) =>
      `${n ? format.number(n) : 'None'} of ${customers(all)} ${plural(n, 'scores', n ? 'score' : 'scores')} ${bins} on both recency and frequency`,
    tooFew: (n: number, enough: number) =>
      ` ${customers(n)} ${plural(n, 'is', 'are')} too few to score against each other: that takes ${enough} or more.`,
    alike:
      ' All have the same frequency score: how often they ordered tells nobody apart until more of them come again.',
    brief: (n: number, enough: number) =>
      ` The orders span ${counted(n, 'day', 'days')}: recency says little before ${enough} days have passed.`,
    comma: ', ',
    xAxis: 'frequency →',
    yAxis: 'recency →',
    stop: (r: string, f: string, n: number) => `Recency ${r}, frequency ${f}\n${customers(n)}`,
    money: (money: string) => `\n${money} a customer`,
    legend: 'customers, and revenue per customer',
    recency: 'Recency score',
    frequency: 'Frequency score',
    customers: 'Customers',
    monetary: 'Revenue per customer'
  },
  {
    title: '谁最近来过，来得多勤？',
    nobody: '目前还没有可以打分的客户。',
    best: (n: number, bins: string, share: string) =>
      `${format.number(n)} 位客户（${share}）的最近消费与消费频次都得 ${bins} 分`,
    largest: (n: string, r: string, f: string) =>
      `；人数最多的一组有 ${n} 位，最近消费 ${r} 分、频次 ${f} 分`,
    same: '，是人数最多的一组',
    lost: '，来得少，而且很久没来了',
    fresh: '，最近才来，次数还少',
    worth: (money: string) => `。价值最高的一组人均 ${money}。`,
    end: '。',
    cut: (bins: string, by: string) => `各项 1 至 ${bins} 分，切分方法为${by}。`,
    bestFew: (n: number, all: number, bins: string) =>
      `${format.number(all)} 位客户中，有 ${format.number(n)} 位的最近消费与消费频次都得 ${bins} 分`,
    tooFew: (n: number, enough: number) =>
      `仅有 ${format.number(n)} 位客户，不足以相互打分：至少需要 ${enough} 位。`,
    alike: '所有客户的频次得分相同：在更多客户再次下单之前，频次区分不出谁是谁。',
    brief: (n: number, enough: number) =>
      `订单只跨 ${format.number(n)} 天：不满 ${enough} 天，近度说明不了什么。`,
    comma: '，',
    xAxis: '消费频次得分 →',
    yAxis: '最近消费得分 →',
    stop: (r: string, f: string, n: number) => `最近消费 ${r} 分，频次 ${f} 分\n${format.number(n)} 位客户`,
    money: (money: string) => `\n人均 ${money}`,
    legend: '客户数与人均消费',
    recency: '最近消费得分',
    frequency: '频次得分',
    customers: '客户数',
    monetary: '人均消费'
  }
);

export const segmentBars = messages(
  {
    title: 'Which segments bring the revenue?',
    nobody: 'There are no segments yet.',
    largest: (segment: string, revenue: string, customers: string) =>
      `${segment}: ${revenue} of revenue from ${customers} of customers`,
    largestFew: (segment: string, revenue: string, n: number, all: number) =>
      `${segment}: ${format.number(n)} of ${customers(all)}, with ${revenue} of revenue`,
    tooFew: (n: number, enough: number) =>
      ` ${customers(n)} ${plural(n, 'is', 'are')} too few for segments to mean much: that takes ${enough} or more.`,
    opposite: (segment: string, customers: string, revenue: string) =>
      `; ${segment}: ${customers} of customers, ${revenue} of revenue`,
    end: '.',
    revenue: (share: string) => `${share} of revenue`,
    customers: (share: string) => `${share} of customers`,
    stop: (segment: string, n: number, share: string, value: string, revenue: string) =>
      `${segment}\n${customers(n)} (${share})\n${value} (${revenue} of revenue)`,
    list: (segment: string, n: number) => `${segment}: ${customers(n)}`,
    segment: 'Segment',
    count: 'Customers',
    countShare: 'Share of customers',
    value: 'Revenue',
    valueShare: 'Share of revenue'
  },
  {
    title: '收入来自哪些客群？',
    nobody: '目前还没有客群。',
    largest: (segment: string, revenue: string, customers: string) =>
      `「${segment}」以 ${customers} 的客户贡献了 ${revenue} 的收入`,
    largestFew: (segment: string, revenue: string, n: number, all: number) =>
      `「${segment}」有 ${format.number(n)} 位（共 ${format.number(all)} 位客户），带来 ${revenue} 的收入`,
    tooFew: (n: number, enough: number) =>
      `仅有 ${format.number(n)} 位客户，分群说明不了什么：至少需要 ${enough} 位。`,
    opposite: (segment: string, customers: string, revenue: string) =>
      `；「${segment}」占客户的 ${customers}，只带来 ${revenue}`,
    end: '。',
    revenue: (share: string) => `收入 ${share}`,
    customers: (share: string) => `客户 ${share}`,
    stop: (segment: string, n: number, share: string, value: string, revenue: string) =>
      `${segment}\n${format.number(n)} 位客户（${share}）\n收入 ${value}（${revenue}）`,
    list: (segment: string, n: number) => `${segment}：${format.number(n)} 位客户`,
    segment: '客群',
    count: '客户数',
    countShare: '客户占比',
    value: '收入',
    valueShare: '收入占比'
  }
);
