import { messages } from '../../i18n/index.ts';

/** The words of the view, which is loaded with it. */
export const m = messages(
  {
    noScores: (nps: string, csat: string) =>
      `NPS and CSAT are not here: no survey is loaded. Load a table with the columns customer_id, at, kind (“${nps}” or “${csat}”) and score, or nps and csat.`,
    ofCustomers: (column: string) =>
      `“${column}” is a column of customers, and none are here: with a file of customers that has it, each of its values has a scorecard of its own.`,
    noNps: (nps: string) =>
      `NPS is not here: no row has the kind “${nps}” with a score from 0 to 10, and there is no column nps.`,
    noCsat: (csat: string) =>
      `CSAT is not here: no row has the kind “${csat}” with a score, and there is no column csat.`,
    tiers:
      'A tier is here by what was spent in all the time before the period, for what came in it would contain the answer. “Movement between tiers” goes by what came in the period itself: its head is not the same customers.',
    clv: 'CLV so far is the revenue, from the first order to the end of the period, of a customer who ordered in it: it foretells nothing. What is expected stands in a table of its own.'
  },
  {
    noScores: (nps, csat) =>
      `此处没有 NPS 与 CSAT：尚未载入调查。请载入含有 customer_id、at、kind（“${nps}”或“${csat}”）和 score 列（或 nps、csat 列）的表。`,
    ofCustomers: (column) =>
      `“${column}”是客户表的列，而这里没有客户表：有了含此列的客户表，各取值即分别列出。`,
    noNps: (nps) => `此处没有 NPS：没有类型为“${nps}”且分值为 0 至 10 的行，也没有 nps 列。`,
    noCsat: (csat) => `此处没有 CSAT：没有类型为“${csat}”且有分值的行，也没有 csat 列。`,
    tiers:
      '此处的层级按该时段之前的全部消费划分：时段内的消费会包含答案本身。“层级流动”则按时段内的消费划分，两处的头部并非同一批客户。',
    clv: '“迄今 CLV”是在该时段下单的客户自首单至时段末的收入，不作预测；预计值另列一表。'
  }
);
