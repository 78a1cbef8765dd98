import { messages, plural } from '../../i18n/index.ts';
import { many, measureWord } from './items.ts';

export const lorenz = messages(
  {
    title: (items: string) => `How unevenly is revenue spread over ${items}?`,
    gini: (gini: string) =>
      `The Gini coefficient is ${gini}, on a scale from 0 (all bring the same) to 1 (one brings everything): `,
    giniFew: (gini: string, n: number, most: string, enough: number, by?: string) =>
      `The Gini coefficient is ${gini}, on a scale from 0 (all bring the same) to 1 (one brings everything). With ${many(n, by)} it cannot pass ${most}, and is too coarse to conclude from: that takes ${enough} or more`,
    even: 'fairly even',
    moderate: 'moderately uneven',
    uneven: 'uneven',
    extreme: 'very uneven',
    end: '.',
    half: (share: string) => `. The smaller half brings ${share} of revenue.`,
    losing: (n: number, by?: string) =>
      ` ${many(n, by)} with more refunds than sales ${plural(n, 'counts', 'count')} as zero here.`,
    about: (share: string) => `about ${share}`,
    label: 'Gini',
    equal: 'if all brought the same',
    xAxis: (items: string) => `${items}, from the smallest →`,
    yAxis: '↑ share of revenue',
    stop: (part: string, items: string, share: string) =>
      `The smallest ${part} of ${items}\nbring ${share} of revenue`,
    itemShare: 'Share of number, from the smallest',
    valueShare: 'Share of revenue'
  },
  {
    title: (items: string) => `收入在${items}之间分布得有多不均？`,
    gini: (gini: string) => `基尼系数为 ${gini}（0 表示人人相同，1 表示全部来自一处）：`,
    giniFew: (gini: string, n: number, most: string, enough: number, by?: string) =>
      `基尼系数为 ${gini}（0 表示人人相同，1 表示全部来自一处）。只有 ${many(n, by)}时它最高为 ${most}，过于粗略，不足以下结论：至少需要 ${enough} ${measureWord(by)}`,
    even: '分布较为均匀',
    moderate: '有一定差距',
    uneven: '分布不均',
    extreme: '高度集中',
    end: '。',
    half: (share: string) => `。排名靠后的一半只贡献 ${share} 的收入。`,
    losing: (n: number, by?: string) => `有 ${many(n, by)}退款多于消费，此处按 0 计。`,
    about: (share: string) => `约 ${share}`,
    label: '基尼系数',
    equal: '完全平均时',
    xAxis: (items: string) => `${items}（从小到大累计）→`,
    yAxis: '↑ 累计收入占比',
    stop: (part: string, items: string, share: string) => `排名最后 ${part} 的${items}\n贡献 ${share} 的收入`,
    itemShare: '数量占比（从小到大）',
    valueShare: '收入占比'
  }
);
