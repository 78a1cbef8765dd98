import { format, messages } from '../../i18n/index.ts';
import type { ImportProblem, ImportProblemCode, ProblemDetails } from '../ImportProblem.ts';
import { formatProblemsChinese, formatProblemsEnglish } from './formats.ts';
import { momentProblemsChinese, momentProblemsEnglish } from './moments.ts';

type ProblemWords = Record<ImportProblemCode, (details: ProblemDetails) => string>;

const list = (names: string[] = [], most = 8): string =>
  names.slice(0, most).join(', ') + (names.length > most ? ', …' : '');
const listZh = (names: string[] = [], most = 8): string =>
  names.slice(0, most).join('、') + (names.length > most ? '……' : '');
const size = ({ bytes = 0 }: ProblemDetails): string => format.bytes(bytes);
const count = ({ count: n = 0 }: ProblemDetails): string => format.number(n);
const total = ({ total: n = 0 }: ProblemDetails): string => format.number(n);

const short = (value: string): string => (value.length > 40 ? `${value.slice(0, 40)}…` : value);
/** How many dates could not be read, and some of them. */
const unreadEn = ({ unread = [], ...details }: ProblemDetails): string => {
  const values = unread.map(({ value, line }) => `“${short(value)}”${line ? ` (line ${line})` : ''}`);
  if (values.length === 0) return ': it is blank in every row';
  return `: ${count(details)} of its ${total(details)} values are no dates, the first of them ${values.join(', ')}`;
};
const unreadZh = ({ unread = [], ...details }: ProblemDetails): string => {
  const values = unread.map(({ value, line }) => `“${short(value)}”${line ? `（第 ${line} 行）` : ''}`);
  if (values.length === 0) return '：每一行都是空白';
  return `：${total(details)} 个值中有 ${count(details)} 个不是日期，最先出现的是${values.join('、')}`;
};

const isPacked = (name = ''): boolean => ['7-Zip', 'RAR', 'bzip2', 'xz', 'zstd'].includes(name);
const binaryEn = (name?: string): string =>
  isPacked(name)
    ? `is a packed file of a kind that is not read here (${name}). Unpack it and drop the file that is inside, or pack it as ZIP.`
    : `is not a table${name ? ` but ${name}` : ''}. Export the orders as CSV, Excel or Parquet and drop that file.`;
const binaryZh = (name?: string): string =>
  isPacked(name)
    ? `是这里无法读取的压缩文件（${name}）。请先解压，再把里面的文件拖进来，或改用 ZIP 压缩。`
    : `不是表格${name ? `，而是 ${name}` : ''}。请把订单导出为 CSV、Excel 或 Parquet 后再拖进来。`;

