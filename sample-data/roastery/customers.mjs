// @ts-check
import { BusinessClock } from '../BusinessClock.mjs';
import { buyingDays, subscriptionDays } from '../buying.mjs';
import { day, month, monthNumber, weekday } from '../calendar.mjs';
import { Lottery } from '../Lottery.mjs';
import { Random } from '../random.mjs';

/**
 * @typedef {object} Customer
 * @property {'retail' | 'campaign' | 'subscriber' | 'trade'} kind
 * @property {number[]} days Days on which an order is placed, ascending.
 * @property {string} channel Where this customer buys when nothing else decides.
 * @property {string} region
 * @property {number} spend Mean size of an order, in pence.
 * @property {number} discount Standing discount, as a share.
 * @property {number} goods Factor on the cost of goods: a special blend costs more than the list's.
 * @property {string} favourite The category that this customer leans to.
 */

export const FIRST = day('2023-01-01');
export const LAST = day('2025-06-15');
const CAMPAIGN = monthNumber(day('2024-03-01'));

const RETAIL_MONTHS = [0.98, 0.92, 0.95, 0.94, 0.93, 0.86, 0.74, 0.72, 0.92, 1.02, 1.42, 1.6];
const RETAIL_WEEKDAYS = [1.12, 1.1, 0.95, 0.93, 0.97, 1.02, 0.91];
const TRADE_WEEKDAYS = [0, 1.6, 1.3, 1.2, 1.1, 0.8, 0];

/** The last days before Christmas are too late for the post. @param {number} at */
function holidays(at) {
  const text = new Date(at * 86_400_000).toISOString().slice(5, 10);
  if (text === '12-25' || text === '01-01') return 0.15;
  return text > '12-21' && text < '12-30' ? 0.45 : 1;
}

export const retailClock = new BusinessClock(
  FIRST,
  LAST,
  (at) => Number(RETAIL_MONTHS[month(at)]) * Number(RETAIL_WEEKDAYS[weekday(at)]) * holidays(at)
);
const tradeClock = new BusinessClock(
  FIRST,
  LAST,
  (at) => Number(TRADE_WEEKDAYS[weekday(at)]) * (month(at) === 7 ? 0.7 : 1) * holidays(at)
);

const REGIONS = new Lottery(
  [
    ['South West', 25],
    ['London', 22],
    ['South East', 16],
    ['Midlands', 11],
    ['North', 12],
    ['Scotland', 7],
    ['Wales', 5],
    ['Ireland', 2]
  ],
  ([, share]) => Number(share)
);
const CHANNELS = new Lottery(
  [
    ['Web', 60],
    ['App', 17],
    ['Shop', 19],
    ['Phone', 4]
  ],
  ([, share]) => Number(share)
);
const LEANINGS = new Lottery(
  [
    ['Coffee', 58],
    ['Tea', 30],
    ['Equipment', 5],
    ['Gifts', 7]
  ],
  ([, share]) => Number(share)
);

/** How many customers join on a day: more as the shop becomes known, more in season, a burst in the campaign. */
const joining = new Lottery(
  Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index),
  (at, index) => {
    const season = retailClock.end(at) - (at === FIRST ? 0 : retailClock.end(at - 1));
    return season * (0.85 + 0.5 * (index / (LAST - FIRST)));
  }
);

/**
 * Everyone who ever buys, in the order of their first purchase.
 * @param {string} seed
 * @returns {Customer[]}
 */
export function customers(seed) {
  const random = new Random(`${seed}/roastery/customers`);
  const everyone = [
    ...Array.from({ length: 3270 }, () => retailer(random)),
    ...Array.from({ length: 480 }, () => bargainHunter(random)),
    ...Array.from({ length: 190 }, () => subscriber(random)),
    ...Array.from({ length: 34 }, (_, index) => tradeAccount(random, index))
  ];
  return everyone.sort((a, b) => Number(a.days[0]) - Number(b.days[0]));
}

/** Spend of an order: gamma around a mean that is itself inverse gamma over customers (gamma–gamma). */
function meanSpend(/** @type {Random} */ random, /** @type {number} */ centre) {
  const SHAPE = 3.6;
  return (centre * (SHAPE - 1)) / random.gamma(SHAPE, 1);
}

/** @param {Random} random @returns {Customer} */
function retailer(random) {
  const joined = joining.draw(random);
  const days = buyingDays(
    { joined, rate: random.gamma(0.95, 62), dropout: random.beta(0.62, 1.25) },
    retailClock,
    random
  );
  return { kind: 'retail', days, ...person(random), spend: meanSpend(random, 2700), discount: 0, goods: 1 };
}

/** Came for the voucher of March 2024 and mostly left with it. @param {Random} random @returns {Customer} */
function bargainHunter(random) {
  let joined = joining.draw(random);
  while (monthNumber(joined) !== CAMPAIGN) joined = joining.draw(random);
  const days = buyingDays(
    { joined, rate: random.gamma(0.8, 95), dropout: random.beta(1.7, 0.75) },
    retailClock,
    random
  );
  const channel = random.happens(0.8) ? 'Web' : 'App';
  return {
    kind: 'campaign',
    days,
    ...person(random),
    channel,
    spend: meanSpend(random, 1900),
    discount: 0,
    goods: 1
  };
}

/** @param {Random} random @returns {Customer} */
function subscriber(random) {
  const joined = joining.draw(random);
  const every = random.pick([28, 28, 28, 14, 42]);
  const days = subscriptionDays({ joined, every, dropout: random.beta(1.1, 9) }, LAST, random);
  return { kind: 'subscriber', days, ...person(random), channel: 'Web', spend: 1100, discount: 0, goods: 1 };
}

/** A café or an office. Three have talked their price down too far. @param {Random} random @param {number} index @returns {Customer} */
function tradeAccount(random, index) {
  let joined = joining.draw(random);
  while (tradeClock.end(joined) === (joined === FIRST ? 0 : tradeClock.end(joined - 1)))
    joined = joining.draw(random);
  const spoiled = index % 11 === 4;
  const days = buyingDays(
    { joined, rate: random.gamma(3.2, 50), dropout: random.beta(0.7, 34) },
    tradeClock,
    random
  );
  return {
    kind: 'trade',
    days,
    channel: 'Trade',
    region: String(REGIONS.draw(random)[0]),
    spend: meanSpend(random, spoiled ? 23_000 : 25_000),
    discount: spoiled ? 0.4 : random.between(12, 26) / 100,
    goods: spoiled ? 1.35 : 1,
    favourite: 'Coffee'
  };
}

/** @param {Random} random */
function person(random) {
  return {
    channel: String(CHANNELS.draw(random)[0]),
    region: String(REGIONS.draw(random)[0]),
    favourite: String(LEANINGS.draw(random)[0])
  };
}
