// @ts-check
import { date, stamp } from '../calendar.mjs';
import { line, money } from '../csv.mjs';
import { gb18030Encoder } from '../gb18030.mjs';
import { Lottery, zipf } from '../Lottery.mjs';
import { Random } from '../random.mjs';
import { buyers, FIRST, LAST } from './buyers.mjs';
import { MESSAGES, shelves } from './catalogue.mjs';

/**
 * One order, one line of the file. Money in fen.
 * @typedef {object} Order
 * @property {string} id 18 digits, from July 2023 19.
 * @property {import('./buyers.mjs').Buyer} buyer
 * @property {number} day
 * @property {number} second
 * @property {number | undefined} paidAfter Seconds until it was paid; undefined when it never was.
 * @property {string} status
 * @property {string} closed Why it was closed.
 * @property {string[]} titles
 * @property {number} quantity
 * @property {number} goods
 * @property {number} postage
 * @property {number} refund
 * @property {number} paid What the buyer has paid in the end: goods + postage − refund, or nothing.
 * @property {boolean} mobile
 * @property {string} message
 */

const HEADER =
  '订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址,运送方式,联系电话,联系手机,订单创建时间,订单付款时间,宝贝标题,宝贝种类,物流单号,物流公司,订单备注,宝贝总数量,订单关闭原因,是否手机订单,退款金额'.split(
    ','
  );

const HOURS = [6, 3, 1, 1, 0, 1, 2, 4, 6, 8, 10, 9, 10, 9, 8, 8, 8, 8, 8, 10, 13, 15, 14, 10];
const MIDNIGHT_SALE = [40, 8, 3, 1, 1, 1, 2, 4, 6, 8, 10, 9, 9, 8, 8, 8, 8, 8, 8, 10, 13, 14, 14, 12];
const hours = new Lottery([...HOURS.keys()], (hour) => Number(HOURS[hour]));
const saleHours = new Lottery([...MIDNIGHT_SALE.keys()], (hour) => Number(MIDNIGHT_SALE[hour]));
const couriers = new Lottery(
  ['中通快递', '圆通速递', '韵达快递', '申通快递', '邮政EMS', '顺丰速运'],
  (_, index) => zipf(index, 0.8)
);

const everything = new Lottery(
  shelves.flatMap(({ share, products }) => {
    const sum = products.reduce((total, _, index) => total + zipf(index, 1.05), 0);
    return products.map((product, index) => ({ product, weight: (share * zipf(index, 1.05)) / sum }));
  }),
  ({ weight }) => weight
);
const corporate = new Lottery(
  shelves.flatMap(({ products }) => products.filter((product) => product.corporate)),
  (_, index) => zipf(index, 0.6)
);

/** The Chinese shop's orders, newest first as the platform exports them. @param {string} seed @returns {Order[]} */
export function orders(seed) {
  const random = new Random(`${seed}/stationer/orders`);
  return buyers(seed)
    .flatMap((buyer, index) => buyer.days.map((day) => order(buyer, index, day, random)))
    .sort((a, b) => b.day - a.day || b.second - a.second || (a.id < b.id ? 1 : -1));
}

/** The file. @param {Order[]} all @param {string} seed @returns {Uint8Array} GB18030. */
export function print(all, seed) {
  const random = new Random(`${seed}/stationer/couriers`);
  const rows = all.map((each) => {
    const sent = each.status === '交易成功' || each.status.startsWith('卖家已发货');
    return [
      `="${each.id}"`,
      each.buyer.member,
      '',
      money(each.goods),
      money(each.postage),
      0,
      money(each.goods + each.postage),
      0,
      money(each.paid),
      0,
      each.status,
      each.message,
      `${each.buyer.surname}**`,
      `${each.buyer.place} ***`,
      '快递',
      '',
      '',
      stamp(each.day, each.second),
      each.paidAfter === undefined ? '' : stamp(each.day, each.second + each.paidAfter),
      each.titles.join('，'),
      each.titles.length,
      '',
      sent ? couriers.draw(random) : '',
      '',
      each.quantity,
      each.closed,
      each.mobile ? '手机订单' : '',
      money(each.refund)
    ];
  });
  return gb18030Encoder()([HEADER, ...rows].map(plainLine).join(''));
}

