import { literal } from '../../engine/index.ts';
import { format } from '../../i18n/index.ts';
import { leftOutWords, receiptWords as m } from '../messages.ts';
import type { Receipt } from '../receipt.ts';
import { blankRule } from './leftOut.ts';

/** One part of the way from the lines of the files to the rows that figures count. */
export interface AccountPart {
  /** In the user's words. */
  text: string;
  /** The relation that holds its rows, and which of them they are; undefined where none are kept. */
  rows?: { relation: string; condition: string };
}

/** A receipt as the line under a figure says it: rows of the files, those loaded, and each kind that was not. */
export function accountParts(receipt: Receipt): AccountPart[] {
  const sum = (part: 'rows' | 'loaded' | 'rejected' | 'blank') =>
    receipt.files.reduce((total, file) => total + file[part], 0);
  const [rejected, blank] = [sum('rejected'), sum('blank')];
  return [
    { text: m.equation(sum('rows')) },
    { text: m.loaded(sum('loaded')), rows: { relation: receipt.relation, condition: 'true' } },
    ...(rejected > 0
      ? [{ text: m.rejected(rejected), rows: { relation: receipt.rejectsRelation, condition: 'true' } }]
      : []),
    ...(blank > 0
      ? [
          {
            text: m.blank(blank),
            rows: { relation: receipt.leftOutRelation, condition: `rule = ${literal(blankRule)}` }
          }
        ]
      : []),
    ...receipt.leftOutBy.map(({ rule, rows, amount }) => ({
      text: [
        leftOutWords.rows(rule, rows),
        ...(Number(amount) === 0 ? [] : [leftOutWords.worth(format.money(Number(amount)))])
      ].join(leftOutWords.comma),
      rows: { relation: receipt.leftOutRelation, condition: `rule = '${rule}'` }
    }))
  ];
}
