import { messages } from '../../i18n/index.ts';

export const m = messages(
  { title: 'One customer', customer: 'Customer', customers: 'Attributes in', touches: 'Contacts in' },
  { title: '一位客户', customer: '客户', customers: '属性表', touches: '接触表' }
);
