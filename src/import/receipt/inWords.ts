import { identifier, literal } from '../../engine/index.ts';
import { leftOutWords, words } from '../messages.ts';
import { rejectReasons } from '../rejects.ts';
import { leaveOutRules } from './leftOut.ts';

const inWords = (column: string, codes: readonly string[], say: (code: never) => string): string => {
  const cases = codes.map((code) => `WHEN ${literal(code)} THEN ${literal(say(code as never))}`);
  return `CASE ${column} ${cases.join(' ')} ELSE ${column} END AS ${column}`;
};

/** A query for rejected rows, their reasons in the current language's words. */
export const rejectsSql = (relation: string, condition = 'true'): string =>
  `SELECT * REPLACE (${inWords('reason', rejectReasons, words.rejectReason)}) FROM ${identifier(relation)} WHERE ${condition}`;

/** A query for rows left out, their rules in the current language's words. */
export const leftOutSql = (relation: string, condition = 'true'): string =>
  `SELECT * REPLACE (${inWords('rule', leaveOutRules, leftOutWords.rule)}) FROM ${identifier(relation)} WHERE ${condition}`;
