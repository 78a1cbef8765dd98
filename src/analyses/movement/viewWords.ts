import { counted, format, messages } from '../../i18n/index.ts';

export const m = messages(
  {
    halves: (day: string) =>
      `Before is up to and with ${day}, after begins the day after. “Did it work?” counts the day of an action as after: for the same halves, choose the day before the action here.`,
    tiers:
      'A tier is here by what came in the period itself. The “Scorecard” goes by all that was spent before the period: its head is not the same customers.',
    outlook: 'Where will they be one period on, and what are the next 12 months worth?',
    outlookRule: (share: string) =>
      `If customers move on average as they did so far, by tier alone. New customers are not counted. Worth is what one customer brings over the next 12 months, discounted by ${share} a year.`,
    neverLost:
      'Reckoned this way nobody is ever lost for good: whoever is absent may return, as often as the absent did so far. The longer someone has been away, the more the worth of the absent overstates theirs.',
    tier: 'Tier',
    now: 'Now',
    expected: 'Expected',
    interval: '95% interval',
    worth: 'Worth, 12 months',
    reach: (money: string) =>
      `Keeping in touch with someone absent pays as long as it costs less than ${money} a period, if only the next 12 months count.`,
    fewMoves: (enough: number) =>
      `Worth is reckoned from what became of customers who ended a period in the tier: where that happened fewer than ${enough} times, it says “too few”.`,
    tooFew: (n: number, enough: number) =>
      `${counted(n, 'move', 'moves')} so far: too few for an outlook. That takes ${enough} or more.`,
    climbs: 'What came before a climb out of the tail?',
    climbsRule:
      'Of customers who were tail as a period ended, how many were waist or head one period later. What came before need not have caused it: whoever was low by chance rises by itself.',
    rest: (all: number, parts: string[]) =>
      `As a period ended, a customer was in the tail ${counted(all, 'time', 'times')} in all. Not in the table: ${parts.join('; ')}.`,
    restGap: (n: number) =>
      `for the gap, ${format.number(n)} with orders on fewer than three days by then, which leaves no two gaps to compare`,
    restCategory: (n: number) => `for the category, ${format.number(n)} without one`,
    restChannel: (n: number) => `for the channel, ${format.number(n)} without one or with a rarer one`,
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
    halves: (day) =>
      `“之前”截至${day}（含当日），“之后”自次日起。“有没有效果？”把行动当天算作之后：若要前后一致，请在此选行动的前一天。`,
    tiers: '此处的层级按时段内的消费划分。“记分卡”则按该时段之前的全部消费划分，两处的头部并非同一批客户。',
    outlook: '下一时段他们会在哪里，今后 12 个月价值多少？',
    outlookRule: (share) =>
      `假定客户仍按以往的平均情形移动，且只取决于所在层级。不计新客。价值为每位客户今后 12 个月带来的收入，按每年 ${share} 折现。`,
    neverLost:
      '此算法不认为有人会永久流失：未下单者仍可能回来，机会与以往未下单者的平均相同。离开越久的客户，其价值越被高估。',
    tier: '层级',
    now: '目前',
    expected: '预计',
    interval: '95% 区间',
    worth: '12 个月价值',
    reach: (money) => `只看今后 12 个月，对一位未下单客户，每期的维系成本低于 ${money} 时才划算。`,
    fewMoves: (enough) => `价值由时段结束时处于该层级的客户其后的情形推算：不足 ${enough} 人次的写作“太少”。`,
    tooFew: (n, enough) => `目前只有 ${format.number(n)} 次移动，不足以展望：至少需要 ${enough} 次。`,
    climbs: '升出长尾之前发生了什么？',
    climbsRule:
      '时段结束时属于长尾的客户中，有多少在下一时段成为腰部或头部。先发生的未必是原因：偶然偏低的客户会自行回升。',
    rest: (all, parts) =>
      `时段结束时属于长尾的共 ${format.number(all)} 人次。未列入表中的：${parts.join('；')}。`,
    restGap: (n) => `间隔一项有 ${format.number(n)} 人次，当时下单不足三天，没有两次间隔可比`,
    restCategory: (n) => `品类一项有 ${format.number(n)} 人次，没有品类`,
    restChannel: (n) => `渠道一项有 ${format.number(n)} 人次，没有渠道或渠道较少见`,
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
