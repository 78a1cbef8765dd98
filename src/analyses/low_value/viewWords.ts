import { tierNames } from '../../charts/index.ts';
import { counted, format, messages, plural } from '../../i18n/index.ts';

const days = (n: number): string =>
  `${format.number(n, 1)} ${plural(Math.round(n * 10) / 10, 'day', 'days')}`;

/** The words of the view, which is loaded with it. */
export const m = messages(
  {
    span: (from: string, to: string) => `The periods: ${from} to ${to}.`,
    steps: 'What fits whom?',
    step: 'Next step',
    customers: 'Customers',
    contribution: 'Contribution',
    revenue: 'Revenue',
    service: 'Cost to serve',
    means: 'Because they',
    leave: 'Leave',
    'step down': 'Step\u00a0down',
    'self-serve': 'Self-serve',
    automate: 'Automate',
    educate: 'Educate',
    'why leave': 'bought nothing in all these periods: stop spending on them, and let them go',
    'step down by goods': 'Step\u00a0down: goods',
    'step down by service': 'Step\u00a0down: service',
    'why by goods':
      'bring less on their goods, refunds taken off, than these cost: a higher price, less discount, or other goods; less service alone does not mend it',
    'why by service':
      'lose nothing on their goods, but take more as service than these leave: fewer visits, a cheaper channel, or a price for it',
    'why self-serve': 'take more than half of what they bring as service: show them how to help themselves',
    'why automate': 'bring a little and are served by hand: answer the usual by machine',
    'why educate': 'bring a little and take no service: teach and offer by mail, nothing dearer',
    'why perhaps served':
      'bring a little; what service they take is not known without a log: teach and offer by mail, nothing dearer',
    stepRule: 'A step is a proposal by rule, the first that fits in this order; the method says the rules.',
    listed: 'Whom first?',
    customer: 'Customer',
    reason: 'Next step, and why',
    colon: ': ',
    own: (rhythm: number, recency: number) =>
      `usually orders every ${days(rhythm)}, last did ${days(recency)} ago`,
    others: (rhythm: number, recency: number) =>
      `others order again after ${days(rhythm)}, this one last did ${days(recency)} ago`,
    never: (recency: number) => `last ordered ${days(recency)} ago, and nobody came twice`,
    alive: (share: string) => `still there with a probability of ${share}`,
    returned: (money: string) => `bought nothing, and had ${money} refunded`,
    lost: (money: string) => `goods lost ${money}`,
    costs: (money: string) => `service took ${money}`,
    listedRule: (n: number, of: number, span: string, isCosted: boolean) =>
      `The ${format.number(n)} of ${format.number(of)} who ${isCosted ? 'contributed' : 'paid'} least. All on the list were low throughout the last ${span} and do not climb.`,
    gapRule:
      'The usual gap is here the median between days with a paid order. Where refunds count as orders, as other analyses take them unless you set “money only”, the same customer can have another gap.',
    all: (n: number) => `Show all ${format.number(n)}`,
    allTitle: (n: number) => `Low for long: ${counted(n, 'customer', 'customers')}`,
    more: 'What would tell more',
    noCost: (hasLog: boolean) =>
      `No cost is known, so low is by revenue and nobody is said to cost more than they bring: map a column of the orders as “cost”, or ${hasLog ? 'choose' : 'load'} a service log.`,
    noTouches:
      'A service log (customer_id, at, cost, kind) would add what serving them costs, protect those with an open complaint (kind) and those who refer others, and make the simulator whole.',
    undated: (n: number) =>
      `${counted(n, 'contact', 'contacts')} in the service log ${plural(n, 'has', 'have')} no time that can be read, and ${plural(n, 'is', 'are')} in no period: the column “at” says it.`,
    uncosted: (n: number) =>
      `None of ${counted(n, 'contact', 'contacts')} in these periods has a cost: map a column as “cost”, or say below what a contact costs.`,
    unsaid: (n: number, of: number) =>
      `${format.number(n)} of ${counted(of, 'complaint', 'complaints')} in these periods ${plural(n, 'has', 'have')} neither a status nor a time of solution: ${plural(n, 'it counts', 'they count')} as open, and ${plural(n, 'protects its customer', 'protect their customers')}. A column “status” or “resolved_at” would tell.`,
    unprotected: (column: string) =>
      `Nobody is protected as strategic: “${column}” is a column of customers, and there are none: load a file of them.`,
    noCustomers: (column: string) =>
      `A file of customers (customer_id) would protect the strategic by its column “${column}”, and those who brought others by “referred_by”.`,
    noStrategic: (column: string) =>
      `No column of the customers says who is strategic: there is no “${column}”, so nobody is protected as such. Choose the column below.`,
    noReferrer:
      'No column of the customers says who brought others: there is no “referred_by”, so nobody is protected by it.',
    goOf: (n: number) => `Let go of the first ${counted(n, 'customer', 'customers')}`,
    automateOf: (share: string) => `Automate ${share} of the service contacts of the others on the list`,
    moveOf: (hours: string, of: string) => `Move ${hours} of their ${of} hours to the head`,
    hourCost: 'An hour of service costs',
    hourGain: 'and one more brings with the head',
    noHours: 'Say what an hour of service costs, and hours can be moved.',
    kinds: 'What does each kind of contact cost?',
    kind: 'Kind',
    unknownKind: 'Not said',
    counts: 'Counts as',
    asService: 'service',
    asComplaint: 'a complaint',
    asMailing: 'nobody’s time',
    contacts: 'Contacts',
    listedCost: 'Of it, on the list',
    kindOf: (kind: string, n: number) => `${kind}: ${counted(n, 'contact', 'contacts')}`,
    showContacts: (kind: string) => `Show the contacts: ${kind}`,
    moreKinds: (kinds: number, contacts: number, cost: string) =>
      `And ${format.number(kinds)} more ${plural(kinds, 'kind', 'kinds')}, with ${counted(contacts, 'contact', 'contacts')} that cost ${cost}. `,
    kindsRule:
      'Contacts in these periods. What takes nobody’s time (newsletters, surveys) costs as well, but is neither automated nor moved. The words that tell kinds apart stand below: each is met as a whole word, and an * stands for any ending.',
    simulator: 'What is moved',
    assumed:
      'Assumed: these periods again, with nothing else changed. Those let go bring nothing and cost nothing, nobody takes their place. A contact that is automated costs nothing and drives nobody away. An hour moved costs the head as much, and brings the gain that you set.',
    noGain: 'An hour more with the head is taken to bring nothing, as long as you set no gain.',
    services: 'Who gets the service?',
    separator: '; ',
    part: 'Group',
    contributionShare: 'Share of contribution',
    serviceShare: 'Share of service',
    then: 'Service then',
    index: 'Index',
    ...tierNames.en,
    tail: 'Tail, not on the list',
    onList: 'On the list',
    indexRule:
      'Tiers by contribution in these periods. Index: share of service by share of contribution; above 1, more is spent than comes back. Nothing here takes service from the head.'
  },
  {
    span: (from, to) => `所计时段：${from}至${to}。`,
    steps: '各自适合怎么做？',
    step: '下一步',
    customers: '客户数',
    contribution: '贡献',
    revenue: '收入',
    service: '服务成本',
    means: '因为他们',
    leave: '放手',
    'step down': '降级',
    'self-serve': '转自助',
    automate: '自动化',
    educate: '教育',
    'why leave': '在这些时段里什么都没买：不再投入，任其离开',
    'step down by goods': '降级：商品',
    'step down by service': '降级：服务',
    'why by goods': '扣除退款后，商品本身就亏：提价、少打折或换商品，只减少服务无济于事',
    'why by service': '商品不亏，但服务花去的超过所余：减少上门，改用低成本渠道，或收费',
    'why self-serve': '贡献的一半以上耗在服务上：教会他们自助',
    'why automate': '贡献不多却由人工服务：常见问题交给机器',
    'why educate': '贡献不多也不占服务：以邮件教育、优惠引导，不作更多投入',
    'why perhaps served': '贡献不多；没有服务记录，不知是否占用服务：以邮件教育、优惠引导，不作更多投入',
    stepRule: '做法按规则提出，取依次第一条符合的；规则见“方法”。',
    listed: '先看谁？',
    customer: '客户',
    reason: '下一步与原因',
    colon: '：',
    own: (rhythm, recency) =>
      `通常每 ${format.number(rhythm, 1)} 天下单，距上次已 ${format.number(recency)} 天`,
    others: (rhythm, recency) =>
      `其他客户通常 ${format.number(rhythm, 1)} 天后再来，距上次下单已 ${format.number(recency)} 天`,
    never: (recency) => `距上次下单已 ${format.number(recency)} 天，还没有人来过两次`,
    alive: (share) => `仍在的概率为 ${share}`,
    returned: (money) => `没有购买，退款 ${money}`,
    lost: (money) => `商品亏损 ${money}`,
    costs: (money) => `服务花去 ${money}`,
    listedRule: (n, of, span, isCosted) =>
      `名单上 ${format.number(of)} 位中${isCosted ? '贡献' : '付款'}最少的 ${format.number(n)} 位。名单上的客户最近 ${span}每期都低，且没有上升迹象。`,
    gapRule:
      '此处的通常间隔是有付款订单的日子之间的中位数。其他分析除非设为“仅计金额”，否则退款也算订单，同一客户的间隔可能因此不同。',
    all: (n) => `查看全部 ${format.number(n)} 位`,
    allTitle: (n) => `长期低价值：${format.number(n)} 位客户`,
    more: '还缺什么',
    noCost: (hasLog) =>
      `成本未知，因此按收入判断高低，也不说谁的成本高于贡献：请将订单的某列设为“成本”，或${hasLog ? '选用' : '载入'}服务记录。`,
    noTouches:
      '载入服务记录（customer_id、at、cost、kind），即可计入服务成本，保护有未结投诉（kind）和带来他人的客户，模拟器也才完整。',
    undated: (n) => `服务记录中有 ${format.number(n)} 次接触没有可读的时间（“at”列），不计入任何时段。`,
    uncosted: (n) =>
      `这些时段内的 ${format.number(n)} 次接触都没有成本：请将某列设为“cost”，或在下方填写每次接触的成本。`,
    unsaid: (n, of) =>
      `这些时段内的 ${format.number(of)} 次投诉中，有 ${format.number(n)} 次既没有状态也没有解决时间：按未结计，并保护其客户。有“status”或“resolved_at”列即可分辨。`,
    unprotected: (column) =>
      `无人作为战略客户受到保护：“${column}”应是客户表中的一列，而这里没有客户表。请载入客户表。`,
    noCustomers: (column) =>
      `载入客户表（customer_id），其“${column}”列可保护战略客户，“referred_by”列可保护带来他人的客户。`,
    noStrategic: (column) =>
      `客户表中没有一列说明谁是战略客户：没有“${column}”列，因此无人因此受保护。请在下方选择该列。`,
    noReferrer: '客户表中没有一列说明谁带来了他人：没有“referred_by”列，因此无人因此受保护。',
    goOf: (n) => `放手名单上前 ${format.number(n)} 位客户`,
    automateOf: (share) => `名单上其余客户的服务接触有 ${share} 改为自动`,
    moveOf: (hours, of) => `从他们的 ${of} 小时中转 ${hours} 小时给头部`,
    hourCost: '每小时服务的成本',
    hourGain: '头部每多一小时带来',
    noHours: '填写每小时服务的成本，即可转移工时。',
    kinds: '每类接触花了多少？',
    kind: '类型',
    unknownKind: '未说明',
    counts: '视为',
    asService: '服务',
    asComplaint: '投诉',
    asMailing: '不占人工',
    contacts: '接触次数',
    listedCost: '其中名单上的客户',
    kindOf: (kind, n) => `${kind}：${format.number(n)} 次接触`,
    showContacts: (kind) => `查看接触：${kind}`,
    moreKinds: (kinds, contacts, cost) =>
      `另有 ${format.number(kinds)} 类，共 ${format.number(contacts)} 次接触，花去 ${cost}。`,
    kindsRule:
      '这些时段内的接触。不占人工的接触（邮件群发、问卷）同样计入成本，但不参与自动化与工时转移。区分类型的词见下方：外文按整词比对，* 表示任意词尾。',
    simulator: '调整',
    assumed:
      '假设：这些时段重来一遍，其余不变。放手的客户不再贡献也不再有成本，无人替补；自动化的接触没有成本，也不会赶走客户；转移的工时在头部的成本相同，并带来您所设的收益。',
    noGain: '未设收益时，视为头部多一小时服务不带来任何贡献。',
    services: '服务给了谁？',
    separator: '；',
    part: '客户组',
    contributionShare: '贡献占比',
    serviceShare: '服务占比',
    then: '之后的服务',
    index: '指数',
    ...tierNames.zh,
    tail: '长尾（不在名单上）',
    onList: '名单上',
    indexRule:
      '层级按这些时段的贡献划分。指数为服务占比除以贡献占比，高于 1 即投入多于回报。这里不会减少头部的服务。'
  }
);
