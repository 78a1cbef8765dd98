import { format, messages } from '../../i18n/index.ts';
import type { EncodingName } from '../encoding/candidates.ts';
import type { CellPair, Encoding } from '../encoding/Encoding.ts';
import type { Replaced } from '../RecordScanner.ts';

const namesEn: Record<EncodingName, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16, big-endian',
  gb18030: 'GB18030 (Chinese)',
  big5: 'Big5 (traditional Chinese)',
  shift_jis: 'Shift_JIS (Japanese)',
  'euc-jp': 'EUC-JP (Japanese)',
  'euc-kr': 'EUC-KR (Korean)',
  'windows-1252': 'Windows-1252 (Western)',
  'windows-1250': 'Windows-1250 (Central European)',
  'windows-1251': 'Windows-1251 (Cyrillic)',
  'windows-1253': 'Windows-1253 (Greek)',
  'windows-1254': 'Windows-1254 (Turkish)',
  'windows-1255': 'Windows-1255 (Hebrew)',
  'windows-1256': 'Windows-1256 (Arabic)',
  'windows-1257': 'Windows-1257 (Baltic)',
  'windows-874': 'Windows-874 (Thai)',
  'iso-8859-2': 'ISO-8859-2 (Central European)',
  'iso-8859-15': 'ISO-8859-15 (Western)',
  'koi8-r': 'KOI8-R (Cyrillic)',
  ibm866: 'IBM 866 (Cyrillic)',
  macintosh: 'Mac Roman (Western)'
};
const namesZh: Record<EncodingName, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16（大端）',
  gb18030: 'GB18030（简体中文）',
  big5: 'Big5（繁体中文）',
  shift_jis: 'Shift_JIS（日文）',
  'euc-jp': 'EUC-JP（日文）',
  'euc-kr': 'EUC-KR（韩文）',
  'windows-1252': 'Windows-1252（西欧）',
  'windows-1250': 'Windows-1250（中欧）',
  'windows-1251': 'Windows-1251（西里尔文）',
  'windows-1253': 'Windows-1253（希腊文）',
  'windows-1254': 'Windows-1254（土耳其文）',
  'windows-1255': 'Windows-1255（希伯来文）',
  'windows-1256': 'Windows-1256（阿拉伯文）',
  'windows-1257': 'Windows-1257（波罗的海）',
  'windows-874': 'Windows-874（泰文）',
  'iso-8859-2': 'ISO-8859-2（中欧）',
  'iso-8859-15': 'ISO-8859-15（西欧）',
  'koi8-r': 'KOI8-R（西里尔文）',
  ibm866: 'IBM 866（西里尔文）',
  macintosh: 'Mac Roman（西欧）'
};
const reasonsEn: Record<Encoding['reason'], string> = {
  bom: 'the file says so in its first bytes',
  valid: 'every byte of the file is valid UTF-8',
  zeros: 'its zero bytes stand where UTF-16 has them',
  damaged: 'all but a few bytes of it are valid UTF-8',
  letters: 'it is not UTF-8, and so read its characters make usual words',
  chosen: 'you chose it'
};
/** Where another reading is hardly less likely. */
const littleEn = 'it is not UTF-8, and what it holds outside ASCII hardly tells how it is to be read';
const littleZh = '不是 UTF-8，而其中的文字太少，难以断定';
const reasonsZh: Record<Encoding['reason'], string> = {
  bom: '文件开头的字节标记表明了这一点',
  valid: '全部字节都是有效的 UTF-8',
  zeros: '零字节的位置符合 UTF-16',
  damaged: '除少数字节外都是有效的 UTF-8',
  letters: '不是 UTF-8，而这样读出的文字最通顺',
  chosen: '由您指定'
};
/** The name as it stands before Chinese words: behind a full-width bracket there is no space. */
const spaced = (name: EncodingName): string => namesZh[name].replace(/(?<!）)$/, ' ');

const list = (lines: number[], count: number, comma: string, more: string): string =>
  lines.map((line) => format.number(line)).join(comma) + (count > lines.length ? more : '');

/** The beginning of a cell, as an example. */
const short = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

/** The words of a file's encoding: what decided it, what else it could be, what it could not read. */
export const encodingWords = messages(
  {
    name: (name: EncodingName) => namesEn[name],
    is: ({ name, reason, falseMark, rival }: Encoding) =>
      `Read as ${namesEn[name]}: ${reason === 'letters' && rival?.close ? littleEn : reasonsEn[reason]}.${falseMark ? ' The mark in its first bytes says otherwise, and is wrong.' : ''}`,
    replaced: ({ count, lines }: Replaced, reason: Encoding['reason']) =>
      `${format.number(count)} ${count === 1 ? 'character' : 'characters'} ${reason === 'valid' || reason === 'bom' ? (count === 1 ? 'was lost before the file was made and stands' : 'were lost before the file was made and stand') : count === 1 ? 'cannot be read and stands' : 'cannot be read and stand'} as � in ${lines.length === 1 && count === 1 ? 'line' : 'lines'} ${list(lines, count, ', ', ' …')}.`,
    otherwise: (name: EncodingName, { here, there }: CellPair) =>
      `As ${namesEn[name]}, “${short(here)}” would read “${short(there)}”`,
    close: (name: EncodingName) => `It could also be ${namesEn[name]}. Which reads right?`,
    take: (name: EncodingName) => `Read as ${namesEn[name]}`,
    here: 'As it is read now',
    there: (name: EncodingName) => `As ${namesEn[name]}`,
    doubled: 'Some cells were encoded twice, as when UTF-8 is saved once more as UTF-8.',
    mended: 'Cells that were encoded twice are mended.',
    asMended: 'Mended',
    asInFile: 'As in the file',
    mend: 'Mend them',
    leave: 'Leave them as they are'
  },
  {
    name: (name: EncodingName) => namesZh[name],
    is: ({ name, reason, falseMark, rival }: Encoding) =>
      `按 ${spaced(name)}读取：${reason === 'letters' && rival?.close ? littleZh : reasonsZh[reason]}。${falseMark ? '文件开头的字节标记与内容不符，已忽略。' : ''}`,
    replaced: ({ count, lines }: Replaced, reason: Encoding['reason']) =>
      `有 ${format.number(count)} 个字符${reason === 'valid' || reason === 'bom' ? '在生成文件之前就已丢失' : '无法识别'}，显示为 �，位于第 ${list(lines, count, '、', '……')} 行。`,
    otherwise: (name: EncodingName, { here, there }: CellPair) =>
      `若按 ${spaced(name)}读取，“${short(here)}”会成为“${short(there)}”`,
    close: (name: EncodingName) => `也可能是 ${namesZh[name]}。哪一种读法正确？`,
    take: (name: EncodingName) => `按 ${spaced(name)}读取`,
    here: '现在的读法',
    there: (name: EncodingName) => `按 ${namesZh[name]}`,
    doubled: '有些单元格被重复编码了：UTF-8 又按 UTF-8 存了一次。',
    mended: '重复编码的单元格已经修复。',
    asMended: '修复后',
    asInFile: '文件中',
    mend: '修复',
    leave: '保持原样'
  }
);
