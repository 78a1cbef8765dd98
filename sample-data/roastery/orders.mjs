// @ts-check
import { stamp, weekday } from '../calendar.mjs';
import { line, money } from '../csv.mjs';
import { Lottery } from '../Lottery.mjs';
import { Random } from '../random.mjs';
import { fill } from './basket.mjs';
import { priceOn, shelves } from './catalogue.mjs';
import { customers, LAST, retailClock } from './customers.mjs';

/** @typedef {import('./basket.mjs').Item} Item */

/**
 * One line of the file. Money in pence.
 * @typedef {object} OrderLine
 * @property {string} order
 * @property {number} day
 * @property {number} second
 * @property {string} customer Empty for a sale at the till.
 * @property {import('./catalogue.mjs').Product} product
 * @property {string} channel
 * @property {string} region
 * @property {number} quantity Negative for a refund.
 * @property {number} price
 * @property {number} discount
 * @property {number} amount quantity × price − discount
 * @property {number} cost Cost of the goods and of serving the line.
 */

/** @typedef {{ day: number, second: number, customer: string, channel: string, region: string, goods: number, items: Item[] }} Order */

const HEADER =
  'order_id,order_date,customer_id,product,category,channel,region,quantity,unit_price,discount,amount,cost'.split(
    ','
  );

const WEB_HOURS = [3, 1, 1, 0, 0, 1, 3, 6, 8, 9, 9, 8, 9, 8, 7, 7, 7, 8, 9, 12, 14, 13, 9, 5];
const SHOP_HOURS = [0, 0, 0, 0, 0, 0, 0, 0, 3, 8, 11, 12, 12, 10, 8, 8, 7, 5, 0, 0, 0, 0, 0, 0];
const OFFICE_HOURS = [0, 0, 0, 0, 0, 0, 1, 6, 12, 12, 9, 7, 4, 5, 5, 4, 2, 0, 0, 0, 0, 0, 0, 0];
/** @type {Record<string, Lottery<number>>} */
const hours = Object.fromEntries(
  Object.entries({
    Web: WEB_HOURS,
    App: WEB_HOURS,
    Shop: SHOP_HOURS,
    Phone: OFFICE_HOURS,
    Trade: OFFICE_HOURS
  }).map(([channel, weights]) => [channel, new Lottery([...weights.keys()], (hour) => Number(weights[hour]))])
);

/** Picking, packing, post and payment of one order, in pence; the amount adds the payment's percentage. */
const SERVICE = { Web: 410, App: 395, Shop: 70, Phone: 640, Trade: 1150 };

/**
 * The English shop's order lines, in the order of the file.
 * @param {string} seed
 * @returns {OrderLine[]}
 */
export function orderLines(seed) {
  const orders = [...customerOrders(seed), ...tillSales(seed)].sort(
    (a, b) => a.day - b.day || a.second - b.second || (a.customer < b.customer ? -1 : 1)
  );
  const lines = orders.flatMap((order, index) => linesOf(order, String(10_001 + index)));
  const all = [...lines, ...refunds(lines, seed)].sort(
    (a, b) => a.day - b.day || a.second - b.second || Number(a.order) - Number(b.order)
  );
  return withDuplicates(all, seed);
}

/** The file. @param {OrderLine[]} lines @returns {Uint8Array} UTF-8, RFC 4180. */
export function print(lines) {
  const rows = lines.map((each) => [
    each.order,
    stamp(each.day, each.second),
    each.customer,
    each.product.name,
    each.product.category,
    each.channel,
    each.region,
    each.quantity,
    money(each.price),
    money(each.discount),
    money(each.amount),
    money(each.cost)
  ]);
  return new TextEncoder().encode([HEADER, ...rows].map(line).join(''));
}

/** @param {string} seed @returns {Order[]} */
function customerOrders(seed) {
  const random = new Random(`${seed}/roastery/orders`);
  return customers(seed).flatMap((customer, index) => {
    /** @type {import('./catalogue.mjs').Product[]} */
    const known = [];
    return customer.days.map((day, nth) => {
      const channel = customer.kind === 'retail' && random.happens(0.08) ? 'Web' : customer.channel;
      return {
        day,
        second: time(channel, day, random),
        customer: `C${String(index + 1).padStart(5, '0')}`,
        channel,
        region: customer.region,
        goods: customer.goods,
        items: fill(customer, day, nth === 0, known, random)
      };
    });
  });
}

