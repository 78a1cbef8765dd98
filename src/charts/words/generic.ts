import type { Cut } from '../generic/greatest.ts';
import type { Combine } from '../generic/spec.ts';
import type { Period } from '../generic/periods.ts';
import type { Stretch } from '../generic/unfinished.ts';
import { chinese, counted, format, messages, plural } from '../../i18n/index.ts';

const units: Record<Period, string> = { day: '日', week: '周', month: '月', quarter: '季度', year: '年' };
const lasts: Record<Stretch, string> = {
  week: '最后一周',
  month: '最后一个月',
  quarter: '最后一个季度',
  year: '最后一年'
};

const combinedEn: Record<Combine, string> = {
  sum: 'total',
  mean: 'mean',
  median: 'median',
  count: 'number of',
  min: 'least',
  max: 'greatest'
};
const combinedZh: Record<Combine, string> = {
  sum: '合计',
  mean: '平均值',
  median: '中位数',
  count: '个数',
  min: '最小值',
  max: '最大值'
};
const cellsEn: Record<Combine, string> = {
  sum: 'is the sum of',
  mean: 'is the mean of',
  median: 'is the median of',
  count: 'counts',
  min: 'is the least of',
  max: 'is the greatest of'
};
const cellsZh: Record<Combine, string> = {
  sum: '各行之和',
  mean: '各行的平均值',
  median: '各行的中位数',
  count: '行数',
  min: '各行中的最小值',
  max: '各行中的最大值'
};

/** Names of columns that already say what their rows come to: the total of totals is a total, the least of the least too. */
const alreadySaid: Partial<Record<Combine, RegExp>> = {
  sum: /(^|[\s_])(total|sum)s?([\s_]|$)|合计|总计|总额|总和/i,
  min: /(^|[\s_])(least|lowest|min|minimum)([\s_]|$)|最小|最低/i,
  max: /(^|[\s_])(greatest|highest|max|maximum)([\s_]|$)|最大|最高/i
};
const says = (by: Combine, y: string): boolean => alreadySaid[by]?.test(y) ?? false;

/** Where a value stands, where a place is known. */
const at = (where: string) => (where ? ` (${where})` : '');
const atZh = (where: string) => (where ? `（${where}）` : '');

