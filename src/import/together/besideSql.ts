import { identifier, literal } from '../../engine/index.ts';
import { readCsvSql, type RejectsTables } from '../readCsvSql.ts';
import type { Inspection, SourceColumn, SourceType } from '../types.ts';
import { dateSql } from '../values/dates.ts';
import { idSql } from '../values/ids.ts';
import { numberSql } from '../values/numbers.ts';
import { touchColumns, touchParts, type TouchPart } from './touchColumns.ts';

const touchTypes: Record<TouchPart, string> = {
  at: 'TIMESTAMP',
  kind: 'VARCHAR',
  cost: 'DECIMAL(18,4)',
  score: 'DECIMAL(18,4)',
  arm: 'VARCHAR',
  detail: 'VARCHAR'
};

/** What a column holds when its samples say so; one value that does not fit makes the whole column text. */
const sqlTypes: Partial<Record<SourceType, string>> = {
  integer: 'BIGINT',
  decimal: 'DOUBLE',
  date: 'DATE',
  timestamp: 'TIMESTAMP',
  boolean: 'BOOLEAN'
};

/** The statement that makes `customers` or `touches` of files with one header. `asText`: columns that stay text. */
export function besideSql(
  relation: 'customers' | 'touches',
  table: string,
  files: Inspection[],
  tables: RejectsTables[],
  asText: ReadonlySet<string> = new Set()
): string {
  const selects = files.map((file, i) => {
    const { path, dialect, columns, name } = file;
    const source = files.length > 1 ? [`${literal(name)} AS source_file`] : [];
    const from = readCsvSql(
      path,
      dialect,
      columns.map((column) => column.name),
      tables[i]!
    );
    return `SELECT\n  ${[...columnsOf(relation, file, asText), ...source].join(',\n  ')}\nFROM ${from}`;
  });
  return `CREATE TABLE ${identifier(table)} AS\n${selects.join('\nUNION ALL BY NAME\n')}`;
}

/** The source columns of a file that a column of another name does not stand for. */
export function plainColumns(relation: 'customers' | 'touches', file: Inspection): SourceColumn[] {
  const customer = file.mapping.roles.customer_id ?? '';
  const used = new Set([customer, ...(relation === 'touches' ? Object.values(partsOf(file)) : [])]);
  return file.columns.filter(({ name }) => !used.has(name));
}

const partsOf = ({ columns, mapping: { roles } }: Inspection) =>
  touchColumns(columns, roles.customer_id ?? '', roles.ordered_at);

function columnsOf(
  relation: 'customers' | 'touches',
  file: Inspection,
  asText: ReadonlySet<string>
): string[] {
  const { mapping } = file;
  const canonical = [`${idSql(identifier(mapping.roles.customer_id ?? ''))} AS customer_id`];
  if (relation === 'touches')
    for (const part of touchParts) canonical.push(`${partSql(part, file)} AS ${part}`);
  const taken = new Set(['customer_id', 'source_file', ...(relation === 'touches' ? touchParts : [])]);
  const others = plainColumns(relation, file).map(({ name, type }) => {
    let alias = name;
    for (let n = 1; taken.has(alias.toLowerCase()); n++) alias = `${name}_${n}`;
    taken.add(alias.toLowerCase());
    const sqlType = asText.has(name) ? undefined : sqlTypes[type];
    const value = sqlType ? `TRY_CAST(${identifier(name)} AS ${sqlType})` : identifier(name);
    return `${value} AS ${identifier(alias)}`;
  });
  return [...canonical, ...others];
}

function partSql(part: TouchPart, file: Inspection): string {
  const column = partsOf(file)[part];
  const reading = file.mapping.dates;
  if (column === undefined || (part === 'at' && !reading)) return `NULL::${touchTypes[part]}`;
  if (part === 'at') return dateSql(identifier(column), reading!);
  return touchTypes[part] === 'VARCHAR'
    ? identifier(column)
    : numberSql(identifier(column), file.mapping.numbers);
}

/** Counts, for each column that is to be cast, the values that the cast would lose. */
export const lostSql = (
  relation: 'customers' | 'touches',
  file: Inspection,
  tables: RejectsTables
): string => {
  const counts = plainColumns(relation, file).flatMap(({ name, type }) => {
    const sqlType = sqlTypes[type];
    const column = identifier(name);
    return sqlType
      ? [`count_if(${column} IS NOT NULL AND TRY_CAST(${column} AS ${sqlType}) IS NULL) AS ${column}`]
      : [];
  });
  const from = readCsvSql(
    file.path,
    file.dialect,
    file.columns.map(({ name }) => name),
    tables
  );
  return `SELECT ${['count(*) AS import_rows', ...counts].join(', ')} FROM ${from}`;
};
