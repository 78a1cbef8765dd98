/** How a column's numbers are written. */
export interface NumberReading {
  /** The decimal sign. The other of the two, blanks and apostrophes set thousands apart. */
  decimal: '.' | ',';
}

const full = '０１２３４５６７８９．，－＋（）￥　';
const half = '0123456789.,-+()¥ ';

/** Full-width digits and signs as plain ones. */
const narrow = (value: string): string =>
  value.replace(/[０-９．，－＋（）￥　]/g, (character) => half[full.indexOf(character)] as string);

const blank = '[ \u00a0\u202f]';
const currency = `(?:[¥$€£₹₩元]|US[$]|R[$]|CN¥|[A-Z]{3}|kr|zł|Kč)?`;
const grouped = (signs: string) =>
  `[0-9]{1,3}(?:[${signs} \u00a0\u202f'’][0-9]{2,3})*[${signs} \u00a0\u202f'’][0-9]{3}|[0-9]+`;
const around = (digits: string) =>
  `^${blank}*[-−+(]?${blank}*${currency}${blank}*[-−+(]?${blank}*(?:${digits})${blank}*${currency}${blank}*[-−)]?${blank}*$`;
/** Money as it is written with a decimal point, and with a decimal comma; the same for RE2 and for JavaScript. */
const shapes = {
  '.': around(`(?:${grouped(',')})(?:[.][0-9]*)?|[.][0-9]+`),
  ',': around(`(?:${grouped('.')})(?:[,][0-9]*)?|[,][0-9]+`)
};
const matchers = { '.': new RegExp(shapes['.']), ',': new RegExp(shapes[',']) };

/** What exports write where there is no number. */
const blankShape = '(?:-+|null|n/a|#n/a|nan|none)?';
const blankMatcher = new RegExp(`^${blankShape}$`, 'i');
const isBlank = (value: string): boolean => blankMatcher.test(value.trim());

const isMoney = (value: string, decimal: '.' | ','): boolean => matchers[decimal].test(narrow(value));

/** Of the values that are not blank, the share that can be numbers or money. */
export function numberShare(values: string[]): number {
  const filled = values.filter((value) => !isBlank(value));
  const read = filled.filter((value) => isMoney(value, '.') || isMoney(value, ','));
  return filled.length === 0 ? 0 : read.length / filled.length;
}

/** The decimal sign by what the values show: a comma that one or two digits follow, against points that do the same. */
export function guessNumbers(values: string[]): NumberReading {
  let [comma, point] = [0, 0];
  for (const value of values) {
    const [asComma, asPoint] = [isMoney(value, ','), isMoney(value, '.')];
    if (asComma && !asPoint) comma++;
    else if (asPoint && !asComma) point++;
    else if (asComma && /[^0-9]0,\d{3}|^0,\d{3}/.test(value)) comma++;
  }
  return { decimal: comma > point ? ',' : '.' };
}

/** SQL that gives a text column's DECIMAL(18,4), or NULL where it is blank or no number. Needs `numberMacros`. */
export const numberSql = (column: string, { decimal }: NumberReading): string =>
  `${decimal === '.' ? 'import_number' : 'import_number_comma'}(${column})`;

const long = (decimal: '.' | ',') => {
  const matched = `regexp_extract(translate(text, '${full}', '${half}'), '${shapes[decimal].replaceAll("'", "''")}')`;
  const bare = `regexp_replace(${matched}, '[^0-9${decimal}()−-]', '', 'g')`;
  const signed = `regexp_replace(${bare}, '^[(−-]*([0-9.,]+)[)−-]+$|^[(−-]+([0-9.,]+)$', '-\\1\\2')`;
  return `TRY_CAST(${decimal === ',' ? `replace(${signed}, ',', '.')` : signed} AS DECIMAL(18,4))`;
};

/**
 * The macros that read numbers: plain decimals by the cast alone; what it cannot read by the longer way through
 * thousands, currency signs, brackets and minus signs for negatives, full-width digits. The longer way names its
 * text once: what occurs twice the engine would work out for every row.
 */
export const numberMacros = [
  `CREATE OR REPLACE MACRO import_number(text) AS coalesce(\n  TRY_CAST(text AS DECIMAL(18,4)),\n  ${long('.')})`,
  `CREATE OR REPLACE MACRO import_number_comma(text) AS\n  ${long(',')}`
];

/** Whether a cast alone reads a value: digits, at most one point and four places, as `import_number` would. */
export const isPlainNumber = (value: string): boolean => /^-?\d{1,14}(\.\d{0,4})?$/.test(value);

/** SQL that says whether a text column is blank where a number is wanted. */
export const blankSql = (column: string): string =>
  `coalesce(regexp_full_match(trim(${column}), '(?i)${blankShape}'), true)`;
