import { plainName } from '../roles/headerNames.ts';
import { reasonOf, treatmentOf, type Treatment } from './statusWords.ts';

/** Questions that a column answers with yes or no, by the answer with which a row counts. */
const questions: Record<'yes' | 'no', RegExp> = {
  yes: /^(is |was |has )?(paid|been paid)\??$|^(是否)?已?(付款|支付)$|^bezahlt\??$|^pay[ée]e?\??$|^pagad[oa]\??$/,
  no: /^(is |was )?(cancell?ed|refunded|voided)\??$|^(是否)?已?(取消|作废)$|^storniert\??$|^annul[ée]e?\??$|^cancelad[oa]\??$/
};
const answers: Record<'yes' | 'no', RegExp> = {
  yes: /^(y|yes|true|1|x|是|√|ja|oui|sí|si)$/i,
  no: /^(n|no|false|0|否|nein|non|-|)$/i
};

/** Whether a column's name asks what a row's yes or no answers. */
export const isQuestion = (column: string): boolean =>
  Object.values(questions).some((shape) => shape.test(plainName(column)));

/** Whether a value says yes or no, in a language that is known here; a blank says no. */
export const answerOf = (value: string): 'yes' | 'no' | undefined =>
  (['yes', 'no'] as const).find((answer) => answers[answer].test(value));

/** What a value means in a column: an answer to its question, or a word of statuses. */
export function meantBy(column: string, value: string): Treatment | undefined {
  const answer = answerOf(value);
  const right = (['yes', 'no'] as const).find((each) => questions[each].test(plainName(column)));
  return right && answer ? (answer === right ? 'count' : 'leave out') : treatmentOf(value);
}

/** Why a row with a value is left out: what its column asks, where the value answers that, else what its word says. */
export function reasonIn(column: string, value: string): ReturnType<typeof reasonOf> {
  if (!isQuestion(column) || answerOf(value) === undefined) return reasonOf(value);
  const asked = reasonOf(plainName(column));
  return asked === 'status' ? (questions.yes.test(plainName(column)) ? 'unpaid' : 'cancelled') : asked;
}

/** What is said beside a value: why its rows are left out, or that its word is `unknown` and counts for want of better. */
export function whyTreated(
  column: string,
  value: string,
  treatment: Treatment
): ReturnType<typeof reasonOf> | 'unknown' | undefined {
  if (treatment === 'leave out') return reasonIn(column, value);
  return treatment === 'count' && meantBy(column, value) === undefined ? 'unknown' : undefined;
}
