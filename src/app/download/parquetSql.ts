import { identifier } from '../../engine/index.ts';

/** An expression for a column of a DuckDB type that `parquetColumn` can store, under the column's own name. */
export function parquetSql(name: string, type: string): string {
  const column = identifier(name);
  const sql = storable(column, type);
  return sql === column ? column : `${sql} AS ${column}`;
}

function storable(column: string, type: string): string {
  if (type.startsWith('DECIMAL(')) return `${column}::VARCHAR`;
  switch (type) {
    case 'BOOLEAN':
    case 'TINYINT':
    case 'SMALLINT':
    case 'INTEGER':
    case 'UTINYINT':
    case 'USMALLINT':
    case 'UINTEGER':
    case 'BIGINT':
    case 'FLOAT':
    case 'DOUBLE':
      return column;
    case 'DATE':
      return `datediff('day', DATE '1970-01-01', ${column})`;
    case 'TIMESTAMP':
    case 'TIMESTAMP_S':
    case 'TIMESTAMP_MS':
    case 'TIMESTAMP_NS':
      return `epoch_us(${column}::TIMESTAMP)`;
    case 'TIMESTAMP WITH TIME ZONE':
      return `epoch_us(${column})`;
    default:
      return `${column}::VARCHAR`;
  }
}
