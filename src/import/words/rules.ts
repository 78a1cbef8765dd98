import { format, messages } from '../../i18n/index.ts';
import type { Treatment } from '../rules/statusWords.ts';

const n = (value: number) => format.number(value);
const money = (amount: string) => format.money(Number(amount));
const some = (rows: number, one: string) => `${n(rows)} ${one}${rows === 1 ? '' : 's'}`;
/** The first words of a list, and that there are more. */
const few = (words: string[], comma: string): string =>
  words.slice(0, 4).join(comma) + (words.length > 4 ? ' …' : '');
const treatmentsEn: Record<Treatment, string> = {
  count: 'counts',
  refund: 'a refund, below zero',
  'leave out': 'left out'
};
const treatmentsZh: Record<Treatment, string> = {
  count: '计入',
  refund: '退款，计为负数',
  'leave out': '不计入'
};

/** The words of what decides which rows count, and for how much. */
export const ruleWords = messages(
  {
    title: 'What counts',
    treatment: (treatment: Treatment) => treatmentsEn[treatment],
    statuses: (column: string, counted: number, out: number, words: string[]) =>
      out === 0
        ? `${column}: all ${some(counted, 'row')} count.`
        : `${column}: ${some(counted, 'row')} count${counted === 1 ? 's' : ''}, ${n(out)} left out (${few(words, ', ')}).`,
    unknown: 'a word not known here: counts until you say otherwise',
    takesBack: 'its amounts are below zero: what they take back counts elsewhere',
    unknownWords: (words: string[]) => `Not known here, and counted: ${few(words, ', ')}.`,
    status: (column: string) => `Values of ${column}`,
    statusColumn: 'Statuses stand in',
    noStatusColumn: 'no column: every row counts',
    value: 'Value',
    blank: '(blank)',
    follows: '(further lines)',
    rows: 'Rows',
    amount: 'Amount',
    treated: 'In the analysis',
    treatmentOf: (value: string) => `What “${value}” makes of a row`,
    unpaid: (column: string, rows: number) =>
      `Leave out ${some(rows, 'row')} with nothing in ${column}: never paid`,
    cancelled: (column: string, rows: number) => `Leave out ${some(rows, 'row')} with a time in ${column}`,
    deduct: (column: string, rows: number, amount: string) =>
      `Take ${column} off the amount: ${some(rows, 'row')} of the file, ${money(amount)}`,
    deducted: (column: string, rows: number, amount: string) =>
      `Take ${column} off the amount: ${some(rows, 'row')} of those that count, ${money(amount)}`,
    doubles: (rows: number, amount: string) =>
      `Leave out ${some(rows, 'row')} equal to an earlier row in every column, worth ${money(amount)}`,
    unsought: (bytes: number) =>
      `Leave out rows equal to an earlier row in every column; in files of more than ${format.bytes(bytes)} they are looked for only if you say so`,
    takenOff: (column: string, gross: string) =>
      gross
        ? `The amount is what is left: ${gross} less ${column}. It is not taken off twice.`
        : `Some amounts are smaller than their ${column}: it has been taken off them already.`,
    totals: (column: string) => `${column} and the lines of an order`,
    first: (column: string, several: number, firsts: number) =>
      `Of ${some(several, 'order')} with several lines, ${n(firsts)} ${firsts === 1 ? 'has' : 'have'} ${column} on one line only: it is the order’s total.`,
    every: (column: string, several: number, repeated: number) =>
      `Of ${some(several, 'order')} with several lines, ${n(repeated)} ${repeated === 1 ? 'repeats' : 'repeat'} the same ${column} on each.`,
    once: (amount: string) => `once an order: ${money(amount)}`,
    written: (amount: string) => `as it stands on every line, added up: ${money(amount)}`,
    notFilled: (amount: string) => `Repeated on every line it would be ${money(amount)}.`,
    lines: (price: string, quantity: string, amount: string, total: string) => {
      const less = Number(total) - Number(amount);
      return `${price} × ${quantity} of each line: ${money(amount)}${less === 0 ? '' : `, ${money(String(Math.abs(less)))} ${less > 0 ? 'less' : 'more'} (shipping, tax, discount)`}`;
    }
  },
  {
    title: '哪些行计入',
    treatment: (treatment: Treatment) => treatmentsZh[treatment],
    statuses: (column: string, counted: number, out: number, words: string[]) =>
      out === 0
        ? `${column}：${n(counted)} 行全部计入。`
        : `${column}：${n(counted)} 行计入，${n(out)} 行不计入（${few(words, '、')}）。`,
    unknown: '含义不明：在您指定之前先计入',
    takesBack: '金额均为负，冲减别处计入的销售',
    unknownWords: (words: string[]) => `含义不明、先计入的有：${few(words, '、')}。`,
    status: (column: string) => `“${column}”的各个值`,
    statusColumn: '订单状态在',
    noStatusColumn: '没有这样的列：每行都计入',
    value: '值',
    blank: '（空）',
    follows: '（其余各行）',
    rows: '行数',
    amount: '金额',
    treated: '分析中',
    treatmentOf: (value: string) => `“${value}”的行如何处理`,
    unpaid: (column: string, rows: number) => `排除“${column}”为空的 ${n(rows)} 行：从未付款`,
    cancelled: (column: string, rows: number) => `排除“${column}”有时间的 ${n(rows)} 行`,
    deduct: (column: string, rows: number, amount: string) =>
      `从金额中减去“${column}”：文件中 ${n(rows)} 行，共 ${money(amount)}`,
    deducted: (column: string, rows: number, amount: string) =>
      `从金额中减去“${column}”：计入的行中有 ${n(rows)} 行，共 ${money(amount)}`,
    doubles: (rows: number, amount: string) =>
      `排除与前面某行每一列都相同的 ${n(rows)} 行，共 ${money(amount)}`,
    unsought: (bytes: number) =>
      `排除与前面某行每一列都相同的行；文件超过 ${format.bytes(bytes)} 时，勾选后才会查找`,
    takenOff: (column: string, gross: string) =>
      gross
        ? `金额已是“${gross}”减去“${column}”之后的数，不会重复扣减。`
        : `有些金额比“${column}”还小，说明退款已经扣除，不会重复扣减。`,
    totals: (column: string) => `“${column}”与订单的各行`,
    first: (column: string, several: number, firsts: number) =>
      `${n(several)} 笔多行订单中，${n(firsts)} 笔只在一行上有“${column}”：它是整单的总额。`,
    every: (column: string, several: number, repeated: number) =>
      `${n(several)} 笔多行订单中，${n(repeated)} 笔每行都重复同一个“${column}”。`,
    once: (amount: string) => `每单计一次：${money(amount)}`,
    written: (amount: string) => `按每行所写相加：${money(amount)}`,
    notFilled: (amount: string) => `若填到每一行，合计会变成 ${money(amount)}。`,
    lines: (price: string, quantity: string, amount: string, total: string) => {
      const less = Number(total) - Number(amount);
      return `每行的${price} × ${quantity}：${money(amount)}${less === 0 ? '' : `，${less > 0 ? '少' : '多'} ${money(String(Math.abs(less)))}（运费、税、优惠）`}`;
    }
  }
);
