import type { Column } from '../../engine/types.ts';
import type { RawSpec } from './spec.ts';

/** What a key of a specification says, where it says a word. */
export function said(raw: RawSpec, key: string): string | undefined {
  const value = raw[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** The columns that a specification names and the rows do not have, each with the first key that names it. */
export function unknownColumns(raw: RawSpec, columns: readonly Column[]): { key: string; column: string }[] {
  const named = ['x', 'y', 'color', 'facet', 'text'].flatMap((key) => {
    const column = said(raw, key);
    return column === undefined || columns.some(({ name }) => name === column) ? [] : [{ key, column }];
  });
  return named.filter(({ column }, at) => named.findIndex((each) => each.column === column) === at);
}
