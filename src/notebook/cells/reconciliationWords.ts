import { items } from '../../charts/index.ts';
import { counted, format, messages, plural } from '../../i18n/index.ts';

const rows = (n: number): string => counted(n, 'row', 'rows');
const many = (n: number, by: string): string => `${format.number(n)} ${items(n, by)}`;

/** The words of the line that says how a figure's money follows from the file. Amounts come with their sign set before. */
export const reconciliationWords = messages(
  {
    list: 'How this follows from the file',
    file: (amount: string) => `${amount} loaded`,
    without: (count: number, amount: string, by: string) =>
      `${amount} in ${rows(count)} without ${by === 'customer_id' ? 'a customer' : by}`,
    undated: (count: number, amount: string) => `${amount} in ${rows(count)} without a date`,
    later: (count: number, amount: string) => `${amount} in ${rows(count)} after the reference date`,
    outside: (count: number, amount: string) => `${amount} in ${rows(count)} outside the windows`,
    others: (count: number, amount: string) => `${amount} in ${rows(count)} of other customers`,
    basketless: (count: number, amount: string) => `${amount} in ${rows(count)} that are in no basket`,
    never: (count: number, amount: string) =>
      `${amount} in ${rows(count)} of customers whose orders bring nothing (refunds or zero amounts)`,
    running: (count: number, amount: string) =>
      `${amount} in ${rows(count)} of the period that had not ended`,
    net: (amount: string) => `= ${amount} net of refunds`,
    belowZero: (count: number, amount: string, by: string) =>
      `${amount} for ${many(count, by)} with more refunds than sales, counted as zero`,
    figure: (amount: string) => `= ${amount} counted here`,
    figureNet: (amount: string) => `= ${amount} counted here, net of refunds`,
    refunds: (count: number, amount: string) =>
      count === 0 ? 'no refunds inside' : `refunds inside: ${rows(count)}, ${amount}`,
    refundsOf: (count: number, amount: string, by: string) =>
      count === 0
        ? 'no refunds inside'
        : `refunds inside: ${rows(count)} with ${by === 'customer_id' ? 'a customer' : by}, ${amount}`,
    refundsWithout: (count: number, amount: string, by: string) =>
      `${format.number(count)} more ${plural(count, 'refund has', 'refunds have')} no ${by === 'customer_id' ? 'customer' : by}, ${amount}`,
    refundsUndated: (count: number, amount: string) =>
      `${format.number(count)} more ${plural(count, 'refund has', 'refunds have')} no date, ${amount}`,
    refundsLater: (count: number, amount: string) =>
      `${format.number(count)} more ${plural(count, 'refund comes', 'refunds come')} after the reference date, ${amount}`,
    refundsOutside: (count: number, amount: string) =>
      `${format.number(count)} more ${plural(count, 'refund lies', 'refunds lie')} outside the windows, ${amount}`,
    refundsOthers: (count: number, amount: string) =>
      `${format.number(count)} more ${plural(count, 'refund is', 'refunds are')} of other customers, ${amount}`,
    refundsBasketless: (count: number, amount: string) =>
      `${format.number(count)} more ${plural(count, 'refund is', 'refunds are')} in no basket, ${amount}`,
    refundsNever: (count: number, amount: string) =>
      `${format.number(count)} more ${plural(count, 'refund is', 'refunds are')} of customers whose orders bring nothing, ${amount}`,
    refundsRunning: (count: number, amount: string) =>
      `${format.number(count)} more ${plural(count, 'refund is', 'refunds are')} in the period that had not ended, ${amount}`,
    refundsAsOrders: (count: number, all: number, zeros: boolean) =>
      `${format.number(count)} of ${counted(all, 'order', 'orders')} ${plural(count, 'is', 'are')} refunds ${zeros ? 'or zero lines ' : ''}only, and ${plural(count, 'counts as an order', 'count as orders')} here`,
    refundsAsMoney: (count: number, all: number, zeros: boolean) =>
      `${format.number(count)} of ${counted(all, 'order', 'orders')} ${plural(count, 'is', 'are')} refunds ${zeros ? 'or zero lines ' : ''}only, and ${plural(count, 'counts', 'count')} in money only, not as ${plural(count, 'an order', 'orders')}`,
    theirRows: (text: string, count?: number) =>
      count === undefined ? `${text}: their rows` : `${text}: their ${rows(count)}`,
    unexplained: (amount: string) => `${amount} not explained: please report this`
  },
  {
    list: '与文件合计的对账',
    file: (amount) => `已载入 ${amount}`,
    without: (count, amount, by) =>
      `${amount}（${format.number(count)} 行没有${by === 'customer_id' ? '客户编号' : ` ${by}`}）`,
    undated: (count, amount) => `${amount}（${format.number(count)} 行没有日期）`,
    later: (count, amount) => `${amount}（${format.number(count)} 行晚于基准日）`,
    outside: (count, amount) => `${amount}（${format.number(count)} 行在窗口之外）`,
    others: (count, amount) => `${amount}（${format.number(count)} 行属于其他客户）`,
    basketless: (count, amount) => `${amount}（${format.number(count)} 行不在任何购物篮中）`,
    never: (count, amount) => `${amount}（${format.number(count)} 行属于订单没有带来收入的客户：退款或零元）`,
    running: (count, amount) => `${amount}（${format.number(count)} 行属于尚未结束的时段）`,
    net: (amount) => `= ${amount}，已冲减退款`,
    belowZero: (count, amount, by) => `${amount}（${many(count, by)}退款多于消费，按 0 计）`,
    figure: (amount) => `= 此处计入 ${amount}`,
    figureNet: (amount) => `= 此处计入 ${amount}，已冲减退款`,
    refunds: (count, amount) =>
      count === 0 ? '其中没有退款' : `其中退款 ${format.number(count)} 行，${amount}`,
    refundsOf: (count, amount, by) =>
      count === 0
        ? '其中没有退款'
        : `其中退款 ${format.number(count)} 行（有${by === 'customer_id' ? '客户编号' : ` ${by}`}），${amount}`,
    refundsWithout: (count, amount, by) =>
      `另有 ${format.number(count)} 行退款没有${by === 'customer_id' ? '客户编号' : ` ${by}`}，${amount}`,
    refundsUndated: (count, amount) => `另有 ${format.number(count)} 行退款没有日期，${amount}`,
    refundsLater: (count, amount) => `另有 ${format.number(count)} 行退款晚于基准日，${amount}`,
    refundsOutside: (count, amount) => `另有 ${format.number(count)} 行退款在窗口之外，${amount}`,
    refundsOthers: (count, amount) => `另有 ${format.number(count)} 行退款属于其他客户，${amount}`,
    refundsBasketless: (count, amount) => `另有 ${format.number(count)} 行退款不在任何购物篮中，${amount}`,
    refundsNever: (count, amount) =>
      `另有 ${format.number(count)} 行退款属于订单没有带来收入的客户，${amount}`,
    refundsRunning: (count, amount) => `另有 ${format.number(count)} 行退款属于尚未结束的时段，${amount}`,
    refundsAsOrders: (count, all, zeros) =>
      `${format.number(all)} 笔订单中有 ${format.number(count)} 笔只含退款${zeros ? '或零元行' : ''}，此处计为订单`,
    refundsAsMoney: (count, all, zeros) =>
      `${format.number(all)} 笔订单中有 ${format.number(count)} 笔只含退款${zeros ? '或零元行' : ''}，此处仅计金额，不算订单`,
    theirRows: (text, count) =>
      count === undefined ? `${text}：全部行` : `${text}：共 ${format.number(count)} 行`,
    unexplained: (amount) => `有 ${amount} 无法解释，请反馈`
  }
);
