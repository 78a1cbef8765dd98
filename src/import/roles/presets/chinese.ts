import type { Preset } from '../Preset.ts';

/** Exports of Chinese market places. Source of the headers: files that sellers and their tools publish. */
export const chinese: Preset[] = [
  {
    name: '淘宝/天猫',
    kind: 'orders',
    signature: ['订单编号', '买家实际支付金额', ['订单创建时间', '订单付款时间']],
    parts: {
      customer_id: ['买家会员名', '买家昵称', '买家支付宝账号'],
      order_id: '订单编号',
      ordered_at: ['订单创建时间', '订单付款时间'],
      amount: '买家实际支付金额',
      quantity: '宝贝总数量',
      product: '宝贝标题',
      region: '收货地址',
      channel: '店铺名称',
      status: '订单状态',
      paid: '订单付款时间',
      refunded: '退款金额'
    },
    buyer: { name: '买家会员名' }
  },
  {
    name: '淘宝/天猫',
    kind: 'lines',
    signature: ['子订单编号', '主订单编号', ['商品标题', '标题', '宝贝标题']],
    parts: {
      order_id: '主订单编号',
      product_id: ['商家编码', '外部系统编号'],
      product: ['商品标题', '标题', '宝贝标题'],
      quantity: ['购买数量', '数量'],
      unit_price: ['商品价格', '价格'],
      amount: ['买家实际支付金额', '实付金额', '买家应付货款']
    }
  },
  {
    name: '京东',
    kind: 'orders',
    signature: ['订单号', ['下单帐号', '下单账号'], '京东价'],
    parts: {
      customer_id: ['下单帐号', '下单账号'],
      order_id: '订单号',
      ordered_at: '下单时间',
      amount: ['结算金额', '应付金额', '订单金额'],
      quantity: '订购数量',
      product: '商品名称',
      channel: ['订单渠道', '订单来源'],
      region: '客户地址',
      unit_price: '京东价',
      status: '订单状态'
    },
    treatments: { 锁定: 'leave out' }
  },
  {
    name: '有赞',
    kind: 'orders',
    signature: ['订单号', '订单实付金额', ['全部商品名称', '商品种类数']],
    parts: {
      customer_id: ['买家手机号', '收货人手机号/提货人手机号', '收货人手机号', '提货人手机号'],
      order_id: '订单号',
      ordered_at: ['订单创建时间', '买家付款时间'],
      amount: '订单实付金额',
      product: '全部商品名称',
      region: '收货人省份',
      channel: '归属店铺',
      status: '订单状态',
      paid: '买家付款时间',
      refunded: ['订单已退款金额', '退款金额']
    },
    buyer: { name: '买家手机号' }
  },
  {
    name: '抖店',
    kind: 'orders',
    signature: ['主订单编号', '子订单编号', '选购商品'],
    parts: {
      customer_id: ['收件人手机号', '收件人'],
      order_id: '主订单编号',
      ordered_at: ['订单提交时间', '支付完成时间'],
      amount: '订单应付金额',
      quantity: '商品数量',
      product: '选购商品',
      region: ['省', '收件人省份'],
      channel: ['流量来源', 'APP渠道', '达人昵称'],
      unit_price: ['商品单价', '商品金额'],
      status: '订单状态',
      paid: '支付完成时间'
    },
    afterSales: '售后状态'
  },
  {
    name: '拼多多',
    kind: 'orders',
    signature: ['订单号', ['商家实收金额(元)', '用户实付金额(元)']],
    parts: {
      customer_id: ['收货人手机号', '收货人手机', '手机', '收货人'],
      order_id: '订单号',
      ordered_at: ['订单成交时间', '支付时间', '拼单成功时间'],
      amount: ['用户实付金额(元)', '商家实收金额(元)'],
      quantity: '商品数量(件)',
      product: '商品',
      region: ['省', '省份'],
      status: '订单状态',
      paid: '支付时间'
    },
    afterSales: '售后状态',
    buyer: { name: '收货人手机' }
  }
];
