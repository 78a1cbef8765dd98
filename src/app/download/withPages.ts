import { identifier, type Database, type Row } from '../../engine/index.ts';
import type { WrittenColumn } from './RowsWriter.ts';

/** Rows asked for at a time: more would hold up the page while they are decoded and handed on. */
const pageRows = 10_000;

export interface Pages {
  columns: WrittenColumn[];
  total: number;
  pages: AsyncGenerator<Row[]>;
}

/**
 * The rows of a statement in its order, page by page, to whom asks for them. The statement is computed once, into a
 * table that is gone afterwards: it would else be computed for every page, and might come in another order.
 * @param sqlOf What stands in the table for a column; the column itself if not given.
 */
export async function withPages<Answer>(
  statement: string,
  db: Database,
  take: (pages: Pages) => Promise<Answer>,
  { signal, sqlOf }: { signal?: AbortSignal | undefined; sqlOf?: (name: string, type: string) => string } = {}
): Promise<Answer> {
  const options = signal ? { signal } : {};
  const described = await db.query(`DESCRIBE ${statement}`, options);
  const types = described.rows.map((row): [string, string] => [
    String(row.column_name),
    String(row.column_type)
  ]);
  const wanted = sqlOf ? types.map(([name, type]) => sqlOf(name, type)).join(', ') : '*';
  // A column of that name hides the place of a row.
  const hasPlaces = !types.some(([name]) => name.toLowerCase() === 'rowid');
  const copy = identifier(`download_${crypto.randomUUID()}`);
  try {
    await db.run(`CREATE TABLE ${copy} AS SELECT ${wanted} FROM (${statement})`, options);
    const { columns } = await db.query(`FROM ${copy} LIMIT 0`, options);
    const { rows } = await db.query(`SELECT count(*) AS rows FROM ${copy}`, options);
    const total = Number(rows[0]?.rows);
    return await take({
      columns: columns.map((column, i) => ({ ...column, sqlType: types[i]![1] })),
      total,
      pages: pagesOf(total)
    });
  } finally {
    await db.run(`DROP TABLE IF EXISTS ${copy}`);
  }

  async function* pagesOf(total: number): AsyncGenerator<Row[]> {
    for (let from = 0; from < total; from += pageRows)
      yield (
        await db.query(
          hasPlaces
            ? `FROM ${copy} WHERE rowid >= ${from} AND rowid < ${from + pageRows} ORDER BY rowid`
            : `FROM ${copy} LIMIT ${pageRows} OFFSET ${from}`,
          options
        )
      ).rows;
  }
}
