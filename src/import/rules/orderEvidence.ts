import { identifier, type Database, type Row } from '../../engine/index.ts';
import { readCsvSql } from '../readCsvSql.ts';
import type { RowsAndMoney } from '../receipt.ts';
import type { Inspection } from '../types.ts';
import { idMacros, idSql } from '../values/ids.ts';
import { currencyRules } from '../values/currencies.ts';
import { numberMacros, numberSql } from '../values/numbers.ts';
import { matchNames } from '../roles/matchNames.ts';
import { headerNames, plainName } from '../roles/headerNames.ts';
import { mostStatuses } from './guessRules.ts';
import { amongRowsSql, noTimeSql } from './ruleSql.ts';
import { firstLineOnly, isSuspect, linesSeen } from './totalsGuess.ts';

/** How an order's amount stands on its lines: on the first, on every one, or each line with its own. */
export type TotalsKind = 'first' | 'every' | 'line';

/** What speaks for it, counted over the whole file. */
export interface TotalsEvidence {
  kind: TotalsKind;
  /** The column of the amount, and the columns of a line's own price and quantity, if there are any. */
  column: string;
  price?: string;
  quantity?: string;
  /** Orders of several lines, and those of them with one amount on the first line, and with the same one on each. */
  several: number;
  firsts: number;
  repeated: number;
  /** What the file amounts to: one amount an order; as written on every line; filled down to lines that have none;
   *  price × quantity. Decimal text. */
  once: string;
  written: string;
  filled: string;
  lines?: string;
}

/** One value of a column of statuses; one that stands on an order's first line only is that of all its lines. */
export interface StatusValue extends RowsAndMoney {
  value: string;
  /** Set where its rows have amounts, all of them below zero. */
  isBelow?: true;
}

/** What a whole file says of the columns that decide which rows count. Money is what the amount's column says, an order's total once; of several currencies that of the one that is loaded. */
export interface OrderEvidence {
  statuses: { column: string; values: StatusValue[] }[];
  /** Rows without a time of payment, and rows with one of cancelling. */
  unpaid?: RowsAndMoney & { column: string };
  cancelled?: RowsAndMoney & { column: string };
  /** Rows with money given back, and how much; `gross` is the column that it has been taken off already, if any. */
  refunded?: RowsAndMoney & { gross?: string };
  totals?: TotalsEvidence;
}

const grossNames =
  /^(总金额|买家应付货款|订单金额|订单总额|订单应付金额|应付金额|total|order total|grand total|gross( sales| amount)?|amount)$/;

let facts = 0;

type Ruled = Pick<Inspection, 'columns' | 'mapping' | 'joins' | 'evidence'>;

/** Whether a mapping's rules, or its sampled amounts, call for a look at the whole file. */
export function needsEvidence({ columns, mapping, joins = [], evidence }: Ruled): boolean {
  const { roles, rules = {} } = mapping;
  if (joins.length > 0 || roles.amount === undefined) return false;
  const { unpaid, cancelled } = evidence ?? {};
  const asked = [rules.paid ?? unpaid, rules.cancelled ?? cancelled, rules.refunded, rules.statuses?.[0]];
  return asked.some((rule) => rule !== undefined) || isSuspicious({ columns, mapping });
}

const isSuspicious = ({ columns, mapping }: Pick<Ruled, 'columns' | 'mapping'>): boolean => {
  const seen = linesSeen(columns, mapping);
  return seen !== undefined && isSuspect(seen);
};

