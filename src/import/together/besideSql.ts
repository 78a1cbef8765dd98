import { identifier, literal } from '../../engine/index.ts';
import { uniqueNames, writtenDateSql } from '../loadOrdersSql.ts';
import { readCsvSql, type RejectsTables } from '../readCsvSql.ts';
import { touchParts, type BesideRelation, type Inspection, type SourceColumn } from '../types.ts';
import { typedSql, unfitSql } from '../values/columnTypes.ts';
import { idSql } from '../values/ids.ts';
import { numberReadingOf } from '../values/amountEvidence.ts';
import { blankSql } from '../values/blanks.ts';
import { currencyRules } from '../values/currencies.ts';
import { numberSql } from '../values/numbers.ts';
import { touchMapping } from './touchColumns.ts';

/** The columns of `touches` besides the customer's, in their order. */
const touchNames = ['at', ...touchParts] as const;
type TouchName = (typeof touchNames)[number];

const touchTypes: Record<TouchName, string> = {
  at: 'TIMESTAMP',
  kind: 'VARCHAR',
  cost: 'DECIMAL(18,4)',
  score: 'DECIMAL(18,4)',
  arm: 'VARCHAR',
  detail: 'VARCHAR'
};

/** Names of files as `source_file` has them; of one file alone none. */
export const sourceNames = (files: readonly Inspection[]): string[] =>
  files.length > 1 ? uniqueNames(files.map(({ name }) => name)) : [];

/** The parts of a log whose values can fail to be read. */
export const readParts = ['at', 'cost', 'score'] as const satisfies TouchName[];
export type ReadPart = (typeof readParts)[number];

/** The column of `touches` that has what stood where a part could not be read; it is there where one could not. */
export const writtenColumn = (part: ReadPart): string => `${part}_as_written`;

/** What could not be taken as it was meant. */
export interface NotRead {
  /** Columns that stay text. */
  asText: ReadonlySet<string>;
  /** Of a log, the parts of which a value could not be read. */
  parts: ReadonlySet<ReadPart>;
}

/** The statement that makes `customers` or `touches` of files. */
export function besideSql(
  relation: BesideRelation,
  table: string,
  files: Inspection[],
  tables: RejectsTables[],
  notRead: NotRead
): string {
  const names = sourceNames(files);
  const selects = files.map((file, i) => {
    const { path, dialect, columns } = file;
    const source = names[i] === undefined ? [] : [`${literal(names[i])} AS source_file`];
    const from = readCsvSql(
      path,
      dialect,
      columns.map((column) => column.name),
      tables[i]!
    );
    return `SELECT\n  ${[...columnsOf(relation, file, notRead), ...source].join(',\n  ')}\nFROM ${from}`;
  });
  return `CREATE TABLE ${identifier(table)} AS\n${selects.join('\nUNION ALL BY NAME\n')}`;
}

/** The source columns of a file that a column of another name does not stand for. */
export function plainColumns(relation: BesideRelation, file: Inspection): SourceColumn[] {
  const customer = file.mapping.roles.customer_id ?? '';
  const used = new Set([customer, ...(relation === 'touches' ? Object.values(partsOf(file)) : [])]);
  return file.columns.filter(({ name }) => !used.has(name));
}

/** Which column of a log is what. A mapping that was kept before logs had parts has those that are proposed. */
function partsOf({ columns, mapping: { roles, parts } }: Inspection): Partial<Record<TouchName, string>> {
  const { customer_id: customer = '', ordered_at: at } = roles;
  return {
    ...(at === undefined ? {} : { at }),
    ...(parts ?? touchMapping(columns, customer).parts)
  };
}

/** The columns of a relation that a file fills, by their names there; its customer first. */
export const filledColumns = (relation: BesideRelation, file: Inspection): string[] => [
  'customer_id',
  ...(relation === 'touches' ? Object.keys(partsOf(file)) : []),
  ...namedColumns(relation, file).map(({ alias }) => alias)
];

