import { counted, format, messages } from '../../i18n/index.ts';

/** The words of the view, which is loaded with it. */
export const m = messages(
  {
    all: 'All',
    tooFew:
      'There are too few customers, or too few of them came back, to fit a model of repeat buying. The simple rules need none.',
    noRepeats:
      'Nobody has ordered on a second day, so no model can tell who is still there. The simple rules need none.',
    notConverged:
      'The search found no best parameters for this model: these customers do not tell some of them. Another one can be chosen under “Model” in the settings of this cell; the simple rules need none.',
    noLosses: 'Nobody seems to leave: the model does not fit such customers. The simple rules need none.',
    stopped: 'The browser ended the search for the parameters. Run the cell again.',
    noFit: 'The relation of parameters has no row of this model for all orders. The simple rules need none.',
    noSpend:
      'What an order will bring cannot be told: too few repeat orders hold money, or their amounts follow no pattern. Orders to come are told all the same.',
    fullMargin: 'The margin is set to 100%: worth is revenue, not profit, until you set yours.',
    costed: (share: string) =>
      `The margin is set to 100%: worth is revenue, not profit. Costs are loaded, but not read here: revenue less these costs, by revenue, gives a margin of ${share}, which you can set.`,
    overCosted:
      'The margin is set to 100%: worth is revenue, not profit. Costs are loaded, but not read here: they are no less than the revenue, so no margin is left.',
    uncosted: (n: number, of: number) =>
      `That is of the lines that say a cost: ${format.number(n)} of ${counted(of, 'line', 'lines')} say none that can be read, and are left out with their revenue.`,
    tiers: 'By tier, beside two simple rules',
    tier: 'Tier by revenue',
    customers: 'Customers',
    alive: 'Still there',
    purchases: 'Order days expected',
    model: (months: number) => `Model, ${counted(months, 'month', 'months')}`,
    lifespan: (years: string) => `Yearly × ${years} years`,
    retention: 'Yearly × r/(1+d−r)',
    stillThere: 'Still there: the mean chance, by the model, that a customer will ever order again.',
    stillOnce:
      'It is 100% for whoever ordered on one day only, so a tier full of them stands high: no sign of loyalty.',
    rule: (years: string, r: string, d: string) =>
      `A customer’s yearly margin so far, kept up. The first rule counts ${years} years in full; the second all years to come, with a retention of r = 1 − 1/${years} = ${r} and a discount of d = ${d} a year. Neither asks whether the customer is still there.`,
    young: (n: number, share: string) =>
      `${counted(n, 'customer', 'customers')} ${n === 1 ? 'was' : 'were'} seen no longer than the least years set, and ${n === 1 ? 'brings' : 'bring'} ${share} of the yearly margin: that part hangs on this setting.`,
    differs: (lost: number, there: number, once: number, gone: number) =>
      `The analysis “Lifecycle and churn warning” can say otherwise: of ${counted(lost, 'customer', 'customers')} whom it calls lost, ${format.number(there)} ${there === 1 ? 'is' : 'are'} probably still there here${once > 0 ? ` (${format.number(once)} for having ordered on one day only)` : ''}, and ${format.number(gone)} whom it does not ${gone === 1 ? 'is' : 'are'} probably gone. It measures each by their own usual gap; the model goes by how all customers buy and leave, so a wait that is long for one can still be chance.`,
    sensitivity: 'How much hangs on each assumption?',
    assumption: 'Assumption',
    asSet: 'As set',
    marginOf: (share: string) => `Margin ${share}`,
    discountOf: (share: string) => `Discount ${share} a year`,
    lifespanOf: (years: string) => `A stay of ${years} years`,
    backtest: 'Would it have been right?',
    backtestRule: (from: string, until: string) =>
      `A second fit, which knows the orders up to ${from} alone, held against the revenue that the same customers then brought until ${until}. Same again: the revenue of as many days before. Yearly: the simple rule’s revenue for these days.`,
    came: 'What came',
    byModel: 'Model',
    again: 'Same again',
    yearly: 'Yearly',
    bought: 'Order days',
    boughtExpected: 'Expected',
    miss: 'Mean absolute error, per customer',
    best: (name: string) => ` Customer by customer, “${name}” came closest.`,
    inAll: (name: string, share: string, isMore: boolean) =>
      ` In all, “${name}” foretold ${share} ${isMore ? 'more' : 'less'} than came.`,
    noWhole:
      ' Customer by customer, the model came closest; but none fits all orders, so that says nothing for a model of today.',
    noBacktest:
      ' For the first half of the days alone, the model found no parameters: only the rules are compared.',
    fewThen: (n: number, enough: number) =>
      ` Half-way, there were ${counted(n, 'customer', 'customers')}: too few to judge by. That takes ${enough} or more.`
  },
  {
    all: '全部',
    tooFew: '客户太少，或其中复购的太少，无法拟合复购模型。简单规则不需要模型。',
    noRepeats: '没有人在第二天再次下单，任何模型都无法判断谁仍在。简单规则不需要模型。',
    notConverged:
      '未能为此模型找到最优参数：这些客户不足以确定其中某些参数。可在本单元格设置的“模型”中另选一个；简单规则不需要模型。',
    noLosses: '看起来无人离开：模型不适合这样的客户。简单规则不需要模型。',
    stopped: '浏览器中止了参数搜索。请再次运行此单元格。',
    noFit: '参数关系中没有此模型对应全部订单的一行。简单规则不需要模型。',
    noSpend: '无法预计每笔订单的金额：有金额的复购太少，或金额没有规律。今后的下单次数仍可预计。',
    fullMargin: '毛利率目前为 100%：在设定毛利率之前，价值按收入而非利润计。',
    costed: (share) =>
      `毛利率目前为 100%：价值按收入而非利润计。已载入成本，但此处不读取：收入减去这些成本再除以收入，毛利率为 ${share}，可照此设定。`,
    overCosted:
      '毛利率目前为 100%：价值按收入而非利润计。已载入成本，但此处不读取：成本不低于收入，没有毛利可言。',
    uncosted: (n, of) =>
      `这只看写明成本的行：${format.number(of)} 行中有 ${format.number(n)} 行没有可读的成本，连同其收入一并略去。`,
    tiers: '各层价值，以及两条简单规则',
    tier: '层级（按收入）',
    customers: '客户数',
    alive: '可能仍在',
    purchases: '预计下单天数',
    model: (months) => `模型，${format.number(months)} 个月`,
    lifespan: (years) => `年均 × ${years} 年`,
    retention: '年均 × r/(1+d−r)',
    differs: (lost, there, once, gone) =>
      `“生命周期与流失预警”分析的说法可能不同：它称为流失的 ${format.number(lost)} 位客户中，有 ${format.number(there)} 位在此可能仍在${once > 0 ? `（其中 ${format.number(once)} 位只因只在一天下过单）` : ''}；它未称为流失的客户中，有 ${format.number(gone)} 位在此可能已走。它按各人自己的通常间隔衡量；模型则依据全体客户如何购买与离开，因此对某人算久的等待，仍可能只是偶然。`,
    stillThere: '“可能仍在”：按模型，客户今后还会下单的平均概率。',
    stillOnce: '只在一天下过单的客户一律为 100%，这样的客户多的层级因此偏高，并不说明忠诚。',
    rule: (years, r, d) =>
      `假定客户保持迄今的年均毛利。第一条规则按 ${years} 年全额计；第二条计入今后各年，留存率 r = 1 − 1/${years} = ${r}，年折现率 d = ${d}。两者都不问客户是否仍在。`,
    young: (n, share) =>
      `${format.number(n)} 位客户的观察期不超过所设的最少年数，占年均毛利的 ${share}：这一部分取决于该设定。`,
    sensitivity: '各项假定影响多大？',
    assumption: '假定',
    asSet: '当前设定',
    marginOf: (share) => `毛利率 ${share}`,
    discountOf: (share) => `年折现率 ${share}`,
    lifespanOf: (years) => `停留 ${years} 年`,
    backtest: '当时预计得准吗？',
    backtestRule: (from, until) =>
      `第二次拟合只用截至 ${from} 的订单，与同一批客户此后至 ${until} 带来的收入比较。“照旧”：此前同样天数的收入。“年均”：简单规则对这些天的收入。`,
    came: '实际收入',
    byModel: '模型',
    again: '照旧',
    yearly: '年均',
    bought: '下单天数',
    boughtExpected: '预计天数',
    miss: '每位客户平均绝对误差',
    best: (name) => `逐个客户来看，“${name}”最接近。`,
    inAll: (name, share, isMore) => `合计来看，“${name}”比实际${isMore ? '多' : '少'} ${share}。`,
    noWhole: '逐个客户来看，模型最接近；但用全部订单拟合不出模型，因此这不能说明今天有模型可用。',
    noBacktest: '仅凭前一半时间，模型未能得出参数：只比较简单规则。',
    fewThen: (n, enough) => `过半时只有 ${format.number(n)} 位客户，不足以评判：至少需要 ${enough} 位。`
  }
);
