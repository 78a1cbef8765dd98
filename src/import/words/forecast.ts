import { format, messages } from '../../i18n/index.ts';
import type { LeftOutBy } from '../receipt/leftOut.ts';
import { leftOutWords } from './leftOut.ts';

const n = (value: number) => format.number(value);
const money = (amount: string) => format.money(Number(amount));
const share = (value: number) => format.share(value, 0);
const some = (rows: number, one: string) => `${n(rows)} ${one}${rows === 1 ? '' : 's'}`;
const worth = ({ amount }: LeftOutBy): string =>
  Number(amount) === 0 ? '' : leftOutWords.comma + leftOutWords.worth(money(amount));

/** What the notice about money of nobody says. */
interface Nobody {
  /** Of all the money, from 0 up. */
  share: number;
  rows: number;
  amount: string;
  /** The customer's column. */
  column: string;
}

/** The words of what a load would do, and of money that belongs to no customer. */
export const forecastWords = messages(
  {
    counting: 'Counting what will stay…',
    tooLarge: (bytes: number) =>
      `Of files of more than ${format.bytes(bytes)} it is not counted beforehand what stays: the receipt says it.`,
    stays: (rows: number, of: number, amount: string) =>
      rows === of
        ? `${rows === 1 ? 'The one row stays' : `All ${n(rows)} rows stay`}, ${money(amount)} in all.`
        : `${n(rows)} of ${some(of, 'row')} stay, ${money(amount)} in all.`,
    leftOut: (by: LeftOutBy[]) =>
      `Left out: ${by.map((each) => `${n(each.rows)} ${leftOutWords.rule(each.rule)}${worth(each)}`).join('; ')}.`,
    rejected: (rows: number, misfits: number) =>
      `${n(rows)} cannot be read${misfits === 0 || misfits >= rows ? '' : `, ${n(misfits)} of them because they do not fit the columns`}; the receipt lists them.`,
    mostRejected: (rows: number, of: number) =>
      `${n(rows)} of ${some(of, 'row')} cannot be read like this: look at the columns and readings above. Load shows which they are.`,
    blank: (rows: number) => `${n(rows)} blank.`,
    beside: (customers: number, touches: number) =>
      `Beside these rows of orders: ${[
        ...(customers > 0 ? [`${n(customers)} of customers`] : []),
        ...(touches > 0 ? [`${n(touches)} of what else happened with them`] : [])
      ].join(', ')}.`,
    nobody: ({ share: part, rows, amount, column }: Nobody) =>
      `${share(part)} of the money belongs to no customer: ${money(amount)} in ${some(rows, 'row')} where “${column}” is blank. Who is head, waist and tail is said of the rest only.`,
    instead: (column: string, filled: number, of: number) =>
      `“${column}” is filled in ${n(filled)} of ${n(of)} such rows looked at: if it names the customer, choose it above.`,
    again: 'If you can, export again with the customer’s id, e-mail or account. It can be loaded as it is.',
    loaded: (part: number, amount: string) =>
      `hold ${money(amount)}, ${share(part)} of the money: figures by customer are about the rest. Drop an export with the customer’s id, e-mail or account, or this file again with another column for the customer.`
  },
  {
    counting: '正在统计哪些行会保留……',
    tooLarge: (bytes: number) =>
      `文件超过 ${format.bytes(bytes)} 时，不预先统计保留哪些行，载入后的清单会说明。`,
    stays: (rows: number, of: number, amount: string) =>
      rows === of
        ? `${n(rows)} 行全部保留，合计 ${money(amount)}。`
        : `${n(of)} 行中保留 ${n(rows)} 行，合计 ${money(amount)}。`,
    leftOut: (by: LeftOutBy[]) =>
      `排除：${by.map((each) => `${leftOutWords.rule(each.rule)} ${n(each.rows)} 行${worth(each)}`).join('；')}。`,
    rejected: (rows: number, misfits: number) =>
      `${n(rows)} 行无法识别${misfits === 0 || misfits >= rows ? '' : `（其中 ${n(misfits)} 行与各列对不上）`}，载入后会列出。`,
    mostRejected: (rows: number, of: number) =>
      `${n(of)} 行中有 ${n(rows)} 行按目前的设置无法识别：请检查上面的列和读法。点击“载入”可查看是哪些行。`,
    blank: (rows: number) => `空行 ${n(rows)} 行。`,
    beside: (customers: number, touches: number) =>
      `以上为订单；另载入${[
        ...(customers > 0 ? [`客户 ${n(customers)} 行`] : []),
        ...(touches > 0 ? [`其他往来 ${n(touches)} 行`] : [])
      ].join('、')}。`,
    nobody: ({ share: part, rows, amount, column }: Nobody) =>
      `${share(part)} 的金额不属于任何客户：“${column}”为空的 ${n(rows)} 行共 ${money(amount)}。头部、腰部与长尾只能就其余部分而言。`,
    instead: (column: string, filled: number, of: number) =>
      `抽查的 ${n(of)} 行中，“${column}”有 ${n(filled)} 行有值：如果它表示客户，请在上面改选这一列。`,
    again: '如有可能，请重新导出并包含客户编号、邮箱或账号。也可以照此载入。',
    loaded: (part: number, amount: string) =>
      `，共 ${money(amount)}，占总金额的 ${share(part)}：按客户的结果只涵盖其余部分。请拖入含有客户编号、邮箱或账号的导出文件，或重新拖入此文件并改选客户所在的列。`
  }
);
