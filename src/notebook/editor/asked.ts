import { cteAt, ctesOf, queryOfCte } from './ctes.ts';
import { statementAround } from './statementAround.ts';

/** A query to look at beside the cell: what is selected, or what the cursor is in. */
export interface Asked {
  sql: string;
  of: 'selection' | 'cte' | 'statement';
  /** The name of the common table expression. */
  name?: string;
}

/**
 * What a reader asks to see. A selection stands for itself, with the common table expressions before it; without one
 * it is the common table expression under the cursor, else the statement.
 */
export function askedAt(text: string, { from, to }: { from: number; to: number }): Asked {
  const { text: statement, start } = statementAround(text, from);
  if (from < to) {
    const selected = text.slice(from, to);
    const { start: withStart, list } = ctesOf(statement);
    const earlier = list.findLast((cte) => cte.to < from - start);
    if (!earlier || to > start + statement.length || from <= start + withStart)
      return { sql: selected, of: 'selection' };
    return { sql: `${statement.slice(withStart, earlier.to)})\n${selected}`, of: 'selection' };
  }
  const cte = cteAt(statement, from - start);
  if (cte) return { sql: queryOfCte(statement, cte), of: 'cte', name: cte.name };
  return { sql: statement.trim(), of: 'statement' };
}
