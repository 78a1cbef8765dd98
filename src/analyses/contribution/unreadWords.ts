import { counted, format, messages, plural } from '../../i18n/index.ts';

/** What is said of costs in a service log that are no numbers. */
export const m = messages(
  {
    unreadCosts: (n: number, one: string) =>
      `${counted(n, 'contact', 'contacts')} in the service log ${plural(n, 'has', 'have')} a cost that is no number, such as “${one}”: ${plural(n, 'it counts', 'they count')} as if it named none.`
  },
  {
    unreadCosts: (n, one) =>
      `服务记录中有 ${format.number(n)} 次接触的成本不是数字，例如“${one}”：按未注明成本计。`
  }
);
