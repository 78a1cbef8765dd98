import { format, messages } from '../../i18n/index.ts';

/** The words of the view, which is loaded with it. */
export const m = messages(
  {
    claim: (what: string, brought: string, taken: string) =>
      `Of long tails it is said that 70% of ${what} bring 30% of sales. Here the 70% with the least bring ${brought}, and the last 30% of sales come from about ${taken} of ${what}.`,
    losses: (parts: string) => `How much hangs on the greatest: ${parts}.`,
    loss: (first: number, share: string) =>
      `without the first${first === 1 ? '' : ` ${format.number(first)}`}, sales are ${share} less`,
    comma: '; '
  },
  {
    claim: (what, brought, taken) =>
      `常说长尾是 70% 的${what}贡献 30% 的销售。这里，最少的 70% 贡献 ${brought}；最后 30% 的销售来自约 ${taken} 的${what}。`,
    losses: (parts) => `对最前者的依赖：${parts}。`,
    loss: (first, share) => `失去前 ${format.number(first)} 名，销售减少 ${share}`,
    comma: '；'
  }
);
