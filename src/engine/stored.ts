import type { Column, Result, Value } from './types.ts';

/** A result as JSON holds it: column by column, dates as ISO text, integers beyond 2^53 as text. */
export interface StoredResult {
  columns: Column[];
  values: unknown[][];
}

/** A result in a form that JSON keeps exactly; `fromStored` gives it back. Blobs and nested dates are not supported. */
export function toStored({ columns, rows }: Result): StoredResult {
  const plain = (value: Value | undefined): unknown =>
    value instanceof Date ? value.toISOString() : typeof value === 'bigint' ? String(value) : (value ?? null);
  return { columns, values: columns.map(({ name }) => rows.map((row) => plain(row[name]))) };
}

/** The result that `toStored` put into a form for JSON. */
export function fromStored({ columns, values }: StoredResult): Result {
  const revive = ({ type }: Column, value: unknown): Value => {
    if (typeof value === 'string' && (type === 'date' || type === 'timestamp') && value.endsWith('Z'))
      return new Date(value);
    if (typeof value === 'string' && type === 'integer') return BigInt(value);
    return value as Value;
  };
  const count = values[0]?.length ?? 0;
  const rows = Array.from({ length: count }, (_, at) =>
    Object.fromEntries(columns.map((column, index) => [column.name, revive(column, values[index]?.[at])]))
  );
  return { columns, rows };
}