export const m = messages(
  {
    cells: (value: string, x: string, y: string) => `How does ${value} differ by ${x} and ${y}?`,
    counted: (x: string, y: string) => `How many rows are there by ${x} and ${y}?`,
    countedBy: (x: string) => `How many rows are there by ${x}?`,
    combined: (by: Combine, y: string) => (says(by, y) ? y : `${combinedEn[by]} ${y}`),
    cellsAre: (by: Combine) => ` Each cell ${cellsEn[by]} its rows.`,
    by: (y: string, x: string) => `How does ${y} differ by ${x}?`,
    over: (y: string, x: string) => `How does ${y} change over ${x}?`,
    against: (y: string, x: string) => `How does ${y} go with ${x}?`,
    spread: (x: string) => `How is ${x} spread?`,
    stretches: (y: string, unit: Period) => `How does ${y} change from ${unit} to ${unit}?`,
    summedOf: (n: number, unit: Period) => `${counted(n, 'row', 'rows')}, summed by ${unit}: `,
    plain: 'What do the rows show?',
    empty: 'There are no rows to draw.',
    rows: (n: number) => `${counted(n, 'row', 'rows')}. `,
    rowsDrawn: (n: number, all: number) =>
      `${format.number(n)} of ${counted(all, 'row', 'rows')} ${plural(n, 'is', 'are')} drawn. `,
    only: (y: string, value: string, where: string) => `${y}: ${value}${at(where)}.`,
    highest: (y: string, value: string, where: string) => `Highest ${y}: ${value}${at(where)}`,
    highestTotal: (y: string, value: string, where: string) =>
      `Highest ${says('sum', y) ? y : `total of ${y}`}: ${value}${at(where)}`,
    lowest: (value: string, where: string) => `; lowest: ${value}${at(where)}.`,
    open: (stretch: Stretch, until: string) =>
      ` The last ${stretch} is not over and not compared: the data end on ${until}.`,
    untilDay: (day: string) => `to ${day}`,
    unread: (n: number) =>
      `${counted(n, 'label is', 'labels are')} not shown for want of room: ${n === 1 ? 'a dot stands for it' : 'dots stand for them'}.`,
    blank: '(blank)',
    blankOf: (column: string) => `${column}: blank`,
    list: ', ',
    blankNotDrawn: (n: number, column: string) =>
      `${counted(n, 'row has', 'rows have')} no value in “${column}” and ${plural(n, 'is', 'are')} not drawn.`,
    blankPale: (n: number, column: string) =>
      `${counted(n, 'row has', 'rows have')} no value in “${column}” and ${plural(n, 'is', 'are')} drawn pale.`,
    blankNotCounted: (n: number, column: string) =>
      `${counted(n, 'row has', 'rows have')} no value in “${column}” and ${plural(n, 'counts', 'count')} in no cell; a cell with no value at all is dashed.`,
    belowZero: (n: number, column: string, by: Combine) =>
      `${counted(n, 'row', 'rows')} of “${column}” ${plural(n, 'is', 'are')} below 0, as refunds are: ${plural(n, 'it is', 'they are')} part of each ${combinedEn[by]}.`,
    cut: ({ shown, all, ordered }: Cut) =>
      `${ordered ? `The first ${format.number(shown)} in this order` : `The ${format.number(shown)} greatest`} of ${format.number(all)} are drawn; the table has them all. To see more, choose them under “Drawn at most”.`,
    unknownMost: (word: string) =>
      `“${word}” is no number of bars. Write a number above 0, or all. The 40 greatest are drawn.`,
    middle: (x: string, low: string, middle: string, high: string) =>
      `Half of the values of ${x} lie below ${middle}; the whole range is ${low} to ${high}.`,
    strongest: (value: string, where: string) => `The highest cell is ${value}${at(where)}.`,
    count: 'rows',
    rowCount: 'the number of rows',
    bin: (from: string, to: string, n: number) => `${from} to ${to}\n${counted(n, 'row', 'rows')}`,
    pair: (name: string, value: string) => `${name}: ${value}`,
    unknownKey: (key: string, known: string) =>
      `“${key}” is no key of a chart and was left out. Known keys: ${known}.`,
    unknownMark: (mark: string, known: string) =>
      `“${mark}” is no mark. Known marks: ${known}. A fitting one was chosen.`,
    unknownSort: (sort: string) => `“${sort}” is no order. Known: x, y, -x, -y, none.`,
    unknownScale: (scale: string) => `“${scale}” is no scale. Known: linear, log, sqrt.`,
    logNeedsPositive: (n: string) => `Rows at or below zero cannot stand on a log axis: ${n} left out.`,
    unknownCombine: (word: string, known: string) =>
      `“${word}” is no way to combine rows. Known: ${known}. It was left out.`,
    unknownPeriod: (word: string, known: string) =>
      `“${word}” is no period. Known: ${known}. It was left out.`,
    periodNot: 'Only bars, lines, areas and heat maps with moments across are put together by a period.',
    combinesNot: 'Only bars, lines, areas and heat maps combine rows: each row is drawn by itself.',
    notStacked:
      'Parts of a mean, a median, a least or a greatest do not add up to it: the colours are left out. One chart for each shows them apart.',
    evenOnly:
      'Bars, areas and histograms are measured from 0 in even steps, so that twice the length is twice as much: the scale is even.',
    notParted: (column: string) =>
      `“${column}” has too many different numbers to part a histogram by colour: it has one colour.`,
    capped: (shown: string, all: string) =>
      `Only the first ${shown} of ${all} rows are drawn; the table has them all.`,
    series: (shown: string) => `Only ${shown} colours are told apart; the rest are grey.`,
    nothingToDraw: 'None of the columns can be drawn with this mark.'
  },
  {
    cells: (value: string, x: string, y: string) => chinese`${value} 在不同 ${x} 与 ${y} 之间有何差别？`,
    counted: (x: string, y: string) => chinese`不同 ${x} 与 ${y} 各有多少行？`,
    countedBy: (x: string) => chinese`不同 ${x} 各有多少行？`,
    combined: (by: Combine, y: string) => (says(by, y) ? y : chinese`${y} 的${combinedZh[by]}`),
    cellsAre: (by: Combine) => `每格为其中${cellsZh[by]}。`,
    by: (y: string, x: string) => chinese`不同 ${x} 的 ${y} 有何差别？`,
    over: (y: string, x: string) => chinese`${y} 随 ${x} 如何变化？`,
    against: (y: string, x: string) => chinese`${y} 与 ${x} 有什么关系？`,
    spread: (x: string) => chinese`${x} 是怎样分布的？`,
    stretches: (y: string, unit: Period) => chinese`${y} 逐${units[unit]}如何变化？`,
    summedOf: (n: number, unit: Period) => `${format.number(n)} 行按${units[unit]}汇总：`,
    plain: '这些数据说明什么？',
    empty: '没有可以画的数据。',
    rows: (n: number) => `共 ${format.number(n)} 行。`,
    rowsDrawn: (n: number, all: number) => `共 ${format.number(all)} 行，画出 ${format.number(n)} 行。`,
    only: (y: string, value: string, where: string) => `${y}：${value}${atZh(where)}。`,
    highest: (y: string, value: string, where: string) => chinese`${y} 最高为 ${value}${atZh(where)}`,
    highestTotal: (y: string, value: string, where: string) =>
      says('sum', y)
        ? chinese`${y} 最高为 ${value}${atZh(where)}`
        : chinese`${y} 合计最高为 ${value}${atZh(where)}`,
    lowest: (value: string, where: string) => `，最低为 ${value}${atZh(where)}。`,
    open: (stretch: Stretch, until: string) => `${lasts[stretch]}尚未结束，未参与比较：数据截至 ${until}。`,
    untilDay: (day: string) => `截至 ${day}`,
    unread: (n: number) => `另有 ${format.number(n)} 个文字标注因空间不足未显示，以圆点代替。`,
    blank: '（空白）',
    blankOf: (column: string) => `${column}：空白`,
    list: '，',
    blankNotDrawn: (n: number, column: string) => `有 ${format.number(n)} 行的“${column}”为空，未画出。`,
    blankPale: (n: number, column: string) => `有 ${format.number(n)} 行的“${column}”为空，以浅色画出。`,
    blankNotCounted: (n: number, column: string) =>
      `有 ${format.number(n)} 行的“${column}”为空，未计入任何一格；完全没有数值的格子以虚线画出。`,
    belowZero: (n: number, column: string, by: Combine) =>
      `“${column}”中有 ${format.number(n)} 行低于 0（如退款），计算${combinedZh[by]}时已计入。`,
    cut: ({ shown, all, ordered }: Cut) =>
      `共 ${format.number(all)} 个，画出${ordered ? '排在最前' : '最大'}的 ${format.number(shown)} 个，其余见数据表。要画出更多，请在“最多画出”中选择。`,
    unknownMost: (word: string) => `“${word}”不是条形的个数，请写大于 0 的整数或 all。现画出最大的 40 个。`,
    middle: (x: string, low: string, middle: string, high: string) =>
      chinese`${x} 有一半低于 ${middle}，全部介于 ${low} 与 ${high} 之间。`,
    strongest: (value: string, where: string) => `数值最大的格子为 ${value}${atZh(where)}。`,
    count: '行数',
    rowCount: '行数',
    bin: (from: string, to: string, n: number) => `${from} 至 ${to}\n${format.number(n)} 行`,
    pair: (name: string, value: string) => `${name}:${value}`,
    unknownKey: (key: string, known: string) => `图表没有“${key}”这个设置，已忽略。可用的设置：${known}。`,
    unknownMark: (mark: string, known: string) => `没有“${mark}”这种图形，已自动选择。可用的图形：${known}。`,
    unknownSort: (sort: string) => `没有“${sort}”这种排序。可用：x、y、-x、-y、none。`,
    unknownScale: (scale: string) => `没有“${scale}”这种刻度。可用：linear、log、sqrt。`,
    logNeedsPositive: (n: string) => `有 ${n} 行为零或负数，无法画在对数轴上，已略去。`,
    unknownCombine: (word: string, known: string) => `没有“${word}”这种合并方式，已忽略。可用：${known}。`,
    unknownPeriod: (word: string, known: string) => `没有“${word}”这种时间段，已忽略。可用：${known}。`,
    periodNot: '只有横轴为时间的条形、折线、面积和热力图可以按时间段合并。',
    combinesNot: '只有条形、折线、面积和热力图可以合并多行，这里逐行画出。',
    notStacked: '平均值、中位数、最小值和最大值不能由各部分相加得出，因此略去颜色。可用分图分别显示。',
    evenOnly: '条形、面积和直方图从 0 起按均匀刻度量，长度加倍才表示数值加倍，因此改用均匀刻度。',
    notParted: (column: string) => `“${column}”的不同数值太多，无法在直方图中用颜色区分，因此只用一种颜色。`,
    capped: (shown: string, all: string) => `图中只画前 ${shown} 行（共 ${all} 行），完整数据见表格。`,
    series: (shown: string) => `最多区分 ${shown} 种颜色，其余为灰色。`,
    nothingToDraw: '现有的列无法用这种图形画出。'
  }
);