const english: ProblemWords = {
  ...formatProblemsEnglish,
  ...momentProblemsEnglish,
  empty: ({ file }) => `“${file}” is empty: it holds no line of text. Export it again and drop the new file.`,
  headerOnly: ({ file, columns }) =>
    `“${file}” has a header (${list(columns)}) and no rows below it. Check the period or the filter of the export.`,
  binary: ({ file, format: name }) => `“${file}” ${binaryEn(name)}`,
  tooLarge: (details) =>
    `“${details.file}” is ${size(details)}: more than a browser tab can hold (1.7 GB). Export a shorter period or fewer columns, or use the same SQL in DuckDB on your computer.`,
  unreadable: ({ file, message = '' }) => `“${file}” could not be read: ${message} Drop it again.`,
  noCustomer: ({ file, columns }) =>
    `No column of “${file}” says who bought. Its columns are ${list(columns)}. Choose the one that names the customer, or export again with the customer’s id, e-mail or account.`,
  noBuyer: ({ file, preset, column }) =>
    column
      ? `“${file}” is an export of ${preset} without a column for the buyer. Export again and include “${column}”, or choose the column that names the buyer. Nobody was put in the buyer’s place.`
      : `“${file}” is an export of ${preset}, and ${preset} does not name the buyer in it: who came back cannot be known, and an address is no customer. Use an export that names the buyer, or choose a column that does.`,
  noDate: ({ file, columns }) =>
    `No column of “${file}” says when the order was placed. Its columns are ${list(columns)}. Choose the one with the date, or export again with it.`,
  noAmount: ({ file, columns }) =>
    `No column of “${file}” says how much was paid. Its columns are ${list(columns)}. Choose the one with the amount, or a unit price and a quantity.`,
  linesAlone: ({ file, column }) =>
    `“${file}” holds lines of orders, with neither a date nor a customer. Add the file of orders, the one that has “${column}” with its date and customer: the two are then joined.`,
  headersAlone: ({ file, column }) =>
    `“${file}” says who ordered and when, and not for how much. If the lines of the orders are a file of their own (“${column}”, product, price, quantity), add it here. Else choose the column with the amount.`,
  customerLevel: ({ file, column }) =>
    `“${file}” looks like a list of customers, not of orders: every “${column}” occurs once and there is no order date. Drop the export of orders: one row an order or order line, with customer, date and amount.`,
  customerLevelDated: ({ file, column, example }) =>
    `“${file}” looks like a list of customers, not of orders: every “${column}” occurs once, and “${example}” says since when, not when they bought. Drop the export of orders: one row an order or order line, with customer, date and amount.`,
  customerByName: ({ preset, column }) =>
    `${preset} names customers by “${column}” only: two people of one name become one customer, and one who writes it in two ways becomes two. Where you can, export with an e-mail or a customer number.`,
  datesUnreadable: (details) =>
    `The column “${details.column}” of “${details.file}” does not hold dates that can be read${unreadEn(details)}. Choose the column that says when the order was placed. If it is this one, write its dates in one way throughout, such as 2024-03-05 or 05/03/2024 14:30, and drop the file again.`,
  logTimesUnreadable: ({ file, column, example }) =>
    `The column “${column}” of “${file}” does not hold times that can be read${example ? ` (for example “${example}”)` : ''}. Choose the column that says when it happened, or none.`,
  logWithoutTime: ({ file, columns }) =>
    `No column of “${file}” says when it happened. Its columns are ${list(columns)}. If one of them does, choose it as the time; without it, whatever goes by time leaves these rows out.`,
  datesUndecided: ({ column, example }) =>
    `In “${column}”, dates such as “${example}” can be read with the day or the month first, and no row decides it. Choose one.`,
  amountsText: ({ file, column, example }) =>
    `The column “${column}” of “${file}” holds text, not amounts (for example “${example}”). Choose another column for the amount.`,
  numbersUndecided: ({ column, example }) =>
    `In “${column}”, amounts such as “${example}” can be read as thousands or as decimals, and no row decides it. Choose one.`,
  currenciesMixed: ({ column, columns }) =>
    `“${column}” holds more than one currency (${list(columns)}), which cannot be added up. Choose the one to load; the rows of the others are left out and counted.`,
  currenciesDiffer: ({ file, columns }) =>
    `These files are in different currencies (${list(columns)}), which cannot be added up: ${file}. Nothing was loaded. Load the files of one currency at a time.`,
  cancelled: () =>
    'Loading was cancelled. Nothing of these files was loaded, and what was there is as it was.',
  ruinedCustomers: (details) =>
    `“${details.column}” cannot say who bought: a spreadsheet has cut its ids short (“${details.example}”, in ${count(details)} of ${total(details)} sampled rows), so different customers have become one. Export again and do not open the file in a spreadsheet first, or choose another column for the customer.`,
  mostlyRejected: (details) =>
    `${count(details)} of ${total(details)} rows of “${details.file}” could not be read, so nothing was loaded. Either they are read the wrong way, or the file is broken.`,
  nothingLoaded: ({ file }) =>
    `No row of “${file}” could be loaded. What was there before is unchanged. Check the columns chosen.`,
  duplicateHeaders: ({ file, columns }) =>
    `“${file}” names more than one column ${list(columns)}: the later ones are called ${list(columns?.map((name) => `${name}_1`))} here. Check that the right one has been chosen.`,
  blankHeaders: (details) =>
    `${count(details)} ${details.count === 1 ? 'column' : 'columns'} of “${details.file}” ${details.count === 1 ? 'has no name; it is' : 'have no name; they are'} called column1, column2, … by place.`,
  oneRowPerCustomer: ({ file, column }) =>
    `In “${file}” every “${column}” seems to occur once, beside counts of orders. It may be a summary of customers: tiers will be right, frequency and cohorts will not.`,
  ruinedIds: ({ column, example }) =>
    `“${column}” holds ids that a spreadsheet has cut short (“${example}”): different customers may have become one. Export again and do not open the file in a spreadsheet first.`,
  ruinedOrders: (details) =>
    `A spreadsheet has cut the order numbers in “${details.column}” short (“${details.example}”, in ${count(details)} of ${total(details)} sampled rows). These are not used: such rows of one customer and one day count as one order. Export again and do not open the file in a spreadsheet first to have them apart.`,
  maskedIds: ({ column, example }) =>
    `“${column}” names customers with stars (“${example}”): different people may share such a name, so customers are fewer and larger than they are. Choose a column with an id, if the export has one.`,
  encryptedIds: ({ column, example }) =>
    `“${column}” is encrypted (“${example}”): the platform may write one customer differently in each order, so nobody seems to come back. Choose another column, if the export has one.`,
  mixedStyles: (details) =>
    `“${details.column}” mixes decimal points and decimal commas: ${count(details)} of ${total(details)} amounts, such as “${details.example}”, are written otherwise than the rest. They will be rejected, each with its line, rather than misread.`
};

