import { DataType, type Data, type RecordBatch, type Schema } from 'apache-arrow';
import { reader, type EnumLabels } from './reader.ts';
import { assign, uniqueNames } from './record.ts';
import type { Column, Result, Row } from './types.ts';
import { valueType } from './valueType.ts';

function columnsOf(schema: Schema): Column[] {
  const names = uniqueNames(schema.fields.map(({ name }) => name));
  return schema.fields.map(({ type }, index) => {
    const column: Column = { name: names[index] ?? '', type: valueType(type) };
    if (column.type === 'decimal' && DataType.isDecimal(type)) column.scale = type.scale;
    return column;
  });
}

/** Turns Arrow batches into rows of exact values, as `Value` says. */
export class Decoder {
  readonly #columns: Column[];
  readonly #labels: EnumLabels;
  readonly #rows: Row[] = [];

  /** Throws EngineError('unsupported') where a column's type has no exact value. */
  constructor(schema: Schema, labels: EnumLabels = new Map()) {
    this.#columns = columnsOf(schema);
    this.#labels = labels;
  }

  append(batch: RecordBatch): void {
    const start = this.#rows.length;
    for (let index = 0; index < batch.numRows; index++) this.#rows.push({});
    for (const [position, { name }] of this.#columns.entries()) {
      const read = reader(batch.data.children[position] as Data, this.#labels);
      for (let index = 0; index < batch.numRows; index++)
        assign(this.#rows[start + index] as Row, name, read(index));
    }
  }

  /** All rows so far. */
  get result(): Result {
    return { columns: this.#columns, rows: this.#rows };
  }
}
