import { identifier, type Database, type Row } from '../../engine/index.ts';
import { importMacros, loadOrdersSql, type LoadPlan } from '../loadOrdersSql.ts';
import { leaveOutRules, mark, type LeaveOutRule, type LeftOutBy } from '../receipt/leftOut.ts';
import { sumUp } from '../receipt/sumUp.ts';
import type { RowsAndMoney } from '../receipt.ts';
import { givenBackSql } from '../rules/ruleSql.ts';
import { tablesOf } from '../together/makeParts.ts';
import type { Inspection } from '../types.ts';
import type { Expected } from './Expected.ts';

let asked = 0;

/** Bytes above which equal rows are not looked for: the engine sorts them all, and hears no cancel while it does. */
export const mostSorted = 40e6;

/**
 * Counts what a load would do with a mapped file of orders, without making a table. Rows that another file holds too
 * are not among what is left out: files are looked at one by one. Throws EngineError or the AbortError.
 */
export async function forecast(
  inspection: Inspection,
  db: Database,
  signal?: AbortSignal
): Promise<Expected> {
  const { mapping, count, leftOutLines = [], shape } = inspection;
  const { oneIn } = mapping.reduce ?? {};
  const isOnce = mapping.rules?.doubles === 'once';
  const sorted = isOnce || inspection.blob.size <= mostSorted;
  const rules = { ...mapping.rules, ...(sorted ? { doubles: 'once' as const } : {}) };
  const looked = { ...inspection, mapping: { ...mapping, rules } };
  if (oneIn === undefined) delete looked.mapping.reduce;
  else looked.mapping.reduce = { oneIn };
  const relation = `import_forecast_${asked++}`;
  const plan = loadOrdersSql([looked], { relation, lenient: true });
  const [tables] = plan.tables;
  const options = signal ? { signal } : {};
  const ask = async (sql: string): Promise<Row[]> => (await db.query(sql, options)).rows;
  try {
    await db.run(importMacros.join(';\n'));
    for (const { sql } of plan.parts) await db.run(sql, options);
    const groups = (await ask(groupsSql(plan, looked.mapping))).map(groupOf);
    const [broken] = await ask(
      `SELECT count(DISTINCT line_byte_position) AS rows FROM ${identifier(tables!.errors)}`
    );
    const unread = groups.filter(({ rule, dated }) => rule === undefined && !dated);
    const [blanks] =
      unread.length > 0 ? await ask(`SELECT count_if(blank) AS rows FROM (${plan.rejects[0]!})`) : [];
    const unsampled = plan.unsampled[0] === undefined ? [] : await ask(plan.unsampled[0]);
    const doubles = groups.filter(({ rule }) => rule === 'double');
    const staying = groups.filter(
      ({ rule, dated }) => dated && (rule === undefined || (rule === 'double' && !isOnce))
    );
    const undated = groups.filter(({ rule, dated }) => !dated && rule === 'double' && !isOnce);
    const blank = Number(blanks?.rows ?? 0);
    const sum = (of: 'all' | 'nobodys' | 'negative' | 'given') => sumUp(staying.map((each) => each[of]));
    return {
      rows: inspection.rows + count.blanks + leftOutLines.length,
      stays: sum('all'),
      rejected:
        sumUp([...unread, ...undated].map(({ all }) => all)).rows -
        blank +
        Number(broken?.rows) +
        shape.broken.length,
      blank: blank + count.blanks,
      leftOut: leftOutOf(
        groups.filter(({ rule }) => rule !== undefined && (rule !== 'double' || isOnce)),
        leftOutLines.map(({ rule }) => rule),
        unsampled
      ),
      withoutCustomer: sum('nobodys'),
      refunds: sum('negative'),
      takenOff: sum('given'),
      ...(sorted ? { doubles: sumUp(doubles.filter(({ dated }) => dated).map(({ all }) => all)) } : {})
    };
  } finally {
    const made = [...tablesOf(plan.parts), ...Object.values(tables!)];
    await db.run(made.map((name) => `DROP TABLE IF EXISTS ${identifier(name)}`).join(';\n'));
  }
}

/** Rows that share a fate. */
interface Group {
  rule: LeaveOutRule | undefined;
  dated: boolean;
  all: RowsAndMoney;
  nobodys: RowsAndMoney;
  negative: RowsAndMoney;
  given: RowsAndMoney;
}

function groupsSql({ select, marked }: LoadPlan, { rules, numbers }: Inspection['mapping']): string {
  const given = rules?.refunded?.deduct ? givenBackSql(rules.refunded.column, numbers) : '0';
  const both = (name: string, where: string, what = 'amount') =>
    `count_if(${where}) AS ${name}, coalesce(sum(${what}) FILTER (${where}), 0)::DECIMAL(38,4)::VARCHAR AS ${name}_amount`;
  return `SELECT ${marked ? `${mark}.rule` : 'NULL::VARCHAR'} AS rule, ordered_at IS NOT NULL AS dated, ${[
    both('rows', 'true'),
    both('nobodys', 'customer_id IS NULL'),
    both('negative', 'coalesce(amount < 0, false)'),
    both('given', `amount IS NOT NULL AND given_back > 0`, 'given_back')
  ].join(', ')} FROM (SELECT *, ${given} AS given_back FROM (${select})) GROUP BY ALL`;
}

function groupOf(row: Row): Group {
  const both = (name: string): RowsAndMoney => ({
    rows: Number(row[name]),
    amount: String(row[`${name}_amount`])
  });
  return {
    rule: leaveOutRules.find((rule) => rule === row.rule),
    dated: row.dated === true,
    all: both('rows'),
    nobodys: both('nobodys'),
    negative: both('negative'),
    given: both('given')
  };
}

/** What each rule leaves out, in the order of the rules; lines set aside before, and what a sample does not take, included. */
function leftOutOf(groups: Group[], lines: LeaveOutRule[], unsampled: Row[]): LeftOutBy[] {
  const nothing = '0.0000';
  return leaveOutRules.flatMap((rule) => {
    const parts = [
      ...groups.filter((group) => group.rule === rule).map(({ all }) => all),
      ...lines.filter((line) => line === rule).map(() => ({ rows: 1, amount: nothing })),
      ...(rule === 'notSampled'
        ? unsampled.map(({ rows, amount }) => ({ rows: Number(rows), amount: String(amount) }))
        : [])
    ];
    return parts.length > 0 ? [{ rule, ...sumUp(parts) }] : [];
  });
}
