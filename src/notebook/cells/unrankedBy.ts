import { identifier, literal, type Result } from '../../engine/index.ts';
import { itemColumns } from './itemColumns.ts';

/** Below so many rows nothing is concluded from how many values differ. */
const enough = 50;
/** Above this share of rows with a value of their own, a column numbers the rows. */
const ofTheirOwn = 0.9;

/** So many of the first rows say whether a column's texts are dates or measures. */
const looked = 5000;
/** A date as files write it, and a number with a fraction, in figures. */
const patterns = String.raw`^\s*(\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}|\d{8}$)|^\s*[-(]?(\p{Sc}|[A-Z]{3})?\s*-?\d[\d., ]*[.,]\d+\s*(\p{Sc}|[A-Z]{3}|元)?\)?$`;
/** Numbers of so few values can be levels; others are measures. */
const mostLevels = 20;

/**
 * The columns by whose values nothing can be ranked or told apart, whatever they are called: all rows have the same, or
 * nearly each has one of its own, or they are dates or measures. Customers are ranked however many they are.
 */
export async function unrankedBy(
  names: readonly string[],
  relation: string,
  ask: (sql: string) => Promise<Result>
): Promise<string[]> {
  const asked = names.filter((name) => name !== 'customer_id');
  if (asked.length === 0) return [];
  const of = identifier(relation);
  const counts = asked.flatMap((name, at) => {
    const column = identifier(name);
    const text = `CAST(${column} AS VARCHAR)`;
    return [
      `approx_count_distinct(${column}) AS values_${at}`,
      `count(${column}) AS rows_${at}`,
      `(SELECT avg(regexp_matches(${text}, ${literal(patterns)})::INTEGER) FROM (FROM ${of} LIMIT ${looked})) AS figures_${at}`
    ];
  });
  const { rows } = await ask(`SELECT ${counts.join(', ')} FROM ${of}`);
  const [found = {}] = rows;
  return asked.filter((_, at) => {
    const [values, filled] = [Number(found[`values_${at}`]), Number(found[`rows_${at}`])];
    const isMeasure = Number(found[`figures_${at}`]) > ofTheirOwn && values > mostLevels;
    return values <= 1 || isMeasure || (filled >= enough && values > filled * ofTheirOwn);
  });
}

/** Types of levels and marks. */
const isLevel = (type: string): boolean => /^(u?(tiny|small|big|huge)?int(eger)?|bool(ean)?)$/i.test(type);

/** The columns of a relation by which customers cannot be told apart: what numbers, dates or measures them, and what all share. */
export async function unsplitBy(
  { name, columns }: { name: string; columns: readonly { name: string; type: string }[] },
  ask: (sql: string) => Promise<Result>
): Promise<string[]> {
  const asTexts = columns.map((each) => (isLevel(each.type) ? { ...each, type: 'text' } : each));
  const splits = itemColumns(asTexts, 'splits');
  const out = await unrankedBy(splits, name, ask);
  return columns.map((each) => each.name).filter((each) => !splits.includes(each) || out.includes(each));
}
