import { format, messages } from '../../i18n/index.ts';
import { itemsAlone, many, measureWord } from './items.ts';
import { tierNames } from './tierNames.ts';

type TierWord = 'head' | 'waist' | 'tail';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const m = messages(
  {
    title: (by: string) => `Who buys the long tail of ${itemsAlone(by)}?`,
    ...tierNames.en,
    ofTier: (tier: TierWord) => `${tier} customers`,
    ofSegment: (segment: string) => `“${segment}”`,
    nothing: 'Nothing has been sold that could be ranked.',
    worthless: (all: number, by: string) =>
      `None of ${many(all, by)} brought money, refunds taken off: there is no head to tell from a tail.`,
    noTail: (all: number, by: string) =>
      `There is no tail: head and waist, as they are cut here, take all ${many(all, by)}. `,
    noTailFew: (all: number, by: string, enough: number) =>
      `There is no tail among ${many(all, by)}: it takes ${enough} or more to speak of one. `,
    nobody: 'Who buys them cannot be told: no line has a customer who belongs to a segment.',
    size: (n: number, all: number, by: string, part: string, share: string) =>
      `The tail is ${format.number(n)} of ${many(all, by)} (${part}) and brings ${share} of revenue`,
    sizeFew: (n: number, all: number, by: string, share: string) =>
      `The tail is ${format.number(n)} of ${many(all, by)} and brings ${share} of revenue`,
    end: '. ',
    tooFewItems: (enough: number, by: string) => `A long tail takes ${many(enough, by)} or more. `,
    tooFewCustomers: (enough: number) =>
      `Who leans towards it cannot be told: that takes two segments of ${enough} customers or more.`,
    spend: (most: string, mostShare: string, least: string, leastShare: string) =>
      `It takes ${mostShare} of what ${most} spend, the most, and ${leastShare} of what ${least} spend, the least.`,
    only: (name: string, share: string) => `It takes ${share} of what ${name} spend`,
    onlyFew: (names: string[], customers: number, enough: number) =>
      names.length === 0
        ? '; there is no other group to compare them with.'
        : names.length === 1
          ? `; there is nobody to compare them with, for ${names[0]} are ${format.number(customers)}, and that takes ${enough} or more.`
          : `; there is nobody to compare them with, for the other ${format.number(names.length)} groups have fewer than ${enough} customers each.`,
    onlySpent: (enough: number) =>
      `; there is nobody to compare them with, for no other group of ${enough} customers or more has spent anything, refunds taken off.`,
    leftOut: (names: string[], customers: number, enough: number) =>
      names.length === 1
        ? ` Not compared: ${names[0]}, who are ${format.number(customers)}; that takes ${enough} or more.`
        : ` Not compared: ${format.number(names.length)} groups of fewer than ${enough} customers each.`,
    dash: 'A dash: these customers spent nothing, refunds taken off.',
    rows: '↓ customers',
    columns: (by: string) => `${itemsAlone(by)} →`,
    shares: 'Shares are of the row: of what these customers spend.',
    cell: (segment: string, tier: TierWord, by: string) =>
      `${capital(segment)}, ${tier} of ${itemsAlone(by)}`,
    stop: (cell: string, money: string, share: string, n: number, by: string) =>
      `${cell}\n${money}, ${share} of what they spend\n${many(n, by)}`,
    list: (cell: string, n: number, by: string) => `${cell}: ${many(n, by)}`,
    segment: 'Customers',
    tier: 'Tier of what is sold',
    items: 'Bought of it',
    revenue: 'Revenue',
    share: 'Share of their spending'
  },
  {
    title: (by) => `谁在买长尾${itemsAlone(by)}？`,
    ...tierNames.zh,
    ofTier: (tier) => `${tierNames.zh[tier]}客户`,
    ofSegment: (segment) => `“${segment}”`,
    nothing: '还没有可以排名的销售。',
    worthless: (all, by) => `减去退款后，${many(all, by)}都没有带来收入：分不出头部与长尾。`,
    noTail: (all, by) => `没有长尾：按这里的分界，${many(all, by)}全部属于头部和腰部。`,
    noTailFew: (all, by, enough) =>
      `${many(all, by)}中没有长尾：至少有 ${enough} ${measureWord(by)}才谈得上长尾。`,
    nobody: '看不出谁在买：没有一行的客户属于某个客户群。',
    size: (n, all, by, part, share) =>
      `${many(all, by)}中有 ${format.number(n)} ${measureWord(by)}属于长尾（${part}），带来 ${share} 的收入`,
    sizeFew: (n, all, by, share) =>
      `${many(all, by)}中有 ${format.number(n)} ${measureWord(by)}属于长尾，带来 ${share} 的收入`,
    end: '。',
    tooFewItems: (enough, by) => `谈长尾至少需要 ${enough} ${measureWord(by)}。`,
    tooFewCustomers: (enough) => `看不出谁更偏好长尾：需要至少两组各 ${enough} 位以上的客户。`,
    spend: (most, mostShare, least, leastShare) =>
      `长尾在${most}的支出中占比最高，为 ${mostShare}；在${least}的支出中最低，为 ${leastShare}。`,
    only: (name, share) => `长尾在${name}的支出中占 ${share}`,
    onlyFew: (names, customers, enough) =>
      names.length === 0
        ? '；没有其他组可以比较。'
        : names.length === 1
          ? `；无从比较，因为${names[0]}只有 ${format.number(customers)} 位，至少需要 ${enough} 位。`
          : `；无从比较，因为其余 ${format.number(names.length)} 组各不足 ${enough} 位客户。`,
    onlySpent: (enough) => `；无从比较，因为减去退款后，其他 ${enough} 位以上的组都没有支出。`,
    leftOut: (names, customers, enough) =>
      names.length === 1
        ? `${names[0]}只有 ${format.number(customers)} 位，未参与比较：至少需要 ${enough} 位。`
        : `另有 ${format.number(names.length)} 组各不足 ${enough} 位客户，未参与比较。`,
    dash: '短横线：减去退款后，这些客户没有支出。',
    rows: '↓ 客户',
    columns: (by) => `${itemsAlone(by)} →`,
    shares: '占比按行计：占这些客户支出的份额。',
    cell: (segment, tier, by) => `${segment}，${tierNames.zh[tier]}${itemsAlone(by)}`,
    stop: (cell, money, share, n, by) => `${cell}\n${money}，占其支出 ${share}\n${many(n, by)}`,
    list: (cell, n, by) => `${cell}：${many(n, by)}`,
    segment: '客户',
    tier: '所售之物的层级',
    items: '买过其中',
    revenue: '收入',
    share: '占其支出'
  }
);
