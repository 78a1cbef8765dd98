import type { Preset } from '../Preset.ts';

/** Exports of shop systems and market places outside China. Source of the headers: their code, help pages and samples. */
export const shops: Preset[] = [
  {
    name: 'WooCommerce',
    kind: 'orders',
    signature: ['Order #', 'Customer type', 'Product(s)', 'Items sold'],
    parts: {
      customer_id: 'Customer',
      order_id: 'Order #',
      ordered_at: 'Date',
      amount: ['Net Sales', 'N. Revenue (formatted)', 'N. Revenue'],
      product: 'Product(s)',
      quantity: 'Items sold',
      channel: 'Attribution',
      status: 'Status'
    },
    // A refund is a row of its own below zero: the order that it takes back must stay. On hold awaits its payment,
    // processing has it.
    treatments: { refunded: 'count', processing: 'count' },
    weak: 'name'
  },
  {
    name: 'Amazon',
    kind: 'orders',
    signature: ['amazon-order-id', 'purchase-date', 'item-price'],
    parts: {
      order_id: 'amazon-order-id',
      ordered_at: 'purchase-date',
      amount: 'item-price',
      quantity: 'quantity',
      product: 'product-name',
      channel: 'sales-channel',
      region: ['ship-country', 'ship-state'],
      status: 'order-status'
    },
    buyer: 'never'
  },
  {
    name: 'GA4',
    kind: 'orders',
    signature: [
      ['Transaction ID', 'transaction_id'],
      ['Purchase revenue', 'Total revenue', 'Ecommerce revenue', 'purchase_revenue']
    ],
    parts: {
      customer_id: ['Effective user ID', 'User ID', 'App-instance ID', 'user_id', 'user_pseudo_id'],
      order_id: ['Transaction ID', 'transaction_id'],
      ordered_at: ['Date', 'event_date', 'Date + hour (YYYYMMDDHH)'],
      amount: ['Purchase revenue', 'Total revenue', 'Ecommerce revenue', 'purchase_revenue'],
      quantity: ['Items purchased', 'Ecommerce quantity', 'Item quantity'],
      product: ['Item name', 'item_name'],
      category: ['Item category', 'item_category'],
      channel: ['Session default channel group', 'Default channel group', 'Session source / medium'],
      region: ['Country', 'country', 'City']
    },
    isLikely: true,
    buyer: { name: 'Effective user ID' }
  },
  {
    name: 'Mailchimp',
    kind: 'customers',
    signature: ['Email Address', 'MEMBER_RATING', 'LEID'],
    parts: {
      customer_id: 'Email Address',
      name: 'Last Name',
      email: 'Email Address',
      region: ['REGION', 'CC'],
      tier: 'MEMBER_RATING',
      joined_at: ['OPTIN_TIME', 'CONFIRM_TIME']
    }
  }
];
