import { counted, format, messages } from '../../i18n/index.ts';

export const m = messages(
  {
    titleRate: 'Which share bought after the action?',
    titleMean: 'What did a customer bring after the action?',
    rateOf: (outcome: string) => `“${outcome}”: which share of each arm?`,
    meanOf: (outcome: string) => `“${outcome}”: how much a customer?`,
    share: 'Share',
    none: 'Nobody is named as treated yet: choose a relation with customer_id, and arm where there are several.',
    controlOnly: 'Only those left alone are named: nobody was treated.',
    notCausal: 'Not causal: nobody like them was left alone on purpose. ',
    points: (n: string) => `${n} points`,
    pair: (arm: string, value: string, control: string, base: string) =>
      `“${arm}” came to ${value}, “${control}” to ${base}`,
    more: (gap: string, low: string, high: string) =>
      `: ${gap} more, with the 95% interval ${format.range(low, high)}. `,
    less: (gap: string, low: string, high: string) =>
      `: ${gap} less, with the 95% interval ${format.range(low, high)}. `,
    chance: (low: string, high: string) =>
      `: that can be chance, for the true difference lies anywhere from ${format.range(low, high)} (95% interval). `,
    tooFew: (n: number, least: number) =>
      `: with ${counted(n, 'customer', 'customers')}, fewer than ${format.number(least)}, nothing follows from it. `,
    reached: (arm: string, after: string) => `“${arm}” came to ${after}`,
    change: (arm: string, before: string, after: string) =>
      before === after ? `“${arm}” came to ${after}, as before` : `“${arm}” went from ${before} to ${after}`,
    end: '. ',
    anyway: (before: string, after: string) =>
      `; customers with as much a window earlier, to whom nothing was done, ${before === after ? `stayed at ${after}` : `went from ${before} to ${after}`}. `,
    control: (arm: string) => `${arm} (left alone)`,
    like: 'expected anyway',
    stop: (arm: string, n: number, value: string) =>
      `${arm}, ${counted(n, 'customer', 'customers')}\n${value}`,
    list: (arm: string, n: number) => `${arm}: ${counted(n, 'customer', 'customers')}`,
    arm: 'Arm',
    customers: 'Customers',
    rate: 'Share who bought',
    mean: 'Mean a customer',
    low: 'From',
    high: 'To'
  },
  {
    titleRate: '行动之后，各组有多大比例购买？',
    titleMean: '行动之后，每位客户带来多少？',
    rateOf: (outcome) => `“${outcome}”：各组占多大比例？`,
    meanOf: (outcome) => `“${outcome}”：每位客户多少？`,
    share: '占比',
    none: '尚未指定触达名单：请选择含有 customer_id 的关系，有多组时还需 arm。',
    controlOnly: '名单中只有对照组，没有被触达的客户。',
    notCausal: '不能说明因果：没有特意留出同类客户不触达。',
    points: (n) => `${n} 个百分点`,
    pair: (arm, value, control, base) => `“${arm}”为 ${value}，“${control}”为 ${base}`,
    more: (gap, low, high) => `：高出 ${gap}，${format.interval(low, high)}。`,
    less: (gap, low, high) => `：低 ${gap}，${format.interval(low, high)}。`,
    chance: (low, high) => `：可能只是偶然，真实差异可能是 ${format.range(low, high)}（95% 区间）。`,
    tooFew: (n, least) => `：只有 ${format.number(n)} 位客户，不足 ${format.number(least)} 位，不能下结论。`,
    reached: (arm, after) => `“${arm}”为 ${after}`,
    change: (arm, before, after) =>
      before === after ? `“${arm}”为 ${after}，与此前相同` : `“${arm}”从 ${before} 变为 ${after}`,
    end: '。',
    anyway: (before, after) =>
      `；早一个窗口、金额相当而未触达的客户，${before === after ? `前后都是 ${after}` : `从 ${before} 变为 ${after}`}。`,
    control: (arm) => `${arm}（未触达）`,
    like: '本来就会有的',
    stop: (arm, n, value) => `${arm}，${format.number(n)} 位客户\n${value}`,
    list: (arm, n) => `${arm}：${format.number(n)} 位客户`,
    arm: '组别',
    customers: '客户数',
    rate: '购买比例',
    mean: '每位客户均值',
    low: '下限',
    high: '上限'
  }
);
