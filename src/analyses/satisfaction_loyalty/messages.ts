import { messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: 'Satisfaction and loyalty',
    touches: 'Surveys in',
    csat_kind: 'Satisfaction is the kind',
    nps_kind: 'Recommendation is the kind',
    satisfied: 'Satisfied from',
    promoter: 'Recommends from',
    loyal: 'Days with orders until loyal',
    silent: 'Rhythms until silent',
    question: 'Question',
    most: 'the one with more answers',
    csat: 'satisfaction',
    nps: 'recommendation'
  },
  {
    title: '满意度与忠诚度',
    touches: '调查表',
    csat_kind: '满意度的类型',
    nps_kind: '推荐度的类型',
    satisfied: '视为满意的最低分',
    promoter: '视为推荐的最低分',
    loyal: '下单几天后忠诚',
    silent: '几个节奏后沉默',
    question: '看哪一问',
    most: '回答较多的一问',
    csat: '满意度',
    nps: '推荐度'
  }
);
