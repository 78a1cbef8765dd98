import { describe, expect, test } from 'vitest';
import { sourceColumns } from '../columns.ts';
import { guessRoles } from './guessRoles.ts';

/** Roles guessed for a header and one or more lines of values, `amount × quantity` where it is a product. */
function rolesFor(header: string, ...lines: string[]): Record<string, string> {
  const records = lines.map((line) => line.split(','));
  const guesses = guessRoles(sourceColumns(header.split(','), records));
  return Object.fromEntries(
    guesses.map(({ role, column, times }) => [role, times ? `${column} × ${times}` : column])
  );
}

describe('roles are guessed in the exports of', () => {
  test('Superstore', () => {
    expect(
      rolesFor(
        'Row ID,Order ID,Order Date,Ship Date,Customer ID,Customer Name,Region,Category,Sub-Category,Product Name,Sales,Quantity,Discount,Profit',
        '1,US-1,03/01/19,07/01/19,DP-1,Darren,Central,Office,Paper,Book,16.4,2,0.2,5.5'
      )
    ).toMatchObject({
      customer_id: 'Customer ID',
      order_id: 'Order ID',
      ordered_at: 'Order Date',
      amount: 'Sales',
      quantity: 'Quantity',
      product: 'Product Name',
      category: 'Category',
      region: 'Region'
    });
  });

  test('Online Retail, whose amount is a product', () => {
    expect(
      rolesFor(
        'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country',
        '536365,85123A,HEART,6,2010-12-01 08:26:00,2.55,17850,UK'
      )
    ).toMatchObject({
      customer_id: 'CustomerID',
      order_id: 'InvoiceNo',
      ordered_at: 'InvoiceDate',
      amount: 'UnitPrice × Quantity',
      quantity: 'Quantity',
      region: 'Country'
    });
  });

  test('CDNOW', () => {
    expect(rolesFor('customer_id,date,number_of_cds,dollar_value', '00001,1997-01-01,1,11.77')).toEqual({
      customer_id: 'customer_id',
      ordered_at: 'date',
      quantity: 'number_of_cds',
      amount: 'dollar_value'
    });
  });

  test('Shopify', () => {
    expect(
      rolesFor(
        'Name,Email,Financial Status,Paid at,Subtotal,Total,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Shipping Country,Source',
        '#1001,a@b.c,paid,2025-05-11 09:55:16 -0400,5,9.9,0,2025-05-11 09:55:16 -0400,1,Card,9.9,US,web'
      )
    ).toMatchObject({ customer_id: 'Email', order_id: 'Name', ordered_at: 'Created at', amount: 'Total' });
  });

  test('Stripe', () => {
    expect(
      rolesFor(
        'id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Fee,Customer ID,Customer Email',
        'ch_1,2024-05-01 10:00:00,10.00,0.00,usd,TRUE,0.5,cus_1,a@b.c'
      )
    ).toMatchObject({
      customer_id: 'Customer ID',
      order_id: 'id',
      ordered_at: 'Created date (UTC)',
      amount: 'Amount'
    });
  });

  test('Square', () => {
    expect(
      rolesFor(
        'Date,Time,Time Zone,Gross Sales,Discounts,Net Sales,Tax,Transaction ID,Customer ID',
        '2024-05-01,10:00:00,Eastern,$60.00,$0.00,$60.00,$5.00,t1,c1'
      )
    ).toMatchObject({
      customer_id: 'Customer ID',
      order_id: 'Transaction ID',
      ordered_at: 'Date',
      amount: 'Net Sales'
    });
  });

  test('WooCommerce', () => {
    expect(
      rolesFor(
        'Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold,Coupon(s),Net Sales,Attribution',
        '2024-05-01 10:00:00,17,$5.00,completed,Jane Doe,new,1× A,1,,5.00,Direct'
      )
    ).toMatchObject({
      customer_id: 'Customer',
      order_id: 'Order #',
      ordered_at: 'Date',
      amount: 'Net Sales'
    });
  });

  test('淘宝', () => {
    expect(
      rolesFor(
        '订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,总金额,买家实际支付金额,订单状态,收货人姓名,收货地址,联系手机,订单创建时间,订单付款时间,宝贝标题,宝贝种类,宝贝总数量',
        '="123",张三,z@a.cn,9.9,0,9.9,9.9,交易成功,张三,北京,138,2024-05-01 10:00:00,2024-05-01 10:01:00,茶,食品,1'
      )
    ).toMatchObject({
      customer_id: '买家会员名',
      order_id: '订单编号',
      ordered_at: '订单创建时间',
      amount: '买家实际支付金额',
      product: '宝贝标题',
      quantity: '宝贝总数量'
    });
  });

  test('京东', () => {
    expect(
      rolesFor(
        '订单号,商品ID,商品名称,订购数量,支付方式,下单时间,京东价,订单金额,结算金额,应付金额,订单状态,下单帐号,客户姓名,订单来源',
        '1,2,茶,1,在线,2024-05-01 10:00:00,9.9,9.9,9.9,9.9,完成,jd_1,张,APP'
      )
    ).toMatchObject({
      customer_id: '下单帐号',
      order_id: '订单号',
      ordered_at: '下单时间',
      quantity: '订购数量'
    });
  });

  test('有赞', () => {
    expect(
      rolesFor(
        '订单号,订单状态,订单创建时间,买家付款时间,买家手机号,收货人省份,全部商品名称,商品种类数,订单实付金额',
        'E1,完成,2024-05-01 10:00:00,2024-05-01 10:01:00,138,浙江,茶,1,9.90'
      )
    ).toMatchObject({
      customer_id: '买家手机号',
      order_id: '订单号',
      ordered_at: '订单创建时间',
      amount: '订单实付金额',
      product: '全部商品名称',
      region: '收货人省份'
    });
  });

  test('抖店', () => {
    expect(
      rolesFor(
        '主订单编号,子订单编号,选购商品,商品规格,商品数量,商品ID,商品单价,订单应付金额,收件人手机号,订单提交时间,支付完成时间,订单状态',
        '1,2,茶,袋,1,3,9.9,9.9,138,2024-05-01 10:00:00,2024-05-01 10:01:00,完成'
      )
    ).toMatchObject({
      customer_id: '收件人手机号',
      order_id: '主订单编号',
      ordered_at: '订单提交时间',
      amount: '订单应付金额',
      quantity: '商品数量'
    });
  });

  test('拼多多, units in the header', () => {
    expect(
      rolesFor(
        '商品,订单号,订单状态,商品总价(元),邮费(元),店铺优惠折扣(元),用户实付金额(元),商家实收金额(元),商品数量(件),支付时间,省,市',
        '茶,240501-1,已收货,9.9,0,0,9.9,9.9,1,2024-05-01 10:00:00,浙江,杭州'
      )
    ).toMatchObject({
      order_id: '订单号',
      ordered_at: '支付时间',
      amount: '用户实付金额(元)',
      quantity: '商品数量(件)',
      product: '商品',
      region: '省'
    });
  });

  test('a German shop', () => {
    expect(rolesFor('Kundennummer,Bestellnummer,Bestelldatum,Betrag', '4711,1,05.03.2024,12')).toEqual({
      customer_id: 'Kundennummer',
      order_id: 'Bestellnummer',
      ordered_at: 'Bestelldatum',
      amount: 'Betrag'
    });
  });
});

