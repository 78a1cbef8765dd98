import { identifier, literal } from '../../engine/index.ts';
import { mark, type LoadedRule, type SourceRule } from './leftOut.ts';

/** One record again as text, from its fields. */
export const rowTextMacro = `CREATE OR REPLACE MACRO row_text(fields, delimiter) AS array_to_string(list_transform(fields, lambda field: CASE WHEN contains(field, delimiter) OR regexp_matches(field, '["\\r\\n]') THEN '"' || replace(field, '"', '""') || '"' ELSE coalesce(field, '') END), delimiter)`;

/**
 * The column `mark` of a load from a file, or nothing where no rule can hold. The first rule that holds counts.
 * @param columns The file's own columns.
 * @param always Whether rules over loaded rows follow, which need every row's place.
 * @param place A row's place in the file, as SQL.
 */
export function markSql(
  rules: SourceRule[],
  columns: string[],
  delimiter: string,
  always: boolean,
  place: string
): string | undefined {
  if (rules.length === 0 && !always) return undefined;
  if (rules.length === 0)
    return `{rule: NULL::VARCHAR, place: ${place}, raw: NULL::VARCHAR} AS ${identifier(mark)}`;
  const which = rules.map(({ rule, condition }) => `WHEN ${condition} THEN ${literal(rule)}`).join(' ');
  const struct = `{rule: CASE ${which} END, place: ${place}, raw: ${rowTextSql(columns, delimiter)}}`;
  const holds = holdsSql(rules);
  return always
    ? `{rule: CASE ${which} END, place: ${place}, raw: CASE WHEN ${holds} THEN ${rowTextSql(columns, delimiter)} END} AS ${identifier(mark)}`
    : `CASE WHEN ${holds} THEN ${struct} END AS ${identifier(mark)}`;
}

/** True where any of the rules holds, never NULL. */
export const holdsSql = (rules: SourceRule[]): string =>
  rules.length === 0
    ? 'false'
    : `coalesce(${rules.map(({ condition }) => `(${condition})`).join(' OR ')}, false)`;

/** Marks the rows of a loaded relation for which a rule holds, unless they are marked or to be rejected. */
export const markLoadedSql = (relation: string, { rule, condition }: LoadedRule, columns: string[]): string =>
  `UPDATE ${identifier(relation)} SET ${mark} = {rule: ${literal(rule)}, place: ${mark}.place, raw: ${rowTextSql(columns, ',')}}
WHERE ${mark}.rule IS NULL AND ordered_at IS NOT NULL AND (${condition(relation)})`;

/** A record's text from its columns, whatever their types. */
export const rowTextSql = (columns: string[], delimiter: string): string =>
  `row_text([${columns.map((name) => `${identifier(name)}::VARCHAR`).join(', ')}], ${literal(delimiter)})`;
