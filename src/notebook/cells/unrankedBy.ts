import { identifier, type Result } from '../../engine/index.ts';

/** Below so many rows nothing is concluded from how many values differ. */
const enough = 50;
/** Above this share of rows with a value of their own, a column numbers the rows. */
const ofTheirOwn = 0.9;

/**
 * The columns by whose values nothing can be ranked, whatever they are called: all rows have the same, or nearly each has
 * one of its own. Customers are ranked however many they are.
 */
export async function unrankedBy(
  names: readonly string[],
  relation: string,
  ask: (sql: string) => Promise<Result>
): Promise<string[]> {
  const asked = names.filter((name) => name !== 'customer_id');
  if (asked.length === 0) return [];
  const counts = asked.flatMap((name, at) => [
    `approx_count_distinct(${identifier(name)}) AS values_${at}`,
    `count(${identifier(name)}) AS rows_${at}`
  ]);
  const { rows } = await ask(`SELECT ${counts.join(', ')} FROM ${identifier(relation)}`);
  const [found = {}] = rows;
  return asked.filter((_, at) => {
    const [values, filled] = [Number(found[`values_${at}`]), Number(found[`rows_${at}`])];
    return values <= 1 || (filled >= enough && values > filled * ofTheirOwn);
  });
}
