import { identifier, type Database } from '../../engine/index.ts';
import { measures, type LoadPlan } from '../loadOrdersSql.ts';
import type { JoinedFileReceipt, Receipt } from '../receipt.ts';
import { sampledSql } from '../moments/reduce.ts';
import { foundColumn } from '../together/joinSql.ts';
import type { Join } from '../together/types.ts';
import type { Inspection } from '../types.ts';
import { currencySql } from '../values/currencies.ts';
import { numberSql } from '../values/numbers.ts';
import { currenciesOf } from './currenciesOf.ts';
import { keepNotes, type Note } from './keepNotes.ts';
import { unmatchedIn, unreadKind } from './leftOut.ts';

/**
 * Keeps what a receipt counts and no relation tells apart: quantities and costs that could not be read, rows for which
 * a joined file has none, amounts with and without a currency, rows that a sample does not take. Gives the receipt's counts of them.
 * @param plan The plan by which the relation was made.
 * @param joined What became of the files that rows were looked up in.
 * @param into The relation of rows left out.
 */
export async function noteRows(
  inspections: Inspection[],
  plan: LoadPlan,
  joined: JoinedFileReceipt[],
  into: string,
  db: Database,
  signal?: AbortSignal
): Promise<Pick<Receipt, 'unread' | 'joined' | 'currencies'>> {
  const counts = new Map<string, number>();
  for (const [i, inspection] of inspections.entries()) {
    const from = plan.from[i]!;
    const notes: Note[] = [];
    const candidates = [...unreadNotes(plan.unread[i]!), ...(inspection.joins ?? []).map(unmatchedNote)];
    for (const [kind, count] of await countNotes(candidates, from, db, signal)) {
      if (count === 0) continue;
      counts.set(kind, (counts.get(kind) ?? 0) + count);
      notes.push(...candidates.filter((note) => note.kind === kind));
    }
    await keepNotes(
      [...notes, ...currencyNotes(inspection), ...sampleNotes(inspection)],
      { inspection, file: plan.names[i] ?? inspection.name, from, errors: plan.tables[i]!.errors, into },
      db,
      signal
    );
  }
  const joins = inspections.flatMap((inspection) => inspection.joins ?? []);
  const currencies = currenciesOf(inspections, plan.names);
  return {
    unread: measures.flatMap((role) => {
      const rows = counts.get(unreadKind[role]);
      return rows === undefined ? [] : [{ role, rows }];
    }),
    ...(joined.length > 0 ? { joined: joined.map((receipt) => withUnmatched(receipt, joins, counts)) } : {}),
    ...(currencies.length > 0 ? { currencies } : {})
  };
}

const unreadNotes = (unread: LoadPlan['unread'][number]): Note[] =>
  measures.flatMap((role) => {
    const condition = unread[role];
    return condition === undefined ? [] : [{ kind: unreadKind[role], condition }];
  });

const unmatchedNote = (join: Join, n: number): Note => ({
  kind: unmatchedIn(join.files[0]!.name),
  condition: `${foundColumn(n)} IS NULL`
});

function currencyNotes(inspection: Inspection): Note[] {
  const { amounts, mapping } = inspection;
  if (currenciesOf([inspection]).length === 0 || !amounts) return [];
  const currency = currencySql(mapping.currency?.column, amounts.column);
  const isRead = `${numberSql(identifier(amounts.column), mapping.numbers)} IS NOT NULL`;
  return [
    { kind: 'named', condition: `${isRead} AND ${currency} <> ''` },
    { kind: 'unnamed', condition: `${isRead} AND ${currency} = ''` }
  ];
}

const sampleNotes = ({ mapping }: Inspection): Note[] =>
  mapping.reduce?.oneIn === undefined
    ? []
    : [{ kind: 'notSampled', condition: `NOT ${sampledSql(mapping, mapping.reduce.oneIn)}` }];

/** How many rows of a file each note has. */
async function countNotes(
  notes: Note[],
  from: string,
  db: Database,
  signal?: AbortSignal
): Promise<[kind: Note['kind'], rows: number][]> {
  if (notes.length === 0) return [];
  const counts = notes.map(({ condition }, n) => `count_if(${condition}) AS n${n}`).join(', ');
  const [row] = (await db.query(`SELECT ${counts} FROM ${from}`, signal ? { signal } : {})).rows;
  return notes.map(({ kind }, n) => [kind, Number(row?.[`n${n}`])]);
}

function withUnmatched(
  receipt: JoinedFileReceipt,
  joins: Join[],
  counts: ReadonlyMap<string, number>
): JoinedFileReceipt {
  const join = joins.find(({ files }) => files.some(({ name }) => name === receipt.file));
  const kind = unmatchedIn(join?.files[0]?.name ?? receipt.file);
  const rows = counts.get(kind);
  return rows === undefined ? receipt : { ...receipt, unmatched: { rows, kind } };
}
