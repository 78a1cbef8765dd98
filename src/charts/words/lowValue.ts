import { counted, format, messages, plural } from '../../i18n/index.ts';

/** How a customer stands, from those who are not low to those who are for long, the protected before the listed. */
export const standingNames = [
  'not low',
  'climbing',
  'active',
  'strategic',
  'complaint',
  'new',
  'referrer',
  'listed',
  'never ordered'
] as const;

export type StandingName = (typeof standingNames)[number];

const customers = (n: number): string => counted(n, 'customer', 'customers');

/** A period's word for one of them and for several. */
const units: Record<string, [one: string, several: string]> = {
  month: ['month', 'months'],
  quarter: ['quarter', 'quarters'],
  'half-year': ['half-year', 'half-years'],
  year: ['year', 'years']
};
const chineseUnits: Record<string, string> = {
  month: '个月',
  quarter: '个季度',
  'half-year': '个半年',
  year: '年'
};

export const m = messages(
  {
    'not low': 'Not low',
    climbing: 'Low, but climbing',
    active: 'Low, but active',
    strategic: 'Protected: strategic',
    complaint: 'Protected: open complaint',
    new: 'Protected: new',
    referrer: 'Protected: brings others',
    listed: 'Low for long',
    'never ordered': 'Never ordered',
    spanOf: (n: number, every: string) =>
      `${format.number(n)} ${plural(n, ...(units[every] ?? (['period', 'periods'] as [string, string])))}`,
    title: 'Who has brought little for long, and stays so?',
    nobody: 'There are no customers yet.',
    early: (every: string) =>
      `No whole ${units[every]?.[0] ?? 'period'} has passed yet: that takes orders until the end of one, or shorter periods.`,
    few: (listed: number, n: number, enough: number) =>
      `${listed ? format.number(listed) : 'None'} of ${customers(n)} ${plural(listed, 'is', 'are')} low for long. That is too few to conclude from: it takes ${enough} customers or more.`,
    listedOnes: (n: number, share: string, span: string) =>
      n
        ? `${customers(n)}, ${share} of all, ${plural(n, 'was', 'were')} low in each of the last ${span}, ${plural(n, 'does', 'do')} not climb and ${plural(n, 'has', 'have')} gone silent.`
        : `Nobody was low in each of the last ${span}, does not climb and has gone silent.`,
    protectedOnes: (n: number) =>
      ` ${format.number(n)} more ${plural(n, 'stands', 'stand')} as low and ${plural(n, 'is', 'are')} protected.`,
    cost: (money: string) => ` In that time the listed cost ${money} more than they brought.`,
    brought: (money: string) => ` In that time the listed contributed ${money}.`,
    paid: (money: string) => ` In that time the listed paid ${money}.`
  },
  {
    'not low': '不低',
    climbing: '低，但在上升',
    active: '低，但仍活跃',
    strategic: '受保护：战略客户',
    complaint: '受保护：有未结投诉',
    new: '受保护：新客',
    referrer: '受保护：带来他人',
    listed: '长期低价值',
    'never ordered': '从未下单',
    spanOf: (n, every) => `${format.number(n)} ${chineseUnits[every] ?? '期'}`,
    title: '谁长期贡献很少，且没有起色？',
    nobody: '目前还没有客户。',
    early: (every) => `还没有过完一${chineseUnits[every] ?? '期'}：需要订单覆盖到期末，或改用更短的时段。`,
    few: (listed, n, enough) =>
      `${format.number(n)} 位客户中，${format.number(listed)} 位长期低价值。人数太少，不足以下结论：至少需要 ${enough} 位。`,
    listedOnes: (n, share, span) =>
      n
        ? `${format.number(n)} 位客户（占 ${share}）在最近 ${span}里每期都低，没有上升迹象，且已沉默。`
        : `没有客户在最近 ${span}里每期都低、没有上升迹象且已沉默。`,
    protectedOnes: (n) => `另有 ${format.number(n)} 位同样低，但受保护。`,
    cost: (money) => `这段时间里，名单上的客户花费比贡献多 ${money}。`,
    brought: (money) => `这段时间里，名单上的客户贡献了 ${money}。`,
    paid: (money) => `这段时间里，名单上的客户付款 ${money}。`
  }
);

/** So many periods, in the current language. `every`: the length of one, as the cell says it. */
export const spanWord = (n: number, every: string): string => m.spanOf(n, every);
