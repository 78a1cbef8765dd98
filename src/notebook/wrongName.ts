import { tokens } from './sqlTokens.ts';

const patterns = [
  /^Referenced (?:column|table) "(.+?)" not found/,
  /does not have a column named "(.+?)"/,
  /with name (.+?) does not exist!/
];

/** The name that nothing has, where the engine's words are about one. */
export const wrongName = (detail: string): string | undefined =>
  patterns.map((pattern) => pattern.exec(detail)?.[1]).find(Boolean);

/** Where SQL text names something, at or after an offset; undefined where it does not. */
export const spotOf = (name: string, sql: string, from = 0): number | undefined =>
  tokens(sql).find(
    ({ kind, text, end }) => kind !== 'other' && end > from && text.toLowerCase() === name.toLowerCase()
  )?.start;
