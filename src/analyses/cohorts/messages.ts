import { messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: 'Cohorts',
    grain: 'By',
    kind: 'Counted as',
    month: 'month',
    week: 'week',
    quarter: 'quarter',
    classic: 'active in the period',
    rolling: 'active then or later',
    shown: (shown: string, all: string) =>
      `The figure shows the latest ${shown} of ${all} cohorts. The table below has them all.`
  },
  {
    title: '同期群',
    grain: '按',
    kind: '计法',
    month: '月',
    week: '周',
    quarter: '季度',
    classic: '当期活跃',
    rolling: '当期或之后活跃',
    shown: (shown, all) => `图中为最近 ${shown} 个同期群，共 ${all} 个；下方表格列出全部。`
  }
);
