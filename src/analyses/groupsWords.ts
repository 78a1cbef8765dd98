import { messages } from '../i18n/index.ts';

/** The words of Groups.svelte, which is loaded with the views that have one. */
export const m = messages(
  { show: (what: string) => `Show the customers: ${what}` },
  { show: (what) => `查看客户：${what}` }
);
