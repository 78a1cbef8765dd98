import { identifier, type Database } from '../../engine/index.ts';
import { idMacros, idSql } from '../values/ids.ts';
import { numberMacros } from '../values/numbers.ts';
import { readCsvSql } from '../readCsvSql.ts';
import { besideRelations, type Inspection } from '../types.ts';
import { isOneLog } from './besideRepeats.ts';
import { partSql } from './besideSql.ts';
import { mostCompared } from './comparedRows.ts';
import { mostRows, type DifferentRow } from './difference.ts';
import { aged, ageOf, hasOlder } from './repeats.ts';

type Relation = NonNullable<Inspection['relation']>;

/** How a newer list of customers, or a newer log, differs from the one that is loaded. */
export interface BesideDifference {
  relation: Relation;
  /** Rows that both hold. */
  same: number;
  /** Rows of the newer file alone, and of what is loaded alone; customers whom both hold left out. */
  added: number;
  gone: number;
  /** Customers whom both hold, and not alike. Of touches none: nothing tells which row has become which. */
  changed: number;
  /** Whether they are exports of one thing, by their columns: else they are two logs, and every row is another. */
  isAlike: boolean;
  /** Whether the newer file goes on where what is loaded ends: nothing of it stands there again. */
  isLaterPart: boolean;
  /** The columns that both have, the customer's left out; and those that only one has. */
  columns: string[];
  newColumns: string[];
  goneColumns: string[];
  /** Other logs that are loaded, by their files' names: they stay as they are. */
  beside: string[];
  /** Some rows of each kind, at most `mostRows`. `cells`: of `columns`, in their order. */
  rows: (Pick<DifferentRow, 'kind' | 'customerId'> & { cells: (string | null)[] })[];
}

let compared = 0;

/**
 * Compares files about to become customers or touches with those behind what is loaded of it. Undefined where there is
 * nothing to compare, or the files are too large (`mostCompared`). Throws EngineError or the AbortError.
 */
export async function besideDifference(
  relation: Relation,
  loaded: readonly Inspection[],
  coming: readonly Inspection[],
  db: Database,
  signal?: AbortSignal
): Promise<BesideDifference | undefined> {
  if (loaded.length === 0 || coming.length === 0) return undefined;
  if ([...loaded, ...coming].reduce((sum, { blob }) => sum + blob.size, 0) > mostCompared) return undefined;
  const former = formerOf(relation, loaded, coming);
  const isAlike = former.length > 0;
  const before = isAlike ? former : loaded;
  const [ours, theirs] = [before, coming].map(columnsOf);
  const columns = theirs!.filter((name) => ours!.includes(name));
  const name = `import_beside_${compared++}`;
  const tables = [...before, ...coming].map((_, i) => ({
    errors: `${name}_errors_${i}`,
    scans: `${name}_scans_${i}`
  }));
  const options = signal ? { signal } : {};
  const selects = [...before, ...coming].map((file, i) => {
    const own = new Set(file.columns.map((column) => column.name));
    const cells = columns.map((column) =>
      own.has(column) ? `nullif(trim(${identifier(column)}), '')` : 'NULL'
    );
    const from = readCsvSql(
      file.path,
      file.dialect,
      file.columns.map((column) => column.name),
      tables[i]!
    );
    return `SELECT ${i} AS file, ${ageOf(file)} AS age, ${i >= before.length} AS coming, ${idSql(identifier(file.mapping.roles.customer_id!))} AS customer_id, [${cells.join(', ')}]::VARCHAR[] AS cells, ${relation === 'touches' ? partSql('at', file) : 'NULL::TIMESTAMP'} AS happened FROM ${from}`;
  });
  const once =
    relation === 'customers'
      ? `\nQUALIFY customer_id IS NULL OR row_number() OVER (PARTITION BY coming, customer_id ORDER BY age, file DESC, place DESC) = 1`
      : '';
  const ask = async (sql: string) => (await db.query(sql, options)).rows;
  try {
    await db.run([...idMacros, ...numberMacros].join(';\n'));
    await db.run(
      `CREATE TABLE ${name} AS SELECT * FROM (SELECT *, row_number() OVER () AS place FROM (${selects.join('\nUNION ALL\n')}))${once}`,
      options
    );
    const kinds = kindsSql(name, { relation, isAlike, isExtended: hasOlder(before) });
    const counts = await ask(
      `SELECT kind, count(*) AS rows, min(happened) AS first_at, max(happened) AS last_at FROM (${kinds}) GROUP BY kind`
    );
    const of = (kind: string) => counts.find((row) => row.kind === kind);
    const count = (kind: string) => Number(of(kind)?.rows ?? 0);
    const timeOf = (kind: string, end: 'first_at' | 'last_at') => {
      const time = of(kind)?.[end];
      return time instanceof Date ? time.getTime() : undefined;
    };
    const rows = await ask(
      `SELECT kind, customer_id, cells FROM (${kinds}) WHERE kind <> 'same'
QUALIFY row_number() OVER (PARTITION BY kind ORDER BY customer_id, place) <= ${mostRows}
ORDER BY kind NOT IN ('before', 'after'), kind = 'gone', customer_id, kind DESC, place`
    );
    const begins = Math.min(...['same', 'added'].flatMap((kind) => timeOf(kind, 'first_at') ?? []));
    const ended = timeOf('gone', 'last_at');
    return {
      relation,
      same: count('same'),
      added: count('added'),
      gone: count('gone'),
      changed: count('after'),
      isAlike,
      isLaterPart: count('same') + count('after') === 0 || (ended !== undefined && ended < begins),
      columns,
      newColumns: theirs!.filter((column) => !ours!.includes(column)),
      goneColumns: ours!.filter((column) => !theirs!.includes(column)),
      beside: isAlike ? loaded.filter((each) => !former.includes(each)).map((each) => each.name) : [],
      rows: rows.map((row) => ({
        kind: row.kind as DifferentRow['kind'],
        customerId: row.customer_id as string | null,
        cells: row.cells as (string | null)[]
      }))
    };
  } finally {
    const made = [name, ...tables.flatMap(({ errors, scans }) => [errors, scans])];
    await db.run(made.map((table) => `DROP TABLE IF EXISTS ${table}`).join(';\n'));
  }
}

