import { messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: 'Scorecard',
    every: 'Every',
    segment_by: 'Segments by',
    tier: 'tier',
    none: 'nothing',
    customers: 'Customers in',
    touches: 'Surveys in',
    nps_kind: 'NPS is the kind',
    csat_kind: 'CSAT is the kind',
    satisfied: 'Satisfied from',
    needsCustomers: (parameter: string, column: string, relation: string) =>
      `“${parameter}” is “${column}”: choose under “${relation}” a relation that has this column.`
  },
  {
    title: '记分卡',
    every: '每个时段',
    segment_by: '分组依据',
    tier: '层级',
    none: '不分组',
    customers: '客户表',
    touches: '调查表',
    nps_kind: '推荐度的类型',
    csat_kind: '满意度的类型',
    satisfied: '视为满意的最低分',
    needsCustomers: (parameter, column, relation) =>
      `“${parameter}”为“${column}”：请在“${relation}”中选择含有此列的关系。`
  }
);
