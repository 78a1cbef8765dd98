import { messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: 'Segments by your own rules',
    conditions: 'Rules, one a line; the first that holds wins',
    near: 'A near miss is within',
    touches: 'Service log',
    customers: 'Customers’ attributes'
  },
  {
    title: '自定规则分群',
    conditions: '规则，每行一条，以最先符合者为准',
    near: '差一点：不超过',
    touches: '服务记录',
    customers: '客户属性'
  }
);
