import { counted, format, messages } from '../../i18n/index.ts';

/** What a method that sorts customers is called. */
const methods = messages(
  {
    revenue: 'money so far',
    tiers: 'head, waist, tail',
    rfm: 'RFM score',
    rfm8: 'eight segments',
    lifecycle: 'lifecycle stage',
    rules: 'rules: tier and stage',
    kmeans: 'K-means groups',
    bg_nbd: 'BG/NBD model'
  },
  {
    revenue: '累计消费',
    tiers: '头、腰、尾三层',
    rfm: 'RFM 总分',
    rfm8: '八类客户',
    lifecycle: '生命周期阶段',
    rules: '规则：层级与阶段',
    kmeans: 'K-means 群组',
    bg_nbd: 'BG/NBD 模型'
  }
);

/** A method in words; one that is not known, as it is written. */
export const methodWord = (method: string): string => methods[method as keyof typeof methods] ?? method;

export const m = messages(
  {
    titleCapture: 'Which method knew who would bring the most?',
    titleAuc: 'Which method knew who would come back?',
    none: 'There is no customer of that time yet.',
    nothingCame: 'Nobody has brought anything since: there is nothing to hold the methods against.',
    nobodyCame: 'Nobody has come back since: there is nothing to hold the methods against.',
    allCame: 'All have come back since: no method could put one before another.',
    few: (n: number, least: number) =>
      `Of ${counted(n, 'customer', 'customers')}, fewer than ${format.number(least)}, nothing follows.`,
    capture: (method: string, share: string, spread: string) =>
      `The best tenth by “${method}” brought ${share} of what came later (${spread}); a tenth drawn by lot brings 10%.`,
    auc: (method: string, share: string, spread: string) =>
      `Of one who came back and one who did not, “${method}” put the former first ${share} of the time (${spread}); chance does 50%.`,
    captureLot: (method: string, share: string, spread: string) =>
      `No method did clearly better here than drawing lots: the best tenth by “${method}” brought most, ${share} of what came later (${spread}); a tenth drawn by lot brings 10%.`,
    aucLot: (method: string, share: string, spread: string) =>
      `No method did clearly better here than drawing lots: of one who came back and one who did not, “${method}” put the former first most often, ${share} of the time (${spread}); chance does 50%.`,
    ties: (methods: string) => ` These did as well, as far as the data can tell: ${methods}.`,
    alone: (isOverlapping: boolean) =>
      ` All others did clearly worse${isOverlapping ? ', though intervals overlap: when customers are drawn anew, the methods rise and fall together, and the best stays ahead' : ''}.`,
    above: (methods: string) =>
      ` All others did clearly worse, even those with more than one of these: ${methods}. Draw the customers anew, and they stay behind the best, while one with less may swing past it.`,
    list: ', ',
    lot: 'by lot',
    top: (method: string) => `The best tenth by “${method}”, and those alike on its border`,
    method: 'Method',
    valueCapture: 'Share of later revenue',
    valueAuc: 'Pairs in the right order',
    low: 'From',
    high: 'To'
  },
  {
    titleCapture: '哪种方法看准了谁会带来最多？',
    titleAuc: '哪种方法看准了谁会回来？',
    none: '当时还没有客户。',
    nothingCame: '此后没有任何收入，各方法无从对照。',
    nobodyCame: '此后没有人回来，各方法无从对照。',
    allCame: '此后所有人都回来了，谈不上哪种方法排对了先后。',
    few: (n, least) => `只有 ${format.number(n)} 位客户，不足 ${format.number(least)} 位，不能下结论。`,
    capture: (method, share, spread) =>
      `按“${method}”排在前十分之一的客户带来了之后收入的 ${share}（${spread}）；随机抽十分之一则为 10%。`,
    auc: (method, share, spread) =>
      `任取一位回来的和一位没回来的客户，“${method}”有 ${share}（${spread}）把前者排在前面；凭运气则为 50%。`,
    captureLot: (method, share, spread) =>
      `在这里，没有哪种方法明显好过抽签：前十分之一的客户带来最多的是“${method}”，为之后收入的 ${share}（${spread}）；随机抽十分之一则为 10%。`,
    aucLot: (method, share, spread) =>
      `在这里，没有哪种方法明显好过抽签：任取一位回来的和一位没回来的客户，把前者排在前面最多的是“${method}”，为 ${share}（${spread}）；凭运气则为 50%。`,
    ties: (methods) => `就现有数据而言，以下方法不相上下：${methods}。`,
    alone: (isOverlapping) =>
      `其余方法明显更差${isOverlapping ? '，尽管区间有重叠：换一批客户重抽时各方法同升同降，最好的仍领先' : ''}。`,
    above: (methods) =>
      `其余方法明显更差，其中有的数值反而高于上述某些方法：${methods}。换一批客户重抽，它们仍落后于最好的，而数值较低的却可能反超。`,
    list: '、',
    lot: '随机',
    top: (method) => `按“${method}”的前十分之一，以及边界上并列的客户`,
    method: '方法',
    valueCapture: '占之后收入的比例',
    valueAuc: '排对的比例',
    low: '下限',
    high: '上限'
  }
);
