import { counted, format, messages, plural } from '../../i18n/index.ts';

/** The words of the view, which is loaded with it. */
export const m = messages(
  {
    question: 'What does each group bring?',
    group: (cluster: string) => `Group ${cluster}`,
    who: 'Who is in each group?',
    heading: 'Group',
    customers: 'Customers',
    recency: 'Days since the last order',
    orders: 'Orders',
    revenue: 'Revenue of one',
    unclear: 'Between two groups',
    means:
      'Means of the group’s customers, and in words what is more than half a standard deviation from all. Between two groups: almost as near to another centre, by less than a tenth.',
    lately: 'came lately',
    longAgo: 'came long ago',
    often: 'order often',
    seldom: 'order seldom',
    much: 'spend much',
    little: 'spend little',
    longerAgo: (groups: string) => `came longer ago than ${groups}`,
    later: (groups: string) => `came more lately than ${groups}`,
    oftener: (groups: string) => `order more often than ${groups}`,
    seldomer: (groups: string) => `order less often than ${groups}`,
    dearer: (groups: string) => `spend more than ${groups}`,
    cheaper: (groups: string) => `spend less than ${groups}`,
    groups: (clusters: number[]) =>
      `${plural(clusters.length, 'group', 'groups')} ${clusters.map((each) => format.number(each)).join(' and ')}`,
    use: (k: number) => `Use ${format.number(k)} groups`,
    middling: 'near the middle in all three',
    list: (words: string[]) => words.join(', '),
    inWords: 'In words',
    tooFew:
      'These customers do not differ enough to be grouped: there are no two of them that are not alike.',
    stopped: 'The browser ended the search for groups. Run the cell again.',
    noFit: 'The relation of fitted groups has none of this number.',
    fewer: (k: number) =>
      `So many groups cannot be made: there are only ${format.number(k)} kinds of customers that differ.`,
    sampled: (n: number, all: number) =>
      `The groups are those of ${format.number(n)} customers, drawn evenly by their ids; all ${counted(all, 'customer', 'customers')} are then put into the nearest. `,
    compared: (n: number) => `Silhouettes compare ${format.number(n)} customers with each other.`
  },
  {
    question: '每组带来多少收入？',
    group: (cluster) => `第 ${cluster} 组`,
    who: '每组是哪些客户？',
    heading: '组',
    customers: '客户数',
    recency: '距上次下单天数',
    orders: '订单数',
    revenue: '人均收入',
    unclear: '介于两组之间',
    means:
      '各列为组内客户的平均值；文字写出与全体相差超过半个标准差之处。介于两组之间：到另一组中心的距离相差不足十分之一。',
    lately: '最近来过',
    longAgo: '很久没来',
    often: '下单勤',
    seldom: '下单少',
    much: '花费高',
    little: '花费低',
    longerAgo: (groups) => `比${groups}更久没来`,
    later: (groups) => `比${groups}更近来过`,
    oftener: (groups) => `比${groups}下单勤`,
    seldomer: (groups) => `比${groups}下单少`,
    dearer: (groups) => `比${groups}花费高`,
    cheaper: (groups) => `比${groups}花费低`,
    groups: (clusters) => `第 ${clusters.map((each) => format.number(each)).join('、')} 组`,
    use: (k) => `改为 ${format.number(k)} 组`,
    middling: '三项均居中',
    list: (words) => words.join('、'),
    inWords: '特点',
    tooFew: '这些客户之间没有足够的差异，无法分组：找不到两位不同的客户。',
    stopped: '浏览器中止了分组搜索。请再次运行此单元格。',
    noFit: '分组关系中没有此组数。',
    fewer: (k) => `分不出这么多组：彼此不同的客户只有 ${format.number(k)} 种。`,
    sampled: (n, all) =>
      `分组依据按编号均匀抽取的 ${format.number(n)} 位客户；随后全部 ${format.number(all)} 位客户归入最近的一组。`,
    compared: (n) => `轮廓系数由 ${format.number(n)} 位客户相互比较得出。`
  }
);
