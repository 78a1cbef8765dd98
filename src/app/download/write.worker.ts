import type { RowsWriter } from './RowsWriter.ts';
import type { WriteAnswer, WriteOrder } from './WriterInWorker.ts';

let writer: RowsWriter;

async function answerTo(order: WriteOrder): Promise<WriteAnswer> {
  if (order.kind === 'end') return { kind: 'file', file: await writer.end() };
  if (order.kind === 'rows') await writer.write(order.rows);
  else if (order.format === 'parquet')
    writer = (await import('./parquetWriter.ts')).parquetWriter(order.head);
  else writer = (await import('./xlsxWriter.ts')).xlsxWriter(order.head);
  return { kind: 'taken' };
}

addEventListener('message', async ({ data }: MessageEvent<WriteOrder>) => {
  try {
    postMessage(await answerTo(data));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    postMessage({ kind: 'failed', message } satisfies WriteAnswer);
  }
});
