import { DataType } from 'apache-arrow';
import { EngineError } from './EngineError.ts';
import type { ValueType } from './types.ts';

/** What a column of an Arrow type holds. Throws EngineError('unsupported') for a type that has no exact value here. */
export function valueType(type: DataType): ValueType {
  if (DataType.isDecimal(type)) return type.precision === 38 && type.scale === 0 ? 'integer' : 'decimal';
  if (DataType.isFixedSizeBinary(type)) return 'integer';
  if (DataType.isInt(type)) return 'integer';
  if (DataType.isFloat(type)) return 'double';
  if (DataType.isBool(type)) return 'boolean';
  if (DataType.isUtf8(type)) return 'text';
  if (DataType.isDictionary(type)) return 'text';
  if (DataType.isDate(type)) return 'date';
  if (DataType.isTimestamp(type)) return 'timestamp';
  if (DataType.isTime(type)) return 'time';
  if (DataType.isInterval(type)) return 'interval';
  if (DataType.isList(type) || DataType.isFixedSizeList(type)) return 'list';
  if (DataType.isStruct(type)) return 'struct';
  if (DataType.isMap(type)) return 'map';
  if (DataType.isBinary(type)) return 'blob';
  if (DataType.isNull(type)) return 'text';
  throw new EngineError('unsupported', `values of type ${type} cannot be shown: cast them to VARCHAR`);
}
