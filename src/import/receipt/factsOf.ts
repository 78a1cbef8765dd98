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
 * How the dates and amounts of files were read. Dates are counted over what was loaded and rejected; so are amounts that
 * were only sampled before, without those of rows rejected for their date. Rows left out by rule are not among them.
 * `withoutAmount`: rows of the relation without one. Customers' days keep what was sampled of amounts, and files of one
 * name all that was sampled: their rejects cannot be told apart.
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
    if (files.filter((each) => each.inspection.name === inspection.name).length > 1) {
      for (const facts of [dates?.facts, amounts?.facts]) if (facts) found.push({ file, ...facts });
      continue;
    }
    const of = (column: string, reason: Reject['reason']) =>
      rejects.filter((reject) => reject.column === column && reject.reason === reason).length;
    const mine = files.length === 1 ? 'true' : `source_file = ${literal(file)}`;
    const rejectedFor = (reason: Reject['reason'], column?: string) => ({
      rejected: `file = ${literal(file)} AND reason = ${literal(reason)}${column === undefined ? '' : ` AND "column" = ${literal(column)}`}`
    });
    if (dates?.facts) {
      const { column } = dates.facts;
      const [failed, blank] = [of(column, 'unreadableDate'), of(column, 'noDate')];
      const amountless = rejects.filter(({ reason }) => reason === 'unreadableAmount').length;
      const parsed = loaded + amountless;
      const facts = counted(dates.facts, { parsed, failed, blank }, rejects);
      const opens = {
        parsed: { loaded: mine, ...(amountless > 0 && rejectedFor('unreadableAmount')) },
        failed: rejectedFor('unreadableDate', column),
        blank: rejectedFor('noDate', column)
      };
      found.push({ file, ...facts, opens });
    }
    if (amounts?.facts && mapping.reduce?.byDay) found.push({ file, ...amounts.facts });
    else if (amounts?.facts) {
      const { column } = amounts.facts;
      const blank = files.length === 1 ? withoutAmount : await countBlank(mine);
      const failed = of(column, 'unreadableAmount');
      const parsed = loaded - blank;
      const facts = amounts.facts.whole
        ? amounts.facts
        : counted(amounts.facts, { parsed, failed, blank }, rejects);
      const valued = (is: string) => ({ loaded: `${mine} AND amount IS ${is}` });
      const opens = {
        ...(facts.parsed === parsed && { parsed: valued('NOT NULL') }),
        ...(facts.failed === failed && { failed: rejectedFor('unreadableAmount', column) }),
        ...(facts.blank === blank && { blank: valued('NULL') })
      };
      found.push({ file, ...facts, opens });
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
  rejects: Reject[]
): ColumnFacts => {
  const values = rejects.flatMap(({ column, value }) =>
    column === facts.column && value?.trim() ? value : []
  );
  return { ...facts, ...counts, whole: true, failures: commonest(shapesOf(values)) };
};