/** The platform writes ="…" bare, without the quotes that RFC 4180 asks for. @param {readonly (string | number)[]} cells */
function plainLine(cells) {
  const [id, ...others] = cells;
  return `${id},${line(others)}`;
}

/** @param {import('./buyers.mjs').Buyer} buyer @param {number} index @param {number} day @param {Random} random @returns {Order} */
function order(buyer, index, day, random) {
  const sale = ['11-11', '06-18'].includes(date(day).slice(5));
  const second = (sale ? saleHours : hours).draw(random) * 3600 + random.below(3600);
  const basket = fill(buyer, sale, random);
  const outcome = settle(buyer, day, basket.goods + basket.postage, random);
  return {
    id: number(day, second, index, random),
    buyer,
    day,
    second,
    ...basket,
    ...outcome,
    mobile: random.happens(buyer.mobile),
    message: random.happens(0.03) ? random.pick(MESSAGES) : ''
  };
}

/** 18 digits until June 2023, 19 since; the end tells the buyer. */
function number(
  /** @type {number} */ day,
  /** @type {number} */ second,
  /** @type {number} */ index,
  /** @type {Random} */ random
) {
  const JULY_2023 = 19539;
  const seconds = String((day - FIRST) * 86_400 + second).padStart(8, '0');
  const long = day >= JULY_2023;
  const serial = String(random.below(long ? 1_000_000 : 100_000)).padStart(long ? 6 : 5, '0');
  return `${long ? 4 : 3}${seconds}${serial}${String(index).padStart(4, '0')}`;
}

/** @param {import('./buyers.mjs').Buyer} buyer @param {boolean} sale @param {Random} random */
function fill(buyer, sale, random) {
  const office = buyer.kind === 'corporate';
  const size = random.gamma(2.8, 2.8 / buyer.spend) * (sale ? 1.25 : 1);
  const kinds = 1 + Math.min(3, random.poisson(0.75));
  /** @type {Map<string, number>} */
  const chosen = new Map();
  let goods = 0;
  let quantity = 0;
  for (let attempt = 0; chosen.size < kinds && attempt < 24; attempt++) {
    const product = office ? corporate.draw(random) : everything.draw(random).product;
    if (chosen.has(product.title) || (attempt < 20 && product.price > Math.max(1500, size))) continue;
    const count = Math.max(1, Math.min(office ? 400 : 20, Math.round(size / kinds / product.price)));
    chosen.set(product.title, count);
    goods += product.price * count;
    quantity += count;
  }
  if (sale) goods -= Math.floor(goods / 20_000) * 3000;
  return { titles: [...chosen.keys()], quantity, goods, postage: goods < 3900 ? 600 : 0 };
}

/**
 * How an order ended, as seen on the last day of the file.
 * @param {import('./buyers.mjs').Buyer} buyer @param {number} day @param {number} total @param {Random} random
 */
function settle(buyer, day, total, random) {
  const age = LAST - day;
  if (random.happens(buyer.kind === 'festival' ? 0.08 : 0.035)) {
    const waiting = age < 1;
    return {
      status: waiting ? '等待买家付款' : '交易关闭',
      closed: waiting ? '' : '买家未付款',
      paidAfter: undefined,
      refund: 0,
      paid: 0
    };
  }
  const paidAfter = random.between(8, random.happens(0.85) ? 90 : 1500);
  if (random.happens(buyer.kind === 'festival' ? 0.06 : 0.016)) {
    return { status: '交易关闭', closed: '买家申请退款', paidAfter, refund: total, paid: 0 };
  }
  const refund = random.happens(0.009) ? Math.floor((total * random.between(2, 6)) / 10) : 0;
  const status = age < 2 ? '买家已付款,等待卖家发货' : age < 9 ? '卖家已发货,等待买家确认' : '交易成功';
  return { status, closed: '', paidAfter, refund, paid: total - refund };
}
