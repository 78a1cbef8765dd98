import { format, messages } from '../../i18n/index.ts';
import type { DateOrder } from '../values/dateForm.ts';
import type { DecimalSign } from '../values/money.ts';

const ordersEn: Record<DateOrder, string> = {
  ymd: 'year, month, day',
  dmy: 'day, month, year',
  mdy: 'month, day, year',
  compact: 'eight digits, year first',
  chinese: 'Chinese dates',
  named: 'dates with the month’s name',
  serial: 'spreadsheet day numbers',
  seconds: 'seconds since 1970',
  milliseconds: 'milliseconds since 1970',
  microseconds: 'microseconds since 1970'
};
const ordersZh: Record<DateOrder, string> = {
  ymd: '年月日',
  dmy: '日月年',
  mdy: '月日年',
  compact: '八位数字，年在前',
  chinese: '中文日期',
  named: '带月份名称的日期',
  serial: '电子表格日期序号',
  seconds: '1970 年以来的秒数',
  milliseconds: '1970 年以来的毫秒数',
  microseconds: '1970 年以来的微秒数'
};
const number = (n: number) => format.number(n);
const rows = (n: number) => `${number(n)} ${n === 1 ? 'row' : 'rows'}`;
const quoted = (values: string[]) => values.map((value) => `“${value}”`);

/** Rows that speak for the other order of day and month, with one of their values. */
interface Against {
  rows: number;
  example: string | undefined;
}
const againstEn = ({ rows: n, example }: Against, place: string): string =>
  n === 0
    ? ''
    : ` ${rows(n)}${example === undefined ? '' : `, such as “${example}”,`} ${n === 1 ? 'has' : 'have'} a ${place} number above 12: so read, ${n === 1 ? 'it is no date' : 'they are no dates'}.`;
const againstZh = ({ rows: n, example }: Against, place: string): string =>
  n === 0
    ? ''
    : `有 ${number(n)} 行的第${place}个数大于 12${example === undefined ? '' : `，如“${example}”`}，这样读就不是日期。`;

