import type { Column, Result, Value } from './types.ts';

/**
 * A result as JSON holds it: column by column, dates as ISO text, integers beyond 2^53 as text, and those within lists,
 * structs and maps as `{ "$integer": text }`.
 */
export interface StoredResult {
  columns: Column[];
  values: unknown[][];
}

type Fields = { [key: string]: Value };

/** Marks an integer within another value; a struct that has such a field is stored as the mark's value, and told by that. */
const mark = '$integer';

const isFields = (value: Value): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
const each = (fields: Fields, change: (value: Value) => unknown): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, change(value)])) as Fields;

function nested(value: Value): unknown {
  if (typeof value === 'bigint') return { [mark]: String(value) };
  if (Array.isArray(value)) return value.map(nested);
  if (!isFields(value)) return value;
  const fields = each(value, nested);
  return mark in fields ? { [mark]: fields } : fields;
}

function unnested(value: Value): Value {
  if (Array.isArray(value)) return value.map(unnested);
  if (!isFields(value)) return value;
  const marked = value[mark];
  if (typeof marked === 'string') return BigInt(marked);
  return each((marked as Fields | undefined) ?? value, unnested);
}

/** A result in a form that JSON keeps exactly; `fromStored` gives it back. Blobs and nested dates are not supported. */
export function toStored({ columns, rows }: Result): StoredResult {
  const plain = (value: Value | undefined): unknown =>
    value instanceof Date
      ? value.toISOString()
      : typeof value === 'bigint'
        ? String(value)
        : nested(value ?? null);
  return { columns, values: columns.map(({ name }) => rows.map((row) => plain(row[name]))) };
}

/** The result that `toStored` put into a form for JSON. */
export function fromStored({ columns, values }: StoredResult): Result {
  const revive = ({ type }: Column, value: unknown): Value => {
    if (typeof value === 'string' && (type === 'date' || type === 'timestamp') && value.endsWith('Z'))
      return new Date(value);
    if (typeof value === 'string' && type === 'integer') return BigInt(value);
    return unnested(value as Value);
  };
  const count = values[0]?.length ?? 0;
  const rows = Array.from({ length: count }, (_, at) =>
    Object.fromEntries(columns.map((column, index) => [column.name, revive(column, values[index]?.[at])]))
  );
  return { columns, rows };
}
