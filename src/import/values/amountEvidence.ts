import { identifier, literal, type Database } from '../../engine/index.ts';
import type { SourceColumn } from '../types.ts';
import { askFile, type LentFile } from './askFile.ts';
import { isBlank } from './blanks.ts';
import type { ColumnFacts } from './ColumnFacts.ts';
import { commonest, rowsOf, shapesOf, type ValueShape } from './valueShapes.ts';
import { decimalEvidence, type DecimalEvidence } from './decimalSign.ts';
import { countCurrencies, currencyColumn, sumMarks, type CurrencyCount } from './currencies.ts';
import { currencyOfMark, factorInName, moneyForm, type DecimalSign, type MoneyForm } from './money.ts';
import { isPlainNumber, numberMacros, numberShare, numberSql, type NumberReading } from './numbers.ts';

/** What speaks for each reading of a column's amounts. Counts are rows. */
export interface AmountEvidence extends DecimalEvidence {
  column: string;
  facts: ColumnFacts;
  /** A value that shows what is undecided, or how the values are written. */
  example: string;
  /** What the column would add up to under either decimal sign, where nothing decides it. */
  totals?: Record<DecimalSign, string>;
  /** Another column of the file, whose values decide the decimal sign because these do not. */
  elsewhere?: string;
  /** What the column's name multiplies it by: 10000 for 万元. */
  factor?: number;
  /** Rows that end in CR or DR. */
  sides: { CR: number; DR: number };
  /** Rows that end in 千, 万 or 亿. */
  units: number;
  /** The currencies of the amounts, and the column that names them where it is not they themselves. */
  currencies: CurrencyCount[];
  currencyColumn?: string;
  /** Values written with the other decimal sign than most: they cannot be read. */
  otherStyle: string[];
}

/**
 * Looks at a column's amounts. Where all those sampled are plain decimals they are not looked at further: a cast reads
 * them, and the load counts what it could not read. Otherwise every row of the file is looked at.
 */
export async function amountEvidence(
  file: LentFile,
  column: string,
  db: Database,
  signal?: AbortSignal
): Promise<AmountEvidence> {
  const evidence = await writtenAmounts(file, column, db, signal);
  const named = currencyColumn(file.columns);
  const numbers = numberReading(evidence);
  if (named !== undefined)
    return {
      ...evidence,
      currencyColumn: named,
      currencies: await countCurrencies(file, named, column, numbers, db, signal)
    };
  if (evidence.currencies.length < 2) return evidence;
  return { ...evidence, currencies: await sumMarks(file, column, numbers, currencyOfMark, db, signal) };
}

/** How a column's amounts are written. */
async function writtenAmounts(
  file: LentFile,
  column: string,
  db: Database,
  signal?: AbortSignal
): Promise<AmountEvidence> {
  const samples = file.columns.find(({ name }) => name === column)?.samples ?? [];
  const sampled = describe(column, shapesOf(samples), false);
  const elsewhere = decidedElsewhere(file.columns, column);
  if (samples.every((value) => value === '' || isPlainNumber(value)) && sampled.decimal) return sampled;
  const value = identifier(column);
  const rows = await askFile(
    file,
    (from) => `SELECT count(*) AS rows, any_value(value) AS example FROM (
  SELECT trim(coalesce(${value}, '')) AS value FROM ${from})
GROUP BY translate(value, '012345678', '999999999'), starts_with(ltrim(value, '-+(¥￥$€£ '), '0')
ORDER BY rows DESC LIMIT ${mostShapes}`,
    db,
    signal
  );
  const shapes = rows.map((row): ValueShape => ({ example: String(row.example), rows: Number(row.rows) }));
  const evidence = describe(column, shapes, true, elsewhere);
  if (evidence.facts.rounded) evidence.facts.rounded = await rounded(file, column, evidence, db, signal);
  return evidence.decimal ? evidence : { ...evidence, totals: await totals(file, column, db, signal) };
}

/** The decimal sign of the file's other numbers, where all that have one agree. */
function decidedElsewhere(columns: SourceColumn[], column: string): Elsewhere | undefined {
  const signs = columns
    .filter(({ name, samples }) => name !== column && numberShare(samples) > 0.9)
    .map(({ name, samples }) => ({ name, ...decimalEvidence(shapesOf(samples).map(counted)) }))
    .filter(({ point, comma }) => point + comma > 0);
  const [first] = signs;
  if (!first?.decimal || signs.some(({ decimal }) => decimal !== first.decimal)) return undefined;
  return { column: first.name, decimal: first.decimal };
}

