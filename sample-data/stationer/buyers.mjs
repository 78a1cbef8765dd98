// @ts-check
import { BusinessClock } from '../BusinessClock.mjs';
import { buyingDays } from '../buying.mjs';
import { date, day, month, weekday } from '../calendar.mjs';
import { Lottery, zipf } from '../Lottery.mjs';
import { Random } from '../random.mjs';
import { PLACES } from './catalogue.mjs';

/**
 * @typedef {object} Buyer
 * @property {string} member Masked name on the platform; still one of a kind.
 * @property {string} surname
 * @property {'regular' | 'festival' | 'corporate'} kind
 * @property {number[]} days Days on which an order is placed, ascending.
 * @property {number} spend Mean size of an order, in fen.
 * @property {string} place
 * @property {number} mobile Probability that an order is placed on a phone.
 */

export const FIRST = day('2023-01-01');
export const LAST = day('2025-06-22');

const MONTHS = [0.95, 1.0, 1.02, 0.9, 0.92, 0.95, 0.85, 1.12, 1.12, 0.95, 1.0, 1.05];
const WEEKDAYS = [1.08, 1.02, 0.98, 0.97, 0.96, 0.95, 1.04];
const NEW_YEARS = ['2023-01-22', '2024-02-10', '2025-01-29'].map(day);
/** Days of the platform's sales, by month and day. @type {Record<string, number>} */
const SALES = { '06-01': 2, '06-18': 5, '11-01': 2.6, '11-11': 8, '12-12': 2.5, '03-08': 1.6 };

/** How much is bought on a day: sales, the weeks before school, the standstill around the Spring Festival. @param {number} at */
function weight(at) {
  const text = date(at).slice(5);
  const usual = Number(MONTHS[month(at)]) * Number(WEEKDAYS[weekday(at)]);
  if (NEW_YEARS.some((newYear) => at >= newYear - 7 && at <= newYear + 6)) return usual * 0.18;
  if (text > '11-01' && text < '11-11') return usual * 1.5;
  if (text > '06-01' && text < '06-18') return usual * 1.25;
  if (text > '08-19' || (text > '02-14' && text < '03-01'))
    return usual * (text < '09-04' ? 1.45 : (SALES[text] ?? 1));
  return usual * (SALES[text] ?? 1);
}

export const clock = new BusinessClock(FIRST, LAST, weight);

const joining = new Lottery(
  Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index),
  (at, index) =>
    (clock.end(at) - (at === FIRST ? 0 : clock.end(at - 1))) * (1.1 - 0.35 * (index / (LAST - FIRST)))
);
const places = new Lottery(PLACES, (_, index) => zipf(index, 0.75));

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const NAMES = [
  ...'小阿墨纸鹿晚风云月星南北夏秋冬春山海木禾一七九青白柚橘茶猫熊鱼糖豆果兔花叶雨雪晴𬱖䶮㐂',
  ...'txmyjlhwqz'
];

/**
 * Everyone who ever orders, in no order.
 * @param {string} seed
 * @returns {Buyer[]}
 */
export function buyers(seed) {
  const random = new Random(`${seed}/stationer/buyers`);
  /** @type {Set<string>} */
  const taken = new Set();
  return [
    ...Array.from({ length: 2200 }, () => regular(random, taken)),
    ...Array.from({ length: 440 }, () => festivalGuest(random, taken)),
    ...Array.from({ length: 22 }, () => corporateBuyer(random, taken))
  ];
}

/** @param {Random} random @param {Set<string>} taken @returns {Buyer} */
function regular(random, taken) {
  const joined = joining.draw(random);
  const days = buyingDays(
    { joined, rate: random.gamma(0.95, 42), dropout: random.beta(0.64, 1.72) },
    clock,
    random
  );
  return { kind: 'regular', ...person(random, taken), days, spend: meanSpend(random, 5200) };
}

/** Joined on the eleventh of November, for the discount. @param {Random} random @param {Set<string>} taken @returns {Buyer} */
function festivalGuest(random, taken) {
  const joined = random.happens(0.45) ? day('2023-11-11') : day('2024-11-11');
  const days = buyingDays(
    { joined, rate: random.gamma(0.8, 80), dropout: random.beta(1.5, 0.8) },
    clock,
    random
  );
  return { kind: 'festival', ...person(random, taken), days, spend: meanSpend(random, 4300) };
}

/** Notebooks and pens for a whole office. @param {Random} random @param {Set<string>} taken @returns {Buyer} */
function corporateBuyer(random, taken) {
  const joined = joining.draw(random);
  const days = buyingDays(
    { joined, rate: random.gamma(2.4, 75), dropout: random.beta(0.6, 16) },
    clock,
    random
  );
  return { kind: 'corporate', ...person(random, taken), days, mobile: 0.1, spend: meanSpend(random, 62_000) };
}

/** Spend of an order: gamma around a mean that is itself inverse gamma over buyers (gamma–gamma). */
function meanSpend(/** @type {Random} */ random, /** @type {number} */ centre) {
  const SHAPE = 3.4;
  return (centre * (SHAPE - 1)) / random.gamma(SHAPE, 1);
}

/** @param {Random} random @param {Set<string>} taken */
function person(random, taken) {
  let member;
  do member = `${random.pick(NAMES)}**${random.integer().toString(36).slice(-4)}`;
  while (taken.has(member));
  taken.add(member);
  return {
    member,
    surname: random.pick(SURNAMES),
    place: places.draw(random),
    mobile: random.happens(0.2) ? 0.35 : 0.95
  };
}
