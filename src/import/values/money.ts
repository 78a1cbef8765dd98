/** The sign that sets off a number's decimals. */
export type DecimalSign = '.' | ',';

const full = '０１２３４５６７８９．，－＋（）￥＄　％';
const half = '0123456789.,-+()¥$ %';

/** SQL that turns full-width digits and signs into plain ones. */
export const narrowSql = (text: string): string => `translate(${text}, '${full}', '${half}')`;

const narrow = (value: string): string =>
  value.replace(/[０-９．，－＋（）￥＄　％]/g, (character) => half[full.indexOf(character)] as string);

/** Blanks of every width, and the tab with which some exports begin a value; others begin it with an apostrophe, or write `="…"`. */
const blanks = '[ \t\u00a0\u2009\u202f]*';
const minus = '[-−–]';
const marks =
  '(?:US|A|AU|C|CA|NZ|HK|NT|S|R|MX)?[$]|(?:CN|JP)?¥|[€£₹₩₽₺₫฿₴元円원]|人民币|[A-Z]{3}|Rs[.]?|kr[.]?|zł|Kč|Ft|lei|Fr[.]';
const units = '亿元|亿|万元|萬元|万|萬|千元';
const grouped = (signs: string): string =>
  `[0-9]{1,3}(?:[${signs} \u00a0\u2009\u202f'’][0-9]{2,3})*[${signs} \u00a0\u2009\u202f'’][0-9]{3}|[0-9]+`;
const digits = {
  '.': `(?:${grouped(',')})(?:[.][0-9]*)?|[.][0-9]+`,
  ',': `(?:${grouped('.')})(?:[,][0-9]*)?|[,][0-9]+`
};

/**
 * Money as it is written with a decimal point and with a decimal comma, the same for RE2 and for JavaScript.
 * Groups: the signs before, the digits, the signs after; each sign may stand inside the currency or outside.
 */
const shapes = { '.': shape('.'), ',': shape(',') };

function shape(decimal: DecimalSign): string {
  const before = `${blanks}(?:=?"|')?${blanks}((?:${minus}|[+(])?)${blanks}(?:${marks})?${blanks}((?:${minus}|[+(])?)${blanks}`;
  const after = `${blanks}((?:${minus}|[)])?)${blanks}(?:${marks})?${blanks}((?:${minus}|[)])?)${blanks}"?${blanks}`;
  return `^${before}(${digits[decimal]})${after}$`;
}

const matchers = { '.': new RegExp(shapes['.']), ',': new RegExp(shapes[',']) };

/** SQL that gives the digits of a text of money with a plain minus and point, or '' where it is no money. Names its text once. */
export function moneyTextSql(text: string, decimal: DecimalSign): string {
  const pattern = shapes[decimal].replaceAll("'", "''");
  const matched = `regexp_extract(${narrowSql(text)}, '${pattern}')`;
  const parts = `regexp_replace(${matched}, '${pattern}', '\\1\\2\\3\\4\\5')`;
  const bare = `regexp_replace(${parts}, '[^0-9${decimal}()−–-]', '', 'g')`;
  const signed = `regexp_replace(${bare}, '^[(−–-]*([0-9.,]+)[)−–-]+$|^[(−–-]+([0-9.,]+)$', '-\\1\\2')`;
  return decimal === ',' ? `replace(${signed}, ',', '.')` : signed;
}

/** How one text of money is written. */
export interface MoneyForm {
  /** Whether it can be read with a decimal point, and with a decimal comma. */
  point: boolean;
  comma: boolean;
  /** A currency's code or sign: `EUR`, `¥`; '' for none. */
  currency: string;
  /** Ends in CR or DR: credit or debit. */
  side?: 'CR' | 'DR';
  /** The factor of 千, 万 or 亿 behind it. */
  factor: number;
  /** Digits behind the decimal sign under either reading. */
  places: { '.': number; ',': number };
}

const sides = /[ \u00a0]*(CR|DR)\.?$/i;
const unitAtEnd = new RegExp(`[ \u00a0]*(${units})([ \u00a0]*[-−)])?$`);
const factors: Record<string, number> = { 千: 1e3, 万: 1e4, 萬: 1e4, 亿: 1e8 };
const codes: Record<string, string> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  Rs: 'INR',
  'Rs.': 'INR',
  '₩': 'KRW',
  원: 'KRW',
  '₽': 'RUB',
  '₺': 'TRY',
  '₫': 'VND',
  '฿': 'THB',
  '₴': 'UAH',
  zł: 'PLN',
  Kč: 'CZK',
  Ft: 'HUF',
  lei: 'RON',
  'Fr.': 'CHF',
  US$: 'USD',
  R$: 'BRL',
  HK$: 'HKD',
  NT$: 'TWD',
  'CN¥': 'CNY',
  元: 'CNY',
  人民币: 'CNY',
  RMB: 'CNY',
  円: 'JPY',
  'JP¥': 'JPY'
};
/** A pattern of the marks of currencies; the same for RE2 and for JavaScript. */
export const markPattern = marks;
const markMatcher = new RegExp(marks);

/** The currency that a text of money names: a code where its sign has one meaning, else the sign. */
export const currencyOf = (value: string): string =>
  currencyOfMark(markMatcher.exec(narrow(value).replace(sides, ''))?.[0] ?? '');

/** The currency that a mark means: a code where it has one meaning, else the mark. */
export const currencyOfMark = (mark: string): string => codes[mark] ?? mark;

/** How a value is written, if it is money at all. */
export function moneyForm(value: string): MoneyForm | undefined {
  let text = narrow(value).trim();
  const side = sides.exec(text)?.[1]?.toUpperCase() as 'CR' | 'DR' | undefined;
  text = text.replace(sides, '');
  const unit = unitAtEnd.exec(text)?.[1];
  text = text.replace(unitAtEnd, '$2');
  const match = { '.': matchers['.'].exec(text), ',': matchers[','].exec(text) };
  if (!match['.'] && !match[',']) return undefined;
  const places = (decimal: DecimalSign) => match[decimal]?.[3]?.split(decimal)[1]?.length ?? 0;
  return {
    point: match['.'] !== null,
    comma: match[','] !== null,
    currency: unit?.endsWith('元') ? 'CNY' : currencyOf(text),
    ...(side ? { side } : {}),
    factor: unit ? (factors[unit.charAt(0)] ?? 1) : 1,
    places: { '.': places('.'), ',': places(',') }
  };
}

/** The factor that a column's name tells: amounts in 万元 are to be multiplied by 10,000. */
export function factorInName(name: string): { unit: string; factor: number } | undefined {
  const unit = /[(（\[【/_ ]?(亿元|万元|萬元|千元)[)）\]】]?\s*$|[(（\[【](分|cents?)[)）\]】]\s*$/i.exec(
    name
  );
  const found = unit?.[1] ?? unit?.[2];
  if (found === undefined) return undefined;
  return { unit: found, factor: factors[found.charAt(0)] ?? 0.01 };
}
