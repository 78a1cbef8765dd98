import { exactText, type Column, type Row, type Value } from '../../engine/index.ts';
import { isNumeric } from './cellText.ts';

/** What a spreadsheet's status bar says of the selected numbers of one column. */
export interface Summary {
  /** Cells that hold a number. */
  values: number;
  sum: Figure;
  mean: Figure;
}

/** A value with the column as which it is written. */
export interface Figure {
  value: Value;
  column: Column;
}

/** A decimal as whole units of its last place. */
function units(text: string, scale: number): bigint {
  const [whole = '', part = ''] = text.split('.');
  return BigInt(whole + part.padEnd(scale, '0'));
}

function decimalOf(value: bigint, scale: number): string {
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0');
  const point = digits.length - scale;
  return `${value < 0n ? '-' : ''}${digits.slice(0, point)}${scale ? `.${digits.slice(point)}` : ''}`;
}

/** Half away from zero. */
function divided(value: bigint, by: bigint): bigint {
  return (2n * value + (value < 0n ? -by : by)) / (2n * by);
}

/**
 * Sum, mean and number of the numbers in a column of some rows; undefined where there is none. Whole numbers and
 * decimals are added exactly; the mean of decimals is rounded to the column's scale. NULLs count nowhere.
 */
export function summaryOf(column: Column, rows: readonly Row[]): Summary | undefined {
  if (!isNumeric(column)) return undefined;
  const texts = rows.map((row) => exactText(row[column.name], column)).filter((text) => text !== '');
  if (texts.length === 0) return undefined;
  const { name } = column;
  const values = texts.length;
  const asDouble = (value: number): Figure => ({ value, column: { name, type: 'double' } });
  if (column.type === 'double') {
    const sum = texts.reduce((total, text) => total + Number(text), 0);
    return { values, sum: asDouble(sum), mean: asDouble(sum / values) };
  }
  const scale = column.scale ?? 0;
  const sum = texts.reduce((total, text) => total + units(text, scale), 0n);
  if (column.type === 'integer')
    return {
      values,
      sum: { value: sum, column: { name, type: 'integer' } },
      mean: asDouble(Number(sum) / values)
    };
  const asDecimal = (value: bigint): Figure => ({
    value: decimalOf(value, scale),
    column: { name, type: 'decimal', scale }
  });
  return { values, sum: asDecimal(sum), mean: asDecimal(divided(sum, BigInt(values))) };
}
