/**
 * The macros that give an id as text, without what exports wrap it in: a leading tab or apostrophe, `="…"`, blanks at
 * the ends. Most ids have none of it: comparisons let them pass as they are. An order's id that a spreadsheet has cut
 * short is none: orders that it would throw together stay apart.
 */
export const idMacros = [
  `CREATE OR REPLACE MACRO import_id(text) AS
  CASE WHEN text < '(' OR text BETWEEN '=' AND '>' OR suffix(text, ' ') OR suffix(text, '\t')
    THEN nullif(trim(regexp_replace(trim(text, ' \t'), '^[''\t]*(?:="(.*)"|=(.*)|(.*))$', '\\1\\2\\3'), ' \t'), '')
    ELSE text END`,
  `CREATE OR REPLACE MACRO import_whole_id(text) AS
  CASE WHEN regexp_matches(text, '^[''"=\\s]*[0-9]([.,][0-9]+)?[Ee][+][0-9]{2}\\b|^[''"=\\s]*[0-9]{15}0+[''"\\s]*$') THEN NULL ELSE import_id(text) END`
];

/** SQL that gives a text column as an id. Needs `idMacros`. `whole`: ids cut short become NULL. */
export const idSql = (column: string, { whole = false } = {}): string =>
  `${whole ? 'import_whole_id' : 'import_id'}(${column})`;

/** An id as `import_id` gives it, for showing. */
export const shownId = (text: string): string =>
  text
    .trim()
    .replace(/^['\t]*(?:="(.*)"|=(.*)|(.*))$/s, '$1$2$3')
    .trim();

const exponent = /^['"=\s]*\d([.,]\d+)?E\+\d\d\b/i;
const long = /^['"=\s]*(\d{16,})['"\s]*$/;
const rounded = /^['"=\s]*\d{15}(0+)['"\s]*$/;

/** What a spreadsheet has done to a column's ids. */
export interface Ruin {
  /** Values written as 1.23457E+18, and those of 16 digits and more that are zeros from the 16th on. */
  rows: number;
  example: string;
  /** Values that are not blank. */
  of: number;
}

/**
 * Ids whose digits are gone: written as 1.23457E+18, or rounded to 15 digits. The latter only in bulk, where most of the
 * long ones end so: a single 7210448301122000 may be an id.
 */
export function ruinOf(values: string[]): Ruin | undefined {
  const filled = values.filter((value) => value.trim() !== '');
  const powers = filled.filter((value) => exponent.test(value));
  const longs = filled.filter((value) => long.test(value));
  const zeros = longs.filter((value) => rounded.test(value));
  const bulk = zeros.length >= 3 && zeros.length > longs.length / 2 ? zeros : [];
  const ruined = [...powers, ...bulk];
  return ruined[0] === undefined ? undefined : { rows: ruined.length, example: ruined[0], of: filled.length };
}

/** Why ids are weak keys: several people may share one, or one person may have several. */
export type Weakness = 'masked' | 'encrypted';

const masked = /\*{2,}|[＊×●•]{3,}|^.\*+$|^.\*.$/;
const encrypted = /^(##|\$\$|~|#[A-Za-z0-9+/=]{20,}#)/;

/** Whether most of a column's ids are names with stars or text that a platform has encrypted. */
export function weaknessOf(values: string[]): { kind: Weakness; rows: number; example: string } | undefined {
  const filled = values.filter((value) => value.trim() !== '');
  for (const [kind, shape] of [
    ['encrypted', encrypted],
    ['masked', masked]
  ] as const) {
    const found = filled.filter((value) => shape.test(value.trim()));
    if (found[0] !== undefined && found.length > filled.length / 2)
      return { kind, rows: found.length, example: found[0] };
  }
  return undefined;
}
