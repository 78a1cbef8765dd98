import { chinese, messages } from '../../i18n/index.ts';

/** What is said of settings that take their number from a parameter of the notebook. */
export const knobWords = messages(
  {
    ownValue: 'own number',
    fromParam: (name: string) => `The notebook’s parameter ${name} gives it`,
    typeDollar: 'Type $ to take the number from a parameter of the notebook',
    takeFrom: (label: string) => `Take “${label}” from a parameter of the notebook`,
    noNumbers:
      'The notebook has no parameter that is a number: add one with “Parameter” below a cell, and type $ again.',
    percent: (value: string, percent: string) =>
      `Settings in percent read it as percent: ${value} is ${percent}.`,
    share: (value: string, percent: string) =>
      `Settings in percent read it as a share of 1: ${value} is ${percent}. With a value or a “to” above 1, it is read as percent.`
  },
  {
    ownValue: '自填数值',
    fromParam: (name) => chinese`取自手记参数 ${name}`,
    typeDollar: '输入 $ 即可取用手记参数的数值',
    takeFrom: (label) => `让“${label}”取用手记参数`,
    noNumbers: '这本手记还没有数字参数：请在单元下方用“参数”添加，再输入 $。',
    percent: (value, percent) => `百分比设置按百分数读取：${value} 即 ${percent}。`,
    share: (value, percent) =>
      `百分比设置按以 1 为整体的比例读取：${value} 即 ${percent}。数值或最大值大于 1 时，按百分数读取。`
  }
);
