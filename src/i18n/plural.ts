import { format } from './format.ts';
import { language } from './language.svelte.ts';

const rules = new Map<string, Intl.PluralRules>();

/** The form of a word that goes with a number, by the current language's rule: English has two, Chinese one. */
export function plural<Form>(n: number, one: Form, other: Form): Form {
  const { tag } = language;
  if (!rules.has(tag)) rules.set(tag, new Intl.PluralRules(tag));
  return rules.get(tag)?.select(n) === 'one' ? one : other;
}

/** "1 row", "0 rows", "23,570 rows": a number and the word that goes with it. */
export const counted = (n: number, one: string, other: string): string =>
  `${format.number(n)} ${plural(n, one, other)}`;
