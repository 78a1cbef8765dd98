/** One record of CSV (RFC 4180): null and undefined as nothing, a text of no characters as a pair of quotes. */
export const csvRecord = (cells: readonly (string | null | undefined)[]): string =>
  `${cells.map(csvCell).join(',')}\n`;

const csvCell = (text: string | null | undefined): string =>
  text === null || text === undefined
    ? ''
    : text === '' || /[",\r\n]|^\s|\s$/.test(text)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