const chinese: ProblemWords = {
  ...formatProblemsChinese,
  ...momentProblemsChinese,
  empty: ({ file }) => `“${file}”是空文件，没有任何内容。请重新导出后再拖进来。`,
  headerOnly: ({ file, columns }) =>
    `“${file}”只有表头（${listZh(columns)}），没有数据行。请检查导出时选择的时间范围或筛选条件。`,
  binary: ({ file, format: name }) => `“${file}”${binaryZh(name)}`,
  tooLarge: (details) =>
    `“${details.file}”有 ${size(details)}，超出浏览器标签页的上限（1.7 GB）。请缩短导出的时间范围或减少列，或者在本机的 DuckDB 中运行同样的 SQL。`,
  unreadable: ({ file, message = '' }) => `无法读取“${file}”：${message}请重新拖入文件。`,
  noCustomer: ({ file, columns }) =>
    `“${file}”中没有找到表示买家的列。现有的列：${listZh(columns)}。请指定客户所在的列，或重新导出并勾选买家会员名、客户编号、手机号等字段。`,
  noBuyer: ({ file, preset, column }) =>
    column
      ? `“${file}”是${preset}的导出文件，但没有买家列。请重新导出并勾选“${column}”，或指定表示买家的列。系统没有用其他列代替买家。`
      : `“${file}”是 ${preset} 的导出文件，其中不含买家：无法知道谁会复购，收货地址也不能当作客户。请改用含有买家的导出文件，或指定表示买家的列。`,
  noDate: ({ file, columns }) =>
    `“${file}”中没有找到下单时间。现有的列：${listZh(columns)}。请指定日期所在的列，或重新导出并包含该字段。`,
  noAmount: ({ file, columns }) =>
    `“${file}”中没有找到金额。现有的列：${listZh(columns)}。请指定金额所在的列，或分别指定单价和数量。`,
  linesAlone: ({ file, column }) =>
    `“${file}”是订单明细，没有日期，也没有客户。请再加入订单文件（含“${column}”、下单时间和客户），两个文件会自动关联。`,
  headersAlone: ({ file, column }) =>
    `“${file}”说明了谁在何时下单，但没有金额。如果订单明细（“${column}”、商品、单价、数量）在另一个文件里，请一并加入；否则请指定金额所在的列。`,
  customerLevel: ({ file, column }) =>
    `“${file}”像是客户名单，而不是订单明细：每个“${column}”只出现一次，也没有下单时间。请拖入订单导出文件：每行一笔订单或一条订单明细，包含客户、时间和金额。`,
  customerLevelDated: ({ file, column, example }) =>
    `“${file}”像是客户名单，而不是订单明细：每个“${column}”只出现一次，“${example}”说的是何时成为客户，而不是何时购买。请拖入订单导出文件：每行一笔订单或一条订单明细，包含客户、时间和金额。`,
  customerByName: ({ preset, column }) =>
    `${preset} 只用“${column}”表示客户：同名的人会合为一位，同一个人换种写法会变成两位。如有可能，请导出邮箱或客户编号。`,
  datesUnreadable: (details) =>
    `“${details.file}”的“${details.column}”列不是可识别的日期${unreadZh(details)}。请改选表示下单时间的列。如果就是这一列，请在源文件中统一日期写法（如 2024-03-05、2024年3月5日 14:30）后重新拖入。`,
  logTimesUnreadable: ({ file, column, example }) =>
    `“${file}”的“${column}”列不是可识别的时间${example ? `（例如“${example}”）` : ''}。请改选表示发生时间的列，或不选。`,
  logWithoutTime: ({ file, columns }) =>
    `“${file}”中没有找到发生时间。现有的列：${listZh(columns)}。如果其中有，请选为时间；否则凡按时间计算的分析都不计入这些行。`,
  datesUndecided: ({ column, example }) =>
    `“${column}”中的日期（如“${example}”）既可以读成日在前，也可以读成月在前，没有任何一行能够判定。请选择一种。`,
  amountsText: ({ file, column, example }) =>
    `“${file}”的“${column}”列是文字，不是金额（例如“${example}”）。请为金额另选一列。`,
  numbersUndecided: ({ column, example }) =>
    `“${column}”中的金额（如“${example}”）既可以读成千分位，也可以读成小数，没有任何一行能够判定。请选择一种。`,
  currenciesMixed: ({ column, columns }) =>
    `“${column}”含有多种货币（${listZh(columns)}），不能相加。请选择要载入的一种，其余各行不计入并列出行数。`,
  currenciesDiffer: ({ file, columns }) =>
    `这些文件的货币不同（${listZh(columns)}），不能相加：${file}。没有载入任何数据。请每次只载入同一种货币的文件。`,
  cancelled: () => '已取消载入。这些文件没有载入，原有的数据保持不变。',
  ruinedCustomers: (details) =>
    `“${details.column}”无法区分客户：其中的编号被电子表格截断（如“${details.example}”，抽样 ${total(details)} 行中有 ${count(details)} 行），不同的客户已混为一个。请重新导出，并且不要先用电子表格打开；或者为客户另选一列。`,
  mostlyRejected: (details) =>
    `“${details.file}”的 ${total(details)} 行中有 ${count(details)} 行无法识别，因此没有载入任何数据。可能是读法不对，也可能是文件本身有问题。`,
  nothingLoaded: ({ file }) => `“${file}”中没有一行可以载入，原有数据保持不变。请检查所选的列。`,
  duplicateHeaders: ({ file, columns }) =>
    `“${file}”中有重名的列：${listZh(columns)}。后出现的列在这里改称 ${listZh(columns?.map((name) => `${name}_1`))}，请确认选对了列。`,
  blankHeaders: (details) =>
    `“${details.file}”有 ${count(details)} 列没有列名，这里按位置称为 column1、column2……`,
  oneRowPerCustomer: ({ file, column }) =>
    `“${file}”中每个“${column}”似乎只出现一次，旁边还有订单数之类的列，可能是客户汇总表：头部、腰部、长尾的划分仍然成立，但购买频次和同期群会失真。`,
  ruinedIds: ({ column, example }) =>
    `“${column}”中有被电子表格截断的编号（如“${example}”），不同的客户可能已混为一个。请重新导出，并且不要先用电子表格打开。`,
  ruinedOrders: (details) =>
    `“${details.column}”中的订单号被电子表格截断（如“${details.example}”，抽样 ${total(details)} 行中有 ${count(details)} 行），不能用来区分订单：这些行按同一客户同一天算一笔订单。若要逐单区分，请重新导出，并且不要先用电子表格打开。`,
  maskedIds: ({ column, example }) =>
    `“${column}”中的客户名带星号（如“${example}”）：不同的人可能重名，客户数会偏少、单个客户会偏大。如果导出文件里有客户编号，请改选那一列。`,
  encryptedIds: ({ column, example }) =>
    `“${column}”是加密内容（如“${example}”）：同一客户在每笔订单中的写法可能不同，看起来就没有人回购。如果有其他列可用，请另选一列。`,
  mixedStyles: (details) =>
    `“${details.column}”混用小数点和小数逗号：${total(details)} 个金额中有 ${count(details)} 个（如“${details.example}”）与其余写法不同。它们不会被误读，而是连同行号列入未载入的行。`
};

const catalogue = messages(english, chinese);

/** What was noticed, where, and what to do, in the user's language. */
export const problemText = ({ code, details }: ImportProblem): string => catalogue[code](details);
