import { describe, expect, test } from 'vitest';
import { parseRecords } from '../shape/parseRecords.ts';
import { understand } from '../shape/understand.ts';
import { columnNames, sourceColumns } from '../columns.ts';
import * as chinese from './fixtures/chinese.fixture.ts';
import * as sales from './fixtures/salesTools.fixture.ts';
import * as shops from './fixtures/shops.fixture.ts';
import { recognise, type Recognition } from './recognise.ts';

function recognised(text: string): Recognition {
  const { readable } = understand(text, true);
  const [header = [], ...records] = parseRecords(text, readable, 1000);
  return recognise(sourceColumns(columnNames(header).names, records));
}

const partsOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    recognised(text).parts.map(({ part, column, times }) => [part, times ? `${column} × ${times}` : column])
  );

describe('orders are recognised in the exports of', () => {
  test.each([
    [
      'Shopify',
      shops.shopifyOrders,
      { customer_id: 'Email', order_id: 'Name', ordered_at: 'Created at', amount: 'Total' }
    ],
    [
      'WooCommerce',
      shops.wooOrders,
      { customer_id: 'Customer', order_id: 'Order #', ordered_at: 'Date', amount: 'Net Sales' }
    ],
    [
      'Stripe',
      shops.stripePayments,
      {
        customer_id: 'Customer ID',
        order_id: 'id',
        ordered_at: 'Created date (UTC)',
        amount: 'Converted Amount'
      }
    ],
    [
      'Stripe',
      shops.stripeOld,
      { customer_id: 'Customer ID', order_id: 'id', ordered_at: 'Created (UTC)', amount: 'Amount' }
    ],
    [
      'Square',
      shops.squareTransactions,
      { customer_id: 'Customer ID', order_id: 'Transaction ID', ordered_at: 'Date', amount: 'Net Sales' }
    ],
    [
      'Square',
      shops.squareItems,
      {
        customer_id: 'Customer ID',
        order_id: 'Transaction ID',
        ordered_at: 'Date',
        amount: 'Net Sales',
        quantity: 'Qty',
        product: 'Item'
      }
    ],
    [
      'GA4',
      shops.ga4Purchases,
      {
        customer_id: 'Effective user ID',
        order_id: 'Transaction ID',
        ordered_at: 'Date',
        amount: 'Purchase revenue'
      }
    ],
    [
      '淘宝/天猫',
      chinese.taobaoOrders,
      {
        customer_id: '买家会员名',
        order_id: '订单编号',
        ordered_at: '订单创建时间',
        amount: '买家实际支付金额'
      }
    ],
    [
      '京东',
      chinese.jdOrders,
      { customer_id: '下单帐号', order_id: '订单号', ordered_at: '下单时间', amount: '结算金额' }
    ],
    [
      '有赞',
      chinese.youzanOrders,
      { customer_id: '买家手机号', order_id: '订单号', ordered_at: '订单创建时间', amount: '订单实付金额' }
    ],
    [
      '抖店',
      chinese.douyinOrders,
      {
        customer_id: '收件人手机号',
        order_id: '主订单编号',
        ordered_at: '订单提交时间',
        amount: '订单应付金额'
      }
    ],
    [
      'Salesforce',
      sales.salesforceReport,
      {
        customer_id: 'Account Name',
        order_id: 'Opportunity Name',
        ordered_at: 'Close Date',
        amount: 'Amount'
      }
    ],
    [
      'Salesforce',
      sales.salesforceDataLoader,
      { customer_id: 'ACCOUNTID', order_id: 'ID', ordered_at: 'CLOSEDATE', amount: 'AMOUNT' }
    ],
    [
      'HubSpot',
      sales.hubspotDeals,
      { customer_id: 'Associated Company', order_id: 'Record ID', ordered_at: 'Close Date', amount: 'Amount' }
    ],
    [
      'Zoho CRM',
      sales.zohoDeals,
      { customer_id: 'Account Name.id', order_id: 'Record Id', ordered_at: 'Closing Date', amount: 'Amount' }
    ],
    [
      '纷享销客',
      sales.fxiaokeOrders,
      {
        customer_id: '客户名称',
        order_id: '销售订单编号',
        ordered_at: '下单日期',
        amount: '销售订单金额(元)'
      }
    ],
    [
      '纷享销客',
      sales.fxiaokeDeals,
      { customer_id: '客户名称', order_id: '商机名称', ordered_at: '预计成交日期', amount: '商机金额(元)' }
    ],
    [
      '简道云',
      sales.jiandaoyunOrders,
      { customer_id: '客户名称', order_id: '订单编号', ordered_at: '下单日期', amount: '订单金额' }
    ]
  ])('%s', (name, text, parts) => {
    const { kind, preset } = recognised(text);
    expect([kind, preset?.name]).toEqual(['orders', name]);
    expect(partsOf(text)).toMatchObject(parts);
  });
});

