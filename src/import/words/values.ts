import { format, messages } from '../../i18n/index.ts';
import type { DecimalSign } from '../values/money.ts';

const number = (n: number) => format.number(n);
const rows = (n: number) => `${number(n)} ${n === 1 ? 'row' : 'rows'}`;
const quoted = (values: string[]) => values.map((value) => `“${value}”`);

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
    rounded: (n: number) => `${number(n)} rounded to four places`
  },
  {
    numbers: '数字',
    decimal: (sign: DecimalSign): string => (sign === '.' ? '1,234.56（小数点）' : '1.234,56（小数逗号）'),
    undecided: (example: string) => `“${example}”是千分位还是小数？没有任何一行能够判定。`,
    total: (sign: DecimalSign, total: string) => `${sign === '.' ? '小数点' : '小数逗号'}：合计 ${total}`,
    elsewhere: (column: string) => `小数符号按“${column}”列判定。`,
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
    rounded: (n: number) => `${number(n)} 个四舍五入到四位小数`
  }
);
