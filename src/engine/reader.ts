import { DataType, type Data, type Decimal } from 'apache-arrow';
import { decimalValue, integer128 } from './decimal.ts';
import { EngineError } from './EngineError.ts';
import { assign } from './record.ts';
import { dateValue, intervalText, timestampValue, timeText } from './temporal.ts';
import type { Value } from './types.ts';

/** Gives the value at an index of one Arrow array. */
export type Reader = (index: number) => Value;

/** The labels of each ENUM type by the id under which Arrow's schema refers to them. */
export type EnumLabels = ReadonlyMap<number, readonly string[]>;

const perSecond = [1n, 1_000n, 1_000_000n, 1_000_000_000n] as const;
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

const exact = (value: bigint): number | bigint =>
  value >= -9007199254740992n && value <= 9007199254740992n ? Number(value) : value;

function wideIntegers(values: BigInt64Array | BigUint64Array): Reader {
  if (values instanceof BigUint64Array) return (index) => exact(values[index] ?? 0n);
  const words = new Int32Array(values.buffer, values.byteOffset, values.length * 2);
  return (index) => {
    const value = (words[2 * index + 1] ?? 0) * 2 ** 32 + ((words[2 * index] ?? 0) >>> 0);
    return Number.isSafeInteger(value) ? value : exact(values[index] ?? 0n);
  };
}

function decimals({ type, values }: Data<Decimal>): Reader {
  if (type.precision === 38 && type.scale === 0) return (index) => integer128(values, index);
  return (index) => decimalValue(integer128(values, index), type.scale);
}

function unsigned128(bytes: Uint8Array): Reader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (index) =>
    exact((view.getBigUint64(index * 16 + 8, true) << 64n) | view.getBigUint64(index * 16, true));
}

/** Decodes all strings of a batch as one and cuts it: a character of UTF-8 takes as many units as it has lead bytes, or two. */
function texts(bytes: Uint8Array, offsets: Int32Array, length: number): Reader {
  const start = offsets[0] ?? 0;
  const end = offsets[length] ?? start;
  const whole = utf8.decode(bytes.subarray(start, end));
  if (whole.length === end - start)
    return (index) => whole.slice((offsets[index] ?? 0) - start, (offsets[index + 1] ?? 0) - start);
  const cuts = new Uint32Array(length + 1);
  let units = 0;
  let at = start;
  for (let index = 0; index < length; index++) {
    for (const stop = offsets[index + 1] ?? 0; at < stop; at++) {
      const byte = bytes[at] ?? 0;
      if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
    }
    cuts[index + 1] = units;
  }
  return (index) => whole.slice(cuts[index], cuts[index + 1]);
}

function intervals(words: Int32Array): Reader {
  return (index) => {
    const at = index * 4;
    const nanoseconds = (BigInt(words[at + 3] ?? 0) << 32n) | BigInt((words[at + 2] ?? 0) >>> 0);
    return intervalText(words[at] ?? 0, words[at + 1] ?? 0, nanoseconds);
  };
}

const childOf = (data: Data, index: number): Data => data.children[index] as Data;

function lists(item: Reader, from: (index: number) => number): Reader {
  return (index) => {
    const list: Value[] = [];
    for (let at = from(index); at < from(index + 1); at++) list.push(item(at));
    return list;
  };
}

function structs(data: Data, labels: EnumLabels): Reader {
  const fields = data.type.children.map(
    (field, index) => [field.name, reader(childOf(data, index), labels)] as const
  );
  return (index) => {
    const struct: { [key: string]: Value } = {};
    for (const [name, read] of fields) assign(struct, name, read(index));
    return struct;
  };
}

function maps(data: Data, labels: EnumLabels): Reader {
  const entries = childOf(data, 0);
  const key = reader(childOf(entries, 0), labels);
  const value = reader(childOf(entries, 1), labels);
  return (index) => {
    const map: { [key: string]: Value } = {};
    for (let at = data.valueOffsets[index] ?? 0; at < (data.valueOffsets[index + 1] ?? 0); at++) {
      const name = key(at);
      assign(map, name instanceof Date ? name.toISOString() : String(name), value(at));
    }
    return map;
  };
}

function plainReader(data: Data, labels: EnumLabels): Reader {
  const { type, values } = data;
  if (DataType.isInt(type) && type.bitWidth === 64) return wideIntegers(values);
  if (DataType.isInt(type) || DataType.isFloat(type)) return (index) => values[index];
  if (DataType.isBool(type)) return (index) => bit(values, data.offset + index);
  if (DataType.isDecimal(type)) return decimals(data as Data<Decimal>);
  if (DataType.isFixedSizeBinary(type)) return unsigned128(values);
  if (DataType.isUtf8(type)) return texts(values, data.valueOffsets, data.length);
  if (DataType.isDictionary(type)) return (index) => labels.get(type.id)?.[values[index]] ?? null;
  if (DataType.isDate(type)) return (index) => dateValue(values[index]);
  if (DataType.isTimestamp(type)) return (index) => timestampValue(values[index], perSecond[type.unit]);
  if (DataType.isTime(type)) return (index) => timeText(values[index], perSecond[type.unit]);
  if (DataType.isInterval(type)) return intervals(values);
  if (DataType.isList(type))
    return lists(reader(childOf(data, 0), labels), (index) => data.valueOffsets[index] ?? 0);
  if (DataType.isFixedSizeList(type))
    return lists(reader(childOf(data, 0), labels), (index) => index * type.listSize);
  if (DataType.isStruct(type)) return structs(data, labels);
  if (DataType.isMap(type)) return maps(data, labels);
  if (DataType.isBinary(type))
    return (index) => (values as Uint8Array).slice(data.valueOffsets[index], data.valueOffsets[index + 1]);
  if (DataType.isNull(type)) return () => null;
  throw new EngineError('unsupported', `values of type ${type} cannot be shown: cast them to VARCHAR`);
}

const bit = (bytes: Uint8Array, index: number): boolean =>
  (((bytes[index >> 3] ?? 0) >> (index & 7)) & 1) === 1;

/** A reader of one Arrow array, nulls included. An array of no values may lack the arrays inside it. */
export function reader(data: Data, labels: EnumLabels): Reader {
  if (data.length === 0) return () => null;
  const read = plainReader(data, labels);
  if (data.nullCount === 0) return read;
  const { nullBitmap, offset } = data;
  return (index) => (bit(nullBitmap, offset + index) ? read(index) : null);
}