test('a discount, a tax and a shipping fee are no amount', () => {
  expect(
    rolesFor('customer,date,Discount Amount,Tax Total,Shipping Total', 'a,2024-01-01,1,2,3').amount
  ).toBeUndefined();
});

test('a date of shipping is no order date while there is none for it to be', () => {
  expect(rolesFor('customer,Ship Date,amount', 'a,soon,3').ordered_at).toBeUndefined();
});

test('where no columns are named, values decide', () => {
  const lines = ['00004,0001,19970101,2,29.33', '00004,0001,19970118,2,29.73', '00021,0002,19970113,1,11.77'];
  expect(rolesFor('column1,column2,column3,column4,column5', ...lines)).toEqual({
    customer_id: 'column1',
    ordered_at: 'column3',
    quantity: 'column4',
    amount: 'column5'
  });
});

test('a plain id numbers orders where customers have their own, and not lines of products', () => {
  const lines = ['7,C1,2024-03-05,10,Mug', '8,C2,2024-03-06,4,Cup', '9,C2,2024-03-06,4,Cup'];
  expect(
    rolesFor('id,customer.id,created,total', ...lines.map((line) => line.replace(/,\w+$/, '')))
  ).toMatchObject({
    customer_id: 'customer.id',
    order_id: 'id'
  });
  expect(rolesFor('id,customer.id,created,total,product', ...lines)).not.toHaveProperty('order_id');
  expect(
    rolesFor('id,customer.id,created,total', '7,C1,2024-03-05,10', '7,C2,2024-03-06,4')
  ).not.toHaveProperty('order_id');
});

