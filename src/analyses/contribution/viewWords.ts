import { counted, format, messages } from '../../i18n/index.ts';

/** The words of the view, which is loaded with it. */
export const m = messages(
  {
    noCost:
      'No column says what the goods cost. Map one as “cost” when you load the file, or set the margin: until then the whole revenue counts as brought.',
    profit: (column: string) =>
      `“${column}” may be what is left of each line. If it is money, after the cost of the goods, this statement as an SQL cell knows the cost; name that cell as the data of this one:`,
    noService:
      'What serving a customer costs is not known. Load a service log (customer, cost): then those who cost more than they bring can be told.',
    uncosted: (contacts: number) =>
      `None of the ${counted(contacts, 'contact', 'contacts')} in the service log has a cost. Say below what a contact costs: then those who cost more than they bring can be told.`,
    unpriced: (n: number, of: number) =>
      `${counted(n, 'customer', 'customers')} of ${format.number(of)} never ordered and ${n === 1 ? 'is' : 'are'} in the service log.`,
    tiers: 'What each tier brings and costs',
    tiersBring: 'What each tier brings',
    tier: 'Tier by revenue',
    customers: 'Customers',
    contributionShare: 'Share of contribution',
    serviceShare: 'Share of service cost',
    quadrants: 'Value against cost to serve',
    quadrant: 'Customers who are',
    contribution: 'Contribution',
    step: 'What fits',
    'high low': 'worth much, served cheaply',
    'high high': 'worth much, costly to serve',
    'low low': 'worth little, served cheaply',
    'low high': 'worth little, costly to serve',
    'step high low': 'keep and protect',
    'step high high': 'keep; find what makes them costly',
    'step low low': 'automate, teach, make offers',
    'step low high': 'move to self-service, step down, or price it',
    meanRule: (value: string, service: string) =>
      `Worth much: what a customer leaves before service (revenue × margin − cost) is above its mean over all customers here, ${value}. Costly to serve: the cost of service is above its mean over the same customers, ${service}; those who never needed any count as 0.`
  },
  {
    noCost: '没有商品成本列。载入文件时将某列设为“成本”，或设定毛利率；在此之前，全部收入都计为贡献。',
    profit: (column) =>
      `“${column}”列可能是每行剩下的钱。若它是扣除商品成本后的金额，请用下面的语句建一个 SQL 单元格，它便含有成本；再把该单元格设为本单元格的数据：`,
    noService: '服务客户的成本未知。载入服务记录（客户、成本），才能看出谁的成本高于贡献。',
    uncosted: (contacts) =>
      `服务记录中的 ${format.number(contacts)} 次接触都没有成本。请在下方填写每次接触的成本，才能看出谁的成本高于贡献。`,
    unpriced: (n, of) =>
      `${format.number(of)} 位客户中有 ${format.number(n)} 位从未下单，仅出现在服务记录中。`,
    tiers: '各层的贡献与成本',
    tiersBring: '各层的贡献',
    tier: '按收入分层',
    customers: '客户数',
    contributionShare: '贡献占比',
    serviceShare: '服务成本占比',
    quadrants: '价值与服务成本',
    quadrant: '客户类型',
    contribution: '贡献',
    step: '合适的做法',
    'high low': '价值高、服务成本低',
    'high high': '价值高、服务成本高',
    'low low': '价值低、服务成本低',
    'low high': '价值低、服务成本高',
    'step high low': '维持并保护',
    'step high high': '保留，并查明成本高的原因',
    'step low low': '自动化、教育、优惠提升',
    'step low high': '转为自助、降低服务级别或收费',
    meanRule: (value, service) =>
      `“价值高”：客户在扣除服务成本之前留下的金额（收入×毛利率−成本）高于这里全部客户的平均值 ${value}。“服务成本高”：服务成本高于同一批客户的平均值 ${service}，从未用过服务的计为 0。`
  }
);
