import { counted, format, messages, plural } from '../../i18n/index.ts';

/** Where satisfaction and loyalty meet, from the upper left to the lower right. */
export const quadrantNames = ['hostage', 'loyalist', 'defector', 'mercenary'] as const;

export type QuadrantName = (typeof quadrantNames)[number];

const customers = (n: number): string => counted(n, 'customer', 'customers');

export const m = messages(
  {
    title: 'Do the satisfied stay, and who stays without being satisfied?',
    hostage: 'Hostages',
    loyalist: 'Loyalists',
    defector: 'Defectors',
    mercenary: 'Mercenaries',
    'of hostage': 'loyal, not satisfied',
    'of loyalist': 'satisfied and loyal',
    'of defector': 'neither',
    'of mercenary': 'satisfied, not loyal',
    loyal: 'Loyal',
    fickle: 'Not loyal',
    satisfied: 'Satisfied',
    dissatisfied: 'Not satisfied',
    nobody: 'No customer has given a score yet.',
    few: (loyalists: number, hostages: number, n: number, enough: number) =>
      `Of ${customers(n)} with a score, ${format.number(loyalists)} ${plural(loyalists, 'is', 'are')} satisfied and loyal, and ${format.number(hostages)} loyal without being satisfied. That is too few to conclude from: it takes ${enough} or more.`,
    noneLoyal: (n: number) =>
      `None of ${customers(n)} with a score is loyal: ask for fewer days with orders to see who comes nearest.`,
    shares: (n: number, satisfied: string, others: string) =>
      `Of ${customers(n)} with a score, ${satisfied} of the satisfied are loyal, and ${others} of the others`,
    more: ': here the satisfied stay more often.',
    less: ': here the satisfied stay less often, so something else holds the others.',
    chance: ': that may be chance.',
    lopsided: (n: number, satisfied: number, enough: number) =>
      `Of ${customers(n)} with a score, ${format.number(satisfied)} ${plural(satisfied, 'is', 'are')} satisfied. Whether the satisfied stay more often cannot be told: that takes ${enough} of either kind.`,
    held: (n: number, share: string) =>
      n
        ? ` ${format.number(n)} of them, ${share}, ${plural(n, 'stays', 'stay')} without being satisfied.`
        : ' None of them stays without being satisfied.',
    cells: 'A cell holds the customers, their share of all with a score, and their revenue.',
    count: (n: number, share: string) => `${format.number(n)} (${share})`,
    columnCount: (n: number, share: string) => `${format.number(n)}, ${share} loyal`,
    stop: (name: string, which: string, n: number, share: string, money: string) =>
      `${name}: ${which}\n${customers(n)}, ${share} of those with a score\n${money} of revenue`,
    list: (name: string, n: number) => `${name}: ${customers(n)}`,
    quadrant: 'Quadrant',
    which: 'Customers who are',
    customers: 'Customers',
    share: 'Share of those with a score',
    revenue: 'Revenue'
  },
  {
    title: '满意的客户会留下吗？谁不满意却仍留下？',
    hostage: '被困者',
    loyalist: '忠诚者',
    defector: '背离者',
    mercenary: '逐利者',
    'of hostage': '忠诚但不满意',
    'of loyalist': '满意且忠诚',
    'of defector': '既不满意也不忠诚',
    'of mercenary': '满意但不忠诚',
    loyal: '忠诚',
    fickle: '不忠诚',
    satisfied: '满意',
    dissatisfied: '不满意',
    nobody: '还没有客户打过分。',
    few: (loyalists, hostages, n, enough) =>
      `${format.number(n)} 位打过分的客户中，${format.number(loyalists)} 位满意且忠诚，${format.number(hostages)} 位忠诚但不满意。人数太少，不足以下结论：至少需要 ${enough} 位。`,
    noneLoyal: (n) => `${format.number(n)} 位打过分的客户都不算忠诚：减少所需的下单天数，即可看出谁最接近。`,
    shares: (n, satisfied, others) =>
      `${format.number(n)} 位打过分的客户中，满意者有 ${satisfied} 忠诚，其余有 ${others} 忠诚`,
    more: '：在这里，满意的客户更常留下。',
    less: '：在这里，满意的客户反而更少留下，其余客户另有留下的原因。',
    chance: '：这也可能出于偶然。',
    lopsided: (n, satisfied, enough) =>
      `${format.number(n)} 位打过分的客户中，${format.number(satisfied)} 位满意。看不出满意者是否更常留下：两类客户各需 ${enough} 位以上。`,
    held: (n, share) =>
      n ? `其中 ${format.number(n)} 位（${share}）不满意却仍留下。` : '没有人不满意却仍留下。',
    cells: '每格为客户数、占打过分者的比例与其收入。',
    count: (n, share) => `${format.number(n)}（${share}）`,
    columnCount: (n, share) => `${format.number(n)} 位，${share} 忠诚`,
    stop: (name, which, n, share, money) =>
      `${name}：${which}\n${format.number(n)} 位客户，占打过分者的 ${share}\n收入 ${money}`,
    list: (name, n) => `${name}：${format.number(n)} 位客户`,
    quadrant: '象限',
    which: '哪些客户',
    customers: '客户数',
    share: '占打过分者',
    revenue: '收入'
  }
);

/** A quadrant's name, and which customers it holds, in the current language. */
export const quadrantWord = (quadrant: QuadrantName): string => m[quadrant];
export const quadrantRule = (quadrant: QuadrantName): string => m[`of ${quadrant}`];
