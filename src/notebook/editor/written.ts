import { keywords } from './duckdbDialect.ts';

const plainName = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const reserved = new Set(keywords.split(/\s+/));

/** True for a word that begins or joins clauses. */
export const isKeyword = (word: string): boolean => reserved.has(word.toLowerCase());

/** A name as SQL needs it: quoted only where it must be. */
export const written = (name: string): string =>
  plainName.test(name) && !isKeyword(name) ? name : `"${name.replaceAll('"', '""')}"`;
