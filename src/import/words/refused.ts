import { format, messages } from '../../i18n/index.ts';
import type { RejectReason } from '../rejects.ts';
import { words } from './words.ts';

const n = (value: number) => format.number(value);
const some = (rows: number, one: string) => `${n(rows)} ${one}${rows === 1 ? '' : 's'}`;

/** Rows that share a reason. */
interface Reasoned {
  reason: RejectReason;
  rows: number;
  column: string | undefined;
  value: string | undefined;
  line: number | undefined;
}

const separator =
  'The separator or the quotation mark may be another one: open “Change how the file is read” above.';
const separatorZh = '分隔符或引号可能不对：请打开上面的“调整读取方式”。';
const date = 'Another column may hold the date, or day and month stand the other way round: choose above.';
const dateZh = '日期可能在另一列，或日与月的先后不同：请在上面改选。';
const amount = 'Another column may hold the amount, or the decimal sign is another one: choose above.';
const amountZh = '金额可能在另一列，或小数点符号不同：请在上面改选。';

const jsonLines = 'Each line of the file should be one JSON object, from { to }: export it again.';
const jsonLinesZh = '文件的每一行应是一个 JSON 对象，以 { 开头、以 } 结尾：请重新导出。';

const adviceEn: Record<RejectReason, string> = {
  tooManyColumns: separator,
  tooFewColumns: separator,
  noObject: jsonLines,
  brokenQuote: separator,
  tooLong: separator,
  unreadableRecord: separator,
  noMatch: 'The file that it is joined to may lack these orders: add the one that has them.',
  noDate: 'Another column may hold the date: choose above.',
  unreadableDate: date,
  unreadableAmount: amount
};
const adviceZh: Record<RejectReason, string> = {
  tooManyColumns: separatorZh,
  tooFewColumns: separatorZh,
  noObject: jsonLinesZh,
  brokenQuote: separatorZh,
  tooLong: separatorZh,
  unreadableRecord: separatorZh,
  noMatch: '所关联的文件里可能缺少这些订单：请加入包含它们的文件。',
  noDate: '日期可能在另一列：请在上面改选。',
  unreadableDate: dateZh,
  unreadableAmount: amountZh
};

/** The words about the rows of a file whose load was refused. */
export const refusedWords = messages(
  {
    first: (rows: number) => `Of the first ${n(rows)} of these rows:`,
    reason: ({ reason, rows, column, value, line }: Reasoned) =>
      `${some(rows, 'row')} with ${words.rejectReason(reason)}${column ? ` in “${column}”` : ''}${value ? `, such as “${value}”` : ''}${line === undefined ? '' : `, from line ${n(line)} on`}.`,
    advice: (reason: RejectReason) => adviceEn[reason],
    rows: 'Which rows',
    shown: (rows: number, of: number) => `The first ${n(rows)} of ${n(of)}.`,
    download: 'Download these rows',
    insist: (rows: number) => `Load the other ${some(rows, 'row')} all the same`
  },
  {
    first: (rows: number) => `其中前 ${n(rows)} 行：`,
    reason: ({ reason, rows, column, value, line }: Reasoned) =>
      `${n(rows)} 行${column ? `的“${column}”` : ''}${words.rejectReason(reason)}${value ? `，如“${value}”` : ''}${line === undefined ? '' : `，最早在第 ${n(line)} 行`}。`,
    advice: (reason: RejectReason) => adviceZh[reason],
    rows: '是哪些行',
    shown: (rows: number, of: number) => `共 ${n(of)} 行，这里是前 ${n(rows)} 行。`,
    download: '下载这些行',
    insist: (rows: number) => `仍然载入其余 ${n(rows)} 行`
  }
);
