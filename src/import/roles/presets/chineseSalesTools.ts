import type { Preset } from '../Preset.ts';

/**
 * Exports of 纷享销客 and 简道云. Their users name the columns: only 简道云's customer template stands in a document;
 * the others are put together from the standard objects' names, and are said to be likely.
 */
export const chineseSalesTools: Preset[] = [
  {
    name: '纷享销客',
    kind: 'orders',
    signature: [['销售订单编号', '销售订单金额(元)', '销售订单金额'], '客户名称', ['下单日期', '生命状态']],
    parts: {
      customer_id: ['客户编号', '客户名称'],
      order_id: ['销售订单编号', '订单编号'],
      ordered_at: ['下单日期', '创建时间'],
      amount: ['销售订单金额(元)', '销售订单金额', '订单金额(元)'],
      channel: '销售渠道',
      status: ['订单状态', '生命状态']
    },
    isLikely: true
  },
  {
    name: '纷享销客',
    kind: 'orders',
    signature: ['商机名称', '客户名称', ['预计成交日期', '商机金额(元)', '商机金额', '销售阶段']],
    parts: {
      customer_id: ['客户编号', '客户名称'],
      order_id: ['商机编号', '商机名称'],
      ordered_at: ['赢单时间', '成交日期', '预计成交日期', '创建时间'],
      amount: ['商机金额(元)', '商机金额', '预计成交金额(元)', '预计成交金额'],
      channel: '线索来源',
      status: ['销售阶段', '商机阶段', '阶段状态']
    },
    isLikely: true
  },
  {
    name: '纷享销客',
    kind: 'customers',
    signature: ['客户名称', ['成交状态', '客户级别', '跟进状态'], ['负责人', '归属部门', '最后跟进时间']],
    parts: {
      customer_id: ['客户编号', '客户名称'],
      name: '客户名称',
      phone: ['电话', '手机'],
      industry: ['行业', '1级行业'],
      region: ['省', '国家', '市'],
      tier: '客户级别',
      joined_at: '创建时间'
    },
    isLikely: true
  },
  {
    name: '纷享销客',
    kind: 'touches',
    signature: [['工单编号', '服务单号'], '客户名称', ['工单类型', '工单状态', '服务类型']],
    parts: {
      customer_id: ['客户编号', '客户名称'],
      at: ['创建时间', '受理时间'],
      kind: ['工单类型', '服务类型'],
      score: ['满意度', '评分'],
      channel: '工单来源',
      detail: ['问题描述', '工单主题']
    },
    isLikely: true
  },
  {
    name: '简道云',
    kind: 'customers',
    signature: ['客户名称', '客户编号', ['活跃度评分', '客户等级'], ['交易次数', '交易金额']],
    parts: {
      customer_id: '客户编号',
      name: '客户名称',
      phone: '联系方式',
      tier: '客户等级'
    }
  },
  {
    name: '简道云',
    kind: 'orders',
    signature: [
      '提交人',
      '提交时间',
      ['客户名称', '客户编号'],
      ['订单金额', '合同金额', '成交金额', '交易金额']
    ],
    parts: {
      customer_id: ['客户编号', '客户名称'],
      order_id: ['订单编号', '订单号', '合同编号', '流水号'],
      ordered_at: ['下单日期', '下单时间', '签订日期', '签约日期', '成交日期', '交易日期', '提交时间'],
      amount: ['订单金额', '合同金额', '成交金额', '交易金额'],
      quantity: ['数量', '产品数量'],
      product: ['产品名称', '商品名称'],
      status: ['订单状态', '合同状态', '流程状态']
    },
    isLikely: true
  },
  {
    name: '简道云',
    kind: 'touches',
    signature: [
      '提交人',
      '提交时间',
      ['客户名称', '客户编号'],
      ['跟进方式', '服务类型', '回访方式', '跟进内容']
    ],
    parts: {
      customer_id: ['客户编号', '客户名称'],
      at: ['跟进时间', '服务时间', '回访时间', '提交时间'],
      kind: ['跟进方式', '服务类型', '回访方式'],
      score: ['满意度', '评分'],
      detail: ['跟进内容', '服务内容', '备注']
    },
    isLikely: true
  }
];
