import { counted, format, messages } from '../../i18n/index.ts';

/** The words of the view, which is loaded with it. */
export const m = messages(
  {
    span: (customers: number, seen: Date, until: Date) =>
      `Each method sorted the ${counted(customers, 'customer', 'customers')} known by ${format.date(seen)}, seeing nothing later; what came until ${format.date(until)} is what it is held against.`,
    noModel: 'The model is not among them: what was known by then gives it no parameters.',
    noGroups: 'K-means is not among them: what was known by then gives it no groups.',
    noSpend: 'The model counts days with an order: what customers spend could not be fitted.',
    agreement: 'Do the methods make the same groups?',
    method: 'Method',
    agreementRule:
      'Adjusted Rand index: 1 says that two methods put the same customers together, 0 that they do so no more than by chance. It says nothing of which is right.'
  },
  {
    span: (customers, seen, until) =>
      `各方法只凭 ${format.date(seen)} 及之前的订单为当时的 ${format.number(customers)} 位客户排序，再与之后至 ${format.date(until)} 的实际情况对照。`,
    noModel: '其中没有模型：当时已知的订单不足以拟合参数。',
    noGroups: '其中没有 K-means：当时已知的订单分不出群组。',
    noSpend: '模型按下单天数排序：客户的花费无法拟合。',
    agreement: '各方法分出的群体相同吗？',
    method: '方法',
    agreementRule: '调整兰德指数：1 表示两种方法把相同的客户归在一起，0 表示不比偶然更一致；与谁更准无关。'
  }
);