/** The words about how a column's values are read. */
export const valueWords = messages(
  {
    numbers: 'Numbers',
    decimal: (sign: DecimalSign): string =>
      sign === '.' ? '1,234.56 (decimal point)' : '1.234,56 (decimal comma)',
    undecided: (example: string) =>
      `Is “${example}” written with thousands or with decimals? No row decides it.`,
    total: (sign: DecimalSign, total: string) =>
      `decimal ${sign === '.' ? 'point' : 'comma'}: ${total} in all`,
    elsewhere: (column: string) => `The decimal sign is that of “${column}”.`,
    currencies: 'Money of several currencies cannot be added up. Which one is loaded?',
    currency: (currency: string, n: number, amount: string) =>
      `${currency || 'no currency named'}: ${rows(n)}${amount ? `, ${amount}` : ''}`,
    partly: (currency: string, named: number, unnamed: number) =>
      `${number(named)} ${named === 1 ? 'amount names' : 'amounts name'} ${currency}, ${number(unnamed)} ${unnamed === 1 ? 'names' : 'name'} none.`,
    partlyLabel: 'Currency',
    allAs: (currency: string) => `all are ${currency}`,
    onlyNamed: (currency: string) => `only those that name ${currency} count`,
    onlyUnnamed: 'only those that name none count',
    sides: 'Below zero',
    factor: (factor: number, column: string) => `× ${number(factor)}, as “${column}” says`,
    units: (n: number) => `${rows(n)} end in 千, 万 or 亿 and are multiplied.`,
    facts: (parsed: number, failed: number, blank: number, whole: boolean) =>
      [
        `${number(parsed)} read`,
        ...(failed > 0 ? [`${number(failed)} not`] : []),
        ...(blank > 0 ? [`${number(blank)} blank`] : [])
      ].join(', ') + (whole ? '' : ' (sampled)'),
    failures: (values: string[]) => `not read: ${quoted(values).join(', ')}`,
    rounded: (n: number) => `${number(n)} rounded to four places`,
    colon: ': ',
    dates: 'Dates',
    dateOrder: (order: DateOrder) => ordersEn[order],
    dayFirst: (rows: number, total: number, against: Against) =>
      `${number(rows)} of ${number(total)} rows ${rows === 1 ? 'has' : 'have'} a first number above 12, so the day comes first.${againstEn(against, 'second')}`,
    monthFirst: (rows: number, total: number, against: Against) =>
      `${number(rows)} of ${number(total)} rows ${rows === 1 ? 'has' : 'have'} a second number above 12, so the month comes first.${againstEn(against, 'first')}`,
    orderUndecided: (each: number) =>
      `Day or month first? ${each === 0 ? 'No row decides it' : `As many rows speak for the one as for the other: ${number(each)} each`}.`,
    range: (order: DateOrder, first: Date, last: Date, example?: { written: string; day: Date }) =>
      `${ordersEn[order]}: ${example ? `“${example.written}” is ${format.date(example.day)}; all are from ` : ''}${format.date(first)} to ${format.date(last)}`,
    inOrder: ', and the rows stand in order of time',
    clock: (column: string) => `The time of day is that of “${column}”`,
    forms: (n: number) => `${number(n)} ways of writing`,
    form: (order: DateOrder, example: string, n: number) =>
      `${ordersEn[order]}, such as “${example}”: ${rows(n)}`,
    filler: (example: string, n: number) =>
      `${rows(n)} with “${example}”, years away from all others, ${n === 1 ? 'has' : 'have'} no date`,
    utc: 'Times are in UTC. Days begin in',
    local: (offset: string) => `Times carry the offset of a place (${offset}). Days begin`,
    asWritten: (kind: 'utc' | 'local'): string =>
      kind === 'utc' ? 'UTC, as written' : 'by the clock as written',
    moved: (n: number) => `${rows(n)} ${n === 1 ? 'changes its' : 'change their'} day.`
  },
  {
    numbers: '数字',
    decimal: (sign: DecimalSign): string => (sign === '.' ? '1,234.56（小数点）' : '1.234,56（小数逗号）'),
    undecided: (example: string) => `“${example}”是千分位还是小数？没有任何一行能够判定。`,
    total: (sign: DecimalSign, total: string) => `${sign === '.' ? '小数点' : '小数逗号'}：合计 ${total}`,
    elsewhere: (column: string) => `小数符号按“${column}”列判定。`,
    currencies: '不同货币不能相加。载入哪一种？',
    currency: (currency: string, n: number, amount: string) =>
      `${currency || '未注明货币'}：${number(n)} 行${amount ? `，合计 ${amount}` : ''}`,
    partly: (currency: string, named: number, unnamed: number) =>
      `${number(named)} 行金额注明 ${currency}，${number(unnamed)} 行未注明货币。`,
    partlyLabel: '币种',
    allAs: (currency: string) => `全部按 ${currency} 计`,
    onlyNamed: (currency: string) => `只计入注明 ${currency} 的`,
    onlyUnnamed: '只计入未注明的',
    sides: '记为负数',
    factor: (factor: number, column: string) => `× ${number(factor)}，依据列名“${column}”`,
    units: (n: number) => `${number(n)} 行以千、万或亿结尾，已相应放大。`,
    facts: (parsed: number, failed: number, blank: number, whole: boolean) =>
      [
        `${number(parsed)} 个可读`,
        ...(failed > 0 ? [`${number(failed)} 个不可读`] : []),
        ...(blank > 0 ? [`${number(blank)} 个空白`] : [])
      ].join('，') + (whole ? '' : '（抽样）'),
    failures: (values: string[]) => `不可读：${quoted(values).join('、')}`,
    rounded: (n: number) => `${number(n)} 个四舍五入到四位小数`,
    colon: '：',
    dates: '日期',
    dateOrder: (order: DateOrder) => ordersZh[order],
    dayFirst: (rows: number, total: number, against: Against) =>
      `${number(total)} 行中有 ${number(rows)} 行的第一个数大于 12，因此日在前。${againstZh(against, '二')}`,
    monthFirst: (rows: number, total: number, against: Against) =>
      `${number(total)} 行中有 ${number(rows)} 行的第二个数大于 12，因此月在前。${againstZh(against, '一')}`,
    orderUndecided: (each: number) =>
      `日在前还是月在前？${each === 0 ? '没有任何一行能够判定' : `两种读法各有 ${number(each)} 行支持`}。`,
    range: (order: DateOrder, first: Date, last: Date, example?: { written: string; day: Date }) =>
      `${ordersZh[order]}：${example ? `“${example.written}”即 ${format.date(example.day)}；全部为 ` : ''}${format.date(first)} 至 ${format.date(last)}`,
    inOrder: '，各行恰好按时间排列',
    clock: (column: string) => `钟点取自“${column}”列`,
    forms: (n: number) => `${number(n)} 种写法`,
    form: (order: DateOrder, example: string, n: number) =>
      `${ordersZh[order]}，如“${example}”：${number(n)} 行`,
    filler: (example: string, n: number) =>
      `${number(n)} 行为“${example}”，与其余日期相差多年，按没有日期处理`,
    utc: '时间为 UTC。一天从哪个时区的零点开始：',
    local: (offset: string) => `时间带有当地时差（${offset}）。一天的起点：`,
    asWritten: (kind: 'utc' | 'local'): string => (kind === 'utc' ? 'UTC，按原样' : '按文件中的钟点'),
    moved: (n: number) => `${number(n)} 行因此换了日期。`
  }
);
