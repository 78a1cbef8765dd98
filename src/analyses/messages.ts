import { messages } from '../i18n/index.ts';

/**
 * Words that several analyses share: of a setting, and what is wrong with one. Days are counted to the reference date, by
 * default the day after the last order; periods are those that have ended by the last day seen, by default that of the
 * last order.
 */
export const m = messages(
  {
    asOf: 'Reference date',
    until: 'Last day seen',
    refunds: 'Refunds count as',
    refundsOrders: 'orders',
    refundsMoney: 'money only',
    notANumber: (parameter: string, value: string) =>
      `“${parameter}” must be a number, and “${value}” is none.`,
    notWhole: (parameter: string, value: string) =>
      `“${parameter}” must be a whole number, and “${value}” is none.`,
    outside: (parameter: string, value: string, min: string, max: string) =>
      `“${parameter}” is ${value}, and must lie between ${min} and ${max}.`,
    notADate: (parameter: string, value: string) =>
      `“${parameter}” must be a date such as 2025-06-30, and “${value}” is none.`,
    notAChoice: (parameter: string, value: string, choices: string) =>
      `“${parameter}” is “${value}”, and must be one of ${choices}.`,
    comma: ', ',
    notText: (parameter: string) => `“${parameter}” must be a name.`,
    wrongOrder: (first: string, low: string, second: string, high: string) =>
      `“${first}” stands at ${low}, and must stay below “${second}”, which stands at ${high}. Lower the one or raise the other.`
  },
  {
    asOf: '基准日',
    until: '计入的最后一天',
    refunds: '退款计为',
    refundsOrders: '订单',
    refundsMoney: '仅计金额',
    notANumber: (parameter, value) => `“${parameter}”应为数字，“${value}”不是数字。`,
    notWhole: (parameter, value) => `“${parameter}”应为整数，“${value}”不是整数。`,
    outside: (parameter, value, min, max) => `“${parameter}”为 ${value}，应介于 ${min} 与 ${max} 之间。`,
    notADate: (parameter, value) => `“${parameter}”应为日期，例如 2025-06-30，“${value}”不是日期。`,
    notAChoice: (parameter, value, choices) => `“${parameter}”为“${value}”，应为以下之一：${choices}。`,
    comma: '、',
    notText: (parameter) => `“${parameter}”应为名称。`,
    wrongOrder: (first, low, second, high) =>
      `“${first}”为 ${low}，应低于“${second}”的 ${high}。请调低前者，或调高后者。`
  }
);