describe('a known export that leaves the buyer out has nobody put in the buyer’s place:', () => {
  test.each([
    ['Amazon', shops.amazonOrders, 'never'],
    ['GA4', shops.ga4WithoutUser, { name: 'Effective user ID' }],
    ['淘宝/天猫', chinese.tmallReport, { name: '买家会员名' }],
    ['拼多多', chinese.pinduoduoOrders, { name: '收货人手机' }],
    ['HubSpot', sales.hubspotDealsAlone, { name: 'Associated Company' }]
  ])('%s', (name, text, buyer) => {
    const { kind, preset } = recognised(text);
    expect([kind, preset?.name, preset?.buyer]).toEqual(['orders', name, buyer]);
    expect(partsOf(text)).not.toHaveProperty('customer_id');
    expect(partsOf(text)).toHaveProperty('amount');
  });
});

describe('customers are recognised in the exports of', () => {
  test.each([
    ['Shopify', shops.shopifyCustomers, { customer_id: 'Customer ID', email: 'Email' }],
    ['Mailchimp', shops.mailchimpAudience, { customer_id: 'Email Address', tier: 'MEMBER_RATING' }],
    ['Salesforce', sales.salesforceAccounts, { customer_id: 'Id', name: 'Name', industry: 'Industry' }],
    [
      'HubSpot',
      sales.hubspotContacts,
      { customer_id: 'Record ID', email: 'Email', joined_at: 'Create Date' }
    ],
    ['Zoho CRM', sales.zohoContacts, { customer_id: 'Record Id', email: 'Email' }],
    ['纷享销客', sales.fxiaokeCustomers, { customer_id: '客户编号', name: '客户名称', industry: '行业' }],
    ['简道云', sales.jiandaoyunCustomers, { customer_id: '客户编号', name: '客户名称', tier: '客户等级' }]
  ])('%s', (name, text, parts) => {
    const { kind, preset } = recognised(text);
    expect([kind, preset?.name]).toEqual(['customers', name]);
    expect(partsOf(text)).toMatchObject(parts);
  });
});

describe('touches are recognised in the exports of', () => {
  test.each([
    [
      'Salesforce',
      sales.salesforceCases,
      { customer_id: 'AccountId', at: 'CreatedDate', kind: 'Type', detail: 'Subject' }
    ],
    [
      'HubSpot',
      sales.hubspotTickets,
      { customer_id: 'Associated Company', at: 'Create date', kind: 'Category' }
    ]
  ])('%s', (name, text, parts) => {
    const { kind, preset } = recognised(text);
    expect([kind, preset?.name]).toEqual(['touches', name]);
    expect(partsOf(text)).toMatchObject(parts);
  });
});

test('the lines of 淘宝’s orders are lines, of the main order', () => {
  expect(recognised(chinese.taobaoItems).kind).toBe('lines');
  expect(partsOf(chinese.taobaoItems)).toMatchObject({
    order_id: '主订单编号',
    product: '商品标题',
    quantity: '购买数量',
    unit_price: '价格'
  });
});

describe('without a known header, names and values say what a file is:', () => {
  test.each([
    ['orders', 'customer_id,date,amount\nC1,2026-03-01,5\nC1,2026-03-02,6\n'],
    [
      'lines',
      'orderID,productID,unitPrice,quantity,discount\n1,11,14.00,12,0\n1,42,9.80,10,0\n2,11,14.00,1,0\n'
    ],
    ['products', 'productID,productName,categoryID,unitPrice\n11,Cheese,4,21.00\n42,Noodles,5,14.00\n'],
    [
      'customers',
      'customerID,companyName,city,country,phone\nALFKI,Alfreds,Berlin,Germany,030\nANATR,Ana,Mexico,Mexico,555\n'
    ],
    ['customers', 'customer_id,email,joined_at\n1,a@b.c,2025-01-01\n2,d@e.f,2025-02-01\n'],
    [
      'touches',
      'customer_id,created_at,ticket_type,satisfaction,comment\nC1,2026-03-01,complaint,2,late\nC1,2026-03-05,question,5,fine\n'
    ],
    ['touches', 'respondent id,survey date,nps,comment\nC1,2026-03-01,9,nice\nC2,2026-03-05,3,slow\n'],
    [
      'touches',
      '客户编号,回访时间,回访方式,满意度,备注\nC1,2026-03-01,电话,5,好\nC1,2026-03-09,微信,4,一般\n'
    ],
    [
      'touches',
      '客户名称,创建时间,工单类型,服务成本\n青禾,2026-03-01 10:00,维修,120\n青禾,2026-03-09 10:00,退换,60\n'
    ],
    [
      'customers',
      '会员号,姓名,手机,会员等级,入会日期\n001,王,138,金卡,2025-01-01\n002,李,139,银卡,2025-01-02\n'
    ]
  ])('%s: %s', (kind, text) => {
    expect(recognised(text).kind).toBe(kind);
  });
});

test('a header that no document gives is said to be likely', () => {
  const { confidence, parts } = recognised(sales.fxiaokeOrders);
  expect(confidence).toBeLessThan(0.8);
  expect(parts[0]!.reason).toEqual({ kind: 'preset', preset: '纷享销客', isLikely: true });
});

test('the user may say what a file is', () => {
  const columns = sourceColumns(['customer', 'date', 'amount'], [['C1', '2026-03-01', '5']]);
  const { kind, parts } = recognise(columns, 'touches');
  expect(kind).toBe('touches');
  expect(parts.map(({ part }) => part)).toEqual(['customer_id', 'at']);
});
