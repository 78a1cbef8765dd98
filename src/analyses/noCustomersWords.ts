import { messages } from '../i18n/index.ts';

/** What to do where orders name no customer, apart from other words: few readers need them. */
export const m = messages(
  {
    noCustomers:
      'No row says who the customer is: the column customer_id is missing, or empty. Choose the column of customers (a number, an e-mail, a phone) when the file is loaded; in SQL, give one the name customer_id.'
  },
  {
    noCustomers:
      '没有一行说明客户是谁：缺少 customer_id 列，或该列为空。请在载入文件时选定客户所在的列（编号、邮箱或电话）；在 SQL 中，请将某列命名为 customer_id。'
  }
);
