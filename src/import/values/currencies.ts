import { identifier, literal, type Database } from '../../engine/index.ts';
import { plainName } from '../roles/headerNames.ts';
import type { SourceRule } from '../receipt/leftOut.ts';
import type { SourceColumn } from '../types.ts';
import { askFile, type LentFile } from './askFile.ts';
import { isBlank } from './blanks.ts';
import { markPattern, narrowSql } from './money.ts';
import { numberMacros, numberSql, type NumberReading } from './numbers.ts';

/** The one currency of a file's amounts. Rows in another are left out by rule, and never added. */
export interface CurrencyReading {
  /** The column that names each row's currency; without it, marks stand in the amounts. */
  column?: string;
  /** The code or sign that is loaded; undefined where there are several and the user has not chosen. */
  keep?: string;
  /** What is loaded: the marks in the amounts, or the codes of the column, '' for those without one. Default: all that name no other currency. */
  marks?: string[];
}

/** The currencies of a file's amounts, the one with most rows first. */
export interface CurrencyCount {
  /** A code, or a sign that several currencies share; '' for none. */
  currency: string;
  rows: number;
  /** Their sum, as decimal text; not known where the rows were only sampled. */
  amount?: string;
  /** How it is written in the amounts. */
  marks: string[];
}

const names =
  /^(currency( code)?|cur|curr|ccy|order currency|presentment currency|币种|货币|幣別|币别|货币类型|währung|waehrung|devise|monnaie|moneda|divisa|moeda|valuta|valuuta|waluta|通貨)$/;

/** The codes of ISO 4217, those of former currencies among them. */
const codes = new Set(Intl.supportedValuesOf('currency'));

/** The column that names each row's currency: by its name where its values are codes or signs, else by known codes alone. */
export function currencyColumn(columns: SourceColumn[]): string | undefined {
  const allOf = (is: (value: string) => boolean) => {
    return ({ samples }: SourceColumn) => {
      const filled = samples.filter((value) => !isBlank(value));
      return filled.length > 0 && filled.every((value) => is(value.trim()));
    };
  };
  const named = columns.filter(({ name }) => names.test(plainName(name)));
  const found =
    named.find(allOf((value) => /^([A-Za-z]{3}|[A-Z]{0,3}\p{Sc}|人民币|元)$/u.test(value))) ??
    columns.find(allOf((value) => codes.has(value)));
  return found?.name;
}

/** Counts the currencies of a column of codes: over the whole file where those sampled differ. */
export async function countCurrencies(
  file: LentFile,
  column: string,
  amount: string,
  numbers: NumberReading,
  db: Database,
  signal?: AbortSignal
): Promise<CurrencyCount[]> {
  const samples = file.columns.find(({ name }) => name === column)?.samples ?? [];
  const filled = samples.map((value) => value.trim().toUpperCase()).filter((value) => !isBlank(value));
  const [first] = filled;
  if (first === undefined) return [];
  if (filled.every((value) => value === first)) return [{ currency: first, rows: filled.length, marks: [] }];
  return counted(file, codeSql(column), numberSql(identifier(amount), numbers), db, signal);
}

/** Sums the amounts of each mark that stands in them. */
export async function sumMarks(
  file: LentFile,
  amount: string,
  numbers: NumberReading,
  currencyOf: (mark: string) => string,
  db: Database,
  signal?: AbortSignal
): Promise<CurrencyCount[]> {
  const column = identifier(amount);
  const marks = await counted(file, markSql(column), numberSql(column, numbers), db, signal);
  const currencies = new Map<string, string[]>();
  for (const { currency: mark } of marks)
    currencies.set(currencyOf(mark), [...(currencies.get(currencyOf(mark)) ?? []), mark]);
  if (currencies.size === marks.length)
    return marks.map((each) => ({ ...each, currency: currencyOf(each.currency), marks: [each.currency] }));
  const groups = [...currencies].map(
    ([currency, each]) =>
      `WHEN ${markSql(column)} IN (${each.map(literal).join(', ')}) THEN ${literal(currency)}`
  );
  const sums = await counted(file, `CASE ${groups.join(' ')} END`, numberSql(column, numbers), db, signal);
  return sums.map((each) => ({ ...each, marks: currencies.get(each.currency) ?? [] }));
}

