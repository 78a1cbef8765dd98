import { counted, format, messages } from '../../i18n/index.ts';

type Every = 'month' | 'quarter' | 'half-year' | 'year';

const zh: Record<Every, string> = { month: '月', quarter: '季度', 'half-year': '半年', year: '年' };

const runningZh: Record<Every, string> = {
  month: '这个月',
  quarter: '这个季度',
  'half-year': '这个半年',
  year: '这一年'
};

/** The words of the view, which is loaded with it. */
export const m = messages(
  {
    rule: (every: Every) =>
      `Every ${every} after the one of a customer’s first order is a chance to buy again, taken by an order in it; several count once. It suits what comes round regularly, such as a yearly appeal or a season.`,
    unasked: (n: number) =>
      ` ${counted(n, 'customer', 'customers')} began so late that ${n === 1 ? 'it has' : 'they have'} had none yet.`,
    running: (n: number, every: Every) =>
      ` The ${every} that had not ended counts for nobody yet, though ${counted(n, 'customer has', 'customers have')} ordered in it.`,
    model: (alpha: string, beta: string, gamma: string, delta: string) =>
      ` BG/BB model: a customer who is there takes a chance with a probability from Beta(${alpha}, ${beta}), and leaves before one with a probability from Beta(${gamma}, ${delta}). Who has taken none may have left like anybody else; BG/NBD, in the analysis “Worth of customers”, calls all who ordered once still there by definition.`,
    sameLeaving: (share: string) =>
      ` Here it finds no difference between customers in leaving: all leave with the same probability, ${share} before each chance, so who is still there differs by what they took alone.`,
    sameTaking: (share: string) =>
      ` Here it finds no difference between customers in taking chances: all who are there take each with the same probability, ${share}.`,
    backtest: 'Would it have been right?',
    lately: 'By then',
    customers: 'Customers',
    came: 'Chances taken then',
    byModel: 'Model',
    again: 'Same share again',
    last: 'Took the last chance',
    before: 'Took one, not the last',
    never: 'Took none',
    all: 'All',
    miss: 'Mean absolute error, per customer',
    backtestRule: (from: string, until: string, chances: number) =>
      `A second fit, which knows the orders up to ${from} alone, held against the ${counted(chances, 'chance', 'chances')} that the same customers then had until ${until}. Same share again: whoever took half of the chances so far takes half of these.`,
    closest: (name: string) => ` Customer by customer, “${name}” came closest.`,
    noWhole: ' But no model fits all orders: how near the second fit came says nothing for a model of today.',
    noModel: ' For the first half of the chances alone, the model found no parameters.',
    few: (n: number, enough: number) =>
      ` Half-way, there were ${counted(n, 'customer', 'customers')}: too few to judge by. That takes ${enough} or more.`
  },
  {
    rule: (every) =>
      `首单所在的${zh[every]}之后，每${every === 'month' ? '个' : ''}${zh[every]}都是一次再次购买的机会，期内有订单即为来过，多单只计一次。适合定期出现的机会，例如年度募捐或换季。`,
    unasked: (n) => `另有 ${format.number(n)} 位客户开始得太晚，尚无机会。`,
    running: (n, every) =>
      `尚未结束的${runningZh[every]}不算任何人的机会，虽然已有 ${format.number(n)} 位客户在其中下单。`,
    model: (alpha, beta, gamma, delta) =>
      `BG/BB 模型：仍在的客户每次机会来的概率服从 Beta(${alpha}, ${beta})，每次机会之前离开的概率服从 Beta(${gamma}, ${delta})。一次也没来过的客户同样可能已经离开；“客户价值”分析的 BG/NBD 则按定义把只下过一单的客户都算作仍在。`,
    sameLeaving: (share) =>
      `在此未发现客户之间在离开上有差异：每次机会之前人人离开的概率都是 ${share}，谁可能仍在只因各自来过的机会不同。`,
    sameTaking: (share) => `在此未发现客户之间在到来上有差异：仍在的客户每次机会来的概率都是 ${share}。`,
    backtest: '当时预计得准吗？',
    lately: '到那时为止',
    customers: '客户数',
    came: '此后来的次数',
    byModel: '模型',
    again: '占比照旧',
    last: '最近一次机会来过',
    before: '来过，但最近一次没来',
    never: '一次也没来过',
    all: '全部',
    miss: '每位客户平均绝对误差',
    backtestRule: (from, until, chances) =>
      `第二次拟合只用截至 ${from} 的订单，与同一批客户此后至 ${until} 的 ${format.number(chances)} 次机会比较。“占比照旧”：此前来过一半机会的，此后也来一半。`,
    closest: (name) => `逐个客户来看，“${name}”最接近。`,
    noWhole: '但用全部订单拟合不出模型：第二次拟合再接近，也不能说明今天有模型可用。',
    noModel: '仅凭前一半机会，模型未能得出参数。',
    few: (n, enough) => `过半时只有 ${format.number(n)} 位客户，不足以评判：至少需要 ${enough} 位。`
  }
);
