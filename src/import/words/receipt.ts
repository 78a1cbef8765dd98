import { format, messages } from '../../i18n/index.ts';

const n = (value: number) => format.number(value);
const some = (rows: number, one: string) => `${n(rows)} ${one}${rows === 1 ? '' : 's'}`;

/** The words of the receipt. Numbers of rows stand on buttons of their own, so sentences come in pieces. */
export const receiptWords = messages(
  {
    title: 'What was loaded',
    equation: (rows: number) => `${some(rows, 'row')} in the file`,
    loaded: (rows: number) => `${n(rows)} loaded`,
    rejected: (rows: number) => `${n(rows)} rejected`,
    blank: (rows: number) => `${n(rows)} blank`,
    leftOut: (rows: number) => `${n(rows)} left out`,
    notRead: (files: string[]) =>
      `${files.join(', ')} could not be read: no count here holds what is in ${files.length === 1 ? 'it' : 'them'}.`,
    discrepancy: (rows: number) =>
      `${some(Math.abs(rows), 'row')} too few or too many: a quotation mark in the file is probably not closed. Look at the rejects before you trust a total.`,
    span: (first: string, last: string, total: string) => `From ${first} to ${last}, ${total} in all.`,
    refunds: (rows: number) => some(rows, 'refund'),
    refundsOf: (amount: string) =>
      `worth ${amount}, rows below zero with a customer or without: kept, they lower the totals.`,
    takenOff: (rows: number, amount: string, columns: string[]) =>
      `${some(rows, 'row')} with money given back, ${amount} by ${columns.join(', ')}: taken off their amounts.`,
    withoutCustomer: (rows: number) => `${some(rows, 'row')} without a customer`,
    withoutCustomerOf: (amount: string) => `worth ${amount}: loaded, they belong to nobody.`,
    zeros: (rows: number) => `${some(rows, 'row')} with an amount of zero`,
    withoutAmount: (rows: number) => `${some(rows, 'row')} without an amount`,
    withoutAmountOf: ': loaded, and no money.',
    customers: (customers: number) => some(customers, 'customer'),
    and: ', ',
    orders: (orders: number) => some(orders, 'order'),
    end: '.',
    unnumbered:
      'No column was chosen as order number: what one customer bought on one day counts as one order.',
    named: (currency: string, rows: number) =>
      `${some(rows, 'amount')} in the file ${rows === 1 ? 'names' : 'name'} ${currency}`,
    namedAnd: ' and ',
    unnamed: (rows: number) => `${n(rows)} ${rows === 1 ? 'names' : 'name'} none`,
    taken: (currency: string, taken: 'all' | 'named' | 'unnamed') =>
      ({
        all: `: all were taken as ${currency}.`,
        named: ': only the former count.',
        unnamed: ': only the latter count.'
      })[taken],
    duplicates: (rows: number) => `${some(rows, 'row')} with an exact double earlier: kept.`,
    firstOf: (rows: number, what: string) => `${what}, the first ${n(rows)}`,
    asDays: (what: string) => `${what}, added up by customer and day`,
    unread: (rows: number, column: string) =>
      `${some(rows, 'value')} of ${column} could not be read: left empty.`,
    reasons: 'Why rows were rejected',
    rejectedMoney: (rows: number, amount: string, isOfSeveral: boolean) =>
      `In ${n(rows)} of them${isOfSeveral ? ', one that several files hold counted once,' : ''} the amount could be read: ${amount} in all, missing from every total.`,
    download: 'Download the rejected rows',
    columns: 'How dates and amounts were read',
    perFile: 'File by file',
    fileHead: (n: number) => ['File', 'Rows', 'Loaded', 'Rejected', 'Blank', 'Left out'][n] ?? '',
    /** A count of one file or column, where it stands alone in a table. */
    ofFile: (file: string, count: string) => `${file}: ${count}`,
    ofColumn: (column: string, what: string, rows: number) =>
      `${column}, ${what.toLowerCase()}: ${some(rows, 'row')}`,
    columnHead: (n: number) => ['Column', 'Read', 'Not read', 'Blank', 'Not read, for example'][n] ?? '',
    sampled: 'of the values looked at',
    sql: 'The SQL that loaded it'
  },
  {
    title: '载入结果',
    equation: (rows: number) => `文件共 ${n(rows)} 行`,
    loaded: (rows: number) => `已载入 ${n(rows)} 行`,
    rejected: (rows: number) => `拒收 ${n(rows)} 行`,
    blank: (rows: number) => `空行 ${n(rows)} 行`,
    leftOut: (rows: number) => `排除 ${n(rows)} 行`,
    notRead: (files) => `${files.join('、')} 无法读取，其内容不在以上任何计数中。`,
    discrepancy: (rows: number) =>
      `有 ${n(Math.abs(rows))} 行对不上：文件中很可能有没闭合的引号。请先查看拒收的行，再使用合计数。`,
    span: (first: string, last: string, total: string) => `时间从 ${first} 到 ${last}，合计 ${total}。`,
    refunds: (rows: number) => `${n(rows)} 笔退款`,
    refundsOf: (amount: string) => `金额 ${amount}，即金额为负的行，不论有无客户编号：保留，并冲减合计。`,
    takenOff: (rows: number, amount: string, columns: string[]) =>
      `${n(rows)} 行有退款（“${columns.join('”、“')}”共 ${amount}），已从这些行的金额中扣除。`,
    withoutCustomer: (rows: number) => `${n(rows)} 行没有客户`,
    withoutCustomerOf: (amount: string) => `金额 ${amount}：已载入，但不属于任何客户。`,
    zeros: (rows: number) => `${n(rows)} 行金额为零`,
    withoutAmount: (rows: number) => `${n(rows)} 行没有金额`,
    withoutAmountOf: '：已载入，不计金额。',
    customers: (customers: number) => `${n(customers)} 位客户`,
    and: '、',
    orders: (orders: number) => `${n(orders)} 笔订单`,
    end: '。',
    unnumbered: '没有选定订单号列：同一客户同一天的购买算作一单。',
    named: (currency: string, rows: number) => `文件中 ${n(rows)} 行金额注明 ${currency}`,
    namedAnd: '，',
    unnamed: (rows: number) => `${n(rows)} 行未注明`,
    taken: (currency: string, taken: 'all' | 'named' | 'unnamed') =>
      ({ all: `：全部按 ${currency} 计。`, named: '：只计入前者。', unnamed: '：只计入后者。' })[taken],
    duplicates: (rows: number) => `有 ${n(rows)} 行与前面的某一行完全相同：已保留。`,
    firstOf: (rows: number, what: string) => `${what}（前 ${n(rows)} 行）`,
    asDays: (what: string) => `${what}（按客户和日期合并后）`,
    unread: (rows: number, column: string) => `“${column}”有 ${n(rows)} 个值无法识别，已留空。`,
    reasons: '拒收原因',
    rejectedMoney: (rows: number, amount: string) =>
      `其中 ${n(rows)} 行的金额可以识别，共 ${amount}，未计入任何合计。`,
    download: '下载拒收的行',
    columns: '日期和金额的读法',
    perFile: '逐个文件',
    fileHead: (n: number) => ['文件', '行数', '载入', '拒收', '空行', '排除'][n] ?? '',
    ofFile: (file: string, count: string) => `${file}：${count}`,
    ofColumn: (column: string, what: string, rows: number) => `“${column}”${what}：${n(rows)} 行`,
    columnHead: (n: number) => ['列', '读出', '未读出', '空白', '未读出的，例如'][n] ?? '',
    sampled: '仅统计抽查的值',
    sql: '载入所用的 SQL'
  }
);
