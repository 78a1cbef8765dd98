import { format, messages } from '../../i18n/index.ts';

/** The words of the view, which is loaded with it. */
export const m = messages(
  {
    most: (shown: number, all: number) =>
      `The ${format.number(shown)} that most began with, of ${format.number(all)}.`,
    years: 'What did their first year bring?',
    item: (items: string) => `First of the ${items}`,
    customers: 'Customers watched for a year',
    revenue: 'Revenue each in 365 days',
    yearsRule: (enough: number) =>
      `From the first day on, that day included. A dash stands where fewer than ${enough} have been watched for a year.`
  },
  {
    most: (shown, all) => `首购人数最多的 ${format.number(shown)} 种，共 ${format.number(all)} 种。`,
    years: '第一年带来多少？',
    item: (items) => `首购${items}`,
    customers: '观察满一年的客户',
    revenue: '365 天内人均收入',
    yearsRule: (enough) => `自首日起计，含首日。观察满一年者不足 ${enough} 位的以短横线表示。`
  }
);
