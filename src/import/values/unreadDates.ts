import { identifier, type Database } from '../../engine/index.ts';
import { inBackground } from '../inBackground.ts';
import { askFileForPlaces, type LentFile } from './askFile.ts';
import { blankDatePattern, dateSql, type DateReading } from './dates.ts';

/** A value that is no date, and the physical line on which its row begins; undefined where it could not be found again. */
export interface UnreadDate {
  value: string;
  line?: number;
}

/** The first values of a column, all different, that are no dates in its likeliest reading. No reading: all that is there. */
export async function unreadDates(
  file: LentFile,
  column: string,
  reading: DateReading | undefined,
  db: Database,
  signal?: AbortSignal
): Promise<UnreadDate[]> {
  const isRead = reading ? `${dateSql(identifier(column), reading)} IS NOT NULL` : 'false';
  const { rows, undivided } = await askFileForPlaces(
    file,
    (from) => `SELECT value, min(place) AS place
FROM (SELECT trim(coalesce(${identifier(column)}, '')) AS value, row_number() OVER () - 1 AS place, ${isRead} AS is_read FROM ${from})
WHERE NOT is_read AND NOT regexp_full_match(value, '(?i)${blankDatePattern}')
GROUP BY value ORDER BY place LIMIT ${most}`,
    db,
    signal
  );
  const ordinals = Float64Array.from(rows, ({ place }) => Number(place));
  const located = await inBackground.locate(
    file.blob,
    file.dialect,
    { offsets: undivided, ordinals },
    signal ? { signal } : {}
  );
  return rows.map(({ value }, i) => {
    const line = located.ordinals[i]?.line;
    return { value: String(value), ...(line === undefined ? {} : { line }) };
  });
}

const most = 3;
