import { recognise } from '../roles/recognise.ts';
import type { SourceColumn } from '../types.ts';

/** The canonical columns of `touches` that a column can be, besides the customer. */
export const touchParts = ['at', 'kind', 'cost', 'score', 'arm', 'detail'] as const;
export type TouchPart = (typeof touchParts)[number];

/** Which column of a log of services, visits, surveys or campaigns is what. `at`: the one that the user has chosen. */
export function touchColumns(
  columns: SourceColumn[],
  customer: string,
  at?: string
): Partial<Record<TouchPart, string>> {
  const found: Partial<Record<TouchPart, string>> = {};
  for (const { part, column } of recognise(columns, 'touches').parts)
    if (column !== customer && column !== at && touchParts.some((each) => each === part))
      found[part as TouchPart] = column;
  return at === undefined ? found : { ...found, at };
}
