import { format, messages } from '../../i18n/index.ts';
import type { TableFormat } from '../formats/types.ts';
import type { FormatProblemCode, ProblemDetails } from '../ImportProblem.ts';

const tables: Record<TableFormat, string> = {
  xlsx: 'an Excel workbook, values as it stores them',
  workbook: 'a spreadsheet, values as it stores them',
  parquet: 'a Parquet file, values as it stores them',
  json: 'JSON, values as they are written'
};
const tablesZh: Record<TableFormat, string> = {
  xlsx: ' Excel 工作簿，数值与其存储一致',
  workbook: '电子表格，数值与其存储一致',
  parquet: ' Parquet 文件，数值与其存储一致',
  json: ' JSON，数值与原文一致'
};

/** Words about the parts that a file offers. */
export const formatWords = messages(
  {
    offers: (count: number, isArchive: boolean) =>
      `This file holds ${format.number(count)} ${isArchive ? 'tables' : 'sheets'}. Read:`,
    hidden: ' (hidden)',
    takenForOrders: (part: string) =>
      `“${part}” was taken: it is the first in which a customer, a date and an amount were found.`,
    takenAsFirst: (part: string) =>
      `“${part}” was taken: it comes first, and a customer, a date and an amount were found in none.`,
    alike: (sheets: string[]) =>
      `“${sheets.join('”, “')}” ${sheets.length === 1 ? 'has' : 'have'} the same columns and ${sheets.length === 1 ? 'is' : 'are'} not read.`,
    readAlike: (count: number): string => (count === 1 ? 'Read it, too' : 'Read them, too'),
    partsRead: (read: number, count: number, isArchive: boolean, unread: string[]) =>
      `Of its ${format.number(count)} ${isArchive ? 'tables' : 'sheets'} ${format.number(read)} ${read === 1 ? 'is' : 'are'} read${unread.length > 0 ? `; “${unread.join('”, “')}” cannot be read` : ''}.`,
    readAll: (count: number) => `all ${format.number(count)}`,
    readFrom: (table: TableFormat) => `Read from ${tables[table]}.`
  },
  {
    offers: (count: number, isArchive: boolean) =>
      `文件里有 ${format.number(count)} 个${isArchive ? '表格文件' : '工作表'}，读取：`,
    hidden: '（已隐藏）',
    takenForOrders: (part: string) => `已选“${part}”：它是第一个同时有客户、日期和金额的表。`,
    takenAsFirst: (part: string) => `已选“${part}”：没有一个表同时有客户、日期和金额，就取了最前面的一个。`,
    alike: (sheets: string[]) => `“${sheets.join('”、“')}”的列与它相同，未读取。`,
    readAlike: () => '一并读取',
    partsRead: (read: number, count: number, isArchive: boolean, unread: string[]) =>
      `文件里的 ${format.number(count)} 个${isArchive ? '表格文件' : '工作表'}中读取了 ${format.number(read)} 个${unread.length > 0 ? `，“${unread.join('”、“')}”无法读取` : ''}。`,
    readAll: (count: number) => `全部 ${format.number(count)} 个`,
    readFrom: (table: TableFormat) => `读自${tablesZh[table]}。`
  }
);

type FormatWords = Record<FormatProblemCode, (details: ProblemDetails) => string>;

const count = ({ count: n = 0 }: ProblemDetails): string => format.number(n);
const size = ({ bytes = 0 }: ProblemDetails): string => format.bytes(bytes);
/** “orders.csv” in “export.zip” */
const place = ({ file, part }: ProblemDetails): string => (part ? `“${part}” in “${file}”` : `“${file}”`);
const placeZh = ({ file, part }: ProblemDetails): string => (part ? `“${file}”中的“${part}”` : `“${file}”`);

export const formatProblemsEnglish: FormatWords = {
  damaged: (details) =>
    `${place(details)} is damaged or was cut off: what is inside does not match what the file itself says. Download or export it again.`,
  encrypted: (details) =>
    `${place(details)} is protected by a password. Open it with the password, save a copy without one, and drop the copy here.`,
  nestedArchive: ({ file }) =>
    `“${file}” holds another packed file. Unpack it once, and drop the packed file that is inside.`,
  archiveEmpty: ({ file }) => `“${file}” holds no file that could be a table. Export it again.`,
  unknownPacking: (details) =>
    `${place(details)} is packed in a way that cannot be read here. Unpack it on your computer, and drop the file that is inside.`,
  unpackedTooLarge: (details) =>
    `${place(details)} unpacks to ${size(details)} or more: a browser tab can hold 1.7 GB. Export a shorter period or fewer columns.`,
  uncomputedFormulas: (details) =>
    `${place(details)} has formulas that were saved without their results (${count(details)}): they are read as empty. Open the workbook in a spreadsheet, save it, and drop it again.`,
  mergedRows: (details) =>
    `${place(details)} has cells merged over several rows (${count(details)}). Their value stands in the first row; the others are read as empty.`
};

export const formatProblemsChinese: FormatWords = {
  damaged: (details) => `${placeZh(details)}已损坏或不完整：内容与文件自身的记录不符。请重新下载或导出。`,
  encrypted: (details) =>
    `${placeZh(details)}有密码保护。请用密码打开，另存一份不带密码的副本，再把副本拖进来。`,
  nestedArchive: ({ file }) => `“${file}”里面还有一个压缩文件。请先解压一次，再把里面的压缩文件拖进来。`,
  archiveEmpty: ({ file }) => `“${file}”里没有可以当作表格的文件。请重新导出。`,
  unknownPacking: (details) =>
    `${placeZh(details)}的压缩方式在这里无法读取。请先在电脑上解压，再把里面的文件拖进来。`,
  unpackedTooLarge: (details) =>
    `${placeZh(details)}解压后至少有 ${size(details)}，超出浏览器标签页的上限（1.7 GB）。请缩短导出的时间范围或减少列。`,
  uncomputedFormulas: (details) =>
    `${placeZh(details)}有 ${count(details)} 个公式没有保存结果，读作空白。请用表格软件打开并保存，再把它拖进来。`,
  mergedRows: (details) =>
    `${placeZh(details)}有 ${count(details)} 处跨行合并的单元格：只有第一行有值，其余读作空白。`
};
