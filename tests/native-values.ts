import {
  DuckDBArrayType,
  DuckDBArrayValue,
  DuckDBBlobValue,
  DuckDBDateValue,
  DuckDBDecimalType,
  DuckDBDecimalValue,
  DuckDBListType,
  DuckDBListValue,
  DuckDBMapType,
  DuckDBMapValue,
  DuckDBStructType,
  DuckDBStructValue,
  DuckDBTimestampMillisecondsValue,
  DuckDBTimestampNanosecondsValue,
  DuckDBTimestampSecondsValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  DuckDBTypeId,
  type DuckDBType,
  type DuckDBValue
} from '@duckdb/node-api';
import type { Column, Value, ValueType } from '../src/engine/types.ts';

const valueTypes: Partial<Record<DuckDBTypeId, ValueType>> = {
  [DuckDBTypeId.BOOLEAN]: 'boolean',
  [DuckDBTypeId.TINYINT]: 'integer',
  [DuckDBTypeId.SMALLINT]: 'integer',
  [DuckDBTypeId.INTEGER]: 'integer',
  [DuckDBTypeId.BIGINT]: 'integer',
  [DuckDBTypeId.HUGEINT]: 'integer',
  [DuckDBTypeId.UTINYINT]: 'integer',
  [DuckDBTypeId.USMALLINT]: 'integer',
  [DuckDBTypeId.UINTEGER]: 'integer',
  [DuckDBTypeId.UBIGINT]: 'integer',
  [DuckDBTypeId.UHUGEINT]: 'integer',
  [DuckDBTypeId.BIGNUM]: 'integer',
  [DuckDBTypeId.DECIMAL]: 'decimal',
  [DuckDBTypeId.FLOAT]: 'double',
  [DuckDBTypeId.DOUBLE]: 'double',
  [DuckDBTypeId.DATE]: 'date',
  [DuckDBTypeId.TIMESTAMP]: 'timestamp',
  [DuckDBTypeId.TIMESTAMP_S]: 'timestamp',
  [DuckDBTypeId.TIMESTAMP_MS]: 'timestamp',
  [DuckDBTypeId.TIMESTAMP_NS]: 'timestamp',
  [DuckDBTypeId.TIMESTAMP_TZ]: 'timestamp',
  [DuckDBTypeId.TIME]: 'time',
  [DuckDBTypeId.TIME_TZ]: 'time',
  [DuckDBTypeId.TIME_NS]: 'time',
  [DuckDBTypeId.INTERVAL]: 'interval',
  [DuckDBTypeId.LIST]: 'list',
  [DuckDBTypeId.ARRAY]: 'list',
  [DuckDBTypeId.STRUCT]: 'struct',
  [DuckDBTypeId.MAP]: 'map',
  [DuckDBTypeId.BLOB]: 'blob'
};

/** The columns of a result; a repeated name gets `_1`, `_2`, …, compared without case as DuckDB does. */
export function columnsOf(names: string[], types: DuckDBType[]): Column[] {
  const taken = new Set<string>();
  return types.map((type, i) => {
    const given = names[i] ?? '';
    let name = given;
    for (let n = 1; taken.has(name.toLowerCase()); n++) name = `${given}_${n}`;
    taken.add(name.toLowerCase());
    const column: Column = { name, type: valueTypes[type.typeId] ?? 'text' };
    return type instanceof DuckDBDecimalType ? { ...column, scale: type.scale } : column;
  });
}

/** One cell as `Value` says it: exact. */
export function decode(value: DuckDBValue, type: DuckDBType): Value {
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')
    return value;
  if (typeof value === 'bigint') return decodeInteger(value);
  if (value instanceof DuckDBDecimalValue) return decodeDecimal(value);
  if (value instanceof DuckDBDateValue)
    return value.isFinite ? new Date(value.days * 86_400_000) : value.toString();
  if (value instanceof DuckDBTimestampSecondsValue && value.isFinite)
    return instant(value.seconds * 1_000_000_000n);
  if (value instanceof DuckDBTimestampMillisecondsValue && value.isFinite)
    return instant(value.millis * 1_000_000n);
  if (value instanceof DuckDBTimestampNanosecondsValue && value.isFinite) return instant(value.nanos);
  if ((value instanceof DuckDBTimestampValue || value instanceof DuckDBTimestampTZValue) && value.isFinite)
    return instant(value.micros * 1000n);
  if (value instanceof DuckDBBlobValue) return value.bytes;
  if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue) {
    const inner = type instanceof DuckDBListType || type instanceof DuckDBArrayType ? type.valueType : type;
    return value.items.map((item) => decode(item, inner));
  }
  if (value instanceof DuckDBStructValue && type instanceof DuckDBStructType)
    return Object.fromEntries(
      type.entryNames.map((name, i) => [name, decode(value.entries[name] ?? null, type.entryTypes[i]!)])
    );
  if (value instanceof DuckDBMapValue && type instanceof DuckDBMapType)
    return Object.fromEntries(
      value.entries.map(({ key, value: item }) => [
        String(decode(key, type.keyType)),
        decode(item, type.valueType)
      ])
    );
  return value.toString();
}

const decodeInteger = (value: bigint): number | bigint =>
  value >= -(2n ** 53n) && value <= 2n ** 53n ? Number(value) : value;

function decodeDecimal(value: DuckDBDecimalValue): number | string {
  const text = value.toString();
  const number = Number(text);
  return number.toFixed(value.scale) === text ? number : text;
}

/** Nanoseconds since 1970 as a Date, or as ISO text where a Date would lose digits. */
function instant(nanos: bigint): Date | string {
  const floor = nanos - (((nanos % 1_000_000n) + 1_000_000n) % 1_000_000n);
  const date = new Date(Number(floor / 1_000_000n));
  if (floor === nanos) return date;
  const digits = (nanos - floor).toString().padStart(6, '0').replace(/000$/, '');
  return date.toISOString().replace('Z', `${digits}Z`);
}
