import { utils, write, type CellObject } from '@e965/xlsx';
import type { Column, Value } from '../../engine/types.ts';
import { exactText } from '../../engine/index.ts';
import type { Head, RowsWriter } from './RowsWriter.ts';

/** Digits that a spreadsheet's numbers hold; longer ones are written as text. */
const digits = 15;

/** Characters that a spreadsheet's cell holds. */
const longest = 32_767;

/** Days from 1899-12-30, the day 0 of a spreadsheet, to 1970-01-01. */
const epoch = 25_569;

/** The first day that every spreadsheet counts alike: 1 March 1900. */
const firstDay = 61;

const text = (value: string): CellObject => ({ t: 's', v: value.slice(0, longest) });

function dateCell(value: Value, column: Column): CellObject {
  const serial = value instanceof Date ? value.getTime() / 86_400_000 + epoch : 0;
  const format = column.type === 'date' ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss';
  return serial < firstDay ? text(exactText(value, column)) : { t: 'n', v: serial, z: format };
}

/** A value as a typed cell: only numbers, dates and truth values are anything but text, so nothing runs as a formula. */
function cellOf(value: Value, column: Column): CellObject | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return { t: 'b', v: value };
  if (column.type === 'date' || column.type === 'timestamp') return dateCell(value, column);
  const exact = exactText(value, column);
  if (typeof value !== 'number' || !Number.isFinite(value)) return text(exact);
  if (column.type === 'double') return { t: 'n', v: value };
  if (exact.replace(/\D/g, '').replace(/^0+/, '').length > digits) return text(exact);
  const { scale = 0 } = column;
  return {
    t: 'n',
    v: value,
    z: scale ? `#,##0.${'0'.repeat(Math.min(2, scale))}${'#'.repeat(Math.max(0, scale - 2))}` : '0'
  };
}

/**
 * Rows as an Excel workbook, with the notes on a second sheet. Ids stay text, numbers are numbers where no digit is
 * lost. It is made whole at its end.
 */
export function xlsxWriter({ columns, notes }: Head): RowsWriter {
  const cells: (CellObject | null)[][] = [columns.map(({ name }) => text(name))];
  return {
    write: (rows) => {
      for (const row of rows) cells.push(columns.map((column) => cellOf(row[column.name] ?? null, column)));
      return Promise.resolve();
    },
    end: () => {
      const sheet = utils.aoa_to_sheet(cells, { dense: true });
      sheet['!cols'] = columns.map(({ name, type }) => ({
        wch: Math.max(name.length + 2, type === 'text' ? 18 : 12)
      }));
      const about = utils.aoa_to_sheet(notes.map((line) => line.map(text)));
      about['!cols'] = [{ wch: 24 }, { wch: 80 }];
      const book = utils.book_new();
      utils.book_append_sheet(book, sheet, 'Rows');
      utils.book_append_sheet(book, about, 'About');
      const bytes = write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer;
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      return Promise.resolve(new Blob([bytes], { type }));
    },
    stop: () => undefined
  };
}
