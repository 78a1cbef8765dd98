import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = process.env.TAILBOOK_SHARED ?? resolve('../shared');

/** The folder of real files and their ground truth, where this machine has it. */
export const shared: string | undefined = existsSync(`${folder}/truth`) ? folder : undefined;

/** A real file that has ground truth. */
export interface TruthSet {
  /** Name of the truth file. */
  name: string;
  /** SELECT of customer_id, order_id, ordered_at and amount (and category, segment where the truth has them). */
  select: string;
  /** Order ids that two customers share: here each of the two has the order, in the truth's total they are one. */
  sharedOrders?: number;
}

const csv = (path: string) => `read_csv('${folder}/data/${path}', all_varchar = true)`;
const money = (sql: string) => `(${sql})::DECIMAL(18, 4) AS amount`;

const online = `
  "CustomerID" AS customer_id, "InvoiceNo" AS order_id, "InvoiceDate"::TIMESTAMP AS ordered_at,
  ${money('"Quantity"::DECIMAL(18, 4) * "UnitPrice"::DECIMAL(18, 4)')}`;
const onlineFile = csv('onlineretail/online_retail_2010-12_2011-05.csv');
const hasCustomer = `coalesce("CustomerID", '') <> ''`;
const clean = `${hasCustomer} AND "InvoiceNo" NOT LIKE 'C%' AND "Quantity"::DOUBLE > 0 AND "UnitPrice"::DOUBLE > 0`;

const rfmOrders = `
  SELECT customer_id, order_date::TIMESTAMP AS ordered_at, ${money('revenue')} FROM ${csv('rfm/rfm_data_orders.csv')}`;

/** 176 lines of Northwind's orders have a comma too many, behind the columns that are read here. */
const northwind = `
  SELECT customer_id, orders.order_id, ordered_at,
    ${money('"unitPrice"::DECIMAL(9, 4) * quantity::INTEGER * (1 - discount::DECIMAL(4, 2))')}
  FROM (
    SELECT parts[1] AS order_id, parts[2] AS customer_id, parts[4]::TIMESTAMP AS ordered_at
    FROM (SELECT string_split(line, ',') AS parts FROM read_csv('${folder}/data/northwind/orders.csv',
      columns = {'line': 'VARCHAR'}, header = true, delim = '\\t', quote = '', escape = '', auto_detect = false))
  ) AS orders
  JOIN ${csv('northwind/order-details.csv')} AS details ON orders.order_id = details."orderID"`;

/** Ids that are numbers in the truth are padded, so that text sorts as they do. */
const padded = (id: string) => `lpad(${id}, 5, '0') AS customer_id`;

export const sets: TruthSet[] = [
  {
    name: 'cdnow_master',
    select: `SELECT customer_id, date::TIMESTAMP AS ordered_at, ${money('dollar_value')} FROM ${csv('cdnow/cdnow_master.csv')}`
  },
  {
    name: 'cdnow_sample',
    select: `SELECT sample_id AS customer_id, date::TIMESTAMP AS ordered_at, ${money('dollar_value')} FROM ${csv('cdnow/cdnow_sample.csv')}`
  },
  { name: 'rfm_data_orders', select: rfmOrders },
  { name: 'rfm_data_orders_20061231', select: rfmOrders },
  {
    name: 'superstore',
    sharedOrders: 6,
    select: `SELECT "Customer ID" AS customer_id, "Order ID" AS order_id,
      strptime("Order Date", '%d/%m/%y') AS ordered_at, "Category" AS category, "Segment" AS segment,
      ${money('"Sales"')} FROM ${csv('superstore/Sample - Superstore.csv')}`
  },
  { name: 'online_retail_h1_clean', select: `SELECT ${online} FROM ${onlineFile} WHERE ${clean}` },
  {
    name: 'online_retail_h1_clean_dedup',
    select: `SELECT ${online} FROM (SELECT DISTINCT * FROM ${onlineFile}) WHERE ${clean}`
  },
  { name: 'online_retail_h1_net', select: `SELECT ${online} FROM ${onlineFile} WHERE ${hasCustomer}` },
  { name: 'northwind', select: northwind },
  {
    name: 'clvtools_cdnow',
    select: `SELECT ${padded('"Id"')}, "Date"::TIMESTAMP AS ordered_at, ${money('"Price"')} FROM ${csv('clvtools/cdnow.csv')}`
  },
  {
    name: 'clvtools_apparelTrans',
    select: `SELECT ${padded('"Id"')}, "Date"::TIMESTAMP AS ordered_at, ${money('"Price"')} FROM ${csv('clvtools/apparelTrans.csv')}`
  }
];