/** The names of all columns of files, those that name the customer left out. */
const columnsOf = (files: readonly Inspection[]): string[] => [
  ...new Set(
    files.flatMap(({ columns, mapping }) =>
      columns.flatMap(({ name }) => (name === mapping.roles.customer_id ? [] : [name]))
    )
  )
];

/** Every row of the newer files, and every loaded one that they lack, with what it is to the difference. */
function kindsSql(
  table: string,
  { relation, isAlike, isExtended }: { relation: Relation; isAlike: boolean; isExtended: boolean }
): string {
  const isChanged = relation === 'customers' ? 'customer_id IS NOT NULL AND shared' : 'false';
  const side = `content, coming${isExtended ? ', file' : ''}`;
  const once = isExtended
    ? '\n    QUALIFY row_number() OVER (PARTITION BY content, coming, nth ORDER BY age, file DESC) = 1'
    : '';
  return `SELECT *, CASE WHEN paired THEN 'same'
    WHEN ${isChanged} AND coming THEN 'after'
    WHEN ${isChanged} THEN 'before'
    WHEN coming THEN 'added' ELSE 'gone' END AS kind
FROM (SELECT *,
    count(DISTINCT coming) OVER (PARTITION BY content, nth) = 2 AS paired,
    count(DISTINCT coming) OVER (PARTITION BY customer_id) = 2 AS shared
  FROM (SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY ${side}) AS nth
    FROM (SELECT *, hash(${isAlike ? '' : 'coming, '}customer_id, cells) AS content FROM ${table}))${once}))
WHERE coming OR NOT paired`;
}

/** Rows of the relation after the newer file has taken the place of what is loaded, or has been added to it. */
export function rowsAfter({
  same,
  added,
  gone,
  changed
}: BesideDifference): Record<'replace' | 'extend', number> {
  const replaced = same + added + changed;
  return { replace: replaced, extend: replaced + gone };
}

/** The loaded files that others are a newer export of: all of customers, of touches those of the same log. */
const formerOf = (
  relation: Relation,
  loaded: readonly Inspection[],
  coming: readonly Inspection[]
): readonly Inspection[] =>
  relation === 'customers' ? loaded : loaded.filter((each) => isOneLog(each, coming[0]!));

/** What is to be loaded of a relation, where newer files replace the loaded ones or are added to them. Other logs stay. */
export function besideTogether(
  mode: 'replace' | 'extend',
  { relation, isAlike }: BesideDifference,
  loaded: readonly Inspection[],
  coming: readonly Inspection[]
): Inspection[] {
  const former = formerOf(relation, loaded, coming);
  const others = loaded.filter((each) => !former.includes(each));
  if (mode === 'replace') return isAlike ? [...others, ...coming] : [...coming];
  return [...others, ...aged(former, coming), ...coming];
}

/** Compares all files about to become customers or touches with what is loaded of each. */
export async function besideDifferences(
  loaded: readonly Inspection[],
  loads: readonly Inspection[],
  db: Database,
  signal?: AbortSignal
): Promise<BesideDifference[]> {
  const found: BesideDifference[] = [];
  for (const relation of besideRelations) {
    const [before, coming] = [loaded, loads].map((files) =>
      files.filter((each) => each.relation === relation)
    );
    const difference = await besideDifference(relation, before!, coming!, db, signal);
    if (difference) found.push(difference);
  }
  return found;
}
