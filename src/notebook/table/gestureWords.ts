import { format, messages } from '../../i18n/index.ts';
import type { TotalKind } from './totals.ts';

/** The words of what a reader does to a table. */
export const m = messages(
  {
    more: (column: string) => `Filter and more: ${column}`,
    addSort: 'With Shift, after the columns that are sorted already.',
    ascending: 'Lowest first',
    descending: 'Highest first',
    pin: 'Pin to the left',
    unpin: 'Unpin',
    hide: 'Hide',
    showHidden: (columns: string) => `Show hidden columns: ${columns}`,
    rowsWith: 'Rows with',
    any: 'any value',
    contains: 'text that contains',
    equals: 'the value',
    range: 'a value from … to …',
    isNull: 'no value',
    filled: 'some value',
    value: 'Value',
    from: 'from',
    to: 'to',
    badNumber: 'Not a number. Write it with a point and without grouping, such as -1234.5.',
    clear: 'Show all rows',
    close: 'Close',
    rowsOf: (left: string, all: string) => `${left} of ${all}`,
    noneLeft: 'No row passes these filters.',
    drop: (gesture: string) => `Take back: ${gesture}`,
    sortedBy: (column: string, descending: boolean) => `${column} ${descending ? '↓' : '↑'}`,
    saysContains: (column: string, text: string) => `${column} contains “${text}”`,
    saysEquals: (column: string, text: string) => `${column} is “${text}”`,
    saysRange: (column: string, from?: string, to?: string) =>
      from !== undefined && to !== undefined
        ? `${column} from ${from} to ${to}`
        : from !== undefined
          ? `${column} from ${from}`
          : `${column} up to ${to}`,
    saysNull: (column: string) => `${column} has no value`,
    saysFilled: (column: string) => `${column} has a value`,
    saysHidden: (count: number) => `${format.number(count)} hidden`,
    sql: 'SQL',
    sqlOf: 'The rows and columns shown, as SQL',
    makeCell: 'Make it a cell',
    cellMade: 'Added below as a cell.',
    totals: 'Totals',
    totalOf: (column: string) => `What the total of ${column} says`,
    total: (kind: TotalKind) =>
      ({
        none: '–',
        sum: 'Sum',
        mean: 'Mean',
        min: 'Least',
        max: 'Most',
        count: 'Values',
        distinct: 'Different'
      })[kind],
    different: (count: number) => `${format.number(count)} different`,
    nulls: (share: string) => `${share} empty`,
    and: ', ',
    sampled: (rows: string) => `The small figures are of a sample of ${rows}.`,
    copy: 'Copy',
    copyTsv: 'For a spreadsheet',
    copyCsv: 'As CSV',
    copyMarkdown: 'As a Markdown table',
    download: 'Download',
    csv: 'CSV',
    xlsx: 'Excel',
    xlsxTooLong: (rows: string) => `Excel (up to ${rows})`,
    parquet: 'Parquet',
    saving: (fraction: number) =>
      fraction > 0 ? `Writing the file… ${format.share(fraction, 0)}` : 'Writing the file…',
    stopSaving: 'Cancel',
    saved: 'The file is in your downloads.',
    notSaved: (reason: string) => `The file could not be made: ${reason}`
  },
  {
    more: (column) => `筛选及更多：${column}`,
    addSort: '按住 Shift 可追加到已有排序之后。',
    ascending: '升序',
    descending: '降序',
    pin: '固定在左侧',
    unpin: '取消固定',
    hide: '隐藏',
    showHidden: (columns) => `显示隐藏的列：${columns}`,
    rowsWith: '只看',
    any: '全部值',
    contains: '包含文本',
    equals: '等于',
    range: '范围',
    isNull: '空值',
    filled: '非空值',
    value: '值',
    from: '从',
    to: '到',
    badNumber: '不是数字。请使用小数点，不加千位分隔符，例如 -1234.5。',
    clear: '显示全部行',
    close: '关闭',
    rowsOf: (left, all) => `${left}（共 ${all}）`,
    noneLeft: '没有符合筛选条件的行。',
    drop: (gesture) => `取消：${gesture}`,
    sortedBy: (column, descending) => `${column} ${descending ? '↓' : '↑'}`,
    saysContains: (column, text) => `${column} 包含“${text}”`,
    saysEquals: (column, text) => `${column} 为“${text}”`,
    saysRange: (column, from, to) =>
      from !== undefined && to !== undefined
        ? `${column}：${from} 至 ${to}`
        : from !== undefined
          ? `${column} 不小于 ${from}`
          : `${column} 不大于 ${to}`,
    saysNull: (column) => `${column} 为空`,
    saysFilled: (column) => `${column} 非空`,
    saysHidden: (count) => `隐藏 ${format.number(count)} 列`,
    sql: 'SQL',
    sqlOf: '当前所见行列的 SQL',
    makeCell: '转为 SQL 单元',
    cellMade: '已在下方添加为单元。',
    totals: '汇总',
    totalOf: (column) => `${column} 的汇总方式`,
    total: (kind) =>
      ({ none: '–', sum: '合计', mean: '平均', min: '最小', max: '最大', count: '非空', distinct: '去重' })[
        kind
      ],
    different: (count) => `${format.number(count)} 个不同值`,
    nulls: (share) => `空值 ${share}`,
    and: '，',
    sampled: (rows) => `表头小图取自 ${rows}的样本。`,
    copy: '复制',
    copyTsv: '用于表格软件',
    copyCsv: '复制为 CSV',
    copyMarkdown: '复制为 Markdown 表格',
    download: '下载',
    csv: 'CSV',
    xlsx: 'Excel',
    xlsxTooLong: (rows) => `Excel（最多 ${rows}）`,
    parquet: 'Parquet',
    saving: (fraction) => (fraction > 0 ? `正在写入文件… ${format.share(fraction, 0)}` : '正在写入文件…'),
    stopSaving: '取消',
    saved: '文件已保存到下载目录。',
    notSaved: (reason) => `文件未能生成：${reason}`
  }
);
