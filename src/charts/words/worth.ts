import { counted, format, messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: 'What is each tenth of the customers worth?',
    none: 'There is no customer yet.',
    few: (n: number, enough: number) =>
      ` ${counted(n, 'customer', 'customers')}: too few to speak of tenths. That takes ${enough} or more.`,
    value: (n: number, total: string, months: string, discount: string) =>
      `${counted(n, 'customer', 'customers')} ${n === 1 ? 'is' : 'are'} expected to bring ${total} in the next ${months}, discounted by ${discount} a year`,
    purchases: (n: number, total: string, months: string) =>
      `${counted(n, 'customer', 'customers')} ${n === 1 ? 'is' : 'are'} expected to order on ${total} days in the next ${months}`,
    simple: (n: number, total: string, discount: string) =>
      `By the simple rule, ${counted(n, 'customer', 'customers')} ${n === 1 ? 'is' : 'are'} worth ${total} in all years to come, discounted by ${discount} a year`,
    ofMargin: (share: string) => `, at a margin of ${share}`,
    best: (share: string) => `. The best tenth brings ${share} of it`,
    alive: (share: string) => `; ${share} of all are probably still there`,
    once: (n: number, others: string) =>
      ` Among these ${n === 1 ? 'is' : 'are'} ${counted(n, 'customer', 'customers')} with orders on one day only, whom BG/NBD calls still there by definition; of the others, ${others} are.`,
    end: '.',
    months: (n: number) => counted(n, 'month', 'months'),
    yValue: '↑ a customer’s worth, on average',
    yPurchases: '↑ a customer’s days with an order, on average',
    xAxis: 'tenths of the customers, best first →',
    aliveRow: '% still there',
    stop: (decile: string, customers: string, each: string) =>
      `Tenth ${decile}: ${customers} customers\n${each} each`,
    stillThere: (share: string) => `\n${share} probably still there`,
    list: (decile: string) => `Customers of tenth ${decile}`,
    decile: 'Tenth',
    customers: 'Customers',
    each: 'Worth of one',
    eachPurchases: 'Order days of one',
    total: 'Worth of all',
    p_alive: 'Probably still there',
    expected: 'Order days expected'
  },
  {
    title: '每十分之一的客户各值多少？',
    none: '还没有客户。',
    few: (n, enough) => `仅有 ${format.number(n)} 位客户，不足以分成十组：至少需要 ${enough} 位。`,
    value: (n, total, months, discount) =>
      `预计 ${format.number(n)} 位客户在今后 ${months}内带来 ${total}（按年 ${discount} 折现）`,
    purchases: (n, total, months) => `预计 ${format.number(n)} 位客户在今后 ${months}内有 ${total} 天下单`,
    simple: (n, total, discount) =>
      `按简单规则，${format.number(n)} 位客户今后各年合计价值 ${total}（按年 ${discount} 折现）`,
    ofMargin: (share) => `，毛利率按 ${share} 计`,
    best: (share) => `。最好的十分之一占其中 ${share}`,
    alive: (share) => `；全部客户中约 ${share} 可能仍在`,
    once: (n, others) =>
      `其中 ${format.number(n)} 位只在一天下过单，BG/NBD 按定义把他们都算作仍在；其余客户中为 ${others}。`,
    end: '。',
    months: (n) => `${format.number(n)} 个月`,
    yValue: '↑ 每位客户的平均价值',
    yPurchases: '↑ 每位客户的平均下单天数',
    xAxis: '客户的十分位，从高到低 →',
    aliveRow: '% 仍在',
    stop: (decile, customers, each) => `第 ${decile} 个十分位：${customers} 位客户\n人均 ${each}`,
    stillThere: (share) => `\n约 ${share} 可能仍在`,
    list: (decile) => `第 ${decile} 个十分位的客户`,
    decile: '十分位',
    customers: '客户数',
    each: '人均价值',
    eachPurchases: '人均下单天数',
    total: '合计价值',
    p_alive: '可能仍在',
    expected: '预计下单天数'
  }
);
