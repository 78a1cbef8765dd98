import type { Column } from '../../engine/types.ts';
import { identifier } from '../../engine/index.ts';
import { isNumeric } from './cellText.ts';

/** What the totals row says of a column. */
export type TotalKind = 'none' | 'sum' | 'mean' | 'min' | 'max' | 'count' | 'distinct';

/** What can be said of a column's values, the usual first. */
export function totalKinds({ type, name }: Column, shares: readonly string[] = []): TotalKind[] {
  if (isNumeric({ name, type })) {
    const usual: TotalKind[] =
      type === 'double' && !shares.includes(name) ? ['mean', 'sum'] : ['sum', 'mean'];
    return [...usual, 'min', 'max', 'count', 'distinct', 'none'];
  }
  if (type === 'date' || type === 'timestamp') return ['none', 'min', 'max', 'count', 'distinct'];
  if (type === 'text' || type === 'boolean') return ['distinct', 'count', 'none'];
  return ['none', 'count'];
}

/** A total as SQL; undefined for none. NULLs count nowhere. */
export function totalSql(kind: TotalKind, name: string): string | undefined {
  const column = identifier(name);
  switch (kind) {
    case 'none':
      return undefined;
    case 'mean':
      return `avg(${column})`;
    case 'distinct':
      return `count(DISTINCT ${column})`;
    default:
      return `${kind}(${column})`;
  }
}