async function counted(
  file: LentFile,
  currency: string,
  amount: string,
  db: Database,
  signal?: AbortSignal
): Promise<CurrencyCount[]> {
  await db.run(numberMacros.join(';\n'));
  const rows = await askFile(
    file,
    (from) => `SELECT currency, count(*) AS rows, coalesce(sum(amount), 0)::VARCHAR AS amount
FROM (SELECT ${currency} AS currency, ${amount} AS amount FROM ${from})
WHERE amount IS NOT NULL GROUP BY currency ORDER BY rows DESC, currency`,
    db,
    signal
  );
  return rows.map((row) => ({
    currency: String(row.currency ?? ''),
    rows: Number(row.rows),
    amount: String(row.amount),
    marks: []
  }));
}

const codeSql = (column: string): string => `coalesce(upper(trim(${identifier(column)})), '')`;
const markSql = (column: string): string =>
  `regexp_extract(${narrowSql(`coalesce(${column}, '')`)}, ${literal(markPattern)})`;

/** SQL for the currency that a row names, by its column or in the amount: '' where it names none. */
export const currencySql = (column: string | undefined, amount: string): string =>
  column === undefined ? markSql(identifier(amount)) : codeSql(column);

/** What a mapping says of currencies: one is loaded without a question, of several the user chooses. */
export function currencyReading(
  column: string | undefined,
  counts: CurrencyCount[]
): CurrencyReading | undefined {
  const named = counts.filter(({ currency }) => currency !== '');
  const [only] = named;
  if (!only) return undefined;
  const about = column === undefined ? {} : { column };
  return named.length === 1 ? { ...about, keep: only.currency } : about;
}

/** The rule that leaves out rows in another currency than the one that is loaded. */
export function currencyRules(
  currency: CurrencyReading | undefined,
  amount: string | undefined
): SourceRule[] {
  if (currency?.keep === undefined || amount === undefined) return [];
  const { column, keep, marks = [] } = currency;
  const isNone = marks.length === 0;
  if (column === undefined && isNone) return [];
  const named = currencySql(column, amount);
  const taken = column !== undefined && isNone ? [keep, ''] : marks;
  const isOther = `${named} NOT IN (${taken.map(literal).join(', ')})`;
  const isFilled = `trim(coalesce(${identifier(amount)}, '')) <> ''`;
  return [
    {
      rule: 'otherCurrency',
      condition: column !== undefined && isNone ? isOther : `${isFilled} AND ${isOther}`
    }
  ];
}

/** The currencies of a file's amounts that a reading does not take. */
export const othersThan = (
  { column, keep, marks = [] }: CurrencyReading,
  counts: readonly CurrencyCount[]
): CurrencyCount[] =>
  counts.filter(({ currency, marks: written }) =>
    marks.length === 0
      ? currency !== '' && currency !== keep
      : !marks.some((mark) => (column === undefined ? written.includes(mark) : mark === currency))
  );

/** The reading that loads the amounts of one of the currencies counted, and no others. */
export const onlyCurrency = (
  column: string | undefined,
  { currency, marks }: CurrencyCount
): CurrencyReading =>
  column === undefined ? { keep: currency, marks } : { column, keep: currency, marks: [currency] };

/** One currency that some amounts of a file name, and others do not. Counts are rows of the file. */
export interface PartlyNamed {
  currency: string;
  named: number;
  unnamed: number;
}

/** Where amounts name one currency or none: how many do, and how many do not. */
export function partlyNamed(counts: readonly CurrencyCount[]): PartlyNamed | undefined {
  const [one, ...others] = counts.filter(({ currency }) => currency !== '');
  const none = counts.find(({ currency }) => currency === '');
  return one && none && others.length === 0
    ? { currency: one.currency, named: one.rows, unnamed: none.rows }
    : undefined;
}
