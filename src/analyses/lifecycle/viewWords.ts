import { counted, format, messages, plural } from '../../i18n/index.ts';

const days = (n: number): string =>
  `${format.number(n, 1)} ${plural(Math.round(n * 10) / 10, 'day', 'days')}`;

/** The words of the view, which is loaded with it. */
export const m = messages(
  {
    rhythms: (own: number, of: number, usual: number | undefined) =>
      `${format.number(own)} of ${counted(of, 'customer', 'customers')} came on three days or more and ${plural(own, 'is', 'are')} measured by a rhythm of their own${usual === undefined ? '.' : `, the others by the usual gap of all: ${days(usual)}, the median of all gaps between days with orders, most of which belong to those who order often.`}`,
    differs:
      'A customer who is lost here may still be there in the analysis “Worth of customers”, or the other way round: a stage goes by the customer’s own usual gap alone, the model there by how all customers buy and leave.',
    noAmount:
      'No column says what was paid. Map one as “amount” when you load the file: until then those who are latest stand first, and nothing says what is at risk.',
    warnings: 'Whom to call first',
    customer: 'Customer',
    reason: 'Why',
    aYear: 'A year at risk',
    own: (rhythm: number, recency: number) =>
      `usually orders every ${days(rhythm)}; ${days(recency)} since the last order`,
    others: (orderDays: number, rhythm: number, recency: number) =>
      `came on ${counted(orderDays, 'day', 'days')}; others usually come again after ${days(rhythm)}; ${days(recency)} since the last order`,
    listed: (n: number, of: number) =>
      `The ${format.number(n)} with the most revenue a year of ${format.number(of)} who are slipping or silent.`,
    all: (n: number) => `Show all ${format.number(n)}`,
    allTitle: (n: number) => `Slipping or silent: ${counted(n, 'customer', 'customers')}`,
    tested: (date: string, warned: number, share: string, low: string, high: string, span: number) =>
      `Would this warning have been right? Of ${format.number(warned)} customers who were slipping or silent on ${date}, ${share} (${format.interval(low, high)}) did not order in the next ${days(span)}`,
    byLot: (base: string, recall: string) =>
      `; drawn by lot it would have been ${base}. Of those who stayed away, ${recall} had been warned of.`,
    noBetter: ' The interval takes in what a lot would have given: here the warning tells nothing.',
    worse: ' That is less often than by lot: here the warning misleads.',
    testedFew: (date: string, warned: number, enough: number) =>
      `Whether the warning is right cannot be told yet: ${format.number(warned)} ${plural(warned, 'customer was', 'customers were')} slipping or silent on ${date}, and it takes ${enough} or more.`,
    moves: (from: string, to: string) => `Who changed stage from ${from} to ${to}?`,
    move: 'From and to',
    customers: 'Customers',
    share: 'Of the stage before',
    usually: 'In a usual month',
    step: (from: string, to: string) => `${from} → ${to}`,
    movesRule: (months: number) =>
      `The largest changes of the last month. In a usual month: the share over all ${counted(months, 'month', 'months')} together.`,
    few: 'too few'
  },
  {
    rhythms: (own, of, usual) =>
      `${format.number(of)} 位客户中，${format.number(own)} 位至少在三天下过单，按自己的节奏衡量${usual === undefined ? '。' : `；其余按全体的通常间隔 ${format.number(usual, 1)} 天衡量：即全部下单日间隔的中位数，其中多数间隔来自常客。`}`,
    differs:
      '此处流失的客户，在“客户价值”分析中可能仍在，反之亦然：阶段只看客户自己的通常间隔，那里的模型则依据全体客户如何购买与离开。',
    noAmount:
      '没有付款金额列。载入文件时将某列设为“金额”；在此之前，来得最晚的排在前面，也无法说明涉及多少收入。',
    warnings: '最先联系谁',
    customer: '客户',
    reason: '原因',
    aYear: '每年涉及的收入',
    own: (rhythm, recency) =>
      `通常每 ${format.number(rhythm, 1)} 天下单一次；距上次下单已 ${format.number(recency)} 天`,
    others: (orderDays, rhythm, recency) =>
      `只在 ${format.number(orderDays)} 天下过单；其他客户通常 ${format.number(rhythm, 1)} 天后再来；距上次下单已 ${format.number(recency)} 天`,
    listed: (n, of) => `疏远或沉默的 ${format.number(of)} 位客户中，每年收入最多的 ${format.number(n)} 位。`,
    all: (n) => `查看全部 ${format.number(n)} 位`,
    allTitle: (n) => `疏远或沉默：${format.number(n)} 位客户`,
    tested: (date, warned, share, low, high, span) =>
      `这样的预警准吗？${date}有 ${format.number(warned)} 位客户疏远或沉默，其中 ${share}（${format.interval(low, high)}）在随后 ${format.number(span)} 天内没有下单`,
    byLot: (base, recall) => `；随机抽取则为 ${base}。没有再来的客户中，${recall} 事先得到了预警。`,
    noBetter: '该区间包含随机抽取的结果：在这里，预警说明不了什么。',
    worse: '这低于随机抽取：在这里，预警会误导。',
    testedFew: (date, warned, enough) =>
      `预警准不准尚无法判断：${date}有 ${format.number(warned)} 位客户疏远或沉默，至少需要 ${enough} 位。`,
    moves: (from, to) => `${from}至${to}，谁换了阶段？`,
    move: '从何到何',
    customers: '客户数',
    share: '占原阶段',
    usually: '通常一个月',
    step: (from, to) => `${from} → ${to}`,
    movesRule: (months) =>
      `最近一个月里人数最多的变化。“通常一个月”为全部 ${format.number(months)} 个月合计的占比。`,
    few: '太少'
  }
);
