import { language, languages, type Language } from '../../i18n/index.ts';
import type { ListedCommand } from './allCommands.ts';

/** The words by which each command is found, in every language, by its id. */
export function wordsOf(read: () => ListedCommand[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const code of Object.keys(languages) as Language[])
    for (const { id, group, label } of language.within(code, read))
      words.set(id, `${words.get(id) ?? ''} ${group} ${label}`.toLowerCase());
  return words;
}

/** The commands that have all words of a search, those first whose label begins with it. */
export function found(
  commands: readonly ListedCommand[],
  words: ReadonlyMap<string, string>,
  sought: string
): ListedCommand[] {
  const parts = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = commands.filter(({ id }) => parts.every((part) => words.get(id)?.includes(part)));
  const begins = ({ label }: ListedCommand): boolean => label.toLowerCase().startsWith(parts.join(' '));
  return [...fits.filter(begins), ...fits.filter((command) => !begins(command))];
}
