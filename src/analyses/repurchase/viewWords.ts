import { counted, format, messages } from '../../i18n/index.ts';

/** The words of the view, which is loaded with it. */
export const m = messages(
  {
    late: (n: number, days: number) =>
      `${counted(n, 'customer has', 'customers have')} not come again and ${n === 1 ? 'has' : 'have'} been waited for longer than ${counted(days, 'day', 'days')}: the usual wait, in which half of those who did come back had come. Those who are not back yet have no part in it, so it is shorter than the time after which half of all customers are back.`,
    lateTitle: (n: number) => `Late, not back after the usual wait: ${counted(n, 'customer', 'customers')}`,
    show: 'Show them',
    noColumn: (column: string) =>
      `No row has a ${column}. Map a column as “${column}” when you load the file: then its values can be compared.`,
    ofCustomers: (column: string) =>
      `“${column}” is a column of customers, and none are here: with a file of customers that has it, its values are compared.`,
    noValue: (column: string, relation: string) =>
      `No customer of these orders has a value in “${column}” of “${relation}”.`,
    largest: (shown: number, all: number) =>
      `The ${format.number(shown)} largest of ${format.number(all)} are compared.`,
    rates: 'Came a second time within',
    window: 'Within',
    within: (days: number) => counted(days, 'day', 'days'),
    allTime: 'all the time so far',
    watched: 'Watched so long',
    returned: 'Came again',
    share: 'Share',
    interval: '95% interval',
    ratesRule:
      'Of those only whose first purchase was that long ago: of later ones nobody knows yet. These are plain shares, with Wilson’s intervals. The curve counts later ones too, for as long as they were watched (Kaplan–Meier), so on the same day its share and its band can differ a little from these.',
    segments: 'Which segment comes again',
    segment: 'Segment',
    customers: 'Customers',
    soFar: 'Came again so far',
    in: (days: number) => `Within ${format.number(days)} days`,
    against: 'Against the others',
    sooner: 'sooner',
    later: 'later',
    alike: 'no clear difference',
    fewToTell: 'too few to tell',
    testRule: (level: string) =>
      `Log-rank test; a difference counts from p < ${level}, so that comparing several finds one by chance no more than once in twenty times.`,
    gaps: 'From purchase to purchase',
    purchase: 'Purchase',
    nth: (n: number) => ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'][n - 2] ?? `${n}th`,
    reached: 'Had made the one before',
    made: 'Made it too',
    gap: 'Days between, median',
    half: 'Middle half',
    gapsRule: 'Days with orders are counted. The latest customers have had less time for their next one.',
    channel: 'channel',
    region: 'region',
    category: 'category'
  },
  {
    late: (n, days) =>
      `${format.number(n)} 位客户尚未回来，已等待超过 ${format.number(days)} 天，即通常的等待：回来过的客户有一半在此之内回来。它不计尚未回来的客户，因此短于全部客户过半回来所需的天数。`,
    lateTitle: (n) => `迟迟未归、超过通常的等待：${format.number(n)} 位客户`,
    show: '查看这些客户',
    noColumn: (column) => `没有一行含有“${column}”。载入文件时将某列设为“${column}”，即可比较。`,
    ofCustomers: (column) => `“${column}”是客户表的列，而这里没有客户表：有了含此列的客户表，即可比较。`,
    noValue: (column, relation) => `这些订单的客户在“${relation}”的“${column}”中都没有值。`,
    largest: (shown, all) => `共 ${format.number(all)} 组，比较最大的 ${format.number(shown)} 组。`,
    rates: '多久内来第二次',
    window: '时间窗',
    within: (days) => `${format.number(days)} 天`,
    allTime: '至今全部时间',
    watched: '观察满此时长',
    returned: '再次购买',
    share: '比例',
    interval: '95% 区间',
    ratesRule:
      '只计首购已满该天数的客户：更晚的尚无从得知。此处为普通比例，附 Wilson 区间；曲线另按已观察的时长计入更晚的客户（Kaplan–Meier），因此同一天的比例与色带可能与此处略有出入。',
    segments: '哪一组更会回来',
    segment: '分组',
    customers: '客户数',
    soFar: '至今再次购买',
    in: (days) => `${format.number(days)} 天内`,
    against: '与其余相比',
    sooner: '更早',
    later: '更晚',
    alike: '无明显差异',
    fewToTell: '人数太少',
    testRule: (level) => `对数秩检验；p < ${level} 才算差异，使多组比较时出于偶然的误判不超过二十分之一。`,
    gaps: '从一次购买到下一次',
    purchase: '购买',
    nth: (n) => `第 ${n} 次`,
    reached: '有过前一次',
    made: '也有这一次',
    gap: '相隔天数（中位数）',
    half: '中间一半',
    gapsRule: '按有订单的天数计。最近的客户留给下一次的时间较短。',
    channel: '渠道',
    region: '地区',
    category: '品类'
  }
);
