import { ImportProblem } from '../../ImportProblem.ts';
import { pieces } from '../pieces.ts';
import { csvRecord } from '../print/csvRecord.ts';
import { TextBlob } from '../TextBlob.ts';
import { stage, type Unpacked, type Unpacking } from '../types.ts';
import { fieldsOf } from './fields.ts';
import { linesOf, objectsOf } from './records.ts';

type Fields = Map<string, string | null>;

/**
 * JSON as text: one object a line, or an array of objects. Its columns are all the names that any object has. A line
 * that is no object stays one row of one cell, and a blank one stays blank, so that the receipt accounts for them.
 * Throws ImportProblem: `damaged`, `headerOnly`, `unpackedTooLarge`.
 */
export async function readJson(file: Blob, work: Unpacking): Promise<Unpacked> {
  const encoding = await encodingOf(file);
  const isLines = isRecord((await file.slice(0, 1 << 20).text()).split('\n', 1)[0] ?? '');
  const records = (heard: Unpacking) => {
    const text = textOf(file, encoding, heard);
    return isLines ? linesOf(text) : objectsOf(text);
  };
  const names = new Set<string>();
  const blob = new TextBlob(work);
  try {
    for await (const record of records(stage(work, 0, 0.5)))
      for (const name of fieldsIn(record, isLines)?.keys() ?? []) names.add(name);
    if (names.size === 0) throw new ImportProblem('headerOnly', { file: work.name });
    const columns = [...names];
    blob.write(csvRecord(columns));
    for await (const record of records(stage(work, 0.5, 1))) {
      if (record.trim() === '') {
        // In a table of one column an empty line would be a row.
        if (columns.length > 1) blob.write('\n');
        continue;
      }
      const fields = fieldsIn(record, isLines);
      blob.write(csvRecord(fields ? columns.map((name) => fields.get(name)) : [record.trim()]));
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ImportProblem('damaged', { file: work.name }, { cause: error });
  }
  return {
    blob: blob.end(),
    formats: ['json'],
    parts: [{ name: work.name }],
    part: work.name,
    overrides: { delimiter: ',', encoding: 'utf-8', header: true },
    warnings: []
  };
}

/** The fields of a record; undefined for a line that is no object. */
function fieldsIn(record: string, isLine: boolean): Fields | undefined {
  try {
    return fieldsOf(record);
  } catch (error) {
    if (isLine) return undefined;
    throw error;
  }
}

const isRecord = (line: string): boolean => fieldsIn(line.replace(/^\ufeff/, ''), true) !== undefined;

/** JSON is UTF-8; what is not, comes from a Chinese Windows. */
async function encodingOf(file: Blob): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const { bytes } of pieces(file, {})) decoder.decode(bytes, { stream: true });
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

async function* textOf(file: Blob, encoding: string, work: Unpacking): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const { bytes } of pieces(file, work)) yield decoder.decode(bytes, { stream: true });
}
