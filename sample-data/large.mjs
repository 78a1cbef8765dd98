// @ts-check
import { closeSync, openSync, writeSync } from 'node:fs';
import { date, day } from './calendar.mjs';
import { money } from './csv.mjs';
import { Lottery, zipf } from './Lottery.mjs';
import { Random } from './random.mjs';

/** Columns of the big files, in order. */
export const HEADER = 'order_id,ordered_at,customer_id,product,category,channel,region,quantity,amount';

const FIRST = day('2022-01-01');
const SECONDS = (day('2024-12-20') - FIRST) * 86_400;
const NEW_CUSTOMER = 0.25;
const FOUNDERS = 200;
const CHUNK = 1 << 19;

const categories = ['Beverages', 'Bakery', 'Household', 'Produce', 'Stationery', 'Toys'];
const products = Array.from({ length: 2000 }, (_, index) => ({
  text: `Product ${String(index + 1).padStart(4, '0')},${categories[index % categories.length]}`,
  cents: 199 + ((index * 7919) % 4800)
}));
const productLottery = new Lottery(products, (_, index) => zipf(index, 0.9));
const channels = ['Web', 'App', 'Shop', 'Web', 'Phone', 'Web', 'App', 'Web'];
const regions = ['North', 'South', 'East', 'West', 'Islands'];

/**
 * The text of a big order file, in chunks of about half a megabyte: the header, then `lines` order lines, oldest
 * first, of about 86 bytes. About 2.5 lines make an order and 10 lines a customer. Who orders follows Simon's
 * process (1955): a quarter of the orders come from someone new, the others from whoever placed an earlier order
 * drawn at random, so orders per customer have a power-law tail. The first 200 orders all come from someone new,
 * lest one customer be the shop. The same arguments give the same text.
 * @param {{ lines: number, seed?: string }} options
 * @returns {Generator<string, void>}
 */
export function* orderText({ lines, seed = '80/20' }) {
  const random = new Random(`${seed}/large`);
  const orders = Math.ceil(lines / 2.5);
  const buyers = new Int32Array(lines);
  let text = `${HEADER}\n`;
  let customers = 0;
  let today = -1;
  let todayText = '';
  for (let written = 0, order = 0; written < lines; order++) {
    const isNew = order < FOUNDERS || random.uniform() < NEW_CUSTOMER;
    const customer = isNew ? ++customers : Number(buyers[random.below(order)]);
    buyers[order] = customer;
    const second = Math.min(SECONDS - 1, Math.floor(((order + random.uniform()) / orders) * SECONDS));
    const at = Math.floor(second / 86_400);
    if (at !== today) {
      today = at;
      todayText = date(FIRST + at);
    }
    const head = `SO-${1_000_000_000 + order},${todayText}T${clock(second % 86_400)},K${String(customer).padStart(9, '0')},`;
    const place = `,${channels[order & 7]},${regions[customer % 5]},`;
    const more = random.integer();
    const size = Math.min(lines - written, 1 + (more & 3));
    for (let i = 0; i < size; i++, written++) {
      const product = productLottery.draw(random);
      const quantity = 1 + ((more >>> (4 + 3 * i)) & 7);
      text += `${head}${product.text}${place}${quantity},${money(product.cents * quantity)}\n`;
    }
    if (text.length >= CHUNK) {
      yield text;
      text = '';
    }
  }
  yield text;
}

/** 09:14:05. @param {number} second */
function clock(second) {
  const part = (/** @type {number} */ value) => (value < 10 ? `0${value}` : String(value));
  return `${part(Math.floor(second / 3600))}:${part(Math.floor(second / 60) % 60)}:${part(second % 60)}`;
}

/**
 * Writes a big order file.
 * @param {{ lines: number, path: string, seed?: string }} options
 * @returns {number} Bytes written.
 */
export function writeOrders({ lines, path, seed }) {
  const file = openSync(path, 'w');
  let bytes = 0;
  try {
    for (const text of orderText({ lines, seed })) bytes += writeSync(file, text);
  } finally {
    closeSync(file);
  }
  return bytes;
}

if (process.argv[1] === import.meta.filename) {
  const [lines, path, seed] = process.argv.slice(2);
  if (!Number(lines) || !path) {
    process.stderr.write('Usage: node sample-data/large.mjs LINES FILE [SEED]\n');
    process.exit(1);
  }
  const bytes = writeOrders({ lines: Number(lines), path, seed });
  process.stdout.write(`${path}: ${lines} lines, ${bytes} bytes\n`);
}
