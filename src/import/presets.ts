import type { Role } from './types.ts';

/** An export whose header is known, where its names alone would mislead. */
export interface Preset {
  name: string;
  /** Columns that together betray it. */
  signature: string[];
  roles: Partial<Record<Role, string>>;
}

/** Known exports. Source of the headers: the vendors' help pages and sample files. */
export const presets: Preset[] = [
  {
    name: 'Shopify',
    signature: ['Name', 'Financial Status', 'Lineitem name', 'Created at'],
    roles: {
      customer_id: 'Email',
      order_id: 'Name',
      ordered_at: 'Created at',
      amount: 'Total',
      quantity: 'Lineitem quantity',
      product: 'Lineitem name',
      channel: 'Source',
      region: 'Shipping Country'
    }
  },
  {
    name: 'Stripe',
    signature: ['id', 'Amount', 'Currency', 'Captured'],
    roles: { customer_id: 'Customer ID', order_id: 'id', amount: 'Amount' }
  },
  {
    name: 'Square',
    signature: ['Gross Sales', 'Net Sales', 'Transaction ID', 'Time Zone'],
    roles: { customer_id: 'Customer ID', order_id: 'Transaction ID', ordered_at: 'Date', amount: 'Net Sales' }
  },
  {
    name: 'WooCommerce',
    signature: ['Order #', 'Customer type', 'Product(s)', 'Items sold'],
    roles: {
      customer_id: 'Customer',
      order_id: 'Order #',
      ordered_at: 'Date',
      product: 'Product(s)',
      quantity: 'Items sold'
    }
  },
  {
    name: '抖店',
    signature: ['主订单编号', '子订单编号', '选购商品'],
    roles: { order_id: '主订单编号', amount: '订单应付金额', ordered_at: '订单提交时间', product: '选购商品' }
  },
  {
    name: '京东',
    signature: ['订单号', '下单帐号', '京东价'],
    roles: { customer_id: '下单帐号', order_id: '订单号', ordered_at: '下单时间', amount: '应付金额' }
  }
];

/** The preset whose whole signature a header shows. */
export const presetFor = (names: string[]): Preset | undefined =>
  presets.find(({ signature }) => signature.every((name) => names.includes(name)));
