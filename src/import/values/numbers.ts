import { isBlank } from './blanks.ts';
import { moneyForm, moneyTextSql, type DecimalSign } from './money.ts';

/** How a column's numbers are written. */
export interface NumberReading {
  /** The decimal sign. The other of the two, blanks and apostrophes set thousands apart. */
  decimal: DecimalSign;
  /** Set where nothing decides the decimal sign and the user has not. */
  undecided?: true;
  /** Where values end in CR or DR: the one that means below zero. */
  minus?: 'CR' | 'DR';
  /** Set where values end in 千, 万 or 亿, which multiply them. */
  units?: true;
}

/** Of the values that are not blank, the share that can be numbers or money. */
export function numberShare(values: string[]): number {
  const filled = values.filter((value) => !isBlank(value));
  return filled.length === 0 ? 0 : filled.filter((value) => moneyForm(value)).length / filled.length;
}

/**
 * SQL that gives a text column's DECIMAL(18,4), or NULL where it is blank or no number. Needs `numberMacros`.
 * `factor` multiplies: 10000 for a column in 万元. Decimals beyond the fourth are rounded after that.
 */
export function numberSql(column: string, { decimal, minus, units }: NumberReading, factor = 1): string {
  const suffix = decimal === '.' ? '' : '_comma';
  const text = minus ? sidesSql(column, minus) : column;
  const plain = factor === 1 ? `import_number${suffix}(${text})` : scaled(text, String(factor));
  if (!units) return plain;
  const bare = `regexp_replace(${text}, '([千万萬亿])元?', '')`;
  const unit = `CASE WHEN contains(${text}, '亿') THEN 100000000 WHEN contains(${text}, '千') THEN 1000 ELSE 10000 END`;
  return `CASE WHEN regexp_matches(${text}, '[千万萬亿]') THEN ${scaled(bare, unit)} ELSE ${plain} END`;

  function scaled(value: string, times: string): string {
    return `TRY_CAST(TRY_CAST(import_money${suffix}(${value}) AS DECIMAL(28,8)) * (${times}) AS DECIMAL(18,4))`;
  }
}

/** A text without CR or DR at its end, and with a minus for the one that means below zero. */
const sidesSql = (column: string, minus: 'CR' | 'DR'): string => {
  const other = minus === 'CR' ? 'DR' : 'CR';
  return `regexp_replace(regexp_replace(${column}, '(?i)\\s*${other}[.]?\\s*$', ''), '(?i)\\s*${minus}[.]?\\s*$', '-')`;
};

/**
 * The macros that read numbers: plain decimals by the cast alone; what it cannot read by the longer way through
 * thousands, currency signs, brackets and minus signs for negatives, full-width digits. The longer way names its
 * text once: what occurs twice the engine would work out for every row.
 */
export const numberMacros = [
  `CREATE OR REPLACE MACRO import_money(text) AS\n  ${moneyTextSql('text', '.')}`,
  `CREATE OR REPLACE MACRO import_money_comma(text) AS\n  ${moneyTextSql('text', ',')}`,
  `CREATE OR REPLACE MACRO import_number(text) AS coalesce(
  TRY_CAST(text AS DECIMAL(18,4)),
  TRY_CAST(import_money(text) AS DECIMAL(18,4)))`,
  `CREATE OR REPLACE MACRO import_number_comma(text) AS coalesce(
  CASE WHEN NOT contains(text, '.') THEN TRY_CAST(replace(text, ',', '.') AS DECIMAL(18,4)) END,
  TRY_CAST(import_money_comma(text) AS DECIMAL(18,4)))`
];

/** Whether a cast alone reads a value: digits, at most one point and four places, as `import_number` would. */
export const isPlainNumber = (value: string): boolean => /^-?\d{1,14}(\.\d{0,4})?$/.test(value);
