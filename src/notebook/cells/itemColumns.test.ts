import { expect, it } from 'vitest';
import { itemColumns } from './itemColumns.ts';

it('leaves out what numbers, measures or flags rows, by type and by name', () => {
  const texts = [
    'customer_id',
    'order_id',
    'product',
    'category',
    'Ship city',
    '商品',
    '收货人手机',
    '是否退款'
  ];
  const more = ['Invoice No', 'is_gift', 'E-mail', 'Remarks', 'SKU', 'paid', 'notebook', 'source_file'];
  const columns = [...texts, ...more].map((name) => ({ name, type: 'text' }));
  expect(
    itemColumns([...columns, { name: 'amount', type: 'decimal' }, { name: 'at', type: 'timestamp' }])
  ).toEqual(['customer_id', 'product', 'category', 'Ship city', '商品', 'SKU', 'paid', 'notebook']);
});
