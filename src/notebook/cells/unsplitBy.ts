import type { Result } from '../../engine/index.ts';
import { itemColumns } from './itemColumns.ts';
import { unrankedBy } from './unrankedBy.ts';

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
