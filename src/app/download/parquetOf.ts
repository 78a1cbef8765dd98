import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { identifier, type Database } from '../../engine/index.ts';
import { parquetColumn } from './parquetColumns.ts';

/** Rows asked for and written at a time. */
const groupRows = 100_000;

/**
 * The rows of a statement as a Parquet file, in its order, packed with Snappy, with notes in the file's metadata. Every type is exact; lists, records, intervals and times are text.
 * Throws EngineError.
 */
export async function parquetOf(
  statement: string,
  db: Database,
  notes: [string, string][] = []
): Promise<Blob> {
  const described = await db.query(`DESCRIBE ${statement}`);
  const columns = described.rows.map((row) =>
    parquetColumn(String(row.column_name), String(row.column_type))
  );
  const copy = identifier(`download_${crypto.randomUUID()}`);
  const writer = new ByteWriter();
  const schema = [{ name: 'root', num_children: columns.length }, ...columns.map((column) => column.schema)];
  const parquet = new ParquetWriter({
    writer,
    schema,
    createdBy: 'Tailbook',
    kvMetadata: notes.map(([key, value]) => ({ key, value }))
  });
  // The statement would be computed again for every group of rows, and might come in another order.
  await db.run(
    `CREATE TABLE ${copy} AS SELECT ${columns.map(({ sql }) => sql).join(', ')} FROM (${statement})`
  );
  try {
    for (let from = 0; ; from += groupRows) {
      const { rows } = await db.query(
        `FROM ${copy} WHERE rowid >= ${from} AND rowid < ${from + groupRows} ORDER BY rowid`
      );
      if (rows.length === 0) break;
      const columnData = columns.map(({ schema: { name }, stored }) => ({
        name,
        data: rows.map((row) => stored(row[name] ?? null))
      }));
      await parquet.write({ columnData, rowGroupSize: groupRows });
    }
  } finally {
    await db.run(`DROP TABLE ${copy}`);
  }
  parquet.finish();
  return new Blob([writer.getBuffer()], { type: 'application/vnd.apache.parquet' });
}
