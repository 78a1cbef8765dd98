import { counted, format, messages } from '../../i18n/index.ts';

type Every = 'month' | 'quarter' | 'half-year' | 'year';

const plurals: Record<Every, [string, string]> = {
  month: ['month', 'months'],
  quarter: ['quarter', 'quarters'],
  'half-year': ['half-year', 'half-years'],
  year: ['year', 'years']
};
const terms = (n: number, every: Every): string => counted(n, ...plurals[every]);
const zh: Record<Every, string> = { month: '个月', quarter: '个季度', 'half-year': '个半年', year: '年' };
const termsZh = (n: number, every: Every): string => `${format.number(n)} ${zh[every]}`;

export const m = messages(
  {
    title: 'How long do contracts last?',
    nothing: 'No contract is known yet.',
    none: (every: Every) =>
      `No contract has come up for renewal yet: that takes one whole ${every} and the next.`,
    few: (n: number, enough: number) =>
      `${counted(n, 'contract has', 'contracts have')} come up for renewal: too few to conclude from. That takes ${enough} or more.`,
    all: (n: number, running: number) =>
      `${format.number(running)} of ${counted(n, 'contract', 'contracts')} run on. `,
    first: (share: string) => `${share} are renewed the first time`,
    ofOrders: (share: string, every: Every) =>
      `${share} of customers order again in the ${every} right after their first one`,
    halfOfOrders: (n: number, every: Every) =>
      `; by the model, half or fewer still order in every ${every} after ${terms(n, every)}.`,
    noHalfOfOrders: (n: number, every: Every) =>
      `; by the model, more than half still order in every ${every} after ${terms(n, every)}.`,
    allOfOrders: (n: number, running: number, every: Every) =>
      ` Of ${counted(n, 'customer', 'customers')}, ${format.number(running)} ${running === 1 ? 'has' : 'have'} not left out a ${every} since their first order.`,
    half: (n: number, every: Every) => `; by the model, half or fewer remain after ${terms(n, every)}.`,
    noHalf: (n: number, every: Every) => `; by the model, more than half remain after ${terms(n, every)}.`,
    refused: (why: string | undefined): string =>
      why === 'noLosses'
        ? '. Nobody has left: how long contracts last, these data cannot tell.'
        : why === 'stopped'
          ? '. The browser ended the search for the model’s parameters. Run the cell again.'
          : why === 'tooFew'
            ? '. The model takes two renewals or more.'
            : why === undefined
              ? '. The relation of parameters holds no fit.'
              : '. No model fits: customers leave later more often than sooner, or all alike.',
    foretold: (until: number, last: number, said: string, was: string) =>
      ` Asked in the middle of this time, when nobody had been through more than ${counted(until, 'renewal', 'renewals')}, the model would have said that ${said} remain after ${format.number(last)}; in fact it was ${was}.`,
    yAxis: '↑ contracts that remain, with the 95% interval',
    xAxis: (every: Every) => `renewals, every ${every} →`,
    model: 'model',
    early: 'foretold half-way',
    stop: (term: number, due: number, lost: number) =>
      `Renewal ${format.number(term)}: ${format.number(lost)} of ${format.number(due)} did not renew`,
    left: (share: string) => `${share} of all remain`,
    interval: (low: string, high: string) => ` (${format.interval(low, high)})`,
    byModel: (share: string) => `${share} by the model`,
    list: (term: number, n: number) =>
      `Did not renew at renewal ${format.number(term)}: ${counted(n, 'customer', 'customers')}`,
    term: 'Renewal',
    due: 'Due',
    lost: 'Not renewed',
    share: 'Remain',
    low: 'Interval from',
    high: 'to'
  },
  {
    title: '合约能持续多久？',
    nothing: '尚无已知的合约。',
    none: (every) =>
      `还没有合约到续约之时：需要完整的一${every === 'quarter' || every === 'month' ? '个' : ''}${zh[every].replace('个', '')}以及下一期。`,
    few: (n, enough) =>
      `只有 ${format.number(n)} 份合约到过续约之时：太少，不足以下结论，至少需要 ${enough} 份。`,
    all: (n, running) => `${format.number(n)} 份合约中有 ${format.number(running)} 份仍在继续。`,
    first: (share) => `首次续约率为 ${share}`,
    ofOrders: (share, every) => `${share} 的客户在首单之后的下一${zh[every]}再次下单`,
    halfOfOrders: (n, every) => `；按模型，${termsZh(n, every)}之后，每${zh[every]}都下单的剩一半或更少。`,
    noHalfOfOrders: (n, every) => `；按模型，${termsZh(n, every)}之后，每${zh[every]}都下单的仍有一半以上。`,
    allOfOrders: (n, running, every) =>
      `${format.number(n)} 位客户中，自首单至今每${zh[every]}都下单的有 ${format.number(running)} 位。`,
    half: (n, every) => `；按模型，${termsZh(n, every)}之后剩一半或更少。`,
    noHalf: (n, every) => `；按模型，${termsZh(n, every)}之后仍剩一半以上。`,
    refused: (why) =>
      why === 'noLosses'
        ? '。尚无人离开：这些数据说明不了合约能持续多久。'
        : why === 'stopped'
          ? '。浏览器中止了模型参数的搜索。请再次运行此单元格。'
          : why === 'tooFew'
            ? '。模型至少需要两次续约。'
            : why === undefined
              ? '。参数关系中没有拟合结果。'
              : '。没有合适的模型：客户越晚越容易离开，或彼此毫无差别。',
    foretold: (until, last, said, was) =>
      `假如时间过半时就问模型（那时经历续约最多的也只有 ${format.number(until)} 次），它会说第 ${format.number(last)} 次之后剩 ${said}；实际剩 ${was}。`,
    yAxis: '↑ 合约剩余占比，附 95% 区间',
    xAxis: (every) => `续约次数（每${zh[every].replace('个', '')}一次）→`,
    model: '模型',
    early: '前半程的预计',
    stop: (term, due, lost) =>
      `第 ${format.number(term)} 次续约：${format.number(due)} 份中 ${format.number(lost)} 份未续`,
    left: (share) => `全部合约剩 ${share}`,
    interval: (low, high) => `（${format.interval(low, high)}）`,
    byModel: (share) => `模型为 ${share}`,
    list: (term, n) => `第 ${format.number(term)} 次未续：${format.number(n)} 位客户`,
    term: '续约次序',
    due: '到期',
    lost: '未续',
    share: '剩余',
    low: '区间下限',
    high: '区间上限'
  }
);
