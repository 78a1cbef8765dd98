import { literal } from '../../engine/index.ts';
import type { SourceType } from '../types.ts';

/** A type of columns that is not text. */
export type TypedSourceType = Exclude<SourceType, 'text'>;

/** What the engine keeps a column as whose values all look like one of the types. */
export const sqlTypes: Readonly<Record<TypedSourceType, string>> = {
  integer: 'BIGINT',
  decimal: 'DOUBLE',
  grouped: 'DOUBLE',
  comma: 'DOUBLE',
  date: 'DATE',
  timestamp: 'TIMESTAMP',
  boolean: 'BOOLEAN'
};

/** What sets thousands apart beside a point or a comma. */
const apart = " \u00a0\u202f'’";

/** How values of a type are written, in signs that the page and the engine understand alike. */
const patterns: Readonly<Record<TypedSourceType, string>> = {
  integer: '-?(?:0|[1-9][0-9]{0,14})',
  decimal: '-?(?:0|[1-9][0-9]{0,14})?(?:[.][0-9]+)?(?:[eE][-+]?[0-9]+)?',
  grouped: `-?(?:[0-9]{1,3}(?:[,${apart}][0-9]{3})+|[0-9]+)(?:[.][0-9]+)?`,
  comma: `-?(?:[0-9]{1,3}(?:[.${apart}][0-9]{3})+|[0-9]+)(?:,[0-9]+)?`,
  date: '[0-9]{4}-[0-9]{2}-[0-9]{2}',
  timestamp: '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.][0-9]+)?)?',
  boolean: '[tT][rR][uU][eE]|[fF][aA][lL][sS][eE]'
};

const shapes = Object.fromEntries(
  Object.entries(patterns).map(([type, pattern]) => [type, new RegExp(`^(?:${pattern})$`)])
) as Record<TypedSourceType, RegExp>;

const plainTypes = ['integer', 'decimal', 'date', 'timestamp', 'boolean'] as const;

/** What sampled values look like, all of them agreeing; blanks say nothing. */
export function typeOf(samples: string[]): SourceType {
  const values = samples.filter((value) => value !== '');
  if (values.length === 0) return 'text';
  const isEach = (type: TypedSourceType) => values.every((value) => shapes[type].test(value));
  const plain = plainTypes.find(isEach);
  if (plain) return plain;
  const [isGrouped, isComma] = [isEach('grouped'), isEach('comma')];
  // 1,234 alone is a thousand or one and a bit; 1 234 alone may be no number at all.
  if (isGrouped === isComma) return 'text';
  const sign = isGrouped ? '.' : ',';
  return values.some((value) => value.includes(sign)) ? (isGrouped ? 'grouped' : 'comma') : 'text';
}

/**
 * SQL that reads a text column as its type. `CAST` stops the statement at the first value that is written otherwise,
 * `TRY_CAST` gives NULL for it. What is written so is read without a loss, apart from a double's 17th digit.
 */
export const typedSql = (column: string, type: TypedSourceType, cast: 'CAST' | 'TRY_CAST'): string =>
  `${cast}(CASE WHEN regexp_full_match(${column}, ${literal(patterns[type])}) THEN ${plainSql(column, type)} WHEN ${column} IS NOT NULL THEN 'unlike the others' END AS ${sqlTypes[type]})`;

/** SQL for a number's text as a cast reads it. */
function plainSql(column: string, type: TypedSourceType): string {
  if (type !== 'grouped' && type !== 'comma') return column;
  const signs = literal(`[${type === 'grouped' ? ',' : '.'}${apart}]`);
  const bare = `regexp_replace(${column}, ${signs}, '', 'g')`;
  return type === 'comma' ? `replace(${bare}, ',', '.')` : bare;
}

/** Counts, under its name, the values of a column that its type would lose. */
export const unfitSql = (column: string, type: TypedSourceType): string =>
  `count_if(${column} IS NOT NULL AND ${typedSql(column, type, 'TRY_CAST')} IS NULL) AS ${column}`;
