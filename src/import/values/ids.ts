/**
 * The macro that gives an id as text, without what exports wrap it in: a leading tab or apostrophe, `="…"`, blanks at
 * the ends. Most ids have none of it: comparisons let them pass as they are.
 */
export const idMacro = `CREATE OR REPLACE MACRO import_id(text) AS
  CASE WHEN text < '(' OR text BETWEEN '=' AND '>' OR suffix(text, ' ') OR suffix(text, '\t')
    THEN nullif(trim(regexp_replace(trim(text, ' \t'), '^[''\t]*(?:="(.*)"|=(.*)|(.*))$', '\\1\\2\\3'), ' \t'), '')
    ELSE text END`;

/** SQL that gives a text column as an id. Needs `idMacro`. */
export const idSql = (column: string): string => `import_id(${column})`;

/** An order number that a spreadsheet has turned into 1.23457E+18: its digits are gone. */
export const isRuined = (value: string): boolean => /^\d(\.\d+)?E\+1\d$/i.test(value.trim());
