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
    '是否退款',
    'Postal Code',
    'ZIP',
    '邮编'
  ];
  const more = ['Invoice No', 'is_gift', 'E-mail', 'Remarks', 'SKU', 'paid', 'notebook', 'source_file'];
  const columns = [...texts, ...more].map((name) => ({ name, type: 'text' }));
  expect(
    itemColumns([...columns, { name: 'amount', type: 'decimal' }, { name: 'at', type: 'timestamp' }])
  ).toEqual(['customer_id', 'product', 'category', 'Ship city', '商品', 'SKU', 'paid', 'notebook']);
});

it('offers no customers and no names of people where it is asked what is bought', () => {
  const columns = [
    'customer_id',
    'product',
    'Product name',
    'name',
    'Customer Name',
    '收货人姓名',
    '买家昵称',
    '商品名称',
    'category'
  ];
  expect(
    itemColumns(
      columns.map((name) => ({ name, type: 'text' })),
      'products'
    )
  ).toEqual(['product', 'Product name', '商品名称', 'category']);
});
