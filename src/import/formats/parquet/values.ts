import type { SchemaElement, SchemaTree } from 'hyparquet';
import { clock, day } from '../print/clock.ts';
import { plainNumber } from '../print/plainNumber.ts';

/** The text of a value of one column; null for null. */
export type ValueText = (value: unknown) => string | null;

const dayMilliseconds = 86_400_000n;

/**
 * How a column's values are written: exactly as the file holds them. Lists, maps and structures become JSON.
 * `tree` is the column as the file declares it; values must come as they are stored, see `storedAs`.
 */
export function valueText(tree: SchemaTree): ValueText {
  if (tree.children.length > 0) {
    return (value) => (value === null || value === undefined ? null : json(value, tree));
  }
  const leaf = leafText(tree.element);
  return (value) => (value === null || value === undefined ? null : leaf(value));
}

/** A column's declaration without what the library would make of its values: decimals would become doubles. */
export function storedAs(element: SchemaElement): SchemaElement {
  const isText = element.converted_type === 'UTF8' || element.logical_type?.type === 'STRING';
  if (element.num_children || isText) return element;
  const { converted_type, logical_type, ...stored } = element;
  if (converted_type === 'JSON' || converted_type === 'ENUM') return { ...stored, converted_type: 'UTF8' };
  if (logical_type?.type === 'UUID' || logical_type?.type === 'FLOAT16') return { ...stored, logical_type };
  const unsigned = converted_type === 'UINT_32' || converted_type === 'UINT_64';
  return unsigned ? { ...stored, converted_type } : stored;
}

function leafText(element: SchemaElement): (value: unknown) => string {
  const { type, converted_type: converted, logical_type: logical } = element;
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') {
    const scale = element.scale ?? 0;
    return (value) =>
      decimal(value instanceof Uint8Array ? signed(value) : BigInt(value as number | bigint), scale);
  }
  if (converted === 'DATE' || logical?.type === 'DATE') return (value) => day(Number(value));
  if (type === 'INT96') return (value) => int96(value as bigint);
  const moment = momentOf(element);
  if (moment) return (value) => moment(BigInt(value as number | bigint));
  if (type === 'FLOAT') return (value) => float(value as number);
  if (type === 'DOUBLE') return (value) => plainNumber(String(value));
  return (value) => (value instanceof Uint8Array ? hexadecimal(value) : String(value));
}

/** Timestamps and times of day, by their unit; those told in universal time end with a Z. */
function momentOf({
  converted_type: converted,
  logical_type: logical
}: SchemaElement): ((value: bigint) => string) | undefined {
  const isTime = converted?.startsWith('TIME_') || logical?.type === 'TIME';
  const isTimestamp = converted?.startsWith('TIMESTAMP_') || logical?.type === 'TIMESTAMP';
  if (!isTime && !isTimestamp) return undefined;
  const unit =
    logical && 'unit' in logical ? logical.unit : converted?.endsWith('MILLIS') ? 'MILLIS' : 'MICROS';
  const digits = { MILLIS: 3, MICROS: 6, NANOS: 9 }[unit as 'MILLIS' | 'MICROS' | 'NANOS'];
  if (isTime) return (value) => timeOfDay(value, digits);
  const isUniversal = logical && 'isAdjustedToUTC' in logical ? logical.isAdjustedToUTC : false;
  return (value) => `${timestamp(value, digits)}${isUniversal ? 'Z' : ''}`;
}

/** Days of the Julian calendar above nanoseconds of the day, as Hive and Spark write; they name no zone. */
function int96(value: bigint): string {
  const nanoseconds = value & 0xffffffffffffffffn;
  return timestamp(((value >> 64n) - 2_440_588n) * 86_400_000_000_000n + nanoseconds, 9);
}

function timestamp(value: bigint, digits: number): string {
  const perDay = dayMilliseconds * 10n ** BigInt(digits - 3);
  const days = value >= 0n ? value / perDay : -((-value + perDay - 1n) / perDay);
  return `${day(Number(days))} ${timeOfDay(value - days * perDay, digits)}`;
}

function timeOfDay(value: bigint, digits: number): string {
  const perSecond = 10n ** BigInt(digits);
  const fraction = String(value % perSecond)
    .padStart(digits, '0')
    .replace(/0+$/, '');
  return `${clock(Number(value / perSecond) * 1000)}${fraction ? `.${fraction}` : ''}`;
}

function decimal(unscaled: bigint, scale: number): string {
  if (scale <= 0) return String(unscaled);
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0');
  return `${unscaled < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** Bytes as a whole number, the highest first, in two's complement. */
function signed(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return BigInt.asIntN(bytes.length * 8, value);
}

/** The shortest digits that give the same number of single precision. */
function float(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  for (let digits = 6; digits < 9; digits++) {
    const text = value.toPrecision(digits);
    if (Math.fround(Number(text)) === value) return plainNumber(String(Number(text)));
  }
  return plainNumber(String(Number(value.toPrecision(9))));
}

const hexadecimal = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A nested value as JSON, numbers with all their digits. */
function json(value: unknown, tree: SchemaTree): string {
  if (value === null || value === undefined) return 'null';
  const only = tree.children[0];
  if (Array.isArray(value)) {
    const element = only?.children[0] ?? only ?? tree;
    return `[${value.map((each) => json(each, element)).join(',')}]`;
  }
  if (tree.children.length === 0) {
    const text = leafText(tree.element)(value);
    return typeof value === 'string' || !/^-?\d+(\.\d+)?$|^(true|false)$/.test(text)
      ? JSON.stringify(text)
      : text;
  }
  const isMap = tree.element.converted_type === 'MAP';
  const fieldOf = (name: string) =>
    isMap ? only?.children[1] : tree.children.find(({ element }) => element.name === name);
  const fields = Object.entries(value as Record<string, unknown>).map(
    ([name, each]) => `${JSON.stringify(name)}:${json(each, fieldOf(name) ?? tree)}`
  );
  return `{${fields.join(',')}}`;
}
