import { counted, format, messages } from '../../i18n/index.ts';

export const m = messages(
  {
    outlook: 'Where will they be one period on, and what are they worth?',
    outlookRule: (share: string) =>
      `If customers move on average as they did so far, by tier alone. New customers are not counted. Worth is what today’s period and all later ones bring, discounted by ${share} a year.`,
    tier: 'Tier',
    now: 'Now',
    expected: 'Expected',
    interval: '95% interval',
    worth: 'Worth of one',
    between: (low: string, high: string) => `${low} to ${high}`,
    reach: (money: string) =>
      `Keeping in touch with someone absent pays as long as it costs less than ${money} a period.`,
    tooFew: (n: number, enough: number) =>
      `${counted(n, 'move', 'moves')} so far: too few for an outlook. That takes ${enough} or more.`,
    climbs: 'What came before a climb out of the tail?',
    climbsRule:
      'Of customers who were tail as a period ended, how many were waist or head one period later. What came before need not have caused it: whoever was low by chance rises by itself.',
    had: 'They had',
    of: 'Tail',
    climbed: 'Climbed',
    share: 'Share',
    few: 'too few',
    one: 'one category so far',
    several: 'a second category',
    shorter: 'a shorter gap than before',
    longer: 'a gap no shorter than before',
    channel: (name: string) => `${name} as channel`,
    missing: (columns: string[]) =>
      `With ${columns.length > 1 ? 'columns' : 'a column'} for ${columns.join(' and ')}, this would also say which of them climbers came from.`,
    noClimbs: 'Nobody has left the tail and stayed long enough to compare.',
    category: 'the category',
    itsChannel: 'the channel'
  },
  {
    outlook: '下一时段他们会在哪里，各值多少？',
    outlookRule: (share) =>
      `假定客户仍按以往的平均情形移动，且只取决于所在层级。不计新客。价值为本期及以后各期收入按每年 ${share} 折现之和。`,
    tier: '层级',
    now: '目前',
    expected: '预计',
    interval: '95% 区间',
    worth: '每位价值',
    between: (low, high) => `${low} 至 ${high}`,
    reach: (money) => `对一位未下单客户，每期的维系成本低于 ${money} 时才划算。`,
    tooFew: (n, enough) => `目前只有 ${format.number(n)} 次移动，不足以展望：至少需要 ${enough} 次。`,
    climbs: '升出长尾之前发生了什么？',
    climbsRule:
      '时段结束时属于长尾的客户中，有多少在下一时段成为腰部或头部。先发生的未必是原因：偶然偏低的客户会自行回升。',
    had: '当时的情形',
    of: '长尾',
    climbed: '上升',
    share: '占比',
    few: '太少',
    one: '只买过一个品类',
    several: '买过第二个品类',
    shorter: '间隔比之前更短',
    longer: '间隔没有变短',
    channel: (name) => `渠道“${name}”`,
    missing: (columns) => `若有${columns.join('和')}列，还能看出上升的客户从哪里来。`,
    noClimbs: '尚无客户升出长尾，无从比较。',
    category: '品类',
    itsChannel: '渠道'
  }
);