/** The columns that a column of another name does not stand for, with their names in the relation. */
function namedColumns(relation: BesideRelation, file: Inspection): (SourceColumn & { alias: string })[] {
  const own = relation === 'touches' ? [...touchNames, ...readParts.map(writtenColumn)] : [];
  const taken = new Set<string>(['customer_id', 'source_file', ...own]);
  return plainColumns(relation, file).map((column) => {
    let alias = column.name;
    for (let n = 1; taken.has(alias.toLowerCase()); n++) alias = `${column.name}_${n}`;
    taken.add(alias.toLowerCase());
    return { ...column, alias };
  });
}

function columnsOf(relation: BesideRelation, file: Inspection, { asText, parts }: NotRead): string[] {
  const { mapping } = file;
  const canonical = [`${idSql(identifier(mapping.roles.customer_id ?? ''))} AS customer_id`];
  if (relation === 'touches')
    for (const part of touchNames) canonical.push(`${partSql(part, file)} AS ${part}`);
  for (const part of readParts) {
    const column = partsOf(file)[part];
    if (!parts.has(part) || column === undefined) continue;
    const written = `CASE WHEN ${unreadSql(part, column, file)} THEN ${identifier(column)} END`;
    canonical.push(`${written} AS ${writtenColumn(part)}`);
  }
  const others = namedColumns(relation, file).map(({ name, type, alias }) => {
    const isText = type === 'text' || asText.has(name);
    const value = isText ? identifier(name) : typedSql(identifier(name), type, 'TRY_CAST');
    return `${value} AS ${identifier(alias)}`;
  });
  return [...canonical, ...others];
}

/** What a column of `touches` is made of in a file. */
export function partSql(part: TouchName, file: Inspection): string {
  const column = partsOf(file)[part];
  const { numbers, factors } = file.mapping;
  if (part === 'at') return writtenDateSql(file.mapping);
  if (column === undefined) return `NULL::${touchTypes[part]}`;
  const value = identifier(column);
  if (part === 'cost') return costSql(file, numberSql(value, numbers, factors?.cost));
  if (part !== 'score') return value;
  return numberSql(value, numberReadingOf(file.columns.filter(({ name }) => name === column)));
}

/** Whether something stands in the column of a part that could not be read as such. */
const unreadSql = (part: ReadPart, column: string, file: Inspection): string =>
  `(${part === 'cost' ? numberSql(identifier(column), file.mapping.numbers, file.mapping.factors?.cost) : partSql(part, file)}) IS NULL AND NOT ${blankSql(identifier(column))}`;

/** A cost, or NULL where it is in another currency than those that are added up. */
function costSql({ mapping }: Inspection, cost: string): string {
  const others = currencyRules(mapping.currency, mapping.parts?.cost).map(({ condition }) => condition);
  return others.length === 0 ? cost : `CASE WHEN NOT (${others.join(' OR ')}) THEN ${cost} END`;
}

/** The name under which `lostSql` counts the values of a part that cannot be read. */
export const unreadCount = (part: ReadPart): string => `import_unread_${part}`;

/** Counts, for each column that is to be cast, the values that the cast would lose; and those of parts that cannot be read. */
export const lostSql = (relation: BesideRelation, file: Inspection, tables: RejectsTables): string => {
  const counts = plainColumns(relation, file).flatMap(({ name, type }) =>
    type === 'text' ? [] : [unfitSql(identifier(name), type)]
  );
  const played = relation === 'touches' ? partsOf(file) : {};
  const unread = readParts.flatMap((part) => {
    const column = played[part];
    return column === undefined ? [] : [`count_if(${unreadSql(part, column, file)}) AS ${unreadCount(part)}`];
  });
  const from = readCsvSql(
    file.path,
    file.dialect,
    file.columns.map(({ name }) => name),
    tables
  );
  return `SELECT ${['count(*) AS import_rows', ...counts, ...unread].join(', ')} FROM ${from}`;
};
