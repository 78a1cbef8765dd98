import type { Preset } from '../Preset.ts';

/** Source of the headers: help.shopify.com, Exporting orders; sample files of the customer export. */
export const shopify: Preset[] = [
  {
    name: 'Shopify',
    kind: 'orders',
    signature: ['Name', 'Financial Status', 'Lineitem name', 'Created at'],
    parts: {
      customer_id: ['Email', 'Phone'],
      order_id: 'Name',
      ordered_at: 'Created at',
      amount: 'Total',
      quantity: 'Lineitem quantity',
      product: 'Lineitem name',
      channel: 'Source',
      region: 'Shipping Country',
      unit_price: 'Lineitem price',
      status: 'Financial Status',
      cancelled: 'Cancelled at',
      refunded: 'Refunded Amount'
    },
    // What was given back stands in Refunded Amount. Pending and authorized orders have not been paid.
    treatments: { refunded: 'count' }
  },
  {
    name: 'Shopify',
    kind: 'customers',
    signature: ['Customer ID', 'First Name', 'Accepts Email Marketing', ['Total Spent', 'Total Orders']],
    parts: {
      customer_id: 'Customer ID',
      name: 'Last Name',
      email: 'Email',
      phone: 'Phone',
      region: 'Default Address Country Code'
    }
  }
];
