import { identifier, literal, type Database } from '../../engine/index.ts';
import type { FileReceipt, Receipt } from '../receipt.ts';
import type { Reject } from '../rejects.ts';
import type { Inspection } from '../types.ts';
import type { ColumnFacts } from '../values/ColumnFacts.ts';
import { commonest, shapesOf } from '../values/valueShapes.ts';

/** What a load knows of one file. */
export interface LoadedFile {
  inspection: Inspection;
  receipt: FileReceipt;
  rejects: Reject[];
}

/**
 * How the dates and amounts of files were read, counted over what was loaded and what was rejected for a value: rows left
 * out by rule are not among them. `withoutAmount`: rows of the relation without one. Customers' days keep what was sampled
 * of amounts: their rows no longer stand one by one.
 */
export async function factsOf(
  files: LoadedFile[],
  { relation, withoutAmount }: { relation: string } & Pick<Receipt, 'withoutAmount'>,
  db: Database,
  signal?: AbortSignal
): Promise<Receipt['columns']> {
  const found: Receipt['columns'] = [];
  for (const { inspection, receipt, rejects } of files) {
    const { dates, amounts, mapping } = inspection;
    const { file, loaded } = receipt;
    const of = (column: string, reason: Reject['reason']) =>
      rejects.filter((reject) => reject.column === column && reject.reason === reason).length;
    const mine = files.length === 1 ? 'true' : `source_file = ${literal(file)}`;
    const ofFile = (condition: string) => ({ rejected: `file = ${literal(file)} AND ${condition}` });
    const rejectedFor = (reason: Reject['reason'], column?: string) =>
      ofFile(
        `reason = ${literal(reason)}${column === undefined ? '' : ` AND "column" = ${literal(column)}`}`
      );
    if (dates?.facts) {
      const { column } = dates.facts;
      const [failed, blank] = [of(column, 'unreadableDate'), of(column, 'noDate')];
      const amountless = rejects.filter(({ reason }) => reason === 'unreadableAmount').length;
      const parsed = loaded + amountless;
      const unread = rejects.flatMap((each) =>
        each.column === column && each.value?.trim() ? each.value : []
      );
      const facts = counted(dates.facts, { parsed, failed, blank }, unread);
      const opens = {
        parsed: { loaded: mine, ...(amountless > 0 && rejectedFor('unreadableAmount')) },
        failed: rejectedFor('unreadableDate', column),
        blank: rejectedFor('noDate', column)
      };
      found.push({ file, ...facts, opens });
    }
    if (amounts?.facts && mapping.reduce?.byDay) found.push({ file, ...amounts.facts });
    else if (amounts?.facts) {
      const are = (is: NonNullable<Reject['amount']>['is']) =>
        rejects.filter(({ amount }) => amount?.is === is).length;
      const blank = files.length === 1 ? withoutAmount : await countBlank(mine);
      const counts = {
        parsed: loaded - blank + are('read'),
        failed: are('unread'),
        blank: blank + are('blank')
      };
      const unread = rejects.flatMap(({ amount }) => amount?.value ?? []);
      const rejected = (is: string) => ofFile(`amount_is = ${literal(is)}`);
      const loadedAs = (is: string) => ({ loaded: `${mine} AND amount IS ${is}` });
      const opens = {
        parsed: { ...loadedAs('NOT NULL'), ...(are('read') > 0 && rejected('read')) },
        failed: rejected('unread'),
        blank: { ...loadedAs('NULL'), ...(are('blank') > 0 && rejected('blank')) }
      };
      found.push({ file, ...counted(amounts.facts, counts, unread), opens });
    }
  }
  return found;

  async function countBlank(mine: string): Promise<number> {
    const { rows } = await db.query(
      `SELECT count(*) - count(amount) AS blank FROM ${identifier(relation)} WHERE ${mine}`,
      signal ? { signal } : {}
    );
    return Number(rows[0]?.blank);
  }
}

const counted = (
  facts: ColumnFacts,
  counts: Pick<ColumnFacts, 'parsed' | 'failed' | 'blank'>,
  unread: string[]
): ColumnFacts => ({ ...facts, ...counts, whole: true, failures: commonest(shapesOf(unread)) });
