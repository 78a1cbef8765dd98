import { identifier, type Database } from '../../engine/index.ts';
import { guessRoles, type RoleGuess } from '../roles/guessRoles.ts';
import { mappingOf } from '../mapping.ts';
import { importMacros, loadOrdersSql } from '../loadOrdersSql.ts';
import type { Inspection, SourceColumn } from '../types.ts';
import { applyEvidence } from '../rules/applyEvidence.ts';
import { joinedAmountEvidence, joinedDateEvidence } from './joinedEvidence.ts';
import type { Join, Match } from './types.ts';

/** A join as it was found, before it is known what its columns are called beside the others. */
export interface FoundJoin {
  files: Inspection[];
  on: string;
  key: string;
  match: Match;
}

const previewRows = 50;

/** The file with another one joined to it: its rows, with more columns, mapped anew. */
export async function joinInspections(
  inspection: Inspection,
  found: FoundJoin[],
  db: Database,
  signal?: AbortSignal
): Promise<Inspection> {
  let columns = inspection.columns;
  const joins = found.map(({ files, on, key, match }): Join => {
    const file = files[0]!;
    const brought = file.columns.filter(({ name }) => name !== key);
    const names = namesBeside(columns, brought, file.name);
    columns = [...columns, ...brought.map((column, i) => ({ ...column, name: names[i]! }))];
    return {
      files,
      on,
      key,
      match,
      columns: brought.map(({ name }, i) => ({ from: name, name: names[i]! }))
    };
  });
  const joined = { ...inspection, columns, joins };
  const guesses = guessJoined(joined);
  const dated = guesses.find(({ role }) => role === 'ordered_at')?.column;
  const dates = dated === undefined ? undefined : await joinedDateEvidence(joined, dated, db, signal);
  const paid = guesses.find(({ role }) => role === 'amount')?.column;
  const amounts = paid === undefined ? undefined : await joinedAmountEvidence(joined, paid, db, signal);
  const mapped = { ...joined, guesses, dates, amounts, mapping: mappingOf(columns, guesses, dates, amounts) };
  return { ...(await applyEvidence(mapped, db, signal)), preview: await previewOf(joined, db, signal) };
}

/** Names for columns that stand beside others: their own, with the file's where that is taken. */
function namesBeside(taken: SourceColumn[], columns: SourceColumn[], file: string): string[] {
  const used = new Set(taken.map(({ name }) => name.toLowerCase()));
  const stem = file.replace(/\.[^.]*$/, '');
  return columns.map(({ name: own }) => {
    let name = own;
    for (let n = 1; used.has(name.toLowerCase()); n++) name = `${own} (${stem}${n > 1 ? ` ${n}` : ''})`;
    used.add(name.toLowerCase());
    return name;
  });
}

/** Roles of the file with what was joined. Money stays that of its own rows: a joined total would be counted for each. */
function guessJoined({ columns, joins = [] }: Inspection): RoleGuess[] {
  const brought = new Set(joins.flatMap((join) => join.columns.map(({ name }) => name)));
  const own = guessRoles(columns.filter(({ name }) => !brought.has(name)));
  if (!own.some(({ role }) => role === 'amount')) return guessRoles(columns);
  const others = columns.filter(({ name }) => brought.has(name));
  const theirs = guessRoles(others).filter(({ role }) => ['amount', 'quantity', 'cost'].includes(role));
  const money = new Set(theirs.flatMap(({ column, times }) => [column, times ?? column]));
  return guessRoles(columns.filter(({ name }) => !money.has(name)));
}

async function previewOf(inspection: Inspection, db: Database, signal?: AbortSignal): Promise<string[][]> {
  const relation = 'import_preview';
  const plan = loadOrdersSql([inspection], { relation });
  const names = inspection.columns.map(({ name }) => identifier(name)).join(', ');
  const made = [...plan.parts, ...plan.parts.flatMap(({ tables }) => tables), ...plan.tables];
  const drop = made
    .flatMap((each) => ('name' in each ? [each.name] : [each.errors, each.scans]))
    .map((name) => `DROP TABLE IF EXISTS ${identifier(name)}`)
    .join(';\n');
  try {
    await db.run([...importMacros, drop].join(';\n'));
    for (const { sql } of plan.parts) await db.run(sql, signal ? { signal } : {});
    const { rows } = await db.query(
      `SELECT ${names} FROM ${plan.from[0]!} LIMIT ${previewRows}`,
      signal ? { signal } : {}
    );
    return rows.map((row) => inspection.columns.map(({ name }) => String(row[name] ?? '')));
  } finally {
    await db.run(drop);
  }
}
