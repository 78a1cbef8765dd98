import type { Preset } from '../Preset.ts';

/** Exports of tills and payment services. Source of the headers: their sample files. */
export const payments: Preset[] = [
  {
    name: 'Stripe',
    kind: 'orders',
    signature: ['id', 'Amount', 'Currency', 'Captured'],
    parts: {
      customer_id: ['Customer ID', 'Customer Email'],
      order_id: 'id',
      ordered_at: ['Created date (UTC)', 'Created (UTC)'],
      amount: ['Converted Amount', 'Amount'],
      status: 'Status',
      refunded: ['Converted Amount Refunded', 'Amount Refunded'],
      product: 'Description'
    },
    // A refunded payment keeps its amount; what was given back stands in Amount Refunded.
    treatments: { refunded: 'count', 'partial refund': 'count', uncaptured: 'leave out' }
  },
  {
    name: 'Square',
    kind: 'orders',
    signature: ['Item', 'Qty', 'Gross Sales', 'Net Sales', 'Transaction ID'],
    parts: {
      customer_id: ['Customer ID', 'Customer Name', 'Customer Reference ID'],
      order_id: 'Transaction ID',
      ordered_at: 'Date',
      amount: 'Net Sales',
      quantity: 'Qty',
      product: 'Item',
      category: 'Category',
      channel: ['Channel', 'Location'],
      status: 'Event Type'
    },
    treatments: { payment: 'count' }
  },
  {
    name: 'Square',
    kind: 'orders',
    signature: ['Gross Sales', 'Net Sales', 'Transaction ID', 'Time Zone'],
    parts: {
      customer_id: ['Customer ID', 'Customer Name', 'Customer Reference ID'],
      order_id: 'Transaction ID',
      ordered_at: 'Date',
      amount: 'Net Sales',
      product: 'Description',
      channel: ['Channel', 'Source'],
      region: 'Location',
      status: 'Event Type'
    },
    treatments: { payment: 'count' }
  }
];
