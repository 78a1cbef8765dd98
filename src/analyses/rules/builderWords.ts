import { counted, format, language, messages } from '../../i18n/index.ts';
import { factName, isAttribute, type Fact, type KnownFact } from './facts.ts';

/** The words of the form, which is loaded with it. */
export const m = messages(
  {
    title: 'The same rules as a form',
    ofOrders: 'From the orders',
    ofTouches: 'From the service log',
    ofCustomers: 'From the customers',
    rule: (place: number, name: string) => `Rule ${format.number(place)}, ${name}`,
    name: 'Name of the rule',
    condition: (n: number) => `Condition ${format.number(n)}`,
    fact: 'What is known',
    comparison: 'Comparison',
    value: 'Value',
    comma: ', ',
    valuesHint: 'divided by commas',
    join: 'All of them, or one',
    when: 'if',
    and: 'and',
    or: 'or',
    addCondition: 'Add a condition',
    addRule: 'Add a rule',
    newRule: (n: number) => `Rule ${format.number(n)}`,
    up: 'Move up',
    down: 'Move down',
    remove: 'Remove the rule',
    removeCondition: 'Remove this condition',
    count: (n: number) => counted(n, 'customer', 'customers'),
    taken: (n: number) => `${format.number(n)} more met an earlier rule`,
    moved: (name: string, place: number, of: number) =>
      `“${name}” is now rule ${format.number(place)} of ${format.number(of)}.`,
    removed: (name: string) => `“${name}” is removed. Undo brings it back.`,
    added: (name: string) => `“${name}” is added.`,
    mixed: 'Brackets, or “and” beside “or”: the form cannot show it. Change it in the text below.',
    faulty: (reason: string) => `It cannot be read, and stays as text. ${reason}`,
    noName: 'A rule needs a name of its own, without a colon.',
    notNumber: 'This takes a number, such as 1,000 or 12%.',
    notWords: 'This takes a word, without quotes of every kind in it.'
  },
  {
    title: '以表单编辑同样的规则',
    ofOrders: '来自订单',
    ofTouches: '来自服务记录',
    ofCustomers: '来自客户表',
    rule: (place, name) => `规则 ${format.number(place)}，${name}`,
    name: '规则名称',
    condition: (n) => `条件 ${format.number(n)}`,
    fact: '依据',
    comparison: '比较',
    value: '数值',
    comma: '、',
    valuesHint: '以逗号分隔',
    join: '全部符合，或符合其一',
    when: '若',
    and: '且',
    or: '或',
    addCondition: '添加条件',
    addRule: '添加规则',
    newRule: (n) => `规则 ${format.number(n)}`,
    up: '上移',
    down: '下移',
    remove: '移除此规则',
    removeCondition: '移除此条件',
    count: (n) => `${format.number(n)} 位客户`,
    taken: (n) => `另有 ${format.number(n)} 位已符合前面的规则`,
    moved: (name, place, of) => `“${name}”现为第 ${format.number(place)} 条，共 ${format.number(of)} 条。`,
    removed: (name) => `“${name}”已移除，可用撤销恢复。`,
    added: (name) => `已添加“${name}”。`,
    mixed: '含括号，或同时用了“且”与“或”，表单无法显示，请在下方文字中修改。',
    faulty: (reason) => `无法识别，保留为文字。${reason}`,
    noName: '规则需有与其他规则不同的名称，且不含冒号。',
    notNumber: '此处应为数字，如 1,000 或 12%。',
    notWords: '此处应为文字，且不可同时含各种引号。'
  }
);

const english: Record<KnownFact, string> = {
  revenue: 'revenue',
  orders: 'number of orders',
  average_order: 'average order',
  days_since: 'days since the last order',
  tenure_days: 'days since the first order',
  gap_days: 'days between orders',
  recent_share: 'share of revenue in 90 days',
  categories: 'number of categories',
  products: 'number of products',
  category: 'main category',
  contribution: 'contribution',
  contacts: 'number of contacts',
  satisfaction: 'satisfaction',
  nps: 'NPS'
};

/** A fact as the form calls it. */
export const factLabel = (fact: Fact): string =>
  isAttribute(fact) || language.current === 'zh' ? factName(fact) : english[fact];

/** Comparisons in words. */
export const comparison = messages(
  {
    '>=': 'is at least',
    '>': 'is more than',
    '<=': 'is at most',
    '<': 'is less than',
    '=': 'is',
    '<>': 'is not',
    in: 'is one of'
  },
  {
    '>=': '不低于',
    '>': '高于',
    '<=': '不高于',
    '<': '低于',
    '=': '为',
    '<>': '不为',
    in: '属于其一'
  }
);
