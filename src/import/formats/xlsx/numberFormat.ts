import { clock, day } from '../print/clock.ts';
import { plainNumber } from '../print/plainNumber.ts';

/** What a cell's number is shown as: its digits, a moment, or digits filled up with zeros to a width. */
export type NumberFormat =
  { kind: 'number' } | { kind: 'date' | 'datetime' | 'time' } | { kind: 'digits'; width: number };

/** Formats that Excel does not write into the file: dates of all languages (ECMA-376 part 1, 18.8.30). */
function builtIn(id: number): NumberFormat['kind'] {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return 'date';
  if (id === 22) return 'datetime';
  return (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) ? 'time' : 'number';
}

/** How numbers of a format's id and code are shown. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return { kind: builtIn(id) } as NumberFormat;
  const first = code.split(';')[0] ?? '';
  const plain = first
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, '')
    .toLowerCase();
  if (/^0{2,}$/.test(plain)) return { kind: 'digits', width: plain.length };
  if (/[#?]|general/.test(plain)) return { kind: 'number' };
  const hasTime = /[hs]/.test(plain);
  if (/[yd]|e(?![+-])|^[^hs]*m[^hs]*$/.test(plain)) return { kind: hasTime ? 'datetime' : 'date' };
  return { kind: hasTime ? 'time' : 'number' };
}

const dayMilliseconds = 86_400_000;
/** Days from the serial's zero to 1970-01-01, where 1900 counts as a leap year, and where counting begins in 1904. */
const epochs = { 1900: 25_569, 1904: 24_107 };
const lastSerial = 2_958_466;

/**
 * A number as a workbook stores it, as text: digits exactly as they stand where they can be exact, else the 15 that a
 * spreadsheet shows; dates as `2024-03-05`. A whole number that lost digits keeps its exponent, which gives it away.
 */
export function numberText(raw: string, format: NumberFormat, is1904: boolean): string {
  if (format.kind === 'number') return digits(raw);
  const value = Number(raw);
  if (format.kind === 'digits') return /^\d+$/.test(raw) ? raw.padStart(format.width, '0') : digits(raw);
  if (raw === '' || !(value >= 0 && value < lastSerial)) return digits(raw);
  const milliseconds = Math.round(value * dayMilliseconds);
  if (format.kind === 'time') return clock(milliseconds);
  const whole = Math.floor(milliseconds / dayMilliseconds);
  const date =
    !is1904 && whole === 60 ? '1900-02-29' : day(whole - epochs[is1904 ? 1904 : 1900] + shift(whole, is1904));
  const time = milliseconds % dayMilliseconds;
  return format.kind === 'date' && time === 0 ? date : `${date} ${clock(time)}`;
}

/** Excel's 1900 has a 29 February: days before it are one later than its serials say. */
const shift = (serial: number, is1904: boolean): number => (!is1904 && serial < 60 ? 1 : 0);

function digits(raw: string): string {
  if (raw.length < 16 && !/[eE]/.test(raw)) return raw;
  if (/^-?\d+$/.test(raw) || !Number.isFinite(Number(raw))) return raw;
  const shown = Number(raw).toPrecision(15);
  if (Math.abs(Number(raw)) >= 1e15) return shown.replace(/0+(?=e)/, '').replace(/\.?e/, 'E');
  const plain = plainNumber(shown);
  return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
}
