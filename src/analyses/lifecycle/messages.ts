import { messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: 'Lifecycle and churn warning',
    slipping: 'Rhythms until slipping',
    silent: 'Rhythms until silent',
    lost: 'Rhythms until lost',
    loyal: 'Days with orders until loyal'
  },
  {
    title: '生命周期与流失预警',
    slipping: '几个节奏后疏远',
    silent: '几个节奏后沉默',
    lost: '几个节奏后流失',
    loyal: '下单几天后忠实'
  }
);
