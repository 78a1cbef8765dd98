import { recognise, type PartGuess } from '../roles/recognise.ts';
import { touchParts, type Mapping, type SourceColumn, type TouchPart } from '../types.ts';

/** What columns of a log are proposed to be, with how sure that is. `customer`: the one that names the customer. */
export const touchGuesses = (columns: SourceColumn[], customer: string | undefined): PartGuess[] =>
  recognise(columns, 'touches').parts.filter(
    ({ part, column }) => column !== customer && (part === 'at' || isTouchPart(part))
  );

/** The roles and parts that are proposed for the columns of a log. */
export function touchMapping(
  columns: SourceColumn[],
  customer: string
): Required<Pick<Mapping, 'roles' | 'parts'>> {
  const guesses = touchGuesses(columns, customer);
  const at = guesses.find(({ part }) => part === 'at')?.column;
  return {
    roles: { customer_id: customer, ...(at === undefined ? {} : { ordered_at: at }) },
    parts: Object.fromEntries(
      guesses.flatMap(({ part, column }) => (isTouchPart(part) ? [[part, column]] : []))
    )
  };
}

const isTouchPart = (part: string): part is TouchPart => touchParts.some((each) => each === part);
