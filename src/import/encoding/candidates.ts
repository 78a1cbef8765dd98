import { ideographicCost } from './ideographs.ts';
import { lettersCost, type Letters } from './letters.ts';

/** Encodings that an import can read, by their names in the Encoding Standard. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-874',
  'iso-8859-2',
  'iso-8859-15',
  'koi8-r',
  'ibm866',
  'macintosh'
] as const;
export type EncodingName = (typeof encodings)[number];

/** An encoding older than Unicode, and how surprising text is in it. */
export interface Candidate {
  name: EncodingName;
  /** Bits that its rarity among exports costs. */
  prior: number;
  /** The surprise of a decoded text, in bits. */
  cost: (text: string) => number;
}

const western: Letters = [
  'western',
  'french',
  'german',
  'spanish',
  'portuguese',
  'italian',
  'nordic',
  'icelandic'
];
const central: Letters = ['central', 'polish', 'czech', 'hungarian', 'croatian', 'romanian', 'german'];
const ofLetters = (name: EncodingName, prior: number, languages: Letters): Candidate => ({
  name,
  prior,
  cost: (text) => lettersCost(text, languages)
});
const ideographic = (name: Parameters<typeof ideographicCost>[1], prior: number): Candidate => ({
  name,
  prior,
  cost: (text) => ideographicCost(text, name)
});

/** All encodings older than Unicode, the commoner ones first. */
export const candidates: readonly Candidate[] = [
  ofLetters('windows-1252', 0, western),
  ideographic('gb18030', 0),
  ideographic('big5', 2),
  ideographic('shift_jis', 2),
  ideographic('euc-kr', 2),
  ofLetters('windows-1250', 2, central),
  ofLetters('windows-1251', 2, ['cyrillic']),
  ofLetters('windows-1254', 2, ['turkish']),
  ofLetters('windows-1253', 4, ['greek']),
  ofLetters('windows-1255', 4, ['hebrew']),
  ofLetters('windows-1256', 4, ['arabic']),
  ofLetters('windows-1257', 4, ['baltic']),
  ofLetters('windows-874', 6, ['thai']),
  ofLetters('iso-8859-2', 4, central),
  ofLetters('iso-8859-15', 4, western),
  ideographic('euc-jp', 5),
  ofLetters('macintosh', 6, western),
  ofLetters('koi8-r', 6, ['cyrillic']),
  ofLetters('ibm866', 6, ['cyrillic'])
];
