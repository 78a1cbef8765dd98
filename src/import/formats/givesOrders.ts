import { columnNames, sourceColumns } from '../columns.ts';
import { guessRoles, type RoleGuess } from '../roles/guessRoles.ts';
import { body, parseRecords } from '../shape/parseRecords.ts';
import { reshapeText } from '../shape/reshape.ts';
import { understand } from '../shape/understand.ts';

/** Rows of a table that a peek looks at. */
export const peekRows = 200;

/** Whether the beginning of a table's text has a customer, a date and an amount, whose values are such. */
export function givesOrders(head: string, delimiter?: string): boolean {
  const { signs, aligned, readable, layout } = understand(head, false, delimiter ? { delimiter } : {});
  const shown = aligned ? reshapeText(head, 'aligned') : readable === signs ? head : reshapeText(head, signs);
  const text = body(shown, { ...readable, header: false, skip: layout.bodyLine });
  const records = parseRecords(text, readable, peekRows);
  const { names } = columnNames(layout.names ?? Array<string>(layout.width).fill(''));
  const guesses = guessRoles(
    sourceColumns(
      names,
      records.filter(({ length }) => length === names.length)
    )
  );
  return (
    has(guesses, 'customer_id', ({ filled }) => filled) &&
    has(guesses, 'ordered_at', ({ dates = 0 }) => dates) &&
    has(guesses, 'amount', ({ numbers = 0 }) => numbers)
  );
}

/** Whether a column is proposed, and at least half of its values are what it takes. */
function has(
  guesses: RoleGuess[],
  wanted: RoleGuess['role'],
  count: (facts: RoleGuess['facts']) => number
): boolean {
  const facts = guesses.find(({ role }) => role === wanted)?.facts;
  return facts !== undefined && facts.filled > 0 && count(facts) * 2 >= facts.filled;
}
