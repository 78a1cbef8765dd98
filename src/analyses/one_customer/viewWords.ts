import { counted, format, messages } from '../../i18n/index.ts';

const customers = (n: number): string => counted(n, 'customer', 'customers');

/** The words of the view, which is loaded with it. */
export const m = messages(
  {
    joined: 'joined',
    score: (score: string) => `score ${score}`,
    comma: ', ',
    timeless: (n: number) =>
      `${counted(n, 'more contact', 'more contacts')} in the log ${n === 1 ? 'has' : 'have'} no time that can be read: ${n === 1 ? 'it is' : 'they are'} neither drawn nor counted.`,
    timelessList: (customer: string, n: number) =>
      `${customer}: ${counted(n, 'contact', 'contacts')} without a time`,
    near: 'Similar numbers:',
    attributes: 'What is known',
    noAttributes: 'No attributes: load a table of customers with the column customer_id.',
    noContacts: 'No contacts: load a log of services or surveys with the columns customer_id and at.',
    tags: 'Tags, and why',
    tag: 'Tag',
    tierTag: (word: string) => `Tier: ${word}`,
    stageTag: (word: string) => `Stage: ${word}`,
    rfmTag: (word: string) => `RFM: ${word}`,
    reason: 'Reason',
    rank: (rank: number, n: number, money: string) =>
      `number ${format.number(rank)} of ${customers(n)} by revenue, with ${money}`,
    rhythm: (recency: number, today: string, rhythm: string) =>
      `last order ${counted(recency, 'day', 'days')} before ${today}; comes every ${rhythm} days`,
    othersRhythm: (recency: number, today: string, rhythm: string) =>
      `last order ${counted(recency, 'day', 'days')} before ${today}; customers come every ${rhythm} days, and this one has no rhythm of its own yet`,
    noRhythm: (recency: number, today: string) =>
      `last order ${counted(recency, 'day', 'days')} before ${today}; nobody has a rhythm yet`,
    scores: (r: number, f: number, money: number) =>
      `recency ${r}, frequency ${f}, money ${money}, of 5; named by the segments of the analysis “Recency, frequency, money”`,
    worth: 'What is to come',
    fitting: 'A model of repeat buying is being fitted to all customers …',
    asOften: 'as often',
    manyTimes: 'ten times or more',
    worthSaid: (
      n: number,
      often: string,
      days: number,
      middle: string,
      low: string,
      high: string,
      mean: string
    ) =>
      `Of ${customers(n)} who had come ${often} by ${counted(days, 'day', 'days')} before the last order of all, half brought ${middle} or less since, eight in ten between ${low} and ${high}; on average ${mean}. That is what happened to others, not a promise.`,
    worthPulled: ' That average lies above what nine in ten brought: a few who brought very much pull it up.',
    worthFar: (own: number, usual: string, n: number) =>
      ` Half of them had come ${usual} times or less, and ${n ? `only ${format.number(n)}` : 'none'} as often as this one with its ${format.number(own)} times: the average says little about this one.`,
    worthFew: (n: number, often: string, enough: number) =>
      `${n ? `Only ${customers(n)}` : 'No customer'} had come ${often} some time ago: too few to say what is to come. That takes ${enough} or more.`,
    list: (n: number, often: string) => `Who had come ${often}: ${customers(n)}`,
    show: 'Show them',
    next: 'What similar customers bought the next time',
    item: 'Bought',
    count: 'Customers',
    share: 'Share',
    interval: '95% interval',
    nextRule: (n: number, least: number) =>
      `What ${format.number(least)} or more bought, of ${customers(n)} of the same tier and, where categories are known, the same first category, on the day they came once more than this one has.`,
    nextApart: (n: number, least: number) =>
      `${customers(n)} of the same kind have come once more than this one, and no item was bought by ${format.number(least)} of them or more: they have nothing in common to foretell from.`,
    nextFew: (n: number, enough: number) =>
      `${n ? `Only ${customers(n)}` : 'No customer'} of the same kind ${n > 1 ? 'have' : 'has'} come once more than this one: too few to say what similar customers buy next. That takes ${enough} or more.`,
    noItems:
      'No column says what was bought: map one as product or category to see what similar customers bought next.'
  },
  {
    joined: '加入',
    score: (score) => `分值 ${score}`,
    comma: '，',
    timeless: (n) => `记录中另有 ${format.number(n)} 次接触没有可读的时间，既未画出也未计数。`,
    timelessList: (customer, n) => `${customer}：${format.number(n)} 次接触没有时间`,
    near: '相近的编号：',
    attributes: '已知信息',
    noAttributes: '没有属性：请载入含有 customer_id 列的客户表。',
    noContacts: '没有接触记录：请载入含有 customer_id 与 at 列的服务或调查记录。',
    tags: '标签与理由',
    tag: '标签',
    tierTag: (word) => `层级：${word}`,
    stageTag: (word) => `阶段：${word}`,
    rfmTag: (word) => `RFM：${word}`,
    reason: '理由',
    rank: (rank, n, money) =>
      `按收入在 ${format.number(n)} 位客户中排第 ${format.number(rank)}，收入 ${money}`,
    rhythm: (recency, today, rhythm) =>
      `上次下单距 ${today} ${format.number(recency)} 天；通常每 ${rhythm} 天来一次`,
    othersRhythm: (recency, today, rhythm) =>
      `上次下单距 ${today} ${format.number(recency)} 天；客户通常每 ${rhythm} 天来一次，该客户尚无自己的节奏`,
    noRhythm: (recency, today) => `上次下单距 ${today} ${format.number(recency)} 天；还没有人形成节奏`,
    scores: (r, f, money) =>
      `近度 ${r}、频度 ${f}、金额 ${money}（满分 5）；名称取自“RFM：近度、频度与金额”分析的分群`,
    worth: '今后可能带来多少',
    fitting: '正在对全部客户拟合复购模型……',
    asOften: '同样多次',
    manyTimes: '十次及以上',
    worthSaid: (n, often, days, middle, low, high, mean) =>
      `截至全部订单最后一天之前 ${format.number(days)} 天来过${often}的 ${format.number(n)} 位客户中，此后半数带来不超过 ${middle}，八成在 ${low} 至 ${high} 之间，平均 ${mean}。这是他人的经历，并非承诺。`,
    worthPulled: '平均值高于九成客户带来的金额：被少数带来很多的客户拉高了。',
    worthFar: (own, usual, n) =>
      `其中半数当时来过不超过 ${usual} 次，${n ? `只有 ${format.number(n)} 位` : '没有人'}像该客户这样来过 ${format.number(own)} 次或更多：平均值对该客户说明不了多少。`,
    worthFew: (n, often, enough) =>
      `${n ? `此前来过${often}的客户只有 ${format.number(n)} 位` : `此前没有客户来过${often}`}，不足以判断今后，至少需要 ${enough} 位。`,
    list: (n, often) => `来过${often}的客户：${format.number(n)} 位`,
    show: '查看这些客户',
    next: '相似客户下一次买了什么',
    item: '购买',
    count: '客户数',
    share: '占比',
    interval: '95% 区间',
    nextRule: (n, least) =>
      `同一层级、且首次购买类别相同（类别已知时）的 ${format.number(n)} 位客户，在比该客户多来一次的那一天购买的内容；只列至少 ${format.number(least)} 位买过的。`,
    nextApart: (n, least) =>
      `比该客户多来一次的同类客户有 ${format.number(n)} 位，但没有一样内容有至少 ${format.number(least)} 位买过：他们没有共同之处可供预计。`,
    nextFew: (n, enough) =>
      `${n ? `比该客户多来一次的同类客户只有 ${format.number(n)} 位` : '没有同类客户比该客户多来过一次'}，不足以说明相似客户接下来买什么，至少需要 ${enough} 位。`,
    noItems: '没有列说明买了什么：将某列设为商品或类别，即可看到相似客户接下来买了什么。'
  }
);
