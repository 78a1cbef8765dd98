import { parquetMetadataAsync, parquetRead, parquetSchema, type AsyncBuffer } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { ImportProblem } from '../../ImportProblem.ts';
import { csvRecord } from '../print/csvRecord.ts';
import { TextBlob } from '../TextBlob.ts';
import type { Unpacked, Unpacking } from '../types.ts';
import { storedAs, valueText } from './values.ts';

/** More rows than any tab holds. Packed well, they fit into a small file. */
const mostRows = 100_000_000;

/**
 * A Parquet file as text, one group of rows after the other.
 * Throws ImportProblem: `damaged`, `headerOnly`, `unpackedTooLarge`.
 */
export async function readParquet(file: Blob, work: Unpacking): Promise<Unpacked> {
  const buffer: AsyncBuffer = {
    byteLength: file.size,
    slice: (start, end) => file.slice(start, end).arrayBuffer()
  };
  const problem = (code: 'damaged' | 'headerOnly' | 'unpackedTooLarge', cause?: unknown) =>
    new ImportProblem(code, { file: work.name, bytes: work.most }, { cause });
  const read = async <Value>(reading: Promise<Value>): Promise<Value> =>
    reading.catch((error: unknown) => {
      throw error instanceof DOMException || error instanceof ImportProblem
        ? error
        : problem('damaged', error);
    });

  const metadata = await read(parquetMetadataAsync(buffer));
  const columns = parquetSchema(metadata).children;
  if (metadata.num_rows === 0n) throw problem('headerOnly');
  if (metadata.num_rows > mostRows) throw problem('unpackedTooLarge');
  const texts = columns.map(valueText);
  const stored = { ...metadata, schema: metadata.schema.map(storedAs) };
  const blob = new TextBlob(work);
  blob.write(csvRecord(columns.map(({ element }) => element.name)));
  let rowStart = 0;
  for (const { num_rows } of metadata.row_groups) {
    work.signal?.throwIfAborted();
    const rowEnd = rowStart + Number(num_rows);
    const take = (rows: unknown[][]) => {
      for (const row of rows) blob.write(csvRecord(texts.map((text, i) => text(row[i]))));
    };
    await read(
      parquetRead({
        file: buffer,
        metadata: stored,
        compressors,
        rowStart,
        rowEnd,
        rowFormat: 'array',
        onComplete: take
      })
    );
    rowStart = rowEnd;
    work.onprogress?.(rowStart / Number(metadata.num_rows));
  }
  return {
    blob: blob.end(),
    formats: ['parquet'],
    parts: [{ name: work.name }],
    part: work.name,
    overrides: { delimiter: ',', encoding: 'utf-8', header: true },
    warnings: []
  };
}
