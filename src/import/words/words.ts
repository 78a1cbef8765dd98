import { messages } from '../../i18n/index.ts';
import type { RejectReason } from '../rejects.ts';
import type { Role } from '../types.ts';

const rolesEn: Record<Role, string> = {
  customer_id: 'Customer',
  order_id: 'Order number',
  ordered_at: 'Date',
  amount: 'Amount',
  quantity: 'Quantity',
  product: 'Product',
  category: 'Category',
  channel: 'Channel',
  region: 'Region',
  cost: 'Cost'
};
const rolesZh: Record<Role, string> = {
  customer_id: '客户',
  order_id: '订单号',
  ordered_at: '下单时间',
  amount: '金额',
  quantity: '数量',
  product: '商品',
  category: '品类',
  channel: '渠道',
  region: '地区',
  cost: '成本'
};
const reasonsEn: Record<RejectReason, string> = {
  tooManyColumns: 'more columns than the header has',
  tooFewColumns: 'fewer columns than the header has',
  noObject: 'a line that is no whole JSON object',
  brokenQuote: 'a quotation mark that is not closed',
  tooLong: 'a record that is too long',
  unreadableRecord: 'a record that cannot be divided into columns',
  noMatch: 'its key is not in the file that it is joined to',
  noDate: 'no date',
  unreadableDate: 'a date that cannot be read',
  unreadableAmount: 'an amount that cannot be read'
};
const reasonsZh: Record<RejectReason, string> = {
  tooManyColumns: '列数多于表头',
  tooFewColumns: '列数少于表头',
  noObject: '不是完整的 JSON 对象',
  brokenQuote: '引号没有闭合',
  tooLong: '记录过长',
  unreadableRecord: '无法拆分成列',
  noMatch: '在所关联的文件中找不到这个编号',
  noDate: '没有日期',
  unreadableDate: '日期无法识别',
  unreadableAmount: '金额无法识别'
};
/** Names of the things that an import speaks of. */
export const words = messages(
  {
    role: (role: Role) => rolesEn[role],
    rejectReason: (reason: RejectReason) => reasonsEn[reason] ?? reason,
    file: 'File',
    line: 'Line',
    column: 'Column',
    value: 'Value',
    reason: 'Reason',
    record: 'Record as in the file'
  },
  {
    role: (role: Role) => rolesZh[role],
    rejectReason: (reason: RejectReason) => reasonsZh[reason] ?? reason,
    file: '文件',
    line: '行号',
    column: '列',
    value: '原值',
    reason: '原因',
    record: '原始记录'
  }
);
