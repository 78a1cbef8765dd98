import { format, messages } from '../../i18n/index.ts';
import type { MendRule } from '../shape/mend.ts';

const mendedEn: Record<MendRule, string> = {
  blankCells: 'blank cells too many or too few',
  strayQuote: 'a quotation mark that opens nothing',
  otherSeparator: 'another separator than the rest',
  missingSeparator: 'a separator missing',
  unquotedSeparator: 'a separator inside an unquoted cell'
};
const mendedZh: Record<MendRule, string> = {
  blankCells: '空单元格过多或过少',
  strayQuote: '多余的引号',
  otherSeparator: '分隔符与其他行不同',
  missingSeparator: '缺少分隔符',
  unquotedSeparator: '未加引号的单元格里有分隔符'
};
const signsEn: Record<string, string> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'vertical bar',
  ' ': 'space',
  ':': 'colon'
};
const signsZh: Record<string, string> = {
  ',': '逗号',
  ';': '分号',
  '\t': '制表符',
  '|': '竖线',
  ' ': '空格',
  ':': '冒号'
};
/** A sign that cannot be seen, by its code. */
const visible = (sign: string): string =>
  [...sign]
    .map((each) => (each < ' ' ? `U+${each.charCodeAt(0).toString(16).padStart(4, '0')}` : each))
    .join('');
const n = (count: number) => format.number(count);

/** The words about a file's shape: how it divides, what was left out, what was mended. */
export const shapeWords = messages(
  {
    sign: (sign: string) => signsEn[sign] ?? (sign.trim() === '' ? `“${sign}”` : visible(sign)),
    separatedBy: (sign: string) => `Separator: ${sign}.`,
    aligned: 'aligned with blanks',
    delimiter: 'Separator',
    other: 'another…',
    otherDelimiter: 'The other separator',
    quote: 'Quotation mark',
    none: 'none',
    headerRows: 'Lines of names',
    skip: 'Lines to skip above',
    footers: 'Rows to leave out at the end',
    comment: 'Comments begin with',
    leftOut: (rows: number) => `${n(rows)} ${rows === 1 ? 'line is' : 'lines are'} left out`,
    mended: (rows: number) => `${n(rows)} ${rows === 1 ? 'row is' : 'rows are'} mended`,
    broken: (rows: number) => `${n(rows)} ${rows === 1 ? 'row does' : 'rows do'} not fit the columns`,
    comma: ', ',
    stop: '.',
    line: 'Line',
    why: 'Why',
    asInFile: 'As in the file',
    mendedBy: (rule: MendRule) => `mended: ${mendedEn[rule]}`,
    first: (shown: number, all: number) => `The first ${n(shown)} of ${n(all)}.`
  },
  {
    sign: (sign: string) => signsZh[sign] ?? (sign.trim() === '' ? `“${sign}”` : visible(sign)),
    separatedBy: (sign: string) => `分隔符：${sign}。`,
    aligned: '用空格对齐',
    delimiter: '分隔符',
    other: '其他…',
    otherDelimiter: '其他分隔符',
    quote: '引号',
    none: '无',
    headerRows: '表头行数',
    skip: '上方跳过的行数',
    footers: '末尾排除的行数',
    comment: '注释行的开头',
    leftOut: (rows: number) => `排除 ${n(rows)} 行`,
    mended: (rows: number) => `修复 ${n(rows)} 行`,
    broken: (rows: number) => `${n(rows)} 行与各列对不上`,
    comma: '，',
    stop: '。',
    line: '行号',
    why: '原因',
    asInFile: '文件中的原文',
    mendedBy: (rule: MendRule) => `修复：${mendedZh[rule]}`,
    first: (shown: number, all: number) => `仅显示前 ${n(shown)} 行，共 ${n(all)} 行。`
  }
);
