import { format, messages } from '../../i18n/index.ts';

const number = (n: number) => format.number(n);

/** The words of the panel that shows how a file is understood. */
export const panelWords = messages(
  {
    drop: 'Drop a file of orders here',
    dropHint:
      'One row an order or order line, with customer, date and amount. CSV, Excel, Parquet, JSON lines or ZIP. It stays in this tab.',
    another: 'Drop another file here',
    anotherHint: (files: string[]) =>
      `Loaded: ${files.length > 3 ? `${number(files.length)} files` : files.join(', ')}. A newer export replaces or extends it, after it has shown what changes; a file of customers or of contacts comes beside it.`,
    pick: 'Choose files',
    paste: 'Paste',
    pasteEmpty: 'The clipboard holds no text. Copy a table first.',
    pastedName: 'Pasted table.csv',
    reading: (file: string) => `Reading ${file}…`,
    loading: 'Loading…',
    progress: 'Progress',
    cancel: 'Cancel',
    remove: (file: string) => `Remove ${file}`,
    understood: (rows: number, blanks: number, columns: number) =>
      `${number(rows)} ${rows === 1 ? 'row' : 'rows'}, ${blanks === 0 ? '' : `${number(blanks)} blank ${blanks === 1 ? 'line' : 'lines'}, `}${number(columns)} ${columns === 1 ? 'column' : 'columns'}`,
    encoding: 'Encoding',
    stop: '.',
    header: 'The first line names the columns',
    change: 'Change how the file is read',
    previewOf: (file: string) => `First rows of ${file}`,
    preview: 'First rows, with the part that each column plays',
    roleOf: (column: string) => `Part of “${column}”`,
    ofSample: (facts: string) => `${facts} (sampled)`,
    noRole: '—',
    unsure: ', please check',
    times: (column: string) => `× ${column}`,
    timesLabel: 'Multiply the amount by',
    timesNone: 'nothing',
    negatives: 'Amounts below zero',
    keep: 'keep as refunds',
    leaveOut: 'leave out',
    loadAll: 'Load',
    add: (rows: number) => `Add ${number(rows)} ${rows === 1 ? 'row' : 'rows'}`,
    load: (rows: number) => `Load ${number(rows)} ${rows === 1 ? 'row' : 'rows'}`,
    blocked: 'Not ready yet: the notes above say what is missing.',
    leave: 'Leave without loading',
    remembered: 'Mapped as last time for a file with this header.'
  },
  {
    drop: '把订单文件拖到这里',
    dropHint:
      '每行一笔订单或一条订单明细，包含客户、时间和金额。CSV、Excel、Parquet、JSON 行或 ZIP 均可。数据不会离开本标签页。',
    another: '把另一个文件拖到这里',
    anotherHint: (files) =>
      `已载入：${files.length > 3 ? `${number(files.length)} 个文件` : files.join('、')}。较新的导出会先列明变化，再替换或补充现有订单；客户资料或服务记录则与订单并列。`,
    pick: '选择文件',
    paste: '粘贴',
    pasteEmpty: '剪贴板里没有文本。请先复制一张表格。',
    pastedName: '粘贴的表格.csv',
    reading: (file: string) => `正在读取 ${file}…`,
    loading: '正在载入…',
    progress: '进度',
    cancel: '取消',
    remove: (file: string) => `移除 ${file}`,
    understood: (rows: number, blanks: number, columns: number) =>
      `${number(rows)} 行，${blanks === 0 ? '' : `空行 ${number(blanks)} 行，`}${number(columns)} 列`,
    encoding: '编码',
    stop: '。',
    header: '第一行是列名',
    change: '调整读取方式',
    previewOf: (file: string) => `${file} 的前几行`,
    preview: '前几行，以及各列的角色',
    roleOf: (column: string) => `“${column}”的角色`,
    ofSample: (facts) => `${facts}（抽样）`,
    noRole: '—',
    unsure: '，请确认',
    times: (column: string) => `× ${column}`,
    timesLabel: '金额乘以',
    timesNone: '不乘',
    negatives: '负数金额',
    keep: '作为退款保留',
    leaveOut: '不计入',
    loadAll: '载入',
    add: (rows) => `并入 ${number(rows)} 行`,
    load: (rows: number) => `载入 ${number(rows)} 行`,
    blocked: '暂时不能载入：缺什么，请看上面的说明。',
    leave: '不载入，返回',
    remembered: '已按上次同样表头的设置对应各列。'
  }
);
