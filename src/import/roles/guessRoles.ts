import { roles, type Role, type SourceColumn } from '../types.ts';
import { sampleFacts, type SampleFacts } from './sampleFacts.ts';
import { guessRolesByValues } from './guessRolesByValues.ts';
import { isBlank } from '../values/blanks.ts';
import { headerNames, plainName, type Meaning } from './headerNames.ts';
import { datesSurely, matchNames, type NameMatch } from './matchNames.ts';
import { columnOfPart, presetFor } from './presets/index.ts';

/** A column proposed for a role, with how sure that is and why. */
export interface RoleGuess {
  role: Role;
  column: string;
  /** The other factor, where the amount is a product. */
  times?: string;
  /** From 0 to 1. Below 0.6 the user is asked to look. */
  confidence: number;
  reason: RoleReason;
  /** What the column's values are. */
  facts: SampleFacts;
}

/** - `preset`: the header is that of a known export, `isLikely` where no document gives it;
 *  - `name`: the name is a known one; `similar`: it holds a known one, `matched`;
 *  - `values`: the values look like it; `product`: a price and a quantity are there, a total is not. */
export type RoleReason =
  | { kind: 'preset'; preset: string; isLikely: boolean }
  | { kind: 'name' | 'similar' | 'product'; matched: string }
  | { kind: 'values' };

/** Why a column was taken whose name was found: a known name is quoted as the file writes it. */
export const reasonOf = ({ kind, matched, column }: NameMatch<string>): RoleReason => ({
  kind,
  matched: kind === 'name' ? column.name : matched
});

/** Proposes at most one column a role, no column twice. */
export function guessRoles(columns: SourceColumn[]): RoleGuess[] {
  if (columns.every(({ name }) => /^column\d+$/.test(name))) return guessRolesByValues(columns);
  const guesses = presetGuesses(columns);
  const taken = new Set(guesses.map(({ column }) => column));
  const has = (role: Role) => guesses.some((guess) => guess.role === role);
  const matches = columns
    .flatMap((column) => matchNames<Meaning>(column, headerNames))
    .sort((a, b) => b.confidence - a.confidence);
  for (const match of matches) {
    const { part, column, confidence } = match;
    if (part === 'unit_price' || has(part) || taken.has(column.name) || !isAllowed(part, columns)) continue;
    const facts = sampleFacts(column, part);
    guesses.push({ role: part, column: column.name, confidence, reason: reasonOf(match), facts });
    taken.add(column.name);
  }
  if (!has('amount') || isWeak(guesses)) addPrice(guesses, matches);
  addPlainId(guesses, columns);
  if (!has('ordered_at')) {
    const dated = columns.filter(({ name, samples }) => !taken.has(name) && datesSurely(samples));
    const only = dated.length === 1 ? dated[0] : undefined;
    if (only)
      guesses.push({
        role: 'ordered_at',
        column: only.name,
        confidence: 0.5,
        reason: { kind: 'values' },
        facts: sampleFacts(only, 'ordered_at')
      });
  }
  return guesses;
}

function presetGuesses(columns: SourceColumn[]): RoleGuess[] {
  const names = columns.map(({ name }) => name);
  const preset = presetFor(names);
  if (!preset) return [];
  const { name, isLikely = false } = preset;
  const taken = new Set<string>();
  return roles.flatMap((role): RoleGuess[] => {
    const column = columns.find((each) => each.name === columnOfPart(preset, role, names));
    if (!column || taken.has(column.name)) return [];
    taken.add(column.name);
    return [
      {
        role,
        column: column.name,
        confidence: isLikely ? 0.75 : 0.98,
        reason: { kind: 'preset', preset: name, isLikely },
        facts: sampleFacts(column, role)
      }
    ];
  });
}

/** Where a known export leaves the buyer out, nobody else is put in the buyer's place. */
function isAllowed(part: Meaning, columns: SourceColumn[]): boolean {
  return part !== 'customer_id' || presetFor(columns.map(({ name }) => name))?.buyer === undefined;
}

/** A column `id` numbers orders where customers have a column of their own and no row is a line of one product. */
function addPlainId(guesses: RoleGuess[], columns: SourceColumn[]): void {
  const of = (role: Role) => guesses.find((guess) => guess.role === role);
  if (!of('customer_id') || !of('amount') || of('order_id') || of('product') || of('quantity')) return;
  const id = columns.find(({ name }) => plainName(name) === 'id');
  if (!id || guesses.some(({ column }) => column === id.name)) return;
  if (id.samples.some(isBlank) || new Set(id.samples).size < id.samples.length) return;
  guesses.push({
    role: 'order_id',
    column: id.name,
    confidence: 0.55,
    reason: { kind: 'similar', matched: 'id' },
    facts: sampleFacts(id, 'order_id')
  });
}

const isWeak = (guesses: RoleGuess[]): boolean =>
  (guesses.find(({ role }) => role === 'amount')?.confidence ?? 0) < 0.6;

/** A price times a quantity where no total is named; a price alone where there is no quantity either. */
function addPrice(guesses: RoleGuess[], matches: NameMatch<Meaning>[]): void {
  const price = matches.find(({ part }) => part === 'unit_price');
  if (!price) return;
  const quantity = guesses.find(({ role }) => role === 'quantity');
  const weak = guesses.findIndex(({ role }) => role === 'amount');
  if (weak >= 0) guesses.splice(weak, 1);
  guesses.push({
    role: 'amount',
    column: price.column.name,
    ...(quantity ? { times: quantity.column } : {}),
    confidence: quantity ? 0.85 : 0.7,
    reason: { kind: quantity ? 'product' : 'similar', matched: price.matched },
    facts: sampleFacts(price.column, 'amount')
  });
}
