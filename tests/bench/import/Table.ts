/** A table as text, for comparison. */
export interface Table {
  /** The names of its columns, where the file names them. */
  header?: string[];
  rows: string[][];
}

/** Blank rows left out, line ends within cells made one kind, blanks round names cut. */
export const sameText = ({ header, rows }: Table): Table => ({
  ...(header ? { header: header.map((cell) => cell.trim().replace(/\r\n?/g, '\n')) } : {}),
  rows: rows
    .map((row) => row.map((cell) => cell.replace(/\r\n?/g, '\n')))
    .filter((row) => row.some((cell) => cell.trim() !== ''))
});

/**
 * Why a table is not the clean one, or undefined where every cell is equal. A reader may name a column as it likes
 * where the clean name is blank or stands there twice.
 */
export function difference(clean: Table, { header, rows }: Table): string | undefined {
  const width = clean.rows[0]?.length ?? clean.header?.length ?? 0;
  if (clean.rows.length !== rows.length)
    return `${rows.length} rows instead of ${clean.rows.length}${inHeader(clean, header) ? ', and other names' : ''}`;
  for (const [i, row] of clean.rows.entries()) {
    const cells = rows[i] ?? [];
    if (cells.length !== row.length) return `row ${i + 1} has ${cells.length} cells instead of ${width}`;
    const at = row.findIndex((cell, column) => cell !== cells[column]);
    if (at >= 0) return `row ${i + 1}, column ${at + 1}: ${quote(cells[at])} instead of ${quote(row[at])}`;
  }
  return inHeader(clean, header);
}

function inHeader({ header: names }: Table, header: string[] | undefined): string | undefined {
  if (!names) return undefined;
  if (!header) return 'its names were taken for a row';
  const at = names.findIndex(
    (name, i) =>
      name !== '' && names.indexOf(name) === i && header[i] !== name && header[i] !== unquoted(name)
  );
  return at < 0 ? undefined : `column ${at + 1} is named ${quote(header[at])} instead of ${quote(names[at])}`;
}

const unquoted = (name: string): string => name.replace(/^['\t]+/, '');
const quote = (text = ''): string => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
