import { counted, format, messages } from '../../i18n/index.ts';

/** The words of what a model expects. */
export const m = messages(
  {
    ahead: (alive: string, purchases: string, months: number) =>
      `Still there with a probability of ${alive}; ${purchases} days with an order are expected in the next ${format.number(months)} months.`,
    once: ' Of whoever has ordered on one day only, this model takes everybody for still there: the chance says nothing about this one.',
    money: (each: string, value: string, low: string, high: string) =>
      `At ${each} each, that comes to ${value}; eight in ten customers with this record would bring between ${low} and ${high}.`,
    noMoney: 'What they will bring cannot be told: too few repeat orders hold money.',
    rule: (n: number) =>
      `By the model of the analysis “Worth of customers” (BG/NBD and Gamma–Gamma), fitted here to ${counted(n, 'customer', 'customers')}: revenue, not discounted.`,
    range:
      ' The range is that of a single customer, drawn from the model; the uncertainty of the fit itself is not in it.',
    tooFew: 'There are too few customers, or too few of them came back, to fit a model of repeat buying.',
    noRepeats: 'Nobody has ordered on a second day, so no model can tell who is still there.',
    noLosses: 'Nobody seems to leave these orders, so a model of who is still there does not fit them.',
    noModel: 'A model was tried, and found no best parameters for these customers.',
    givenUp: 'The fit was stopped, so no model says what to expect. Run the cell again to have it.',
    stopped: 'The browser ended the search for the model’s parameters. Run the cell again.'
  },
  {
    ahead: (alive, purchases, months) =>
      `仍在的概率为 ${alive}；预计今后 ${format.number(months)} 个月有 ${purchases} 天下单。`,
    once: '对只在一天下过单的客户，该模型一律视为仍在，因此这个概率对这位客户没有说明力。',
    money: (each, value, low, high) =>
      `每次 ${each}，合计 ${value}；有同样记录的客户，十位中有八位会带来 ${low} 至 ${high}。`,
    noMoney: '无法预计金额：有金额的复购太少。',
    rule: (n) =>
      `依据“客户价值”分析的模型（BG/NBD 与 Gamma–Gamma），在此对 ${format.number(n)} 位客户拟合：按收入计，未折现。`,
    range: '区间为单个客户的区间，由模型抽样得出，不含拟合本身的不确定性。',
    tooFew: '客户太少，或其中复购的太少，无法拟合复购模型。',
    noRepeats: '没有人在第二天再次下单，任何模型都无法判断谁仍在。',
    noLosses: '看起来无人离开，判断谁仍在的模型不适合这些订单。',
    noModel: '已尝试拟合模型，但未能为这些客户找到最优参数。',
    givenUp: '拟合已停止，因此没有模型的预计。再次运行此单元格即可。',
    stopped: '浏览器中止了模型参数的搜索。请再次运行此单元格。'
  }
);
