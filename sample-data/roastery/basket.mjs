// @ts-check
import { Lottery, zipf } from '../Lottery.mjs';
import { priceOn, shelves, subscriptions } from './catalogue.mjs';

/** @typedef {import('./catalogue.mjs').Product} Product */
/** @typedef {import('./customers.mjs').Customer} Customer */
/** @typedef {{ product: Product, quantity: number, price: number, discount: number }} Item Money in pence; discount is of the line. */

const SEASONAL = /Winter|Hamper|Gift card|Tasting|Fudge|Shortbread|Tea chest/i;

/** A lottery for each leaning and half-year: nine tenths by shelf and rank, the leaning's own shelf three times. */
const lotteries = new Map(
  ['Coffee', 'Tea', 'Equipment', 'Gifts'].flatMap((favourite) =>
    [true, false].map(
      (winter) => /** @type {const} */ ([`${favourite}/${winter}`, lottery(favourite, winter)])
    )
  )
);

/** @param {string} favourite @param {boolean} winter */
function lottery(favourite, winter) {
  const all = shelves.flatMap(({ category, share, products }) => {
    const sum = products.reduce((total, _, index) => total + zipf(index, 1.08), 0);
    const lean = category === favourite ? 3 : 1;
    return products.map((product, index) => ({
      product,
      weight:
        ((share * lean * zipf(index, 1.08)) / sum) * (SEASONAL.test(product.name) ? (winter ? 4 : 0.6) : 1)
    }));
  });
  return new Lottery(all, ({ weight }) => weight);
}

const tradeLottery = new Lottery(
  shelves.flatMap(({ products }) => products.filter(({ trade }) => trade)),
  (product, index) => (product.category === 'Coffee' ? 3 : 1) * zipf(index, 0.7)
);

/**
 * Fills one basket. The order's size is drawn first (gamma around the customer's mean); lines are then chosen so
 * that the basket comes near it. A customer often takes again what they took before.
 * @param {Customer} customer
 * @param {number} day
 * @param {boolean} first Whether it is the customer's first order.
 * @param {Product[]} known What the customer has bought; added to.
 * @param {import('../random.mjs').Random} random
 * @returns {Item[]}
 */
export function fill(customer, day, first, known, random) {
  const trade = customer.kind === 'trade';
  const size = random.gamma(3.1, 3.1 / customer.spend);
  const lines = 1 + Math.min(7, random.poisson(trade ? 2.1 : 1.2));
  const winter = new Date(day * 86_400_000).getUTCMonth() >= 10;
  const shop = trade ? undefined : lotteries.get(`${customer.favourite}/${winter}`);
  /** @type {Map<string, Item>} */
  const items = new Map();
  if (customer.kind === 'subscriber') {
    known[0] ??= random.pick(subscriptions);
    add(known[0], 1);
    if (random.happens(0.74)) return [...items.values()];
  }
  for (let i = 0; i < lines; i++) {
    const product = choose();
    const afford = size / lines / priceOn(product, day);
    add(product, Math.max(1, Math.min(trade ? 60 : 12, Math.round(afford))));
  }
  return [...items.values()];

  function choose() {
    for (let attempt = 0; ; attempt++) {
      const again = known.length > 0 && customer.kind !== 'subscriber' && random.happens(0.38);
      const product = again ? random.pick(known) : trade ? tradeLottery.draw(random) : draw();
      if (!items.has(product.name) && (attempt > 5 || priceOn(product, day) <= Math.max(900, size * 1.15))) {
        if (!known.includes(product)) known.push(product);
        return product;
      }
    }
  }

  function draw() {
    if (!shop) throw new Error(`No shelf for ${customer.favourite}`);
    return shop.draw(random).product;
  }

  /** @param {Product} product @param {number} quantity */
  function add(product, quantity) {
    const price = priceOn(product, day);
    const rate = customer.discount || voucher();
    items.set(product.name, { product, quantity, price, discount: Math.round(price * quantity * rate) });
  }

  function voucher() {
    if (customer.kind === 'campaign') return first ? 0.35 : 0;
    if (customer.kind === 'subscriber') return 0;
    return first && items.size === 0 && random.happens(0.22) ? 0.1 : 0;
  }
}
