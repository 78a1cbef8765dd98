import { counted, format, messages } from '../i18n/index.ts';

/** The words of Groups.svelte, which is loaded with the views that have one. */
export const m = messages(
  {
    show: (what: string) => `Show the customers: ${what}`,
    list: (what: string, n: number) => `${what}: ${counted(n, 'customer', 'customers')}`
  },
  {
    show: (what) => `查看客户：${what}`,
    list: (what, n) => `${what}：${format.number(n)} 位客户`
  }
);
