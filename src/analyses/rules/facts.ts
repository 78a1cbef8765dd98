import { language } from '../../i18n/index.ts';

/** What rules may speak of: a column of `customer_facts`, with its name in Chinese. */
const chinese = {
  revenue: '收入',
  orders: '订单数',
  average_order: '客单价',
  days_since: '未下单天数',
  tenure_days: '客龄天数',
  gap_days: '购买间隔',
  recent_share: '近期占比',
  categories: '品类数',
  products: '商品数',
  category: '主要品类',
  contribution: '贡献',
  contacts: '接触次数',
  satisfaction: '满意度',
  nps: '推荐分'
} as const;

export type Fact = keyof typeof chinese;

export const facts = Object.keys(chinese) as Fact[];

/** The one fact that is a word. */
export const isWord = (fact: Fact): boolean => fact === 'category';

/** A fact as rules of the current language write it. */
export const factName = (fact: Fact): string => (language.current === 'zh' ? chinese[fact] : fact);

/** The fact that is written so, in either language; undefined where there is none. */
export const factOf = (text: string): Fact | undefined =>
  facts.find((fact) => fact === text.toLowerCase() || chinese[fact] === text);
