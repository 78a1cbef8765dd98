import type { Result } from '../../engine/types.ts';
import { counted, format, messages, plural } from '../../i18n/index.ts';

const m = messages(
  {
    contacts: (n: number, one: string) =>
      `${counted(n, 'contact', 'contacts')} in the service log ${plural(n, 'has', 'have')} a cost that is no number, such as “${one}”: ${plural(n, 'it counts', 'they count')} as if it named none.`,
    lines: (n: number, one: string) =>
      `${counted(n, 'order line', 'order lines')} ${plural(n, 'has', 'have')} a cost that is no number, such as “${one}”: nothing is taken off for ${plural(n, 'it', 'them')}.`,
    spending: (n: number, one: string) =>
      `${counted(n, 'row', 'rows')} of the spending ${plural(n, 'names', 'name')} a cost that is no number, such as “${one}”: nothing is added for ${plural(n, 'it', 'them')}.`
  },
  {
    contacts: (n, one) =>
      `服务记录中有 ${format.number(n)} 次接触的成本不是数字，例如“${one}”：按未注明成本计。`,
    lines: (n, one) => `有 ${format.number(n)} 行订单的成本不是数字，例如“${one}”：未扣除这些成本。`,
    spending: (n, one) => `获客支出中有 ${format.number(n)} 行的成本不是数字，例如“${one}”：未计入。`
  }
);

/** What is said of costs that are no numbers, given the figure that counts them; nothing where all are read. */
export function unreadSaid(of: 'contacts' | 'lines' | 'spending', figure: Result | undefined): string[] {
  const row = figure?.rows[0];
  return Number(row?.costs ?? 0) > 0 ? [m[of](Number(row?.costs), String(row?.one))] : [];
}
