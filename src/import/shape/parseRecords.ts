import Papa from 'papaparse';
import type { Signs } from './records.ts';
import type { Dialect } from '../types.ts';

/** Records of a text, cell by cell, blank lines left out. */
export function parseRecords(text: string, { delimiter, quote, escape }: Signs, limit = 0): string[][] {
  return Papa.parse<string[]>(text, {
    delimiter,
    quoteChar: quote || '\0',
    escapeChar: escape || '\0',
    preview: limit,
    skipEmptyLines: true
  }).data;
}

/** RFC 4180: commas, double quotes, a header. */
export const standard: Dialect = {
  delimiter: ',',
  quote: '"',
  escape: '"',
  header: true,
  skip: 0
};

const linesFrom = (text: string, skip: number): string => {
  let at = 0;
  for (let n = 0; n < skip; n++) {
    const end = /\r\n|\n|\r/.exec(text.slice(at));
    if (!end) return '';
    at += end.index + end[0].length;
  }
  return text.slice(at);
};

/** The text without the lines that a dialect skips. */
export const body = (text: string, { skip }: Dialect): string => linesFrom(text.replace(/^\ufeff/, ''), skip);