test.each([
  [
    'Lexware',
    'Belegnr.|Belegdatum|Kunden-Nr.|Kunde|Netto|Brutto',
    'A1|05.03.2024|100|Müller|10,50|12,50',
    { order_id: 'Belegnr.', ordered_at: 'Belegdatum', customer_id: 'Kunden-Nr.', amount: 'Brutto' }
  ],
  [
    'SAP',
    'Sales Document|Document Date|Sold-To Party|Name 1|Net Value',
    '1001|05.03.2024|100|Ann|12,50',
    {
      order_id: 'Sales Document',
      ordered_at: 'Document Date',
      customer_id: 'Sold-To Party',
      amount: 'Net Value'
    }
  ],
  [
    'Magento',
    'ID|Purchase Point|Purchase Date|Bill-to Name|Ship-to Name|Grand Total (Base)',
    '1|Main|2024-03-05 10:00:00|Ann|Bob|12.5',
    { customer_id: 'Bill-to Name', ordered_at: 'Purchase Date', amount: 'Grand Total (Base)' }
  ],
  [
    '金蝶',
    '单据编号|日期|客户|客户编码|物料名称|数量|价税合计',
    'X1|2024-03-05|甲|K1|笔|2|20',
    {
      order_id: '单据编号',
      customer_id: '客户编码',
      product: '物料名称',
      quantity: '数量',
      amount: '价税合计'
    }
  ],
  [
    'PayPal',
    'Date|Name|Type|Status|Currency|Gross|Fee|Net|From Email Address|Transaction ID',
    '03/15/2024|Ann|Payment|Completed|USD|12.00|-0.50|11.50|a@b.c|T1',
    {
      ordered_at: 'Date',
      customer_id: 'From Email Address',
      amount: 'Gross',
      order_id: 'Transaction ID'
    }
  ],
  [
    '楽天',
    '注文番号|注文日時|注文者氏名|注文者メールアドレス|商品名|合計金額',
    '1|2024/03/05 10:00|山田|a@b.jp|ペン|1,200',
    { order_id: '注文番号', ordered_at: '注文日時', customer_id: '注文者メールアドレス', amount: '合計金額' }
  ],
  [
    'a Swedish shop',
    'Ordernr|Orderdatum|Kundnr|Kundnamn|Belopp',
    '1|2024-03-05|10|Anna|12,50',
    { order_id: 'Ordernr', ordered_at: 'Orderdatum', customer_id: 'Kundnr', amount: 'Belopp' }
  ]
])('roles are guessed by their names in what %s writes', (_, header, line, expected) => {
  const guesses = guessRoles(sourceColumns(header.split('|'), [line.split('|')]));
  expect(Object.fromEntries(guesses.map(({ role, column }) => [role, column]))).toMatchObject(expected);
});

test.each([
  ['Kunde', 'Kundennr.'],
  ['Kundenname', 'Kd.-Nr.'],
  ['Client', 'N° client'],
  ['Cliente', 'Código cliente'],
  ['Cliente', 'Codice cliente'],
  ['Klant', 'Klantnummer'],
  ['Klient', 'Nr klienta'],
  ['Kund', 'Kundnummer'],
  ['顾客', '顾客编号'],
  ['顧客名', '顧客番号'],
  ['고객', '고객번호'],
  ['Customer', 'Customer Key']
])('of a customer’s name (%s) and number (%s) the number says who it is', (name, number) => {
  const rows = [
    ['Anna', '00017', '2024-03-05', '10'],
    ['Anna', '00018', '2024-03-06', '4']
  ];
  const guesses = guessRoles(sourceColumns([name, number, 'date', 'amount'], rows));
  expect(guesses.find(({ role }) => role === 'customer_id')?.column).toBe(number);
});

test('no column plays two parts', () => {
  const guesses = guessRoles(sourceColumns(['id', 'date', 'amount'], [['1', '2024-01-01', '5']]));
  expect(new Set(guesses.map(({ column }) => column)).size).toBe(guesses.length);
});

test('a state of orders is no region, and one of a country is', () => {
  const regionOf = (...states: string[]) =>
    guessRoles(
      sourceColumns(
        ['customer', 'state'],
        states.map((state, i) => [`C${i}`, state])
      )
    ).find(({ role }) => role === 'region')?.column;
  expect(regionOf('Completed', 'Cancelled', 'Refunded', 'Parked')).toBeUndefined();
  expect(regionOf('CA', 'New York', 'Bavaria', '')).toBe('state');
});

test('each guess says how sure it is and why', () => {
  const guesses = guessRoles(sourceColumns(['customer_id', 'Price'], [['1', '5']]));
  expect(guesses).toMatchObject([
    {
      role: 'customer_id',
      column: 'customer_id',
      confidence: 0.95,
      reason: { kind: 'name', matched: 'customer_id' },
      facts: { sampled: 1, filled: 1, distinct: 1 }
    },
    {
      role: 'amount',
      column: 'Price',
      confidence: 0.7,
      reason: { kind: 'similar', matched: 'price' },
      facts: { numbers: 1 }
    }
  ]);
});

test('names that no document has are matched all the same: with a currency behind them, or mistyped', () => {
  const columns = sourceColumns(
    ['order_nubmer', 'costumer_id', 'purchase_dte', 'gross_value_eur', 'quantiy'],
    Array.from({ length: 8 }, (_, i) => [`A${i}`, `C${i % 3}`, `2024-03-1${i}`, `${i}.50`, '2'])
  );
  const guesses = guessRoles(columns);
  expect(Object.fromEntries(guesses.map(({ role, column }) => [role, column]))).toEqual({
    customer_id: 'costumer_id',
    order_id: 'order_nubmer',
    ordered_at: 'purchase_dte',
    amount: 'gross_value_eur',
    quantity: 'quantiy'
  });
  expect(guesses.every(({ confidence, reason }) => confidence < 0.6 && reason.kind === 'similar')).toBe(true);
});
