import { messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: 'Did it work?',
    treated: 'Who was treated',
    acted_on: 'On',
    window_days: 'Days before and after',
    control: 'Arm left alone',
    outcome_column: 'Instead: column of results',
    arm_column: 'Column of arms beside it',
    worth_finding: 'Points worth finding'
  },
  {
    title: '有没有效果？',
    treated: '触达名单',
    acted_on: '行动日',
    window_days: '前后天数',
    control: '对照组',
    outcome_column: '改用结果列',
    arm_column: '结果表的组别列',
    worth_finding: '值得发现的百分点'
  }
);
