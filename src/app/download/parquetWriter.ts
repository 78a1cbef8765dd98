import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { parquetColumn } from './parquetColumns.ts';
import type { Head, RowsWriter } from './RowsWriter.ts';

/** Rows of a group, whose columns are packed together. */
const groupRows = 100_000;

/** Rows as a Parquet file, packed with Snappy, with notes in the file's metadata. */
export function parquetWriter({ columns: written, notes }: Head): RowsWriter {
  const columns = written.map(({ name, sqlType }) => parquetColumn(name, sqlType));
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({
    writer,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(({ schema }) => schema)],
    createdBy: 'Tailbook',
    kvMetadata: notes.map(([key, value]) => ({ key, value }))
  });
  let group = emptyGroup();
  return {
    write: async (rows) => {
      columns.forEach(({ schema: { name }, stored }, i) => {
        for (const row of rows) group[i]!.data.push(stored(row[name] ?? null));
      });
      if ((group[0]?.data.length ?? 0) >= groupRows) await writeGroup();
    },
    end: async () => {
      if (group[0]?.data.length) await writeGroup();
      parquet.finish();
      return new Blob([writer.getBuffer()], { type: 'application/vnd.apache.parquet' });
    },
    stop: () => undefined
  };

  function emptyGroup(): { name: string; data: unknown[] }[] {
    return columns.map(({ schema: { name } }) => ({ name, data: [] }));
  }

  async function writeGroup(): Promise<void> {
    await parquet.write({ columnData: group, rowGroupSize: groupRows });
    group = emptyGroup();
  }
}
