import { format, messages, plural } from '../../i18n/index.ts';
import { items, measureWord } from './items.ts';
import { tierNames } from './tierNames.ts';

/** "one brings", "869 bring": those of a tier, as the subject of a sentence. */
const bring = (n: number): string => plural(n, 'one brings', `${format.number(n)} bring`);
const many = (n: number, by?: string): string => `${format.number(n)} ${items(n, by)}`;
const measured = (n: number, by?: string): string => `${format.number(n)} ${measureWord(by)}`;

export const m = messages(
  {
    title: (customers: boolean, items: string) =>
      customers ? 'Who is head, waist and tail?' : `Which ${items} are head, waist and tail?`,
    ...tierNames.en,
    opening: (n: number, by?: string) => `Of ${many(n, by)}, `,
    headBrings: (...[n, share]: [n: number, share: string, by?: string]) => `${bring(n)} ${share} of revenue`,
    then: '; the next ',
    waistBrings: (...[n, share]: [n: number, share: string, by?: string]) => `${bring(n)} ${share}`,
    last: '; the last ',
    tailBrings: (...[n, share]: [n: number, share: string, by?: string]) => `${bring(n)} ${share}`,
    noWaist: '; the waist is empty',
    noTail: '; the tail is empty',
    noOther: '; waist and tail are empty',
    end: '. ',
    even: (share: string) =>
      `The top 20% bring ${share}: revenue is spread almost evenly, there is hardly a head.`,
    broad: (share: string) => `The top 20% bring ${share}: a broad head, not an 80/20.`,
    classic: (share: string) => `The top 20% bring ${share}: close to the textbook 80/20.`,
    narrow: (share: string) => `The top 20% bring ${share}: a narrow head, steeper than 80/20.`,
    tooFew: (n: number, enough: number, by?: string) =>
      `${many(n, by)} ${plural(n, 'is', 'are')} too few to judge how revenue is spread: that takes ${enough} or more.`,
    nothing: 'There is no revenue to share out yet.',
    about: (share: string) => `about ${share}`,
    axis: (items: string) => `${items}, by revenue →`,
    yAxis: '↑ share of revenue',
    list: (tier: string, n: number, by?: string) => `${tier}: ${many(n, by)}`,
    stop: (rank: number, part: string, share: string, by?: string) =>
      `The first ${rank === 1 ? '' : `${format.number(rank)} `}${items(rank, by)} (${part})\n${plural(rank, 'brings', 'bring')} ${share} of revenue`,
    headCut: 'Where the head ends',
    waistCut: 'Where the waist ends',
    cut: (share: string, rank: number, by?: string) => `${share} of revenue, ${many(rank, by)}`,
    cutAbout: (share: string, rank: number, by?: string) => `${share} of revenue, about ${many(rank, by)}`,
    tier: 'Tier',
    items: 'Number',
    itemShare: 'Share of number',
    value: 'Revenue',
    share: 'Share of revenue',
    all: 'All',
    allNet: 'All, net of refunds',
    losing: 'Below zero, counted as zero',
    shared: 'What shares refer to'
  },
  {
    title: (customers: boolean, items: string) =>
      customers ? '谁是头部，谁是腰部，谁是长尾？' : `哪些${items}是头部、腰部和长尾？`,
    ...tierNames.zh,
    opening: (n: number, by?: string) => `在 ${many(n, by)}中，`,
    headBrings: (n: number, share: string, by?: string) => `前 ${measured(n, by)}贡献了 ${share} 的收入`,
    then: '，接下来的 ',
    waistBrings: (n: number, share: string, by?: string) => `${measured(n, by)}贡献 ${share}`,
    last: '，最后的 ',
    tailBrings: (n: number, share: string, by?: string) => `${measured(n, by)}贡献 ${share}`,
    noWaist: '，腰部为空',
    noTail: '，长尾为空',
    noOther: '，腰部和长尾为空',
    end: '。',
    even: (share: string) => `排名前 20% 的贡献为 ${share}：收入分布接近平均，谈不上有头部。`,
    broad: (share: string) => `排名前 20% 的贡献为 ${share}：头部偏宽，并非典型的二八分布。`,
    classic: (share: string) => `排名前 20% 的贡献为 ${share}：接近教科书里的二八分布。`,
    narrow: (share: string) => `排名前 20% 的贡献为 ${share}：头部很窄，集中度高于二八分布。`,
    tooFew: (n: number, enough: number, by?: string) =>
      `仅有 ${many(n, by)}，不足以判断收入如何分布：至少需要 ${enough} ${measureWord(by)}。`,
    nothing: '目前还没有可以分摊的收入。',
    about: (share: string) => `约 ${share}`,
    axis: (items: string) => `${items}（按收入从高到低）→`,
    yAxis: '↑ 累计收入占比',
    list: (tier: string, n: number, by?: string) => `${tier}：${many(n, by)}`,
    stop: (rank: number, part: string, share: string, by?: string) =>
      `前 ${many(rank, by)}（${part}）\n贡献 ${share} 的收入`,
    headCut: '头部分界',
    waistCut: '腰部分界',
    cut: (share: string, rank: number, by?: string) => `收入的 ${share}，前 ${many(rank, by)}`,
    cutAbout: (share: string, rank: number, by?: string) => `收入的 ${share}，约前 ${many(rank, by)}`,
    tier: '层级',
    items: '数量',
    itemShare: '数量占比',
    value: '收入',
    share: '收入占比',
    all: '合计',
    allNet: '合计（已冲减退款）',
    losing: '净额为负，按 0 计',
    shared: '占比的分母'
  }
);
