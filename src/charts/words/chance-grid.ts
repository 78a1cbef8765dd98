import { counted, format, messages } from '../../i18n/index.ts';

type Every = 'month' | 'quarter' | 'half-year' | 'year';

const adjectives: Record<Every, string> = {
  month: 'monthly',
  quarter: 'quarterly',
  'half-year': 'half-yearly',
  year: 'yearly'
};
const zh: Record<Every, string> = { month: '按月', quarter: '按季', 'half-year': '按半年', year: '按年' };
const chances = (n: number): string => counted(n, 'chance', 'chances');

/** From how many to how many, the second undefined for no end. */
export function span(from: number, to: number | undefined): string {
  if (to === undefined) return `${format.number(from)}+`;
  return from === to ? format.number(from) : `${format.number(from)}–${format.number(to)}`;
}

export const m = messages(
  {
    title: 'Who is still there when the next chance to buy comes?',
    none: (every: Every) =>
      `No customer has had a chance to buy again: that takes a whole ${every} after the one of the first order.`,
    few: (n: number, enough: number) =>
      `${counted(n, 'customer has', 'customers have')} had a chance to buy again: too few to conclude from. That takes ${enough} or more.`,
    had: (n: number, most: number, every: Every) =>
      `${counted(n, 'customer has', 'customers have')} had up to ${format.number(most)} ${adjectives[every]} ${most === 1 ? 'chance' : 'chances'} to buy again. `,
    alive: (n: string, share: string) => `By the model, about ${n} (${share}) are still there`,
    ahead: (times: string, ahead: number) =>
      ahead === 1
        ? ` and will take the next chance ${times} times in all.`
        : ` and will take the next ${chances(ahead)} ${times} times in all.`,
    gone: (passed: string) =>
      ` Once ${passed} or more have passed in a row without an order, fewer than half are.`,
    passed: (n: number) => chances(n),
    refused: (why: string | undefined): string =>
      why === 'noRepeats'
        ? 'Nobody has taken one: there is nothing to tell who will.'
        : why === 'stopped'
          ? 'The browser ended the search for the model’s parameters. Run the cell again.'
          : why === 'tooFew'
            ? 'They are too few for the model.'
            : why === undefined
              ? 'The relation of parameters holds no fit.'
              : why === 'noLosses'
                ? 'Nobody seems to leave: who let chances pass comes back as often as others do.'
                : 'No model fits: the chances taken do not tell who has left and who only waits.',
    rows: '↑ chances taken',
    columns: 'chances passed since the last order →',
    cells: 'In each cell: the share still there by the model; below it, how many customers.',
    shares: 'In each cell: the share still there by the model.',
    percents: 'In each cell: how many in a hundred are still there by the model.',
    stronger: 'The stronger a cell’s colour, the more of its customers are still there by the model.',
    counts: 'In each cell: how many customers.',
    more: 'The stronger a cell’s colour, the more customers.',
    columnsFrom: 'A column begins at the number below it and ends before the next.',
    stop: (taken: string, passed: string) => `${taken} taken, ${passed} passed since`,
    customers: (n: number) => counted(n, 'customer', 'customers'),
    share: (share: string) => `${share} still there`,
    times: (ahead: number, times: string) => `of the next ${chances(ahead)}, each takes ${times}`,
    list: (taken: string, passed: string, n: number) =>
      `Chances taken: ${taken}; passed since: ${passed}: ${counted(n, 'customer', 'customers')}`,
    taken: 'Chances taken',
    since: 'Passed since',
    count: 'Customers',
    there: 'Still there',
    expected: 'Will take, each'
  },
  {
    title: '下一次购买机会到来时，谁还在？',
    none: (every) =>
      `还没有客户有过再次购买的机会：需要首单所在的${{ month: '月', quarter: '季度', 'half-year': '半年', year: '年' }[every]}之后再过完整的一期。`,
    few: (n, enough) =>
      `只有 ${format.number(n)} 位客户有过再次购买的机会：太少，不足以下结论，至少需要 ${enough} 位。`,
    had: (n, most, every) =>
      `${format.number(n)} 位客户${zh[every]}计最多有过 ${format.number(most)} 次再次购买的机会。`,
    alive: (n, share) => `按模型，约 ${n} 位（${share}）仍在`,
    ahead: (times, ahead) => `，今后 ${format.number(ahead)} 次机会中合计会来 ${times} 次。`,
    gone: (passed) => `连续 ${passed}或更多没有下单的客户，仍在的不到一半。`,
    passed: (n) => `${format.number(n)} 次机会`,
    refused: (why) =>
      why === 'noRepeats'
        ? '没有人来过第二次：无从判断谁会再来。'
        : why === 'stopped'
          ? '浏览器中止了模型参数的搜索。请再次运行此单元格。'
          : why === 'tooFew'
            ? '客户太少，无法拟合模型。'
            : why === undefined
              ? '参数关系中没有拟合结果。'
              : why === 'noLosses'
                ? '看起来无人离开：错过机会的客户照样会再来。'
                : '没有合适的模型：来过的机会分辨不出谁已离开、谁只是在等。',
    rows: '↑ 来过的次数',
    columns: '上一单之后错过的机会 →',
    cells: '每格：按模型仍在的占比；其下为客户数。',
    shares: '每格：按模型仍在的占比。',
    percents: '每格：按模型每百人中仍在的人数。',
    stronger: '颜色越浓，按模型仍在的占比越高。',
    counts: '每格：客户数。',
    more: '颜色越浓，客户越多。',
    columnsFrom: '每列从下方所标的次数起，到下一列之前为止。',
    stop: (taken, passed) => `来过 ${taken} 次，此后错过 ${passed} 次`,
    customers: (n) => `${format.number(n)} 位客户`,
    share: (share) => `${share} 仍在`,
    times: (ahead, times) => `今后 ${format.number(ahead)} 次机会中人均会来 ${times} 次`,
    list: (taken, passed, n) => `来过 ${taken} 次、此后错过 ${passed} 次：${format.number(n)} 位客户`,
    taken: '来过的次数',
    since: '此后错过',
    count: '客户数',
    there: '仍在',
    expected: '人均会来'
  }
);
