import type { Result } from '../../engine/index.ts';
import { format } from '../../i18n/index.ts';
import { reconciliationWords as m } from './reconciliationWords.ts';

/** One step of the line from the file's money to the figure's, in the user's words. */
export interface Step {
  text: string;
  /** Finds its rows in the relation; undefined for sums. */
  condition?: string;
  /** What these rows are, where the text counts something else. Default: the text. */
  title?: string;
  is?: 'figure' | 'problem';
}

interface Part {
  part: string;
  rows: number;
  amount: number;
  refunds: number;
  refunded: number;
  items: number;
  condition: string;
}

/**
 * The line that says how a figure's money follows from its relation. Every total that a cell shows stands in it, and
 * the refunds inside the figure and those left out add up to the refunds of the whole relation.
 * @param parts As `reconcile` of the analyses gives them.
 * @param by The column that says what an item is.
 */
export function stepsOf(parts: Result, by: string, currency?: string): Step[] {
  const all = parts.rows.map((row): Part => ({
    part: String(row.part),
    rows: Number(row.rows ?? 0),
    amount: Number(row.amount ?? 0),
    refunds: Number(row.refunds ?? 0),
    refunded: Number(row.refunded ?? 0),
    items: Number(row.items ?? 0),
    condition: String(row.condition ?? '')
  }));
  const none: Part = { part: '', rows: 0, amount: 0, refunds: 0, refunded: 0, items: 0, condition: 'false' };
  const of = (part: string): Part => all.find((each) => each.part === part) ?? none;
  const [file, without, losing, refunds, figure] = [
    of('file'),
    of('without'),
    of('belowZero'),
    of('refunds'),
    of('figure')
  ];
  /** What is left out, and how that is said of its rows and of the refunds among them. */
  const left = [
    { ...without, say: m.without, sayRefunds: m.refundsWithout },
    { ...of('undated'), say: m.undated, sayRefunds: m.refundsUndated },
    { ...of('later'), say: m.later, sayRefunds: m.refundsLater },
    { ...of('outside'), say: m.outside, sayRefunds: m.refundsOutside },
    { ...of('others'), say: m.others, sayRefunds: m.refundsOthers },
    { ...of('basketless'), say: m.basketless, sayRefunds: m.refundsBasketless },
    { ...of('neverOrdered'), say: m.never, sayRefunds: m.refundsNever },
    { ...of('running'), say: m.running, sayRefunds: m.refundsRunning }
  ];
  const money = (value: number): string => format.money(value, currency).replace('-', '−');
  const plus = (value: number): string =>
    `${value < 0 ? '−' : '+'} ${format.money(Math.abs(value), currency)}`;

  const net = left.reduce((sum, { amount }) => sum - amount, file.amount);
  const steps: Step[] = [{ text: m.file(money(file.amount)) }];
  for (const { rows, amount, condition, say } of left)
    if (rows > 0) steps.push({ text: say(rows, plus(-amount), by), condition });
  if (losing.rows > 0) {
    const text = m.belowZero(losing.items, plus(-losing.amount), by);
    steps.push({ text: m.net(money(net)) });
    steps.push({ text, condition: losing.condition, title: m.theirRows(text, losing.rows) });
  }
  const isNet = losing.rows === 0 && refunds.rows > 0;
  steps.push({ text: (isNet ? m.figureNet : m.figure)(money(figure.amount)), is: 'figure' });
  const unexplained = net - losing.amount - figure.amount;
  if (Math.abs(unexplained) >= 0.005) steps.push({ text: m.unexplained(money(unexplained)), is: 'problem' });

  if (file.refunds === 0) return steps;
  const inside = [refunds.rows, money(refunds.amount)] as const;
  steps.push({
    text: without.rows > 0 ? m.refundsOf(...inside, by) : m.refunds(...inside),
    ...(refunds.rows > 0 ? { condition: refunds.condition } : {})
  });
  for (const { refunds: count, refunded, condition, sayRefunds } of left)
    if (count > 0)
      steps.push({
        text: sayRefunds(count, money(refunded), by),
        condition: `${condition} AND amount < 0`
      });
  return steps;
}

/**
 * What is said of orders that hold no sale; undefined where there are none.
 * @param counts As `refundOrders` of the analyses gives them.
 */
export function refundOrdersStep(counts: Result): Step | undefined {
  const [row] = counts.rows;
  const refunds = Number(row?.refund_orders ?? 0);
  if (!row || refunds === 0) return undefined;
  const say = row.as_money ? m.refundsAsMoney : m.refundsAsOrders;
  const text = say(refunds, Number(row.orders), Number(row.zeros) > 0);
  return { text, condition: String(row.condition), title: m.theirRows(text) };
}
