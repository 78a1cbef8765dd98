// @ts-check
/**
 * The days on which one customer buys, by BG/NBD (Fader, Hardie and Lee 2005): while active, orders come at a
 * steady rate by the shop's clock; after each order the customer leaves for good with a fixed probability.
 * @param {object} customer
 * @param {number} customer.joined Day of the first order.
 * @param {number} customer.rate Orders per mean day.
 * @param {number} customer.dropout Probability of leaving after an order.
 * @param {import('./BusinessClock.mjs').BusinessClock} clock
 * @param {import('./random.mjs').Random} random
 * @returns {number[]} Ascending; the first is `joined`.
 */
export function buyingDays({ joined, rate, dropout }, clock, random) {
  const days = [joined];
  let time = clock.end(joined);
  while (!random.happens(dropout)) {
    time += random.exponential(rate);
    const day = clock.day(time);
    if (day === undefined) break;
    days.push(day);
  }
  return days;
}

/**
 * The days of a subscription: one every `every` days, give or take two, until it is cancelled.
 * @param {object} customer
 * @param {number} customer.joined
 * @param {number} customer.every
 * @param {number} customer.dropout Probability of cancelling after a delivery.
 * @param {number} last Last day of the file.
 * @param {import('./random.mjs').Random} random
 * @returns {number[]}
 */
export function subscriptionDays({ joined, every, dropout }, last, random) {
  const days = [joined];
  for (let day = joined; !random.happens(dropout);) {
    day += every + random.between(-2, 2);
    if (day > last) break;
    days.push(day);
  }
  return days;
}
