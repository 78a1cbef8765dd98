import { counted, format, messages, plural } from '../../i18n/index.ts';

/** The stages of a customer's life, in their order: those who are there, those to be warned of, those who went. */
export const stageNames = ['new', 'active', 'loyal', 'returned', 'slipping', 'silent', 'lost'] as const;

export type StageName = (typeof stageNames)[number];

const customers = (n: number): string => counted(n, 'customer', 'customers');

export const m = messages(
  {
    new: 'New',
    active: 'Active',
    loyal: 'Loyal',
    returned: 'Returned',
    slipping: 'Slipping',
    silent: 'Silent',
    lost: 'Lost',
    title: 'Who is new, loyal, slipping or lost, each by their own rhythm?',
    nobody: 'There are no customers yet.',
    noRhythm: (n: number) =>
      `${customers(n)}, and none has come on a second day yet: without a rhythm nobody can be late.`,
    few: (warned: number, n: number, enough: number) =>
      `${warned ? format.number(warned) : 'None'} of ${customers(n)} ${plural(warned, 'is', warned ? 'are' : 'is')} slipping or silent. That is too few to conclude from: it takes ${enough} customers or more.`,
    warned: (n: number, share: string) =>
      `${n ? customers(n) : 'Nobody'} (${share} of those not lost) ${plural(n, 'is', n ? 'are' : 'is')} later than usual for them`,
    atRisk: (money: string) => `: ${money} of revenue a year`,
    lostOnes: (n: number, share: string) =>
      `. ${n ? format.number(n) : 'None'}, ${share} of all, ${plural(n, 'is', n ? 'are' : 'is')} lost.`,
    monthsTitle: 'How have the stages changed over a year?',
    tooEarly: 'The orders do not reach a month back: too early to tell a change.',
    changed: (before: string, then: string, now: string) =>
      `On ${before}, ${then} of the customers who were not lost were slipping or silent; now it is ${now}.`,
    changedFew: (enough: number) =>
      `At both ends of the year there would have to be ${enough} customers who are not lost, to tell a change.`,
    adds: 'The lost only add up, unless they return.',
    stop: (date: string, stage: string, n: number, share: string) =>
      `${date}\n${stage}: ${customers(n)} (${share})`,
    stopList: (date: string, stage: string, n: number) => `${stage} on ${date}: ${customers(n)}`,
    date: 'Date',
    stage: 'Stage',
    customers: 'Customers'
  },
  {
    new: '新客',
    active: '活跃',
    loyal: '忠实',
    returned: '回归',
    slipping: '疏远',
    silent: '沉默',
    lost: '流失',
    title: '按各自的节奏，谁是新客，谁忠实，谁在疏远，谁已流失？',
    nobody: '目前还没有客户。',
    noRhythm: (n) => `${format.number(n)} 位客户，还没有人在第二天来过：没有节奏，就谈不上迟到。`,
    few: (warned, n, enough) =>
      `${format.number(n)} 位客户中，${format.number(warned)} 位疏远或沉默。人数太少，不足以下结论：至少需要 ${enough} 位。`,
    warned: (n, share) => `${format.number(n)} 位客户（占未流失客户的 ${share}）比自己平时来得晚`,
    atRisk: (money) => `，涉及每年 ${money} 的收入`,
    lostOnes: (n, share) => `。${format.number(n)} 位已流失，占全部客户的 ${share}。`,
    monthsTitle: '一年来各阶段有何变化？',
    tooEarly: '订单不足一个月，尚看不出变化。',
    changed: (before, then, now) => `${before}，未流失的客户中有 ${then} 疏远或沉默；现在为 ${now}。`,
    changedFew: (enough) => `要判断变化，一年的首尾都须至少有 ${enough} 位未流失的客户。`,
    adds: '流失客户只会累积，除非回归。',
    stop: (date, stage, n, share) => `${date}\n${stage}：${format.number(n)} 位客户（${share}）`,
    stopList: (date, stage, n) => `${date}的${stage}客户：${format.number(n)} 位`,
    date: '日期',
    stage: '阶段',
    customers: '客户数'
  }
);

/** A stage in the current language. */
export const stageWord = (stage: StageName): string => m[stage];