/** Looks at the whole file for what the rules of its mapping need; undefined where they need nothing. */
export async function orderEvidence(
  inspection: Ruled & Pick<Inspection, 'path' | 'dialect'>,
  db: Database,
  signal?: AbortSignal
): Promise<OrderEvidence | undefined> {
  if (!needsEvidence(inspection)) return undefined;
  const { path, dialect, columns, mapping } = inspection;
  const { roles, rules = {}, numbers } = mapping;
  // What the user has switched off is still counted, so that it can be switched on again.
  const paid = rules.paid ?? inspection.evidence?.unpaid?.column;
  const cancelled = rules.cancelled ?? inspection.evidence?.cancelled?.column;
  const suspect = isSuspicious(inspection);
  const statuses = rules.statuses ?? [];

  const names = columns.map(({ name }) => name);
  const speaking = [...statuses.map(({ column }) => column), ...[paid ?? [], cancelled ?? []].flat()];
  const spread = suspect ? firstLineOnly(columns, mapping, speaking) : [];
  const number = (name: string | undefined) =>
    name === undefined ? 'NULL' : numberSql(identifier(name), numbers);
  const [price, quantity] = mapping.times === undefined ? lineColumns(inspection) : [];
  const gross = rules.refunded
    ? names.filter((name) => name !== roles.amount && grossNames.test(plainName(name))).slice(0, 3)
    : [];
  const amount =
    mapping.times === undefined ? number(roles.amount) : `${number(roles.amount)} * ${number(mapping.times)}`;
  const others = currencyRules(mapping.currency, roles.amount).map(({ condition }) => condition);
  const wanted = [
    `${roles.order_id === undefined ? 'NULL' : idSql(identifier(roles.order_id))} AS order_id`,
    `(${amount})::DECIMAL(18,4) AS amount`,
    `${others.length > 0 ? `coalesce(${others.join(' OR ')}, false)` : 'false'} AS other`,
    `TRY_CAST(${number(price)} * ${number(quantity)} AS DECIMAL(18,4)) AS line`,
    `${paid === undefined ? 'false' : noTimeSql(paid)} AS unpaid`,
    `${cancelled === undefined ? 'false' : `NOT ${noTimeSql(cancelled)}`} AS cancelled`,
    `abs(coalesce(${number(rules.refunded?.column)}, 0)) AS refunded`,
    ...statuses.map(({ column }, i) => `coalesce(trim(${identifier(column)}), '') AS status_${i}`),
    ...gross.map((name, i) => `${number(name)} AS gross_${i}`)
  ];
  const name = `import_facts_${facts++}`;
  const table = identifier(name);
  const tables = { errors: `${name}_errors`, scans: `${name}_scans` };
  const options = signal ? { signal } : {};
  const ask = async (sql: string): Promise<Row[]> => (await db.query(sql, options)).rows;
  try {
    await db.run([...idMacros, ...numberMacros].join(';\n'));
    await db.run(
      `CREATE TABLE ${table} AS SELECT ${wanted.join(', ')} FROM ${amongRowsSql(readCsvSql(path, dialect, names, tables), { rules: { spread }, roles, numbers }, names)}`,
      options
    );
    const evidence: OrderEvidence = { statuses: [], ...(suspect ? { totals: await totals() } : {}) };
    const counted =
      evidence.totals?.kind === 'every'
        ? `(SELECT * REPLACE (CASE WHEN order_id IS NULL OR row_number() OVER (PARTITION BY order_id, amount) = 1 THEN amount END AS amount) FROM ${table})`
        : table;
    for (const [i, { column }] of statuses.entries()) {
      const rows = await ask(
        `SELECT status_${i} AS value, count(*) AS rows, ${money(loaded('amount'))} AS amount, coalesce(max(amount) FILTER (amount <> 0) < 0, false) AS below FROM ${counted} GROUP BY value ORDER BY rows DESC, value LIMIT ${mostStatuses + 1}`
      );
      const values = rows.map((row) => ({
        value: String(row.value),
        ...rowsAndMoney(row),
        ...(row.below === true && { isBelow: true as const })
      }));
      if (values.length <= mostStatuses) evidence.statuses.push({ column, values });
    }
    const count = async (where: string, sum = 'amount') =>
      rowsAndMoney(
        (
          await ask(`SELECT count(*) AS rows, ${money(loaded(sum))} AS amount FROM ${counted} WHERE ${where}`)
        )[0]
      );
    if (paid !== undefined) evidence.unpaid = { column: paid, ...(await count('unpaid')) };
    if (cancelled !== undefined) evidence.cancelled = { column: cancelled, ...(await count('cancelled')) };
    if (rules.refunded) {
      const taken = await takenOff(gross.length);
      evidence.refunded = {
        ...(await count('refunded > 0', 'refunded')),
        ...(taken === undefined ? {} : { gross: gross[taken] ?? '' })
      };
    }
    return evidence;
  } finally {
    await db.run(
      [name, ...Object.values(tables)].map((each) => `DROP TABLE IF EXISTS ${identifier(each)}`).join(';\n')
    );
  }

  /** Which gross amount, by number, the money given back has been taken off; -1 where only the amounts show that it has. */
  async function takenOff(grosses: number): Promise<number | undefined> {
    const near = Array.from(
      { length: grosses },
      (_, i) => `count_if(abs(gross_${i} - refunded - amount) < 0.005) AS near_${i}`
    );
    const [row = {}] = await ask(
      `SELECT ${['count(*) AS rows', 'count_if(amount < refunded - 0.005) AS less', ...near].join(', ')} FROM ${table} WHERE refunded > 0 AND amount IS NOT NULL`
    );
    const rows = Number(row.rows);
    if (rows === 0) return undefined;
    const found = near.findIndex((_, i) => Number(row[`near_${i}`]) >= rows * 0.9);
    return found >= 0 ? found : Number(row.less) >= rows * 0.2 ? -1 : undefined;
  }

  async function totals(): Promise<TotalsEvidence> {
    const [row = {}] = await ask(`SELECT count_if(rows > 1) AS several,
  count_if(rows > 1 AND filled = 1) AS firsts, count_if(rows > 1 AND filled = rows AND low = high AND low <> 0) AS repeated,
  ${money('once')} AS once, ${money('written')} AS written, ${money('CASE WHEN filled = 1 THEN high * rows ELSE written END')} AS filled, ${money('lines')} AS lines
FROM (SELECT count(*) AS rows, count(amount) AS filled, min(amount) AS low, max(amount) AS high,
  coalesce(sum(DISTINCT amount), 0) AS once, coalesce(sum(amount), 0) AS written, coalesce(sum(line), 0) AS lines
FROM ${table} WHERE order_id IS NOT NULL GROUP BY order_id
UNION ALL SELECT 1, count(amount), NULL, amount, coalesce(amount, 0), coalesce(amount, 0), coalesce(line, 0) FROM ${table} WHERE order_id IS NULL GROUP BY ALL)`);
    const [several, firsts, repeated] = [Number(row.several), Number(row.firsts), Number(row.repeated)];
    const named = /total|订单|实付|应付|结算/i.test(roles.amount ?? '');
    const kind: TotalsKind =
      firsts >= several * 0.8
        ? 'first'
        : repeated >= several * 0.95 && (several >= 3 || named)
          ? 'every'
          : 'line';
    return {
      kind,
      column: roles.amount!,
      ...(price === undefined || quantity === undefined ? {} : { price, quantity, lines: String(row.lines) }),
      several,
      firsts,
      repeated,
      once: String(row.once),
      written: String(row.written),
      filled: String(row.filled)
    };
  }
}

const money = (what: string): string => `coalesce(sum(${what}), 0)::DECIMAL(38,4)::VARCHAR`;

/** SQL for money in the currency that is loaded. */
const loaded = (amount: string): string => `CASE WHEN NOT other THEN ${amount} END`;

const rowsAndMoney = (row: Row = {}): RowsAndMoney => ({
  rows: Number(row.rows),
  amount: String(row.amount)
});

/** The columns of a line's own price and of its quantity, by their names. */
function lineColumns({ columns, mapping }: Pick<Inspection, 'columns' | 'mapping'>): [string?, string?] {
  const { quantity, amount } = mapping.roles;
  const price = columns.find(
    (column) =>
      column.name !== amount &&
      matchNames(column, { unit_price: headerNames.unit_price }).some(({ kind }) => kind === 'name')
  );
  return price && quantity !== undefined ? [price.name, quantity] : [];
}