interface Elsewhere {
  column: string;
  decimal: DecimalSign;
}

const counted = ({ example, rows }: ValueShape) => ({ value: example, rows });

/** Rows whose number has more than four places that are not zeros. */
async function rounded(
  file: LentFile,
  column: string,
  evidence: AmountEvidence,
  db: Database,
  signal?: AbortSignal
): Promise<number> {
  const reading = numberReading(evidence);
  const text = `import_money${reading.decimal === '.' ? '' : '_comma'}(${identifier(column)})`;
  await db.run(numberMacros.join(';\n'));
  const [row] = await askFile(
    file,
    (from) =>
      `SELECT count_if(TRY_CAST(${text} AS DECIMAL(38,16)) <> ${numberSql(identifier(column), reading)}) AS rows FROM ${from}`,
    db,
    signal
  );
  return Number(row?.rows);
}

/** Amounts in more shapes than this are text. */
const mostShapes = 10_000;

/** The reading that the evidence calls for. */
export function numberReading({ decimal, sides, units }: AmountEvidence): NumberReading {
  return {
    decimal: decimal ?? '.',
    ...(decimal ? {} : { undecided: true as const }),
    ...(sides.CR > 0 ? { minus: 'CR' as const } : sides.DR > 0 ? { minus: 'DR' as const } : {}),
    ...(units > 0 ? { units: true as const } : {})
  };
}

/** The reading of columns of which nothing but their sampled values is known. */
export const numberReadingOf = (columns: SourceColumn[]): NumberReading =>
  numberReading(describe('', shapesOf(columns.flatMap(({ samples }) => samples)), false));

function describe(
  column: string,
  shapes: ValueShape[],
  whole: boolean,
  elsewhere?: Elsewhere
): AmountEvidence {
  const blank = shapes.filter(({ example }) => isBlank(example));
  const forms = shapes
    .filter(({ example }) => !isBlank(example))
    .map((shape) => ({ ...shape, form: moneyForm(shape.example) }));
  const own = decimalEvidence(shapes.map(counted));
  const decided =
    own.decimal || !elsewhere ? own : { ...own, decimal: elsewhere.decimal, elsewhere: elsewhere.column };
  const decimal = decided.decimal ?? '.';
  const reads = (form: MoneyForm | undefined) => !!form && (decimal === '.' ? form.point : form.comma);
  const failed = forms.filter(({ form }) => !reads(form));
  const money = forms.flatMap(({ form, ...shape }) => (form && reads(form) ? [{ ...shape, ...form }] : []));
  const rounded = rowsOf(money.filter(({ places, factor }) => places[decimal] > 4 + Math.log10(factor)));
  const factor = factorInName(column)?.factor;
  const currencies = new Map<string, number>();
  for (const { currency, rows } of money) currencies.set(currency, (currencies.get(currency) ?? 0) + rows);
  return {
    ...decided,
    column,
    ...(factor ? { factor } : {}),
    facts: {
      column,
      as: 'number',
      whole,
      parsed: rowsOf(money),
      failed: rowsOf(failed),
      blank: rowsOf(blank),
      failures: commonest(failed),
      ...(rounded > 0 ? { rounded } : {})
    },
    example: (money.find(({ example }) => /[.,]/.test(example)) ?? money[0] ?? failed[0])?.example ?? '',
    sides: {
      CR: rowsOf(money.filter(({ side }) => side === 'CR')),
      DR: rowsOf(money.filter(({ side }) => side === 'DR'))
    },
    units: rowsOf(money.filter(({ factor }) => factor !== 1)),
    currencies: [...currencies]
      .map(([currency, rows]) => ({ currency, rows, marks: [] }))
      .sort((a, b) => b.rows - a.rows),
    otherStyle: commonest(failed.filter(({ form }) => form))
  };
}

async function totals(
  file: LentFile,
  column: string,
  db: Database,
  signal?: AbortSignal
): Promise<Record<DecimalSign, string>> {
  await db.run(numberMacros.join(';\n'));
  const sum = (decimal: DecimalSign) =>
    `coalesce(sum(${numberSql(identifier(column), { decimal })}), 0)::VARCHAR`;
  const [row] = await askFile(
    file,
    (from) =>
      `SELECT ${sum('.')} AS point, ${sum(',')} AS comma FROM ${from} WHERE ${identifier(column)} <> ${literal('')}`,
    db,
    signal
  );
  return { '.': String(row?.point), ',': String(row?.comma) };
}
