import { counted, format, messages } from '../../i18n/index.ts';

/** The words of the view, which is loaded with it. */
export const m = messages(
  {
    fromOrders: (every: string) =>
      `A contract is here a customer’s run of ${every}s with an order, lost with the first without one: who may skip one and come back has no contract. For real ones, choose a relation with the days on which they began and ended.`,
    noEnd: (column: string, relation: string) =>
      `No contract of “${relation}” has a day in “${column}”: choose the column that says when contracts ended.`,
    noStart: (relation: string) =>
      `No day is known on which the contracts of “${relation}” began: choose the column that says when they began.`,
    tested: (date: Date, due: number, expected: string, made: string, low: string, high: string) =>
      `Would it have been right? Of ${counted(due, 'renewal', 'renewals')} that came due after ${format.date(date)} of the contracts that ran then, the model fitted to what was known by that day expected ${expected} to be made; ${made} were (${format.interval(low, high)}).`,
    together: (n: number, worth: string, discount: string) =>
      `By the model, the ${format.number(n)} who remain and have ordered are together worth ${worth}: what they pay per term, over all terms still to come without an end, discounted by ${discount} a year. The interval is that of chance; the uncertainty of the fit itself is not in it.`,
    outlook: 'How long will those stay who remain?',
    renewed: 'Renewed so far',
    times: (n: number) => (n === 0 ? 'not yet' : counted(n, 'time', 'times')),
    customers: 'Customers',
    next: 'Renew next time',
    terms: 'Terms to come, discounted',
    each: 'Worth each',
    worth: 'Worth together',
    all: 'All who remain',
    outlookRule: (alpha: string, beta: string) =>
      `Shifted beta-geometric model, α ${alpha}, β ${beta}: each customer leaves with a chance of their own, so those who have stayed long are those who stay. Worth: terms to come × revenue per term so far.`,
    noOrders: 'Without orders of these customers, what they are worth is not known.'
  },
  {
    fromOrders: (every) =>
      `此处把客户自首单起连续有订单的${every}视为合约，第一个没有订单的${every}即为离开；若客户可以隔期再来，就不是合约。有真实合约时，请选择含开始与结束日期的关系。`,
    noEnd: (column, relation) =>
      `“${relation}”中没有一份合约在“${column}”里有日期：请选择说明合约何时结束的列。`,
    noStart: (relation) => `“${relation}”中的合约何时开始，尚不清楚：请选择说明合约何时开始的列。`,
    tested: (date, due, expected, made, low, high) =>
      `模型当时准吗？${format.date(date)} 仍在约的合约此后到期 ${format.number(due)} 次续约，只用当日已知情况拟合的模型预计其中 ${expected} 会续；实际为 ${made}（${format.interval(low, high)}）。`,
    together: (n, worth, discount) =>
      `按模型，仍在约且有订单的 ${format.number(n)} 位客户合计价值 ${worth}：按每期付款，计入今后所有各期、不设期限，每年折现 ${discount}。区间只含偶然，不含拟合本身的不确定性。`,
    outlook: '仍在约的客户还会留多久？',
    renewed: '已续约',
    times: (n) => (n === 0 ? '尚未' : `${format.number(n)} 次`),
    customers: '客户数',
    next: '下次续约',
    terms: '今后期数（折现）',
    each: '人均价值',
    worth: '合计价值',
    all: '全部在约客户',
    outlookRule: (alpha, beta) =>
      `移位 beta-几何模型，α ${alpha}，β ${beta}：每位客户离开的概率各不相同，留得久的正是不易离开的。价值：今后期数 × 至今每期收入。`,
    noOrders: '没有这些客户的订单，无从得知其价值。'
  }
);
