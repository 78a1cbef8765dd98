import { messages } from '../../i18n/index.ts';

const bring = (n: string): string => (n === '1' ? 'brings' : 'bring');

export const m = messages(
  {
    title: (customers: boolean, items: string) =>
      customers ? 'Who is head, waist and tail?' : `Which ${items} are head, waist and tail?`,
    head: 'Head',
    waist: 'Waist',
    tail: 'Tail',
    opening: (n: string, items: string) => `Of ${n} ${items}, `,
    headBrings: (n: string, _unit: string, share: string) => `${n} ${bring(n)} ${share} of revenue`,
    then: '; the next ',
    waistBrings: (n: string, _unit: string, share: string) => `${n} ${bring(n)} ${share}`,
    last: '; the last ',
    tailBrings: (n: string, _unit: string, share: string) => `${n} ${bring(n)} ${share}`,
    end: '. ',
    even: (share: string) =>
      `The top 20% bring ${share}: revenue is spread almost evenly, there is hardly a head.`,
    broad: (share: string) => `The top 20% bring ${share}: a broad head, not an 80/20.`,
    classic: (share: string) => `The top 20% bring ${share}: close to the textbook 80/20.`,
    narrow: (share: string) => `The top 20% bring ${share}: a narrow head, steeper than 80/20.`,
    nothing: 'There is no revenue to share out yet.',
    about: (share: string) => `about ${share}`,
    axis: (items: string) => `${items}, by revenue →`,
    yAxis: '↑ share of revenue',
    stop: (rank: string, items: string, part: string, share: string) =>
      `The first ${rank} ${items} (${part})\nbring ${share} of revenue`,
    headCut: 'Where the head ends',
    waistCut: 'Where the waist ends',
    cut: (share: string, rank: string, items: string) => `${share} of revenue, about ${rank} ${items}`,
    tier: 'Tier',
    items: 'Number',
    itemShare: 'Share of number',
    value: 'Revenue',
    share: 'Share of revenue',
    all: 'All'
  },
  {
    title: (customers: boolean, items: string) =>
      customers ? '谁是头部，谁是腰部，谁是长尾？' : `哪些${items}是头部、腰部和长尾？`,
    head: '头部',
    waist: '腰部',
    tail: '长尾',
    opening: (n: string, items: string) => `在 ${n} ${items}中，`,
    headBrings: (n: string, unit: string, share: string) => `前 ${n} ${unit}贡献了 ${share} 的收入`,
    then: '，接下来的 ',
    waistBrings: (n: string, unit: string, share: string) => `${n} ${unit}贡献 ${share}`,
    last: '，最后的 ',
    tailBrings: (n: string, unit: string, share: string) => `${n} ${unit}贡献 ${share}`,
    end: '。',
    even: (share: string) => `排名前 20% 的贡献为 ${share}：收入分布接近平均，谈不上有头部。`,
    broad: (share: string) => `排名前 20% 的贡献为 ${share}：头部偏宽，并非典型的二八分布。`,
    classic: (share: string) => `排名前 20% 的贡献为 ${share}：接近教科书里的二八分布。`,
    narrow: (share: string) => `排名前 20% 的贡献为 ${share}：头部很窄，集中度高于二八分布。`,
    nothing: '目前还没有可以分摊的收入。',
    about: (share: string) => `约 ${share}`,
    axis: (items: string) => `${items}（按收入从高到低）→`,
    yAxis: '↑ 累计收入占比',
    stop: (rank: string, items: string, part: string, share: string) =>
      `前 ${rank} ${items}（${part}）\n贡献 ${share} 的收入`,
    headCut: '头部分界',
    waistCut: '腰部分界',
    cut: (share: string, rank: string, items: string) => `收入的 ${share}，约前 ${rank} ${items}`,
    tier: '层级',
    items: '数量',
    itemShare: '数量占比',
    value: '收入',
    share: '收入占比',
    all: '合计'
  }
);
