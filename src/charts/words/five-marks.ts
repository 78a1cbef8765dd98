import { counted, format, messages } from '../../i18n/index.ts';
import { tierNames } from './tierNames.ts';

const numbers = ['none', 'one', 'two', 'three', 'four', 'all five'];

/** "a, b and c" */
const listed = (names: string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');

export const m = messages(
  {
    title: 'Has the tail the five marks of a long tail?',
    ...tierNames.en,
    many: 'Many',
    scattered: 'Scattered',
    diverse: 'Diverse',
    cheap: 'Cheap to win',
    loose: 'Loosely tied',
    manyMeasure: 'share of all customers',
    scatteredMeasure: 'equal customers it is worth',
    diverseMeasure: 'categories, were spending even',
    cheapMeasure: 'cost of winning one',
    looseMeasure: 'orders a customer and year',
    manyIs: 'many',
    scatteredIs: 'scattered',
    diverseIs: 'diverse',
    cheapIs: 'cheap to win',
    looseIs: 'loosely tied',
    nobody: 'Nobody has ordered yet.',
    tooFew: (head: number, tail: number, enough: number) =>
      `The head is ${counted(head, 'customer', 'customers')}, the tail ${format.number(tail)}: too few to conclude from. That takes ${enough} or more of each.`,
    has: (n: number, marks: string[]) =>
      n === 0
        ? 'The tail has none of the five marks of a long tail'
        : `The tail has ${numbers[n] ?? n} of the five marks of a long tail: beside the head it is ${listed(marks)}`,
    end: '.',
    lacks: (marks: string[]) => ` Not: ${listed(marks)}.`,
    unknown: (marks: string[]) => ` Not known: ${listed(marks)}.`,
    noCosts:
      'What winning a customer cost is in no column: load a table with the columns channel and cost, and choose it in this cell as “Spent to win customers”.',
    noKinds: 'No line names a category: map a column as “category” when the file is loaded.',
    stop: (tier: string, mark: string, measure: string, value: string, n: number) =>
      `${mark}: ${measure}\n${tier}: ${value}\n${counted(n, 'customer', 'customers')}`,
    list: (tier: string, n: number) => `${tier}: ${counted(n, 'customer', 'customers')}`,
    mark: 'Mark',
    measure: 'Measured by',
    hasIt: 'The tail has it',
    yes: 'yes',
    no: 'no',
    open: 'not known'
  },
  {
    title: '长尾的五个特征都具备吗？',
    ...tierNames.zh,
    many: '数量庞大',
    scattered: '贡献分散',
    diverse: '需求多样',
    cheap: '获取成本低',
    loose: '关系松散',
    manyMeasure: '占全部客户',
    scatteredMeasure: '相当于多少位等额客户',
    diverseMeasure: '相当于均匀分布的品类数',
    cheapMeasure: '每位获客成本',
    looseMeasure: '每位客户每年订单数',
    manyIs: '数量庞大',
    scatteredIs: '贡献分散',
    diverseIs: '需求多样',
    cheapIs: '获取成本低',
    looseIs: '关系松散',
    nobody: '还没有人下过单。',
    tooFew: (head, tail, enough) =>
      `头部 ${format.number(head)} 位客户，长尾 ${format.number(tail)} 位：太少，不足以下结论，各需至少 ${enough} 位。`,
    has: (n, marks) =>
      n === 0
        ? '长尾的五个特征一个也不具备'
        : `与头部相比，长尾具备五个特征中的${n === 5 ? '全部' : ` ${format.number(n)} 个`}：${marks.join('、')}`,
    end: '。',
    lacks: (marks) => `不具备：${marks.join('、')}。`,
    unknown: (marks) => `尚不清楚：${marks.join('、')}。`,
    noCosts: '没有哪一列说明获客花费：请载入含有 channel 与 cost 列的表，并选作本单元格的“获客支出”。',
    noKinds: '没有一行填有品类：导入文件时请将某列映射为“category”。',
    stop: (tier, mark, measure, value, n) =>
      `${mark}：${measure}\n${tier}：${value}\n${format.number(n)} 位客户`,
    list: (tier, n) => `${tier}：${format.number(n)} 位客户`,
    mark: '特征',
    measure: '衡量方式',
    hasIt: '长尾是否具备',
    yes: '是',
    no: '否',
    open: '未知'
  }
);
