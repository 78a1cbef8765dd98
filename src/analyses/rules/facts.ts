import { language } from '../../i18n/index.ts';

/** What rules may speak of without more: a column of `customer_facts`, with its name in Chinese. */
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

export type KnownFact = keyof typeof chinese;

/** A column of the relation of customers, in lower case. */
export type Attribute = `customers.${string}`;

export type Fact = KnownFact | Attribute;

export const facts = Object.keys(chinese) as KnownFact[];

const prefix = 'customers.';

export const isAttribute = (fact: Fact): fact is Attribute => fact.startsWith(prefix);

export const attributeOf = (column: string): Attribute => `${prefix}${column.toLowerCase()}`;

/** The one fact that is always a word. An attribute may be a word or a number. */
export const isWord = (fact: Fact): boolean => fact === 'category';

/** True where words can be held against it. */
export const takesWords = (fact: Fact): boolean => isWord(fact) || isAttribute(fact);

/** A fact as sentences of the current language name it. */
export const factName = (fact: Fact): string =>
  isAttribute(fact) ? fact.slice(prefix.length) : language.current === 'zh' ? chinese[fact] : fact;

/** The fact of `customer_facts` that is written so, in either language; undefined where there is none. */
export const factOf = (text: string): KnownFact | undefined =>
  facts.find((fact) => fact === text.toLowerCase() || chinese[fact] === text);
