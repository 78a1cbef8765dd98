import type { SchemaElement } from 'hyparquet';
import type { Value } from '../../engine/types.ts';

/** How one column is written: its declaration, and what the values of its `parquetSql` become. */
export interface ParquetColumn {
  schema: SchemaElement;
  stored: (value: Value) => unknown;
}

/** The column of a name and a DuckDB type: numbers, moments and text exactly; what Parquet has no plain type for as text. */
export function parquetColumn(name: string, type: string): ParquetColumn {
  const made = (schema: Partial<SchemaElement>, stored: ParquetColumn['stored'] = (value) => value) => ({
    schema: { name, repetition_type: 'OPTIONAL' as const, ...schema },
    stored
  });
  const whole: ParquetColumn['stored'] = (value) =>
    value === null ? null : BigInt(value as number | bigint);
  const [, precision, scale] = /^DECIMAL\((\d+),(\d+)\)$/.exec(type) ?? [];
  if (precision !== undefined) return made(decimal(Number(precision), Number(scale)), unscaled);
  switch (type) {
    case 'BOOLEAN':
      return made({ type: 'BOOLEAN' });
    case 'TINYINT':
    case 'SMALLINT':
    case 'INTEGER':
    case 'UTINYINT':
    case 'USMALLINT':
      return made({ type: 'INT32' });
    case 'UINTEGER':
    case 'BIGINT':
      return made({ type: 'INT64' }, whole);
    case 'UBIGINT':
    case 'HUGEINT':
    case 'UHUGEINT':
      return made(decimal(38, 0), unscaled);
    case 'FLOAT':
      return made({ type: 'FLOAT' });
    case 'DOUBLE':
      return made({ type: 'DOUBLE' });
    case 'DATE':
      return made({ type: 'INT32', converted_type: 'DATE' });
    case 'TIMESTAMP':
    case 'TIMESTAMP_S':
    case 'TIMESTAMP_MS':
    case 'TIMESTAMP_NS':
    case 'TIMESTAMP WITH TIME ZONE': {
      const isAdjustedToUTC = type.endsWith('ZONE');
      const logical_type = { type: 'TIMESTAMP' as const, isAdjustedToUTC, unit: 'MICROS' as const };
      return made({ type: 'INT64', logical_type }, whole);
    }
    default:
      return made({ type: 'BYTE_ARRAY', converted_type: 'UTF8' });
  }
}

/** Decimals of up to 18 digits are whole numbers of 64 bits, longer ones of 128. */
const decimal = (precision: number, scale: number): Partial<SchemaElement> => ({
  ...(precision <= 18 ? { type: 'INT64' } : { type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16 }),
  converted_type: 'DECIMAL',
  precision,
  scale
});

const unscaled = (value: Value): bigint | null =>
  value === null ? null : BigInt(String(value).replace('.', ''));
