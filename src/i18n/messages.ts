import { language, type Language } from './language.svelte.ts';

/** A message is a text, or a function of what it speaks of. */
export type Message = string | ((...details: never[]) => string);

/**
 * A folder's catalogue: the same messages in every language, typed by the English ones.
 * Each property reads as the message in the current language, so that a component follows a switch.
 */
export function messages<Catalogue extends Record<string, Message>>(
  english: Catalogue,
  chinese: { [Key in keyof Catalogue]: Catalogue[Key] extends string ? string : Catalogue[Key] }
): Catalogue {
  const catalogues: Record<Language, Record<string, Message>> = { en: english, zh: chinese };
  const reader = {};
  for (const name of Object.keys(english))
    Object.defineProperty(reader, name, { enumerable: true, get: () => catalogues[language.current][name] });
  return reader as Catalogue;
}
