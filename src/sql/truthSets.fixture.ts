import { inject } from 'vitest';
import type { TestDatabase } from '../../tests/engines/types.ts';
import { literal } from '../engine/index.ts';

/** Whether this machine has a file of true figures. */
export const hasTruth = (file: string): boolean => inject('shared').truth.includes(file);

/** Puts a set into the table `orders`. */
export async function loadSet(database: TestDatabase, { files, select }: TruthSet): Promise<void> {
  const paths = await Promise.all(files.map((path) => database.lend(`data/${path}`)));
  await database.run(`CREATE OR REPLACE TABLE orders AS ${select(...paths)}`);
}

/** A real file that has ground truth. */
export interface TruthSet {
  /** Name of the truth file. */
  name: string;
  /** The files it is made from, by their paths in the shared folder's `data`. */
  files: string[];
  /** SELECT of customer_id, order_id, ordered_at and amount (and category, segment where the truth has them), from the files as SQL reads them. */
  select: (...paths: string[]) => string;
  /** Order ids that two customers share: here each of the two has the order, in the truth's total they are one. */
  sharedOrders?: number;
}

const csv = (path: string) => `read_csv(${literal(path)}, all_varchar = true)`;
const money = (sql: string) => `(${sql})::DECIMAL(18, 4) AS amount`;

const online = `
  "CustomerID" AS customer_id, "InvoiceNo" AS order_id, "InvoiceDate"::TIMESTAMP AS ordered_at,
  ${money('"Quantity"::DECIMAL(18, 4) * "UnitPrice"::DECIMAL(18, 4)')}`;
const onlineFile = 'onlineretail/online_retail_2010-12_2011-05.csv';
const hasCustomer = `coalesce("CustomerID", '') <> ''`;
const clean = `${hasCustomer} AND "InvoiceNo" NOT LIKE 'C%' AND "Quantity"::DOUBLE > 0 AND "UnitPrice"::DOUBLE > 0`;

const rfmOrders = {
  files: ['rfm/rfm_data_orders.csv'],
  select: (path: string) =>
    `SELECT customer_id, order_date::TIMESTAMP AS ordered_at, ${money('revenue')} FROM ${csv(path)}`
};

/** 176 lines of Northwind's orders have a comma too many, behind the columns that are read here. */
const northwind = (orders: string, details: string) => `
  SELECT customer_id, orders.order_id, ordered_at,
    ${money('"unitPrice"::DECIMAL(9, 4) * quantity::INTEGER * (1 - discount::DECIMAL(4, 2))')}
  FROM (
    SELECT parts[1] AS order_id, parts[2] AS customer_id, parts[4]::TIMESTAMP AS ordered_at
    FROM (SELECT string_split(line, ',') AS parts FROM read_csv(${literal(orders)},
      columns = {'line': 'VARCHAR'}, header = true, delim = '\\t', quote = '', escape = '', auto_detect = false))
  ) AS orders
  JOIN ${csv(details)} AS details ON orders.order_id = details."orderID"`;

/** Ids that are numbers in the truth are padded, so that text sorts as they do. */
const padded = (id: string) => `lpad(${id}, 5, '0') AS customer_id`;

export const sets: TruthSet[] = [
  {
    name: 'cdnow_master',
    files: ['cdnow/cdnow_master.csv'],
    select: (path) =>
      `SELECT customer_id, date::TIMESTAMP AS ordered_at, ${money('dollar_value')} FROM ${csv(path)}`
  },
  {
    name: 'cdnow_sample',
    files: ['cdnow/cdnow_sample.csv'],
    select: (path) =>
      `SELECT sample_id AS customer_id, date::TIMESTAMP AS ordered_at, ${money('dollar_value')} FROM ${csv(path)}`
  },
  { name: 'rfm_data_orders', ...rfmOrders },
  { name: 'rfm_data_orders_20061231', ...rfmOrders },
  {
    name: 'superstore',
    sharedOrders: 6,
    files: ['superstore/Sample - Superstore.csv'],
    select: (path) => `SELECT "Customer ID" AS customer_id, "Order ID" AS order_id,
      strptime("Order Date", '%d/%m/%y') AS ordered_at, "Category" AS category, "Segment" AS segment,
      ${money('"Sales"')} FROM ${csv(path)}`
  },
  {
    name: 'online_retail_h1_clean',
    files: [onlineFile],
    select: (path) => `SELECT ${online} FROM ${csv(path)} WHERE ${clean}`
  },
  {
    name: 'online_retail_h1_clean_dedup',
    files: [onlineFile],
    select: (path) => `SELECT ${online} FROM (SELECT DISTINCT * FROM ${csv(path)}) WHERE ${clean}`
  },
  {
    name: 'online_retail_h1_net',
    files: [onlineFile],
    select: (path) => `SELECT ${online} FROM ${csv(path)} WHERE ${hasCustomer}`
  },
  { name: 'northwind', files: ['northwind/orders.csv', 'northwind/order-details.csv'], select: northwind },
  {
    name: 'clvtools_cdnow',
    files: ['clvtools/cdnow.csv'],
    select: (path) =>
      `SELECT ${padded('"Id"')}, "Date"::TIMESTAMP AS ordered_at, ${money('"Price"')} FROM ${csv(path)}`
  },
  {
    name: 'clvtools_apparelTrans',
    files: ['clvtools/apparelTrans.csv'],
    select: (path) =>
      `SELECT ${padded('"Id"')}, "Date"::TIMESTAMP AS ordered_at, ${money('"Price"')} FROM ${csv(path)}`
  }
];
