import { identifier, literal } from '../../engine/index.ts';
import { leftOutWords, words } from '../messages.ts';
import { rejectColumns, rejectReasons } from '../rejects.ts';
import { blankRule, leaveOutRules, type LeaveOutRule, type NoteKind } from './leftOut.ts';

const inWords = (column: string, codes: readonly string[], say: (code: never) => string): string => {
  const cases = codes.map((code) => `WHEN ${literal(code)} THEN ${literal(say(code as never))}`);
  return `CASE ${column} ${cases.join(' ')} ELSE ${column} END AS ${column}`;
};

/** A query for rejected rows, their reasons in the current language's words. */
export function rejectsSql(relation: string, condition = 'true'): string {
  const reason = inWords('reason', rejectReasons, words.rejectReason);
  const shown = rejectColumns.map((name) => (name === 'reason' ? reason : identifier(name)));
  return `SELECT ${shown.join(', ')} FROM ${identifier(relation)} WHERE ${condition}`;
}

/** SQL that is true for the rows that a rule has left out, and not for what stands beside them. */
const byRule = `rule IN (${leaveOutRules.map(literal).join(', ')})`;

const ruleWords = (rule: LeaveOutRule | typeof blankRule): string =>
  rule === blankRule ? leftOutWords.blank : leftOutWords.rule(rule);

/** A query for rows left out, their rules in the current language's words. */
export const leftOutSql = (relation: string, condition = byRule): string =>
  `SELECT * REPLACE (${inWords('rule', [...leaveOutRules, blankRule], ruleWords)}) FROM ${identifier(relation)} WHERE ${condition}`;

/** A query for the rows of some files that a rule has left out. */
export const leftOutOf = (relation: string, files = 'true'): string =>
  leftOutSql(relation, `${byRule} AND ${files}`);

/** A query for rows that stand beside those left out, by the relation of these. */
export const notesSql = (relation: string, kind: NoteKind | typeof blankRule, files = 'true'): string =>
  `SELECT file, line, raw FROM ${identifier(relation)} WHERE rule = ${literal(kind)} AND ${files}`;

/** A query for blank lines, by the relation of rows left out. */
export const blankSql = (relation: string, files = 'true'): string => notesSql(relation, blankRule, files);

/** SQL that is true for the rows of some files, in a relation of rejected or left out rows. */
export const ofFiles = (...names: string[]): string => `file IN (${names.map(literal).join(', ')})`;
