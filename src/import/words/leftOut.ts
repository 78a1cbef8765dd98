import { format, messages } from '../../i18n/index.ts';
import type { LeaveOutRule } from '../receipt/leftOut.ts';

const english: Record<LeaveOutRule, string> = {
  unpaid: 'not paid',
  cancelled: 'cancelled',
  refunded: 'refunded whole',
  status: 'by its status',
  negatives: 'below zero',
  otherCurrency: 'in another currency',
  duplicate: 'in another file too, the same or newer',
  double: 'equal to an earlier row',
  preamble: 'above the table',
  units: 'units, below the names',
  explanation: 'explanation, below the names',
  repeatedHeader: 'the names again',
  total: 'a total of the rows above',
  footer: 'a footer line, no data',
  comment: 'a comment line, no data',
  otherTable: 'another table in the same file',
  notSampled: 'not in the sample'
};
const chinese: Record<LeaveOutRule, string> = {
  unpaid: '未付款',
  cancelled: '已取消或关闭',
  refunded: '已全额退款',
  status: '按状态排除',
  negatives: '金额为负',
  otherCurrency: '币种不同',
  duplicate: '另一文件中也有（相同或更新）',
  double: '与前面的行完全相同',
  preamble: '表格上方的说明行',
  units: '表头下方的单位行',
  explanation: '表头下方的说明行',
  repeatedHeader: '重复的表头',
  total: '合计行',
  footer: '表尾说明行，不是数据',
  comment: '注释行，不是数据',
  otherTable: '同一文件中的另一张表',
  notSampled: '不在抽样之内'
};

/** Why rows were left out, and the sentence of the receipt. */
export const leftOutWords = messages(
  {
    blank: 'blank line',
    rule: (rule: LeaveOutRule) => english[rule] ?? rule,
    rows: (rule: LeaveOutRule, rows: number) => `${format.number(rows)} left out: ${english[rule] ?? rule}`,
    comma: ', ',
    worth: (amount: string) => `worth ${amount}`
  },
  {
    blank: '空行',
    rule: (rule: LeaveOutRule) => chinese[rule] ?? rule,
    rows: (rule: LeaveOutRule, rows: number) => `排除 ${format.number(rows)} 行：${chinese[rule] ?? rule}`,
    comma: '，',
    worth: (amount: string) => `金额 ${amount}`
  }
);
