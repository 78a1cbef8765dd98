// @ts-check
import { stamp } from './calendar.mjs';
import { money } from './csv.mjs';

/** @typedef {[fact: string, value: string][]} Facts What is true of a file, as README.md says it. */

/** @param {import('./roastery/orders.mjs').OrderLine[]} lines @returns {Facts} */
export function roasteryFacts(lines) {
  const refunds = lines.filter(({ quantity }) => quantity < 0);
  const till = lines.filter(({ customer }) => !customer);
  const known = lines.filter(({ customer }) => customer);
  const { revenue, orders } = byCustomer(
    known.map(({ customer, amount, order }) => [customer, amount, order])
  );
  const costs = byCustomer(known.map(({ customer, cost, order }) => [customer, cost, order])).revenue;
  return [
    ['lines (rows below the header)', count(lines.length)],
    ['first order', time(lines[0])],
    ['last line', time(lines.at(-1))],
    ['orders', count(new Set(lines.map(({ order }) => order)).size)],
    ['customers', count(revenue.size)],
    ['products', count(new Set(lines.map(({ product }) => product.name)).size)],
    ['sum of `amount`', money(sum(lines.map(({ amount }) => amount)))],
    ['sum of `cost`', money(sum(lines.map(({ cost }) => cost)))],
    ['refund lines', count(refunds.length)],
    ['sum of `amount` on refund lines', money(sum(refunds.map(({ amount }) => amount)))],
    ['lines without a customer', count(till.length)],
    ['sum of `amount` without a customer', money(sum(till.map(({ amount }) => amount)))],
    ['lines with amount 0.00 (sample bags)', count(lines.filter(({ amount }) => amount === 0).length)],
    [
      'lines that repeat another exactly',
      count(lines.filter((each, index) => each === lines[index - 1]).length)
    ],
    ['customers with exactly one order', share(once(orders), revenue.size)],
    ['share of the top 20 % of customers', topFifth(revenue)],
    [
      'customers who cost more than they bring',
      count([...costs].filter(([id, cost]) => cost > Number(revenue.get(id))).length)
    ]
  ];
}

/** @param {import('./stationer/orders.mjs').Order[]} all Newest first. @returns {Facts} */
export function stationerFacts(all) {
  const { revenue, orders } = byCustomer(all.map(({ buyer, paid, id }) => [buyer.member, paid, id]));
  const refunded = all.filter(({ refund }) => refund > 0);
  return [
    ['订单数（表头以下的行数）', count(all.length)],
    ['最早下单', time(all.at(-1))],
    ['最晚下单', time(all[0])],
    ['买家数', count(revenue.size)],
    ['总金额合计', money(sum(all.map(({ goods, postage }) => goods + postage)))],
    ['买家实际支付金额合计', money(sum(all.map(({ paid }) => paid)))],
    ['未付款订单', count(all.filter(({ paidAfter }) => paidAfter === undefined).length)],
    ['有退款的订单', count(refunded.length)],
    ['其中全额退款', count(refunded.filter(({ paid }) => paid === 0).length)],
    ['退款金额合计', money(sum(all.map(({ refund }) => refund)))],
    ['只下过一单的买家', share(once(orders), revenue.size)],
    ['前 20% 买家的实付占比', topFifth(revenue)]
  ];
}

/** @param {Facts} facts A Markdown table. */
export function table(facts) {
  return ['| | |', '|---|---:|', ...facts.map(([fact, value]) => `| ${fact} | ${value} |`)].join('\n');
}

/** @param {[id: string, amount: number, order: string][]} rows */
function byCustomer(rows) {
  /** @type {Map<string, number>} */
  const revenue = new Map();
  /** @type {Map<string, Set<string>>} */
  const orders = new Map();
  for (const [id, amount, order] of rows) {
    revenue.set(id, (revenue.get(id) ?? 0) + amount);
    orders.set(id, (orders.get(id) ?? new Set()).add(order));
  }
  return { revenue, orders };
}

/** @param {Map<string, Set<string>>} orders */
function once(orders) {
  return [...orders.values()].filter(({ size }) => size === 1).length;
}

/** Share of the first ceil(n / 5) customers in the revenue of those above zero. @param {Map<string, number>} revenue */
function topFifth(revenue) {
  const values = [...revenue.values()].map((value) => Math.max(0, value)).sort((a, b) => b - a);
  return share(sum(values.slice(0, Math.ceil(values.length / 5))), sum(values));
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, each) => total + each, 0);
}

/** @param {number} part @param {number} whole */
function share(part, whole) {
  return `${((100 * part) / whole).toFixed(2)} %`;
}

/** @param {number} number */
function count(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** @param {{ day: number, second: number } | undefined} at */
function time(at) {
  return at ? stamp(at.day, at.second) : '';
}
