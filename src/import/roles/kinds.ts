import type { Role } from '../types.ts';

/** What a file can be a table of: orders, the lines of orders kept elsewhere, customers, products, or what else happened. */
export const fileKinds = ['orders', 'lines', 'customers', 'products', 'touches'] as const;
export type FileKind = (typeof fileKinds)[number];

/** What a column of a file of orders can be besides a role: it decides which rows count, and for how much. */
export const rulingParts = ['unit_price', 'status', 'paid', 'cancelled', 'refunded'] as const;
export type RulingPart = (typeof rulingParts)[number];

/** The parts that the columns of the other kinds can play, in their order. */
export const kindParts = {
  lines: [
    'order_id',
    'product_id',
    'product',
    'category',
    'quantity',
    'unit_price',
    'amount',
    'discount',
    'cost'
  ],
  customers: ['customer_id', 'name', 'email', 'phone', 'industry', 'region', 'tier', 'joined_at'],
  products: ['product_id', 'product', 'category', 'unit_price', 'cost'],
  touches: ['customer_id', 'at', 'kind', 'score', 'cost', 'arm', 'channel', 'detail']
} as const;

/** A part that a column plays in a file of some kind. */
export type Part = Role | RulingPart | (typeof kindParts)[keyof typeof kindParts][number];
