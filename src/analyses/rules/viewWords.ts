import { counted, format, messages } from '../../i18n/index.ts';

/** The words of the view, which is loaded with it. */
export const m = messages(
  {
    question: 'Who meets which rule first?',
    others: 'Others',
    invitation:
      'There is no rule yet. Add one in the form below, or write one a line: a name, a colon, and what must hold, joined by “and”, “or” and brackets. Rules can speak of: ',
    comma: ', ',
    stop: '. ',
    columnsToo: 'And of the columns of your customers, as in “channel in (web, shop)”.',
    unread: (n: number, relation: string) =>
      `${counted(n, 'score', 'scores')} in “${relation}” ${n === 1 ? 'is' : 'are'} no number and count${n === 1 ? 's' : ''} for nothing.`,
    noCustomers: (name: string) =>
      `“${name}” is known of nobody: it is a column of customers, and none are here. A file of customers that has it would say it.`,
    unknownAttribute: (name: string, relation: string) =>
      `“${name}” is known of nobody: it is no fact, and ${relation} has nothing in a column of that name.`,
    begin: 'Begin with an example',
    example:
      'Best: revenue >= 1000 and days_since <= 90\nLoyal: orders >= 4 and days_since <= 180\nNew: orders = 1 and days_since <= 60\nAt risk: orders >= 3 and days_since > 180',
    audit: 'How each rule does',
    rule: 'Rule',
    condition: 'What must hold',
    customers: 'Customers',
    taken: 'Taken by earlier rules',
    uncovered: (n: number, share: string) =>
      `${counted(n, 'customer', 'customers')} (${share}) ${n === 1 ? 'meets' : 'meet'} no rule.`,
    shadowed: (rule: string, n: number) =>
      `No customer comes as far as “${rule}”: earlier rules take all ${format.number(n)} who meet it.`,
    nobody: (rule: string) => `Nobody meets “${rule}”.`,
    nearTitle: 'Who only just misses a rule',
    nearRow: (rule: string, fact: string) => `${rule}, but for ${fact}`,
    nearHead: 'Would be',
    nearNote: (share: string) =>
      `Customers whom a single condition keeps from an earlier rule, or from any, and that by no more than ${share} of its number.`,
    'unknown category': '“category” is known of nobody: it needs the column “category” among the orders.',
    'unknown categories': '“categories” is known of nobody: it needs the column “category” among the orders.',
    'unknown products': '“products” is known of nobody: it needs the column “product” among the orders.',
    'unknown satisfaction':
      '“satisfaction” is known of nobody: it needs a service log with the column “score”.',
    'unknown nps':
      '“nps” is known of nobody: it needs a service log with the column “score”, where “kind” says NPS.'
  },
  {
    question: '每位客户最先符合哪条规则？',
    others: '其他',
    invitation:
      '还没有规则。请在下方的表单中添加，或每行写一条：名称、冒号、条件，用“且”“或”和括号连接。规则可用：',
    comma: '、',
    stop: '。',
    columnsToo: '客户表的列也可使用，例如“channel 属于（网店、门店）”。',
    unread: (n, relation) => `“${relation}”中有 ${format.number(n)} 个分数不是数字，未计入。`,
    noCustomers: (name) => `无人有“${name}”：它是客户表的列，而这里没有客户表。载入含此列的客户表即可。`,
    unknownAttribute: (name, relation) =>
      `无人有“${name}”：没有这一项，${relation} 中也没有填有内容的同名列。`,
    begin: '从示例开始',
    example:
      '优质：收入 >= 1000 且 未下单天数 <= 90\n忠诚：订单数 >= 4 且 未下单天数 <= 180\n新客：订单数 = 1 且 未下单天数 <= 60\n流失风险：订单数 >= 3 且 未下单天数 > 180',
    audit: '各条规则的情况',
    rule: '规则',
    condition: '条件',
    customers: '客户数',
    taken: '已被前面的规则取走',
    uncovered: (n, share) => `${format.number(n)} 位客户（${share}）不符合任何规则。`,
    shadowed: (rule, n) => `没有客户轮到“${rule}”：符合它的 ${format.number(n)} 位客户都已被前面的规则取走。`,
    nobody: (rule) => `没有客户符合“${rule}”。`,
    nearTitle: '谁只差一点',
    nearRow: (rule, fact) => `${rule}，只差${fact}`,
    nearHead: '差一点归入',
    nearNote: (share) => `只因一个条件、且相差不超过其数值的 ${share}，而未归入前面某条或任何规则的客户。`,
    'unknown category': '无人有“主要品类”：订单中需有“category”列。',
    'unknown categories': '无人有“品类数”：订单中需有“category”列。',
    'unknown products': '无人有“商品数”：订单中需有“product”列。',
    'unknown satisfaction': '无人有“满意度”：服务记录中需有“score”列。',
    'unknown nps': '无人有“推荐分”：服务记录中需有“score”列，且“kind”注明 NPS。'
  }
);