/** Sales at the till to people who gave no name. @param {string} seed @returns {Order[]} */
function tillSales(seed) {
  const random = new Random(`${seed}/roastery/till`);
  const shelf = shelves.flatMap(({ products }) => products.slice(0, 12));
  return Array.from({ length: 230 }, () => {
    const day = /** @type {number} */ (retailClock.day(random.uniform() * retailClock.end(LAST)));
    const items = Array.from({ length: random.happens(0.3) ? 2 : 1 }, () => random.pick(shelf)).map(
      (product) => ({
        product,
        quantity: 1,
        price: priceOn(product, day),
        discount: 0
      })
    );
    return {
      day,
      second: time('Shop', day, random),
      customer: '',
      channel: 'Shop',
      region: 'South West',
      goods: 1,
      items
    };
  }).filter(({ items }) => new Set(items.map(({ product }) => product)).size === items.length);
}

/** @param {string} channel @param {number} day @param {Random} random */
function time(channel, day, random) {
  const shut = channel === 'Shop' && weekday(day) === 0 && random.happens(0.5) ? 2 : 0;
  return (Number(hours[channel]?.draw(random)) + shut) * 3600 + random.below(3600);
}

/** @param {Order} order @param {string} id @returns {OrderLine[]} */
function linesOf({ day, second, customer, channel, region, goods, items }, id) {
  const gift = giftFor(id, customer, day);
  return (gift ? [...items, gift] : items).map((item, _, all) => {
    const amount = item.quantity * item.price - item.discount;
    const service = SERVICE[/** @type {keyof typeof SERVICE} */ (channel)] / all.length + amount * 0.024;
    const cost = Math.round(item.quantity * item.price * item.product.goods * goods + service);
    const { product, quantity, price, discount } = item;
    return {
      order: id,
      day,
      second,
      customer,
      product,
      channel,
      region,
      quantity,
      price,
      discount,
      amount,
      cost
    };
  });
}

/** A sample bag for nothing, in every 260th order of a known customer. @param {string} id @param {string} customer @param {number} day @returns {Item | undefined} */
function giftFor(id, customer, day) {
  if (!customer || Number(id) % 260 !== 7) return undefined;
  const product = {
    name: 'Sample bag',
    category: 'Gifts',
    price: 250,
    goods: 0.5,
    keeps: false,
    trade: false
  };
  const price = priceOn(product, day);
  return { product, quantity: 1, price, discount: price };
}

/**
 * Refunds: the same order and product again, later, with the quantity, discount and amount turned negative.
 * Equipment comes back more often, and some customers send back a great deal; each line at most once.
 * @param {OrderLine[]} lines @param {string} seed @returns {OrderLine[]}
 */
function refunds(lines, seed) {
  const random = new Random(`${seed}/roastery/refunds`);
  const everyone = new Set(lines.map(({ customer }) => customer).filter((id) => id));
  const serial = new Set([...everyone].filter(() => random.happens(0.015)));
  return lines.flatMap((sold) => refundOf(sold, serial.has(sold.customer), random));
}

/** @param {OrderLine} sold @param {boolean} serial @param {Random} random @returns {OrderLine[]} */
function refundOf(sold, serial, random) {
  const chance = serial ? 0.25 : sold.product.category === 'Equipment' ? 0.045 : 0.0105;
  if (!sold.customer || sold.amount === 0 || !random.happens(chance)) return [];
  const day = sold.day + random.between(3, 24);
  if (day > LAST) return [];
  const back = sold.quantity > 1 && random.happens(0.5) ? random.between(1, sold.quantity) : sold.quantity;
  const discount = Math.floor((sold.discount * back) / sold.quantity);
  const handling = 480;
  const regained = sold.product.keeps ? Math.round(back * sold.price * sold.product.goods) : 0;
  return [
    {
      ...sold,
      day,
      second: time('Phone', day, random),
      quantity: -back,
      discount: -discount,
      amount: -(back * sold.price - discount),
      cost: handling - regained
    }
  ];
}

/** Seven lines that the export wrote twice. @param {OrderLine[]} lines @param {string} seed @returns {OrderLine[]} */
function withDuplicates(lines, seed) {
  const random = new Random(`${seed}/roastery/duplicates`);
  const twice = new Set();
  while (twice.size < 7) {
    const at = random.below(lines.length);
    if (Number(lines[at]?.amount) > 0) twice.add(at);
  }
  return lines.flatMap((each, index) => (twice.has(index) ? [each, each] : [each]));
}
