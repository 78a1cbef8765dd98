import { counted, format, messages } from '../../i18n/index.ts';

/** The words of the view, which is loaded with it. */
export const m = messages(
  {
    arm: 'Arm',
    tests: 'Against those left alone',
    rateDifference: 'Points more bought',
    points: 'Points more',
    z: 'p (two shares)',
    difference: 'More a customer',
    welch: 'p (Welch)',
    mannWhitney: 'p (Mann–Whitney)',
    testsRule:
      'p says how often chance alone would give at least as much. One arm counts below 0.05; of several, below 0.05 divided by their number.',
    under: 'under 0.0001',
    few: 'too few',
    atAll: (p: string) => `Do the arms’ shares differ at all? That much by chance alone (χ²): p ${p}.`,
    change: 'The same customers before and after',
    before: 'Mean before',
    after: 'Mean after',
    stopped: 'Stopped buying',
    started: 'Began to buy',
    mcnemar: 'p (McNemar)',
    mcnemarRule:
      'p (McNemar): whether more stopped than began, or the other way round; exact (binomial) where fewer than 25 did either. ',
    like: 'Expected anyway',
    did: 'Difference in differences',
    didRule:
      'Difference in differences: what an arm’s customers changed by, less what those left alone changed by, with its 95% interval.',
    apart: (arm: string, isByChange: boolean) =>
      isByChange
        ? `“${arm}”: the means after the action do not tell a difference beyond chance, the difference in differences does. Believe the latter where lots were drawn, for it takes off by what each customer differed before; but only if you chose it before you looked. `
        : `“${arm}”: the means after the action tell a difference beyond chance, the difference in differences does not. Do not rely on it: the arms may have differed before the action already. `,
    likeRule:
      'Expected anyway: what customers with as much before spent one window earlier, when nobody had been treated. Whoever is chosen for a low stretch rises again without help, and falls from a high one.',
    incomplete: (days: number) =>
      `The orders end before the ${format.number(days)} days after the action do: what came after is too low.`,
    empty: (days: number, from: string) =>
      `There is no order in the ${counted(days, 'day', 'days')} from ${from} on, so what came after the action cannot be said. `,
    emptyBefore: (days: number, to: string) =>
      `There is no order in the ${counted(days, 'day', 'days')} before ${to}, so the same customers cannot be compared with before. `,
    ordered: (first: string, last: string) => `The orders go from ${first} to ${last}: `,
    load: (to: string) => `load those up to ${to}, or choose an earlier day under “On”.`,
    later: 'choose a later day under “On”.',
    another: 'choose another day under “On”, or more “Days before and after”.',
    mixed: (n: number) =>
      `${counted(n, 'customer is', 'customers are')} named in several arms and ${n === 1 ? 'counts' : 'count'} in none.`,
    next: (n: number, points: string) =>
      `To find a difference of ${points} points four times in five, the next trial needs ${counted(n, 'customer', 'customers')} in each arm (5% false alarms).`
  },
  {
    arm: '组别',
    tests: '与未触达的对照组相比',
    rateDifference: '购买比例高出（百分点）',
    points: '高出（百分点）',
    z: 'p（两比例）',
    difference: '每位客户多出',
    welch: 'p（Welch）',
    mannWhitney: 'p（Mann–Whitney）',
    testsRule:
      'p 表示仅凭偶然出现至少这么大差异的频率。只有一组时以低于 0.05 为准；有几组时以 0.05 除以组数为准。',
    under: '小于 0.0001',
    few: '客户太少',
    atAll: (p) => `各组的比例究竟有无差异？仅凭偶然出现这么大差异的概率（χ²）：p ${p}。`,
    change: '同一批客户的前后对比',
    before: '之前均值',
    after: '之后均值',
    stopped: '不再购买',
    started: '开始购买',
    mcnemar: 'p（McNemar）',
    mcnemarRule:
      'p（McNemar）：不再购买者与开始购买者的多少之差是否超出偶然；两者合计不足 25 位时按二项分布精确计算。',
    like: '本来就会有的',
    did: '双重差分',
    didRule: '双重差分：该组客户的变化减去对照组客户的变化，附 95% 区间。',
    apart: (arm, isByChange) =>
      isByChange
        ? `“${arm}”：行动之后的均值看不出超出偶然的差异，双重差分却看得出。若组别由抽签决定，以双重差分为准，它扣除了各人之前的差别；但前提是您在看结果之前就选定了它。`
        : `“${arm}”：行动之后的均值显出超出偶然的差异，双重差分却没有。请勿据此下结论：两组在行动之前可能就已不同。`,
    likeRule:
      '“本来就会有的”：早一个窗口、此前金额相当而无人触达的客户后来的花费。因低谷而被选中的客户不靠帮助也会回升，因高峰被选中的则会回落。',
    incomplete: (days) => `订单数据不足行动后的 ${format.number(days)} 天：之后的数值偏低。`,
    empty: (days, from) => `自 ${from}起的 ${format.number(days)} 天内没有任何订单，无法判断行动之后如何。`,
    emptyBefore: (days, to) =>
      `${to}之前的 ${format.number(days)} 天内没有任何订单，无法与同一批客户此前相比。`,
    ordered: (first, last) => `订单从 ${first}到 ${last}：`,
    load: (to) => `请载入截至 ${to}的订单，或在“行动日”选较早的一天。`,
    later: '请在“行动日”选较晚的一天。',
    another: '请在“行动日”另选一天，或增加“前后天数”。',
    mixed: (n) => `${format.number(n)} 位客户同时出现在多个组中，不计入任何组。`,
    next: (n, points) =>
      `要在五次中有四次发现 ${points} 个百分点的差异，下次试验每组需要 ${format.number(n)} 位客户（误报率 5%）。`
  }
);
