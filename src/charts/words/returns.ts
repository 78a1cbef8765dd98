import { counted, format, messages } from '../../i18n/index.ts';

const days = (n: number): string => counted(n, 'day', 'days');

export const m = messages(
  {
    title: 'How soon do customers come a second time?',
    none: 'There is no purchase yet.',
    few: (n: number, of: number) =>
      `${format.number(n)} of ${counted(of, 'customer', 'customers')} came a second time.`,
    tooFew: (n: number) => ` Fewer than ${format.number(n)} customers are too few to conclude from.`,
    so: (n: number, of: number, share: string) =>
      `${format.number(n)} of ${counted(of, 'customer', 'customers')} (${share}) came a second time so far.`,
    by: (share: string, day: number) =>
      ` Of those watched for ${days(day)}, ${share} were back in that time.`,
    half: (day: number) => ` Of all customers, half are back after ${days(day)}.`,
    noHalf: (day: number) => ` Even after ${days(day)} it is fewer than half.`,
    compared: (most: string, share: string, least: string, other: string, day: number) =>
      ` Within ${days(day)} it is ${share} in “${most}”, ${other} in “${least}”:`,
    differs: ' the segments differ by more than chance.',
    chance: ' differences such as these can be chance.',
    yAxis: '↑ came a second time',
    xAxis: 'days since the first purchase →',
    stop: (day: number, share: string) => `After ${days(day)} ${share} are back`,
    waiting: (n: number) => `${format.number(n)} not yet back then`,
    notBack: (day: number) => `Not back to this day, after more than ${days(day)}`,
    of: (segment: string) => `: ${segment}`,
    segment: 'Segment',
    everyone: 'Everyone',
    day: 'Days since the first purchase',
    back: 'Came a second time',
    low: 'At least',
    high: 'At most',
    still: 'Not yet back then'
  },
  {
    title: '客户多久会来第二次？',
    none: '还没有购买。',
    few: (n, of) => `${format.number(of)} 位客户中有 ${format.number(n)} 位来过第二次。`,
    tooFew: (n) => `不足 ${format.number(n)} 位，不宜下结论。`,
    so: (n, of, share) =>
      `${format.number(of)} 位客户中，至今有 ${format.number(n)} 位（${share}）来过第二次。`,
    by: (share, day) => `首购已满 ${format.number(day)} 天的客户中，期内回来的占 ${share}。`,
    half: (day) => `全部客户在 ${format.number(day)} 天后过半回来。`,
    noHalf: (day) => `直到 ${format.number(day)} 天仍不到一半。`,
    compared: (most, share, least, other, day) =>
      `${format.number(day)} 天内，“${most}”为 ${share}，“${least}”为 ${other}：`,
    differs: '各组差异超出偶然。',
    chance: '这样的差异可能出于偶然。',
    yAxis: '↑ 已来第二次',
    xAxis: '首购后天数 →',
    stop: (day, share) => `${format.number(day)} 天后 ${share} 已回来`,
    waiting: (n) => `当时 ${format.number(n)} 位尚未回来`,
    notBack: (day) => `已等超过 ${format.number(day)} 天，至今未回来`,
    of: (segment) => `：${segment}`,
    segment: '分组',
    everyone: '全部',
    day: '首购后天数',
    back: '已来第二次',
    low: '下限',
    high: '上限',
    still: '当时尚未回来'
  }
);
