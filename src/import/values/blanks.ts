import { identifier } from '../../engine/index.ts';

/** What exports write where there is nothing; the same for RE2 and for JavaScript. */
const marks = '-+|[—–]+|null|nil|\\\\n|n[./]?a[.]?|#n/a|nan|nat|none|undefined|[无無空]|暂无|未知';

/** A pattern, without anchors, of what exports write where a value is missing. Case does not matter. */
export const blankPattern = `(?:${marks})?`;

const blankMatcher = new RegExp(`^${blankPattern}$`, 'i');

/** Whether a text says that there is no value. */
export const isBlank = (value: string): boolean => blankMatcher.test(value.trim());

/** SQL that says whether a text column is blank where a number is wanted. */
export const blankSql = (column: string): string =>
  `coalesce(regexp_full_match(trim(${column}), '(?i)${blankPattern}'), true)`;

/** SQL that is true of a record in which no column holds anything. */
export const emptySql = (columns: readonly { name: string }[]): string =>
  columns.map(({ name }) => `coalesce(trim(${identifier(name)}), '') = ''`).join(' AND ');
