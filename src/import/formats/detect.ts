import { binaryFormat } from '../magic.ts';
import type { FormatName } from './types.ts';

const byMagic: Record<string, FormatName> = {
  GZIP: 'gzip',
  ZIP: 'zip',
  XLSX: 'zip',
  ODS: 'zip',
  XLS: 'workbook',
  Parquet: 'parquet'
};

/** The format that a file's first bytes show; undefined for plain text, and for what is refused later. */
export function detectFormat(head: Uint8Array): FormatName | undefined {
  const binary = binaryFormat(head);
  if (binary) return byMagic[binary];
  const text = new TextDecoder().decode(head);
  if (isSheetMarkup(text)) return 'workbook';
  return isJson(text) ? 'json' : undefined;
}

/** A table of HTML or of Excel 2003's XML, which many shops call a workbook. */
const isSheetMarkup = (text: string): boolean =>
  /^\ufeff?\s*<(?=[?!a-z])/i.test(text) &&
  /<table\b|urn:schemas-microsoft-com:office:(excel|spreadsheet)/i.test(text);

/** An object, or the beginning of an array of objects. A CSV's header may begin with a brace, but not with a key. */
const isJson = (text: string): boolean => /^\ufeff?\s*(\[\s*)?\{\s*("(?:[^"\\]|\\.)*"\s*:|\})/.test(text);
